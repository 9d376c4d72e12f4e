# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions: the raise statement's rare cases, and what single types add to BaseException (Python reference, "Built-in
# Exceptions"). Their attributes lie in slots; the numbers used here are those of machine/builtins/exception.ts.

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
            shown = cause
            cause = cause()
            if not isinstance(cause, BaseException):
                exception = TypeError(
                    f"calling {shown} should have returned an instance of BaseException, not {_type_of(cause)}"
                )
                _raise_bare(exception)
        if cause is not None and not isinstance(cause, BaseException):
            exception = TypeError("exception causes must derive from BaseException")
        else:
            BaseException.__cause__.__set__(exception, cause)
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


_exception_str = __str__


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
        if not isinstance(state, dict):
            raise TypeError("state is not a dictionary")
        for key, value in state.items():
            setattr(self, key, value)


@_method_of(BaseException)
def __reduce__(self):
    own = self.__dict__
    return (_type_of(self), self.args, own) if own else (_type_of(self), self.args)


def _constructor_of(cls):
    """
    Makes a function the __init__ of a built-in exception. Its types need a __new__ of their own, so that calling them
    goes the general way; the last argument tells the function it is not called on behalf of a class.
    """

    def install(f):
        f.__name__ = "__init__"
        _rename(f, "__init__", cls.__name__ + ".__init__")
        _method_of(cls)(f)
        if "__new__" not in _type_dict(cls):
            _new_of(cls)(_make_new())
        return f

    return install


def _make_new():
    def new(cls, *args, **kwargs):
        return BaseException.__new__(cls, *args)

    return new


def _take_keywords(self, title, names, kwargs):
    """Puts keyword arguments into the slots of these names (name → slot)."""
    if kwargs:
        for key, value in kwargs.items():
            if key not in names:
                _unexpected_keyword(title, key, names)
            _set_slot(self, names[key], value)


def _refuse_keywords(cls, kwargs):
    if kwargs:
        raise TypeError(f"{cls.__name__}() takes no keyword arguments")


@_constructor_of(NameError)
def _init(self, *args, **kwargs):
    BaseException.__init__(self, *args)
    _take_keywords(self, "NameError", {"name": 0}, kwargs)


@_constructor_of(AttributeError)
def _init(self, *args, **kwargs):
    BaseException.__init__(self, *args)
    _take_keywords(self, "AttributeError", {"name": 0, "obj": 1}, kwargs)


@_method_of(AttributeError)
def __getstate__(self):
    own = dict(self.__dict__)
    if self.name is not None:
        own["name"] = self.name
    own["args"] = self.args
    return own


@_method_of(AttributeError)
def __reduce__(self):
    return (_type_of(self), self.args, self.__getstate__())


@_method_of(KeyError)
def __str__(self):
    args = self.args
    return repr(args[0]) if len(args) == 1 else _exception_str(self)


# ImportError: msg, name, path, name_from.


@_constructor_of(ImportError)
def _init(self, *args, **kwargs):
    BaseException.__init__(self, *args)
    _take_keywords(self, "ImportError", {"name": 1, "path": 2, "name_from": 3}, kwargs)
    if len(args) == 1:
        _set_slot(self, 0, args[0])


@_method_of(ImportError)
def __str__(self):
    msg = self.msg
    return msg if _type_of(msg) is str else _exception_str(self)


@_method_of(ImportError)
def __reduce__(self):
    own = dict(self.__dict__)
    for i, key in ((1, "name"), (2, "path"), (3, "name_from")):
        value = _slot(self, i, None)
        if value is not None:
            own[key] = value
    return (_type_of(self), self.args, own) if own else (_type_of(self), self.args)


# OSError: errno, strerror, filename, filename2, characters_written.

# Linux's numbers of the errors that have a class of their own.
_ERRNO_CLASSES = {
    11: BlockingIOError,
    114: BlockingIOError,
    115: BlockingIOError,
    32: BrokenPipeError,
    108: BrokenPipeError,
    10: ChildProcessError,
    103: ConnectionAbortedError,
    111: ConnectionRefusedError,
    104: ConnectionResetError,
    17: FileExistsError,
    2: FileNotFoundError,
    21: IsADirectoryError,
    20: NotADirectoryError,
    4: InterruptedError,
    13: PermissionError,
    1: PermissionError,
    3: ProcessLookupError,
    110: TimeoutError,
}


def _inits_itself(cls):
    """A subclass with an __init__ of its own, and OSError's __new__, gives its arguments to OSError.__init__ itself."""
    return _type_lookup(cls, "__init__", None) is not _os_error_init and _type_lookup(cls, "__new__", None) is _os_error_new


def _fill_os_error(self, args):
    if 2 <= len(args) <= 5:
        _set_slot(self, 0, args[0])
        _set_slot(self, 1, args[1])
        filename = args[2] if len(args) > 2 else None
        if filename is not None:
            if _type_of(self) is BlockingIOError and _type_lookup(_type_of(filename), "__index__", None) is not None:
                _set_slot(self, 4, _index(filename))
            else:
                _set_slot(self, 2, filename)
                if len(args) > 4 and args[4] is not None:
                    _set_slot(self, 3, args[4])
                args = args[:2]
    BaseException.__init__(self, *args)


