# SPDX-License-Identifier: LGPL-2.1-or-later
# Modules: import (Python reference, "The import system", as far as it needs no files), sys, and running the main program.

_MODULE_MAKERS = {}


def _builtin_module(name):
    """Registers a function that fills the namespace of a built-in module when it is first imported."""

    def install(f):
        _MODULE_MAKERS[name] = f
        return f

    return install


def _module_getattr(module, name):
    """A module has no such attribute."""
    own = _module_dict(module)
    hook = own.get("__getattr__")
    if hook is not None:
        return hook(name)
    shown = own.get("__name__")
    if shown is None:
        text = f"module has no attribute '{name}'"
    else:
        spec = own.get("__spec__")
        if spec is not None and getattr(spec, "_initializing", False):
            origin = getattr(spec, "origin", None)
            place = f" from '{origin}'" if isinstance(origin, str) else ""
            text = f"partially initialized module '{shown}'{place} has no attribute '{name}' (most likely due to a circular import)"
        else:
            text = f"module '{shown}' has no attribute '{name}'"
    raise AttributeError(text, name=name, obj=module)


class _ModuleSpec:
    """What importlib.machinery.ModuleSpec tells of a module."""

    def __init__(self, name, origin, is_package):
        self.name = name
        self.origin = origin
        self.loader = None
        self.submodule_search_locations = [origin.rpartition("/")[0]] if is_package else None
        self.has_location = origin is not None
        self.cached = None
        self._initializing = False

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition(".")[0]

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, loader=None, origin={self.origin!r})"


_ModuleSpec.__name__ = _ModuleSpec.__qualname__ = "ModuleSpec"
_ModuleSpec.__module__ = "_frozen_importlib"


# Modules that are being loaded: name -> (the thread that does it, threads that wait for it). A thread that waits is in the
# second dict: its number -> name.
_loading = {}
_awaiting = {}


def _await_module(name):
    """Waits while another thread loads the module; False if none does, or that one waits for this one, as in a circle of imports."""
    me = _thread_current()
    entry = found = _loading.get(name)
    while found is not None:
        if found[0] is me:
            return False
        found = _loading.get(_awaiting.get(found[0].ident))
    if entry is None:
        return False
    _awaiting[me.ident] = name
    entry[1].append(me)
    while _loading.get(name) is entry:
        _park()
    del _awaiting[me.ident]
    return True


def _import_module(name):
    """The module of an absolute dotted name, from sys.modules or newly loaded, its parents first."""
    modules = _modules()
    module = modules.get(name, _MISSING)
    if module is not _MISSING:
        if _loading and _await_module(name):
            return _import_module(name)
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
        return module
    parent, _, last = name.rpartition(".")
    if parent:
        package = _import_module(parent)
        if name in modules:
            return _import_module(name)  # perhaps another thread is loading it
        if not hasattr(package, "__path__"):
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name)
    entry = (_thread_current(), [])
    if _loading.setdefault(name, entry) is not entry and _await_module(name):
        return _import_module(name)
    try:
        module = _load_module(name)
        if module is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if parent:
            setattr(package, last, module)
    finally:
        if _loading.get(name) is entry:
            del _loading[name]
            for thread in entry[1]:
                _wake(thread)
    return module


def _load_module(name):
    maker = _MODULE_MAKERS.get(name)
    modules = _modules()
    if maker is not None:
        module = _module(name)
        own = _module_dict(module)
        own["__spec__"] = _ModuleSpec(name, "built-in", False)
        own["__package__"] = name.rpartition(".")[0]
        modules[name] = module
        maker(own)
        return module
    found = _files().get(name)
    if found is None:
        found = _wait(_operation("import", "find", (name,), {}))
    if found is None:
        return None
    filename, is_package, code, source = found
    if source is not None:
        _sources()[filename] = source
    module = _module(name)
    own = _module_dict(module)
    spec = _ModuleSpec(name, filename, is_package)
    own["__file__"] = filename
    own["__spec__"] = spec
    own["__package__"] = spec.parent
    own["__builtins__"] = _builtins()
    if is_package:
        own["__path__"] = spec.submodule_search_locations
    modules[name] = module
    spec._initializing = True
    try:
        if code is None:
            code = compile(source, filename, "exec", dont_inherit=True)
        _function(code, own)()
    except BaseException:
        if name in modules:
            del modules[name]
        raise
    finally:
        spec._initializing = False
    return modules[name] if name in modules else module


