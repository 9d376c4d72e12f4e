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


def _exception_keywords(cls, given, names):
    """Checks the names of the arguments given to an exception's constructor."""
    for key in given:
        if key not in names:
            suggestion = _closest(key, names)
            hint = f". Did you mean '{suggestion}'?" if suggestion is not None else ""
            raise TypeError(f"{cls.__name__}() got an unexpected keyword argument '{key}'{hint}")


def _keyword_exception(cls, names):
    """An exception whose constructor takes these keywords, kept as attributes."""

    @_new_of(cls)
    def _new(its, *args, **kwargs):
        return BaseException.__new__(its, *args)

    @_method_of(cls)
    def __init__(self, *args, **kwargs):
        BaseException.__init__(self, *args)
        _exception_keywords(cls, kwargs, names)
        for key, value in kwargs.items():
            setattr(self, key, value)
        if cls is ImportError:
            self.msg = args[0] if len(args) == 1 else None


_keyword_exception(NameError, ("name",))
_keyword_exception(AttributeError, ("name", "obj"))
_keyword_exception(ImportError, ("name", "path", "name_from"))


@_method_of(ImportError)
def __str__(self):
    return self.msg if isinstance(self.msg, str) else BaseException.__str__(self)


@_method_of(SyntaxError)
def __init__(self, *args):
    BaseException.__init__(self, *args)
    if args:
        self.msg = args[0]
    if len(args) != 2:
        return
    place = tuple(args[1])
    if len(place) < 4:
        raise TypeError(f"function takes at least 4 arguments ({len(place)} given)")
    if len(place) > 7:
        raise TypeError(f"function takes at most 7 arguments ({len(place)} given)")
    if len(place) == 5:
        raise TypeError("end_offset must be provided when end_lineno is provided")
    for name, value in zip(("filename", "lineno", "offset", "text", "end_lineno", "end_offset"), place):
        setattr(self, name, value)


@_method_of(SyntaxError)
def __str__(self):
    file = self.filename.rpartition("/")[2] if isinstance(self.filename, str) else None
    line = self.lineno if _type_of(self.lineno) is int else None
    if file is not None and line is not None:
        return f"{self.msg} ({file}, line {line})"
    if file is not None:
        return f"{self.msg} ({file})"
    return str(self.msg) if line is None else f"{self.msg} (line {line})"


# OSError: the class follows from the error number, here that of Linux.

_ERRNO_CLASSES = {
    1: PermissionError, 2: FileNotFoundError, 3: ProcessLookupError, 4: InterruptedError, 10: ChildProcessError,
    11: BlockingIOError, 13: PermissionError, 17: FileExistsError, 20: NotADirectoryError, 21: IsADirectoryError,
    32: BrokenPipeError, 103: ConnectionAbortedError, 104: ConnectionResetError, 108: BrokenPipeError, 110: TimeoutError,
    111: ConnectionRefusedError, 114: BlockingIOError, 115: BlockingIOError,
}  # fmt: skip


def _define_os_error():
    def fill(self, args):
        """Attributes from the arguments: errno, strerror, filename, winerror (unused), filename2."""
        if not 2 <= len(args) <= 5:
            BaseException.__init__(self, *args)
            return
        self.errno, self.strerror = args[:2]
        file = args[2] if len(args) > 2 else None
        if file is not None and isinstance(self, BlockingIOError) and hasattr(file, "__index__"):
            self.__dict__["characters_written"] = _index(file)
        elif file is not None:
            self.filename = file
            if len(args) == 5:
                self.filename2 = args[4]
            args = args[:2]
        BaseException.__init__(self, *args)

    def filled_by_init(cls):
        """Do the arguments go to __init__? So it is for classes with an __init__ but no __new__ of their own."""
        return cls.__init__ is not OSError.__init__ and cls.__new__ is OSError.__new__

    @_new_of(OSError)
    def _new(cls, *args, **kwargs):
        if filled_by_init(cls):
            return BaseException.__new__(cls)
        if kwargs:
            raise TypeError(f"{cls.__name__}() takes no keyword arguments")
        if cls is OSError and 2 <= len(args) <= 5 and isinstance(args[0], int):
            cls = _ERRNO_CLASSES.get(args[0], OSError)
        self = BaseException.__new__(cls)
        fill(self, args)
        return self

    @_method_of(OSError)
    def __init__(self, *args, **kwargs):
        if filled_by_init(_type_of(self)):
            if kwargs:
                raise TypeError(f"{_type_of(self).__name__}() takes no keyword arguments")
            fill(self, args)

    @_method_of(OSError)
    def __str__(self):
        if self.filename is not None:
            files = repr(self.filename) if self.filename2 is None else f"{self.filename!r} -> {self.filename2!r}"
            return f"[Errno {self.errno}] {self.strerror}: {files}"
        if self.errno is not None and self.strerror is not None:
            return f"[Errno {self.errno}] {self.strerror}"
        return BaseException.__str__(self)

    @_method_of(OSError)
    def __reduce__(self):
        args = self.args
        if len(args) == 2 and self.filename is not None:
            args += (self.filename,) if self.filename2 is None else (self.filename, None, self.filename2)
        own = self.__dict__
        return (_type_of(self), args, own) if own else (_type_of(self), args)

    def get_written(self):
        written = self.__dict__.get("characters_written")
        if written is None:
            raise AttributeError("characters_written")
        return written

    def set_written(self, value):
        self.__dict__["characters_written"] = _index(value)

    def delete_written(self):
        if self.__dict__.pop("characters_written", None) is None:
            raise AttributeError("characters_written")

    _type_set(OSError, "characters_written", property(get_written, set_written, delete_written))


_define_os_error()


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
