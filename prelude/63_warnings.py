# SPDX-License-Identifier: LGPL-2.1-or-later
# The module warnings (library reference, "warnings"), as far as programs that issue warnings need it: they are printed to
# sys.stderr, each place once, unless a filter says otherwise.

_warning_filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


@_builtin_module("warnings")
def _make_warnings(own):
    own["filters"] = _warning_filters
    own["defaultaction"] = "default"
    own["onceregistry"] = {}
    own["_version"] = 1  # of the filters: what was noted under another one counts no more

    def mutated():
        own["_version"] += 1

    def publish(f):
        f.__module__ = "warnings"
        own[f.__name__] = f
        return f

    def category_of(category):
        if not isinstance(category, type) or not issubclass(category, Warning):
            raise TypeError(f"category must be a Warning subclass, not '{_type_of(category).__name__}'")
        return category

    @publish
    class WarningMessage:
        _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

        def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
            self.message = message
            self.category = category
            self.filename = filename
            self.lineno = lineno
            self.file = file
            self.line = line
            self.source = source
            self._category_name = category.__name__ if category else None

        def __str__(self):
            return (
                f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}"
            )

    @publish
    def formatwarning(message, category, filename, lineno, line=None):
        text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
        if line is None:
            line = _source_line(filename, lineno)
        line = line.strip()
        return f"{text}  {line}\n" if line else text

    @publish
    def showwarning(message, category, filename, lineno, file=None, line=None):
        if file is None:
            file = _sys_dict["stderr"]
        if file is not None:
            file.write(own["formatwarning"](message, category, filename, lineno, line))

    @publish
    def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
        if isinstance(message, Warning):
            category = _type_of(message)
        elif category is None:
            category = UserWarning
        category_of(category)
        frame = _frame(max(stacklevel, 1) - 1)
        if frame is None:
            globals, filename, lineno = _sys_dict, "<sys>", 0
        else:
            globals, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
        registry = globals.setdefault("__warningregistry__", {})
        own["warn_explicit"](message, category, filename, lineno, globals.get("__name__", "<string>"), registry)

    @publish
    def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
        if module is None:
            module = filename[:-3] if filename[-3:].lower() == ".py" else filename or "<unknown>"
        if registry is None:
            registry = {}
        if isinstance(message, Warning):
            text = str(message)
            category = _type_of(message)
        else:
            text = message
            message = category(message)
        if registry.get("version", 0) != own["_version"]:
            registry.clear()
            registry["version"] = own["_version"]
        key = (text, category, lineno)
        if registry.get(key):
            return
        action = own["defaultaction"]
        for how, pattern, cls, where, line in own["filters"]:
            if (pattern is None or _warning_matches(pattern, text)) and issubclass(category, cls) and where in (None, module) and line in (0, lineno):
                action = how
                break
        if action == "ignore":
            return
        if action == "error":
            raise message
        if action == "once":
            registry[key] = True
            once = own["onceregistry"]
            if once.get((text, category)):
                return
            once[text, category] = True
        elif action == "module":
            registry[key] = True
            if registry.get((text, category, 0)):
                return
            registry[text, category, 0] = True
        elif action == "default":
            registry[key] = True
        elif action not in ("always", "all"):
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
        log = own.get("_log")
        if log is not None:
            log.append(WarningMessage(message, category, filename, lineno, source=source))
        else:
            own["showwarning"](message, category, filename, lineno)

    def insert(item, append):
        mutated()
        filters = own["filters"]
        if append:
            if item not in filters:
                filters.append(item)
        else:
            if item in filters:
                filters.remove(item)
            filters.insert(0, item)

    def checked_action(action):
        if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
            raise ValueError(f"invalid action: {action!r}")

    @publish
    def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
        checked_action(action)
        if not isinstance(message, str):
            raise TypeError("message must be a string")
        category_of(category)
        if not isinstance(lineno, int):
            raise TypeError("lineno must be an int")
        if lineno < 0:
            raise ValueError("lineno must be an int >= 0")
        insert((action, message or None, category, module or None, lineno), append)

    @publish
    def simplefilter(action, category=Warning, lineno=0, append=False):
        checked_action(action)
        category_of(category)
        insert((action, None, category, None, lineno), append)

    @publish
    def resetwarnings():
        own["filters"][:] = []
        mutated()

    @publish
    class catch_warnings:
        def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
            self._record = record
            self._filter = None if action is None else (action, category, lineno, append)
            self._entered = False

        def __repr__(self):
            return "catch_warnings(record=True)" if self._record else "catch_warnings()"

        def __enter__(self):
            if self._entered:
                raise RuntimeError(f"Cannot enter {self!r} twice")
            self._entered = True
            self._saved = (own["filters"], own["showwarning"], own.get("_log"))
            own["filters"] = list(own["filters"])
            mutated()
            log = None
            if self._record:
                log = own["_log"] = []
            if self._filter is not None:
                own["simplefilter"](*self._filter)
            return log

        def __exit__(self, *exc_info):
            if not self._entered:
                raise RuntimeError(f"Cannot exit {self!r} without entering first")
            own["filters"], own["showwarning"], own["_log"] = self._saved
            mutated()

    for name in ("warn", "warn_explicit"):
        _as(own[name], _t_builtin_function_or_method, "warnings", None)
    own["__all__"] = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]


def _warning_matches(pattern, text):
    """Does a warning's text begin with the pattern? Patterns of plain text alone are understood."""
    return text.lower().startswith(pattern.lower())