@_builtin
def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        package = _package_of(globals)
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{parts[0]}.{name}" if name else parts[0]
    elif not name:
        raise ValueError("Empty module name")
    module = _import_module(name)
    if fromlist:
        if hasattr(module, "__path__"):
            _import_from_list(module, name, fromlist)
        return module
    if level > 0:
        return module
    return module if "." not in name else _modules()[name.partition(".")[0]]


def _package_of(globals):
    package = None if globals is None else globals.get("__package__")
    spec = None if globals is None else globals.get("__spec__")
    if package is None and spec is not None:
        package = spec.parent
    if package is None and globals is not None:
        if "__name__" not in globals:
            raise KeyError("'__name__' not in globals")
        package = globals["__name__"]
        if "__path__" not in globals:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    return package


def _import_from_list(module, name, fromlist):
    for item in fromlist:
        if not isinstance(item, str):
            raise TypeError(f"Item in ``from list'' must be str, not {_type_of(item).__name__}")
        if item == "*":
            if hasattr(module, "__all__"):
                _import_from_list(module, name, [n for n in module.__all__ if n != "*"])
        elif not hasattr(module, item):
            missing = f"{name}.{item}"
            try:
                _import_module(missing)
            except ModuleNotFoundError as e:
                if e.name != missing:
                    raise


def _import_from(module, name):
    """`from module import name`"""
    value = getattr(module, name, _MISSING)
    if value is not _MISSING:
        return value
    package = getattr(module, "__name__", None)
    if isinstance(package, str):
        found = _modules().get(f"{package}.{name}")
        if found is not None:
            return found
    shown = package if isinstance(package, str) else "<unknown module name>"
    origin = getattr(module, "__file__", None)
    spec = getattr(module, "__spec__", None)
    if spec is not None and getattr(spec, "_initializing", False):
        text = f"cannot import name {name!r} from partially initialized module {shown!r} (most likely due to a circular import) ({origin})"
    elif origin is None:
        text = f"cannot import name {name!r} from {shown!r} (unknown location)"
    else:
        text = f"cannot import name {name!r} from {shown!r} ({origin})"
    raise ImportError(text, name=shown, path=origin, name_from=name)


def _import_star(module, namespace):
    names = getattr(module, "__all__", None)
    listed = names is not None
    if not listed:
        own = getattr(module, "__dict__", None)
        if own is None:
            raise ImportError("from-import-* object has no __dict__ and no __all__")
        names = list(own)
    for name in names:
        if not isinstance(name, str):
            where = "Item in {}.__all__" if listed else "Key in {}.__dict__"
            raise TypeError(f"{where.format(module.__name__)} must be str, not {_type_of(name).__name__}")
        if listed or name[:1] != "_":
            namespace[name] = getattr(module, name)


@_new_of(_t_module)
def _module_new(cls, *args, **kwargs):
    return _module("", cls)


@_method_of(_t_module)
def __init__(self, name, doc=None):
    if not isinstance(name, str):
        raise TypeError(f"module() argument 'name' must be str, not {_type_of(name).__name__}")
    own = _module_dict(self)
    own["__name__"] = name
    own["__doc__"] = doc


@_method_of(_t_module)
def __repr__(self):
    own = _module_dict(self)
    name = own.get("__name__", "?")
    file = own.get("__file__")
    if file is not None:
        return f"<module {name!r} from {file!r}>"
    return f"<module {name!r} (built-in)>" if own.get("__spec__") is not None else f"<module {name!r}>"


# sys.