@_new_of(OSError)
def _os_error_new(cls, *args, **kwargs):
    if _inits_itself(cls):
        return BaseException.__new__(cls)
    _refuse_keywords(cls, kwargs)
    if cls is OSError and 2 <= len(args) <= 5 and isinstance(args[0], int):
        cls = _ERRNO_CLASSES.get(args[0], cls)
    self = BaseException.__new__(cls)
    _fill_os_error(self, args)
    return self


@_constructor_of(OSError)
def _os_error_init(self, *args, **kwargs):
    if _inits_itself(_type_of(self)):
        _refuse_keywords(_type_of(self), kwargs)
        _fill_os_error(self, args)


@_method_of(OSError)
def __str__(self):
    filename = _slot(self, 2, _MISSING)
    if filename is not _MISSING:
        second = _slot(self, 3, _MISSING)
        if second is not _MISSING:
            return f"[Errno {self.errno}] {self.strerror}: {filename!r} -> {second!r}"
        return f"[Errno {self.errno}] {self.strerror}: {filename!r}"
    if _slot(self, 0, _MISSING) is not _MISSING and _slot(self, 1, _MISSING) is not _MISSING:
        return f"[Errno {self.errno}] {self.strerror}"
    return _exception_str(self)


@_method_of(OSError)
def __reduce__(self):
    args = self.args
    filename = _slot(self, 2, _MISSING)
    if len(args) == 2 and filename is not _MISSING:
        second = _slot(self, 3, _MISSING)
        args = (*args, filename) if second is _MISSING else (*args, filename, None, second)
    own = self.__dict__
    return (_type_of(self), args, own) if own else (_type_of(self), args)


def _characters_written(self):
    written = _slot(self, 4, None)
    if written is None:
        raise AttributeError("characters_written")
    return written


def _set_characters_written(self, value):
    _set_slot(self, 4, _index(value))


_type_set(OSError, "characters_written", property(_characters_written, _set_characters_written))


# SyntaxError: msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line, _metadata.


@_constructor_of(SyntaxError)
def _init(self, *args, **kwargs):
    _refuse_keywords(_type_of(self), kwargs)
    BaseException.__init__(self, *args)
    if args:
        _set_slot(self, 0, args[0])
    if len(args) == 2:
        details = tuple(args[1])
        if len(details) < 4:
            raise TypeError(f"function takes at least 4 arguments ({len(details)} given)")
        if len(details) > 7:
            raise TypeError(f"function takes at most 7 arguments ({len(details)} given)")
        for i in range(min(len(details), 6)):
            _set_slot(self, 1 + i, details[i])
        if len(details) == 7:
            _set_slot(self, 8, details[6])
        if len(details) == 5:
            raise TypeError("end_offset must be provided when end_lineno is provided")


@_method_of(SyntaxError)
def __str__(self):
    filename = self.filename
    lineno = self.lineno
    message = str(self.msg)
    filename = filename[filename.rfind("/") + 1 :] if isinstance(filename, str) else None
    if _type_of(lineno) is not int:
        return message if filename is None else f"{message} ({filename})"
    return f"{message} (line {lineno})" if filename is None else f"{message} ({filename}, line {lineno})"


# The UnicodeErrors: encoding, object, start, end, reason.


def _unicode_error(cls, args):
    raise cls(*args)


def _define_unicode_errors():
    def attribute(cls, name, i, kind):
        def get(self):
            value = _slot(self, i, _MISSING)
            if value is _MISSING:
                if kind is int:
                    return 0
                raise TypeError(f"{name} attribute not set")
            return value

        def set(self, value):
            _set_slot(self, i, value)

        _type_set(cls, name, property(get, set))

    def define(cls, parameters):
        for i, name, kind in parameters:
            attribute(cls, name, i, kind)

        @_constructor_of(cls)
        def _init(self, *args, **kwargs):
            _refuse_keywords(cls, kwargs)
            BaseException.__init__(self, *args)
            if len(args) != len(parameters):
                raise TypeError(f"function takes exactly {len(parameters)} arguments ({len(args)} given)")
            for k, (i, _, kind) in enumerate(parameters):
                value = args[k]
                if kind is int:
                    value = int(_index(value))
                elif kind is str:
                    if not isinstance(value, str):
                        raise TypeError(f"argument {k + 1} must be str, not {_type_of(value).__name__}")
                elif not isinstance(value, bytes):
                    value = bytes(memoryview(value)) if _is_buffer(value) else _no_buffer(value)
                _set_slot(self, i, value)

    text = ((0, "encoding", str), (1, "object", str), (2, "start", int), (3, "end", int), (4, "reason", str))
    define(UnicodeEncodeError, text)
    define(UnicodeDecodeError, ((0, "encoding", str), (1, "object", bytes), *text[2:]))
    define(UnicodeTranslateError, text[1:])


def _is_buffer(v):
    return isinstance(v, (bytes, bytearray, memoryview))


