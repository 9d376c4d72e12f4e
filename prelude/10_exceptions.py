# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions: what single types add to BaseException, and how an uncaught one is told (Python reference, "Built-in
# Exceptions"; the form of tracebacks is CPython 3.14's).

_builtins()["EnvironmentError"] = OSError
_builtins()["IOError"] = OSError


def _raise_exception(value, cause=_MISSING):
    """The `raise` statement where its operands are not simply exceptions."""
    if isinstance(value, type) and issubclass(value, BaseException):
        exception = value()
        if not isinstance(exception, BaseException):
            exception = TypeError(
                f"calling {value} should have returned an instance of BaseException, not {_type_of(exception)}"
            )
            cause = _MISSING
    elif isinstance(value, BaseException):
        exception = value
    else:
        exception = TypeError("exceptions must derive from BaseException")
        cause = _MISSING
    if cause is not _MISSING:
        if isinstance(cause, type) and issubclass(cause, BaseException):
            cause = cause()
        if cause is not None and not isinstance(cause, BaseException):
            exception = TypeError("exception causes must derive from BaseException")
        else:
            exception.__cause__ = cause
    _raise_bare(exception)


def _set_exception_args(e, args):
    e.args = tuple(args)


@_method_of(BaseException)
def __str__(self):
    args = self.args
    if len(args) == 0:
        return ""
    if len(args) == 1:
        return str(args[0])
    return str(args)


@_method_of(BaseException)
def __repr__(self):
    args = self.args
    if len(args) == 1:
        return f"{_type_of(self).__name__}({args[0]!r})"
    return f"{_type_of(self).__name__}{args!r}"


@_method_of(BaseException)
def add_note(self, note, /):
    if not isinstance(note, str):
        raise TypeError(f"add_note() argument must be str, not {_type_of(note).__name__}")
    notes = getattr(self, "__notes__", None)
    if notes is None:
        notes = self.__notes__ = []
    elif not isinstance(notes, list):
        raise TypeError("Cannot add note: __notes__ is not a list")
    notes.append(note)


@_method_of(BaseException)
def __setstate__(self, state, /):
    if state is not None:
        for key, value in state.items():
            setattr(self, key, value)


@_method_of(BaseException)
def __reduce__(self):
    own = self.__dict__
    return (_type_of(self), self.args, own) if own else (_type_of(self), self.args)


@_method_of(KeyError)
def __str__(self):
    args = self.args
    return repr(args[0]) if len(args) == 1 else BaseException.__str__(self)


def _keyword_exception(cls, names):
    """An exception whose constructor takes these keywords, kept as attributes."""
    for name in names:
        _type_set(cls, name, None)

    @_new_of(cls)
    def _new(its, *args, **kwargs):
        return BaseException.__new__(its, *args)

    @_method_of(cls)
    def __init__(self, *args, **kwargs):
        BaseException.__init__(self, *args)
        for key, value in kwargs.items():
            if key not in names:
                suggestion = _closest(key, names)
                hint = f". Did you mean '{suggestion}'?" if suggestion is not None else ""
                raise TypeError(f"{cls.__name__}() got an unexpected keyword argument '{key}'{hint}")
            setattr(self, key, value)

    return __init__


_keyword_exception(NameError, ("name",))
_keyword_exception(AttributeError, ("name", "obj"))


def _closest(name, candidates):
    """The candidate that a misspelt name most likely means, or None."""
    return None


def _traceback_entries(tb):
    """Pairs (code, pc) of a traceback, outermost first."""
    entries = []
    while tb is not None:
        entries.append((_traceback_code(tb), _traceback_pc(tb)))
        tb = tb.tb_next
    return entries


def _tb_lineno(tb):
    position = _position(_traceback_code(tb), _traceback_pc(tb))
    return None if position is None else position[0]


def _source_line(filename, line):
    """A line of a source file the image knows, without its indentation, or None."""
    source = _sources().get(filename)
    if source is None:
        return None
    lines = source.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else None


def _exception_text(e):
    """The traceback of an exception and of those it came from, as text."""
    parts = []
    cause = e.__cause__
    context = e.__context__
    if cause is not None:
        parts.append(_exception_text(cause))
        parts.append("\nThe above exception was the direct cause of the following exception:\n\n")
    elif context is not None and not e.__suppress_context__:
        parts.append(_exception_text(context))
        parts.append("\nDuring handling of the above exception, another exception occurred:\n\n")
    if e.__traceback__ is not None:
        parts.append("Traceback (most recent call last):\n")
        for code, pc in _traceback_entries(e.__traceback__):
            position = _position(code, pc)
            line = None if position is None else position[0]
            parts.append(f'  File "{code.co_filename}", line {line}, in {code.co_name}\n')
            text = _source_line(code.co_filename, line)
            if text:
                parts.append(f"    {text}\n")
    parts.append(_exception_line(e))
    for note in getattr(e, "__notes__", None) or ():
        parts.append(f"{note}\n")
    return "".join(parts)


def _exception_line(e):
    cls = _type_of(e)
    name = cls.__qualname__
    if cls.__module__ not in ("builtins", "__main__"):
        name = f"{cls.__module__}.{name}"
    try:
        text = str(e)
    except Exception:
        text = "<exception str() failed>"
    return f"{name}: {text}\n" if text else f"{name}\n"