def _make_sys(own):
    own["stdout"] = own["__stdout__"] = _stdout
    own["stderr"] = own["__stderr__"] = _stderr
    own["stdin"] = own["__stdin__"] = _stdin
    own["modules"] = _modules()
    own["argv"] = [""]
    own["path"] = []
    own["meta_path"] = []
    own["path_hooks"] = []
    own["path_importer_cache"] = {}
    own["version"] = "3.14.2 (Concrete)"
    own["hexversion"] = 0x030E02F0
    own["api_version"] = 1013
    own["copyright"] = ""
    own["platform"] = "concrete"
    own["byteorder"] = "little"
    own["maxsize"] = 0x7FFFFFFFFFFFFFFF
    own["maxunicode"] = 0x10FFFF
    own["executable"] = ""
    own["prefix"] = own["exec_prefix"] = own["base_prefix"] = own["base_exec_prefix"] = ""
    own["dont_write_bytecode"] = True
    own["builtin_module_names"] = tuple(sorted(_MODULE_MAKERS))
    own["warnoptions"] = []
    own["stdlib_module_names"] = _STDLIB_MODULES
    own["float_repr_style"] = "short"
    own["ps1"] = ">>> "

    def publish(f):
        _as(f, _t_builtin_function_or_method, "sys", None)
        own[f.__name__] = f
        return f

    @publish
    def exit(status=None, /):
        if status is None:
            raise SystemExit
        if isinstance(status, tuple):
            raise SystemExit(*status)
        raise SystemExit(status)

    @publish
    def getrecursionlimit():
        return _get_recursion_limit()

    @publish
    def setrecursionlimit(limit, /):
        limit = _index(limit)
        if limit < 1:
            raise ValueError("recursion limit must be greater or equal than 1")
        if limit > 0x3FFFFFFF:
            raise OverflowError("Python int too large to convert to C int")
        if _depth() >= limit:
            raise RecursionError(f"cannot set the recursion limit to {limit} at the recursion depth {_depth()}: the limit is too low")
        _set_recursion_limit(limit)

    @publish
    def intern(string, /):
        if _type_of(string) is not str:
            raise TypeError(f"intern() argument must be str, not {_type_of(string).__name__}")
        return _intern(string)

    @publish
    def exc_info():
        e = _handled()
        return (None, None, None) if e is None else (_type_of(e), e, e.__traceback__)

    @publish
    def exception():
        return _handled()

    @publish
    def _getframe(depth=0, /):
        frame = _frame(max(_index(depth), 0))
        if frame is None:
            raise ValueError("call stack is not deep enough")
        return frame

    @publish
    def getdefaultencoding():
        return "utf-8"

    @publish
    def getfilesystemencoding():
        return "utf-8"

    @publish
    def displayhook(value, /):
        if value is not None:
            print(repr(value))
            _builtins()["_"] = value

    @publish
    def excepthook(*args):
        if len(args) != 3:
            raise TypeError(f"excepthook expected 3 arguments, got {len(args)}")
        _, value, traceback = args
        file = own.get("stderr")
        if file is None:
            return
        if not isinstance(value, BaseException):
            file.write(f"TypeError: print_exception(): Exception expected for value, {_type_of(value).__name__} found\n")
            return
        if value.__traceback__ is None and traceback is not None:
            value.__traceback__ = traceback
        file.write(_exception_text(value))

    @publish
    def getsizeof(object, default=_MISSING, /):
        return _size_of(object)

    @publish
    def getrefcount(object, /):
        return 2

    @publish
    def is_finalizing():
        return False

    own["__displayhook__"] = displayhook
    own["__excepthook__"] = excepthook
    _named_record(own, "version_info", "sys", ("major", "minor", "micro", "releaselevel", "serial"), (3, 14, 2, "final", 0))
    _named_record(own, "implementation", "types", ("name", "version", "cache_tag", "hexversion"), ("concrete", own["version_info"], None, 0x030E02F0))
    own["flags"] = _named_record(
        own, "flags", "sys", ("debug", "optimize", "dont_write_bytecode", "interactive", "verbose", "utf8_mode"), (0, 0, 1, 0, 0, 1)
    )
    _named_record(
        own,
        "hash_info",
        "sys",
        ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
        (64, 0x1FFFFFFFFFFFFFFF, 314159, 0, 1000003, "siphash13", 32, 128, 0),
    )
    _named_record(
        own,
        "float_info",
        "sys",
        ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
        (1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1),
    )
    _named_record(
        own, "int_info", "sys", ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"), (30, 4, 4300, 640)
    )