def _no_buffer(v):
    raise TypeError(f"a bytes-like object is required, not '{_type_of(v).__name__}'")


_define_unicode_errors()


def _escaped(point):
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _unencodable(self, verb):
    """The text of an error about a str."""
    text, start, end, reason = self.object, self.start, self.end, self.reason
    if 0 <= start < len(text) and end == start + 1:
        return f"{verb} character '{_escaped(ord(text[start]))}' in position {start}: {reason}"
    return f"{verb} characters in position {start}-{end - 1}: {reason}"


@_method_of(UnicodeEncodeError)
def __str__(self):
    if _slot(self, 1, None) is None:
        return ""
    return _unencodable(self, f"'{self.encoding}' codec can't encode")


@_method_of(UnicodeDecodeError)
def __str__(self):
    if _slot(self, 1, None) is None:
        return ""
    encoding, data, start, end, reason = self.encoding, self.object, self.start, self.end, self.reason
    if 0 <= start < len(data) and end == start + 1:
        return f"'{encoding}' codec can't decode byte 0x{data[start]:02x} in position {start}: {reason}"
    return f"'{encoding}' codec can't decode bytes in position {start}-{end - 1}: {reason}"


@_method_of(UnicodeTranslateError)
def __str__(self):
    return "" if _slot(self, 1, None) is None else _unencodable(self, "can't translate")


class _IncompleteInputError(SyntaxError):
    """Source that may be completed by further lines."""


_IncompleteInputError.__module__ = "builtins"
_IncompleteInputError.__qualname__ = "_IncompleteInputError"
_builtins()["_IncompleteInputError"] = _IncompleteInputError


# Exception groups (PEP 654): message, exceptions.


class ExceptionGroup(BaseExceptionGroup, Exception):
    """A combination of multiple unrelated exceptions."""


ExceptionGroup.__module__ = "builtins"
ExceptionGroup.__qualname__ = "ExceptionGroup"
_builtins()["ExceptionGroup"] = ExceptionGroup


@_new_of(BaseExceptionGroup)
def _group_new(cls, *args, **kwargs):
    if len(args) != 2:
        raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
    message, exceptions = args
    if not isinstance(message, str):
        raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {_type_of(message).__name__}")
    if isinstance(exceptions, dict) or _type_lookup(_type_of(exceptions), "__getitem__", None) is None:
        raise TypeError("second argument (exceptions) must be a sequence")
    items = tuple(exceptions)
    if not items:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    nests_base = False
    for i, e in enumerate(items):
        if not isinstance(e, BaseException):
            raise ValueError(f"Item {i} of second argument (exceptions) is not an exception")
        if not isinstance(e, Exception):
            nests_base = True
    if cls is BaseExceptionGroup:
        if not nests_base:
            cls = ExceptionGroup
    elif nests_base:
        if cls is ExceptionGroup:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        if issubclass(cls, Exception):
            raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    self = BaseException.__new__(cls, *args)
    _set_slot(self, 0, message)
    _set_slot(self, 1, items)
    return self


@_method_of(BaseExceptionGroup)
def __init__(self, *args, **kwargs):
    _refuse_keywords(_type_of(self), kwargs)
    BaseException.__init__(self, *args)


@_method_of(BaseExceptionGroup)
def __str__(self):
    count = len(self.exceptions)
    return f"{self.message} ({count} sub-exception{'' if count == 1 else 's'})"


@_method_of(BaseExceptionGroup)
def derive(self, excs, /):
    return BaseExceptionGroup(self.message, excs)


@_method_of(BaseExceptionGroup)
def subgroup(self, matcher_value, /):
    return _split_group(self, _group_matcher(matcher_value), False)[0]


@_method_of(BaseExceptionGroup)
def split(self, matcher_value, /):
    return _split_group(self, _group_matcher(matcher_value), True)


@_class_method_of(BaseExceptionGroup)
def __class_getitem__(cls, item, /):
    return _t_GenericAlias(cls, item)


def _group_matcher(matcher):
    """A function that tells whether an exception matches."""

    def is_type(v):
        return isinstance(v, type) and issubclass(v, BaseException)

    if is_type(matcher) or isinstance(matcher, tuple) and all([is_type(item) for item in matcher]):
        return lambda e: isinstance(e, matcher)
    if not isinstance(matcher, type) and callable(matcher):
        return matcher
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def _split_group(e, matches, wants_rest):
    """The part of an exception that matches and, if it is wanted, the part that does not; None for nothing."""
    if matches(e):
        return e, None
    if not isinstance(e, BaseExceptionGroup):
        return None, e if wants_rest else None
    matching = []
    others = []
    for item in e.exceptions:
        yes, no = _split_group(item, matches, wants_rest)
        if yes is not None:
            matching.append(yes)
        if no is not None:
            others.append(no)
    return _group_subset(e, matching), _group_subset(e, others) if wants_rest else None


def _group_subset(group, exceptions):
    """A group like another one, of some of its exceptions; None for none."""
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if notes is not None and _type_lookup(_type_of(notes), "__getitem__", None) is not None:
        part.__notes__ = list(notes)
    return part