def _display(value):
    """What an interactive statement does with the value of an expression."""
    hook = _sys_dict.get("displayhook", _MISSING)
    if hook is _MISSING:
        raise RuntimeError("lost sys.displayhook")
    hook(value)


def _named_record(own, name, module, fields, values):
    """A struct sequence: a tuple whose items have names."""

    class Record(tuple):
        __slots__ = ()

        def __repr__(self):
            return f"{module}.{name}(" + ", ".join([f"{f}={v!r}" for f, v in zip(fields, self)]) + ")"

    for i in range(len(fields)):
        _type_set(Record, fields[i], property(lambda self, i=i: tuple.__getitem__(self, i)))
    Record.__name__ = Record.__qualname__ = name
    Record.__module__ = module
    Record.n_fields = Record.n_sequence_fields = len(fields)
    Record.n_unnamed_fields = 0
    own[name] = Record(values)
    return own[name]


def _make_builtins(own):
    own.update(_builtins())


_sys = _module("sys")
_sys_dict = _module_dict(_sys)
_sys_dict["__spec__"] = _ModuleSpec("sys", "built-in", False)
_MODULE_MAKERS["sys"] = None


# The main program.


def _host_function(name):
    def call(*args, **kwargs):
        return _wait(_operation("host", name, args, kwargs))

    call.__name__ = call.__qualname__ = name
    return _as(call, _t_builtin_function_or_method, "host", None)


def _main(options):
    """Runs a program: (kind, exit status, exception type name, message, traceback, value), as interface to the host."""
    _sys_dict["argv"] = options["argv"]
    _sys_dict["orig_argv"] = list(options["argv"])
    if "recursion_limit" in options:
        _set_recursion_limit(options["recursion_limit"])
    _files().update(options.get("modules", {}))
    file = options["file"]
    if options["source"] is not None:
        _sources()[file] = options["source"]
    if "environ" in options:
        _system()["environ"] = options["environ"]
    main = _module("__main__")
    own = _module_dict(main)
    _modules()["__main__"] = main
    own["__builtins__"] = _modules()["builtins"]
    own["__file__"] = file
    functions = options.get("functions")
    if functions:
        host = _modules()["host"] = _module("host")
        for name in functions:
            own[name] = _module_dict(host)[name] = _host_function(name)
    run = _function(options["code"], own)
    options.clear()  # what is held here is in every image
    outcome = _after_threads(_outcome(run))
    _at_end()
    return outcome


def _outcome(run):
    """Runs the main module."""
    try:
        value = run()
        return ("finished", 0, None, None, None, value)
    except SystemExit as e:
        return _exit_status(e)
    except BaseException as e:
        text = _exception_text(e)
        _sys_dict["last_exc"] = _sys_dict["last_value"] = e
        _sys_dict["last_type"] = _type_of(e)
        _sys_dict["last_traceback"] = e.__traceback__
        hook = _sys_dict.get("excepthook")
        try:
            if hook is None:
                _stderr.write("sys.excepthook is missing\n" + text)
            else:
                hook(_type_of(e), e, e.__traceback__)
        except BaseException as second:
            _stderr.write("Error in sys.excepthook:\n" + _exception_text(second) + "\nOriginal exception was:\n" + text)
        status = 130 if isinstance(e, KeyboardInterrupt) else 1
        return ("failed", status, _type_of(e).__name__, _message_of(e), text, None)


@_builtin_module("host")
def _make_host(own):
    """Without functions of the host the module is empty, and made when it is asked for."""


def _exit_status(e):
    code = e.code
    if code is None:
        return ("finished", 0, None, None, None, None)
    if isinstance(code, int):
        return ("finished", code & 0xFF, None, None, None, None)
    _stderr.write(f"{code}\n")
    return ("finished", 1, None, None, None, None)


def _message_of(e):
    try:
        return str(e)
    except Exception:
        return ""
