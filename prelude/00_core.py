# SPDX-License-Identifier: LGPL-2.1-or-later
# The core of the prelude: special methods asked in Python, where a class of the program takes part (Python reference,
# "Data model"). Native code comes here by index (machine/name-table.ts) when the built-in types alone do not tell.

NotImplemented = _builtins()["NotImplemented"]
_MISSING = ["missing"]  # stands for an argument not given: no program gets hold of it


def _method_of(cls):
    """Makes a function of the prelude a method of a built-in type."""

    def install(f):
        _as(f, _t_method_descriptor if f.__name__[:2] != "__" else _t_wrapper_descriptor, None, cls)
        _type_set(cls, f.__name__, f)
        return f

    return install


def _class_method_of(cls):
    """Makes a function of the prelude a class method of a built-in type."""

    def install(f):
        _as(f, _t_classmethod_descriptor, None, cls)
        _type_set(cls, f.__name__, f)
        return f

    return install


def _new_of(cls):
    """Makes a function of the prelude the `__new__` of a built-in type."""

    def install(f):
        _rename(f, "__new__", cls.__name__ + ".__new__")
        _as(f, _t_builtin_function_or_method, None, cls)
        _type_set(cls, "__new__", f)
        return f

    return install


def _builtin(f):
    """Makes a function of the prelude a built-in function."""
    _as(f, _t_builtin_function_or_method, "builtins", None)
    _builtins()[f.__name__] = f
    return f


def _getter_of(cls, setter=None):
    """Makes a function of the prelude a computed attribute of a built-in type."""

    def install(f):
        _type_set(cls, f.__name__, property(f, setter))
        return f

    return install


def _call_special(method, self, *args):
    """Calls a method found in type(self), binding it as its type wants."""
    if _is_function(method):
        return method(self, *args)
    return _bind(method, self, _type_of(self))(*args)


# Truth, length, hash.


def _bool(v):
    cls = _type_of(v)
    method = _type_lookup(cls, "__bool__", None)
    if method is not None:
        result = _call_special(method, v)
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {_type_of(result).__name__}")
    if _blocked(cls, "__bool__"):
        raise TypeError(f"'{cls.__name__}' cannot be interpreted as a boolean")
    if _type_lookup(cls, "__len__", None) is None:
        return True
    return _len(v) != 0


def _len(v):
    method = _type_lookup(_type_of(v), "__len__", _MISSING)
    if method is _MISSING:
        raise TypeError(f"object of type '{_type_of(v).__name__}' has no len()")
    n = method(v) if _is_function(method) else _call_special(method, v)
    return n if _type_of(n) is int and 0 <= n < 0x40000000 else _length(n)


def _length(n):
    if _type_of(n) is not int:
        n = _index(n)
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    if n > 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return int(n)


def _index(v):
    """operator.index(v): an int, of exactly that type or a subclass."""
    if isinstance(v, int):
        return v
    method = _type_lookup(_type_of(v), "__index__", None)
    if method is None:
        raise TypeError(f"'{_type_of(v).__name__}' object cannot be interpreted as an integer")
    result = _call_special(method, v)
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {_type_of(result).__name__})")
    return result


def _hash(v):
    method = _type_lookup(_type_of(v), "__hash__", None)
    if method is None:
        raise TypeError(f"unhashable type: '{_type_of(v).__name__}'")
    result = method(v) if _is_function(method) else _call_special(method, v)
    if _type_of(result) is int and -1 < result < 0x40000000:
        return result
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    if -0x8000000000000000 <= result <= 0x7FFFFFFFFFFFFFFF:
        return -2 if result == -1 else int(result)
    return int.__hash__(result)


# Text.


def _repr(v):
    result = _call_special(_type_lookup(_type_of(v), "__repr__", None), v)
    if not isinstance(result, str):
        raise TypeError(f"__repr__ returned non-string (type {_type_of(result).__name__})")
    return result


def _str(v):
    result = _call_special(_type_lookup(_type_of(v), "__str__", None), v)
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {_type_of(result).__name__})")
    return result


def _format(v, spec):
    if not isinstance(spec, str):
        raise TypeError(f"format() argument 2 must be str, not {_type_of(spec).__name__}")
    result = _call_special(_type_lookup(_type_of(v), "__format__", None), v, spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {_type_of(result).__name__}")
    return result


@_method_of(object)
def __str__(self):
    return _call_special(_type_lookup(_type_of(self), "__repr__", None), self)


@_method_of(object)
def __format__(self, format_spec, /):
    if not isinstance(format_spec, str):
        shown = "None" if format_spec is None else _type_of(format_spec).__name__
        raise TypeError(f"__format__() argument must be str, not {shown}")
    if format_spec:
        raise TypeError(f"unsupported format string passed to {_type_of(self).__name__}.__format__")
    return str(self)


@_method_of(object)
def __ne__(self, other, /):
    result = _call_special(_type_lookup(_type_of(self), "__eq__", None), self, other)
    return result if result is NotImplemented else not result


# Operators.

_BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul")
_BINARY_NAMES = [("__" + name + "__", "__r" + name + "__", "__i" + name + "__") for name in _BINARY]
_UNARY_NAMES = ("__neg__", "__pos__", "__invert__")
_UNARY_SYMBOLS = ("-", "+", "~")
_COMPARE_NAMES = ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")
_REFLECTED_NAMES = ("__gt__", "__ge__", "__eq__", "__ne__", "__lt__", "__le__")
_NUMBERS = (int, float, complex)


def _binary_result(op, x, y):
    """x op y or NotImplemented."""
    tx = _type_of(x)
    ty = _type_of(y)
    name, reflected, _ = _BINARY_NAMES[op]
    method = _type_lookup(tx, name, _MISSING)
    other = _MISSING
    if tx is not ty:
        other = _type_lookup(ty, reflected, _MISSING)
        if other is not _MISSING and other is not _type_lookup(tx, reflected, _MISSING) and _is_derived(ty, tx):
            result = _call_special(other, y, x)
            if result is not NotImplemented:
                return result
            other = _MISSING
        elif _is_native(other):
            other = _MISSING  # what it would say, _native_binary says
    if method is _MISSING or _is_native(method):
        # Sequences answer last, after the reflected method (their + and * are no numeric operators in CPython).
        if isinstance(x, _NUMBERS):
            result = NotImplemented if method is _MISSING else _call_special(method, x, y)
            if result is not NotImplemented:
                return result
        elif op == 5:
            result = _native_binary(op, x, y)
            if result is not NotImplemented:
                return result
        if other is not _MISSING:
            result = _call_special(other, y, x)
            if result is not NotImplemented:
                return result
        return _native_binary(op, x, y)
    result = _call_special(method, x, y)
    if result is NotImplemented and other is not _MISSING:
        return _call_special(other, y, x)
    return result


def _binary(op, x, y):
    result = _binary_result(op, x, y)
    if result is NotImplemented:
        return _unsupported(op, x, y, False)
    return result


def _binary_rest(op, x, y, inplace):
    """The method asked first said NotImplemented: x's own, or y's where x is a number."""
    tx = _type_of(x)
    ty = _type_of(y)
    if tx is not int and tx is not float and tx is not bool and tx is not ty:
        other = _type_lookup(ty, _BINARY_NAMES[op][1], _MISSING)
        if other is not _MISSING:
            result = _native_binary(op, x, y) if _is_native(other) else _call_special(other, y, x)
            if result is not NotImplemented:
                return result
    return _unsupported(op, x, y, inplace)


def _inplace(op, x, y):
    method = _type_lookup(_type_of(x), _BINARY_NAMES[op][2], _MISSING)
    if method is not _MISSING:
        if _is_native(method):
            if op == 0 or op == 2:
                # Sequences answer last, as for the plain operators.
                other = _type_lookup(_type_of(y), _BINARY_NAMES[op][1], _MISSING)
                if other is not _MISSING and not _is_native(other):
                    result = _call_special(other, y, x)
                    if result is not NotImplemented:
                        return result
            result = _native_inplace(op, x, y)
        else:
            result = _call_special(method, x, y)
        if result is not NotImplemented:
            return result
    result = _binary_result(op, x, y)
    if result is NotImplemented:
        return _unsupported(op, x, y, True)
    return result


def _unary(op, v):
    method = _type_lookup(_type_of(v), _UNARY_NAMES[op], None)
    if method is None:
        raise TypeError(f"bad operand type for unary {_UNARY_SYMBOLS[op]}: '{_type_of(v).__name__}'")
    return _call_special(method, v)


def _compare(op, x, y):
    tx = _type_of(x)
    ty = _type_of(y)
    other = _type_lookup(ty, _REFLECTED_NAMES[op], _MISSING)
    asked = False
    if tx is not ty and other is not _MISSING and _is_derived(ty, tx):
        asked = True
        result = _call_special(other, y, x)
        if result is not NotImplemented:
            return result
    method = _type_lookup(tx, _COMPARE_NAMES[op], _MISSING)
    if method is not _MISSING:
        result = _call_special(method, x, y)
        if result is not NotImplemented:
            return result
    if not asked and other is not _MISSING:
        result = _call_special(other, y, x)
        if result is not NotImplemented:
            return result
    if op == 2:
        return x is y
    if op == 3:
        return x is not y
    return _incomparable(op, x, y)


def _compare_rest(op, x, y):
    """x's own method said NotImplemented: the reflected one is asked."""
    other = _type_lookup(_type_of(y), _REFLECTED_NAMES[op], _MISSING)
    if other is not _MISSING:
        result = _call_special(other, y, x)
        if result is not NotImplemented:
            return result
    if op == 2:
        return x is y
    if op == 3:
        return x is not y
    return _incomparable(op, x, y)


# Items, attributes, iteration.


def _getitem(o, i):
    """o[i] where o is a class, or its type has no __getitem__."""
    if isinstance(o, type):
        method = _type_lookup(_type_of(o), "__getitem__", None)
        if method is not None:
            return _call_special(method, o, i)
        if o is type:
            return _t_GenericAlias(o, i)
        hook = _type_lookup(o, "__class_getitem__", None)
        if hook is not None:
            return _getattr(o, "__class_getitem__")(i)
        raise TypeError(f"type '{o.__name__}' is not subscriptable")
    raise TypeError(f"'{_type_of(o).__name__}' object is not subscriptable")


def _setitem(o, i, v):
    method = _type_lookup(_type_of(o), "__setitem__", None)
    if method is None:
        raise TypeError(f"'{_type_of(o).__name__}' object does not support item assignment")
    _call_special(method, o, i, v)


def _delitem(o, i):
    method = _type_lookup(_type_of(o), "__delitem__", None)
    if method is None:
        raise TypeError(f"'{_type_of(o).__name__}' object doesn't support item deletion")
    _call_special(method, o, i)


def _contains(container, v):
    cls = _type_of(container)
    method = _type_lookup(cls, "__contains__", None)
    if method is not None:
        return True if _call_special(method, container, v) else False
    if _blocked(cls, "__iter__"):
        raise TypeError(f"argument of type '{cls.__name__}' is not a container or iterable")
    if _blocked(cls, "__contains__"):
        raise TypeError(f"'{cls.__name__}' object is not a container")
    if _type_lookup(cls, "__iter__", None) is None and _type_lookup(cls, "__getitem__", None) is None:
        raise TypeError(f"argument of type '{cls.__name__}' is not a container or iterable")
    for item in container:
        if item is v or item == v:
            return True
    return False


def _iter(v):
    cls = _type_of(v)
    method = _type_lookup(cls, "__iter__", None)
    if method is not None:
        result = _call_special(method, v)
        if _type_lookup(_type_of(result), "__next__", None) is None:
            raise TypeError(f"iter() returned non-iterator of type '{_type_of(result).__name__}'")
        return result
    if _type_lookup(cls, "__getitem__", None) is not None and not _blocked(cls, "__iter__"):
        return _sequence_iterator(v)
    if isinstance(v, type):
        # A class is iterable through its metaclass alone.
        raise TypeError(f"'{cls.__name__}' object is not iterable")
    raise TypeError(f"'{cls.__name__}' object is not iterable")


def _blocked(cls, name):
    """Is the special method set to None, which forbids the operation?"""
    for c in cls.__mro__:
        if name in _type_dict(c):
            return _type_dict(c)[name] is None
    return False


def _getattr_hook(o, name):
    """Attribute access of a class with __getattribute__ or __getattr__ of its own."""
    cls = _type_of(o)
    method = _type_lookup(cls, "__getattribute__", None)
    hook = _type_lookup(cls, "__getattr__", None)
    if hook is None:
        return _call_special(method, o, name)
    if _is_native(method):
        value = _find_attribute(o, name)
        if value is not _MISSING:
            return value
    else:
        try:
            return _call_special(method, o, name)
        except AttributeError:
            pass
    return _call_special(hook, o, name)




def _find_attribute(o, name):
    """object.__getattribute__, or _MISSING after an AttributeError."""
    try:
        return object.__getattribute__(o, name)
    except AttributeError:
        return _MISSING


_NO_DEFAULT = ["no default"]  # not _MISSING, which the prelude itself gives as default


@_builtin
def getattr(object, name, default=_NO_DEFAULT, /):
    if default is _NO_DEFAULT:
        return _getattr(object, name)
    try:
        return _getattr(object, name)
    except AttributeError:
        return default


@_builtin
def hasattr(obj, name, /):
    try:
        _getattr(obj, name)
    except AttributeError:
        return False
    return True


def _load_name(namespace, name, globals):
    """LOAD_NAME where the namespace is no plain dict (a metaclass's __prepare__ made it)."""
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in globals:
        return globals[name]
    builtins = _builtins()
    if name in builtins:
        return builtins[name]
    error = NameError(f"name '{name}' is not defined")
    error.name = name
    raise error


def _load_special_error(o, name):
    """`with` found no __enter__ or __exit__."""
    text = f"'{_type_of(o).__name__}' object does not support the context manager protocol (missed {name} method)"
    asynchronous = "__aexit__" if name == "__exit__" else "__aenter__"
    if _type_lookup(_type_of(o), "__aenter__", None) is not None and _type_lookup(_type_of(o), "__aexit__", None) is not None:
        text += " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
    raise TypeError(text)


# Generators.


def _yield_from(inner, sent):
    """One step of `yield from` over an iterator that is no generator: (True, item) to yield, or (False, result)."""
    try:
        if sent is None:
            method = _type_lookup(_type_of(inner), "__next__", None)
            return True, _call_special(method, inner)
        return True, inner.send(sent)
    except StopIteration as e:
        return False, e.value


def _throw_into_iterator(inner, exception, given):
    """The exception thrown into a generator that delegates to this iterator: as _yield_from."""
    throw = getattr(inner, "throw", None)
    if throw is None:
        _raise_bare(exception)
    try:
        return True, throw(*given)
    except StopIteration as e:
        return False, e.value


def _generator_step(generator, value):
    """generator.send(value) where the result is not simply a value for a register."""
    return generator.send(value)


@_method_of(_t_generator)
def throw(self, typ, val=None, tb=None, /):
    if isinstance(typ, type) and issubclass(typ, BaseException):
        if isinstance(val, typ):
            exception = val
        elif val is None:
            exception = typ()
        elif isinstance(val, tuple):
            exception = typ(*val)
        else:
            exception = typ(val)
        if not isinstance(exception, BaseException):
            raise TypeError(f"calling {typ} should have returned an instance of BaseException, not {_type_of(exception)}")
    elif isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        exception = typ
    else:
        raise TypeError(f"exceptions must be classes or instances deriving from BaseException, not {_type_of(typ).__name__}")
    if tb is not None:
        if _type_of(tb) is not _t_traceback:
            raise TypeError("throw() third argument must be a traceback object")
        exception = exception.with_traceback(tb)
    if isinstance(exception, GeneratorExit):
        return _throw_exit(self, exception)
    return _generator_throw(self, exception, (typ,) if val is None and tb is None else (typ, val) if tb is None else (typ, val, tb))


def _throw_exit(generator, exception):
    """GeneratorExit: what the generator delegates to is closed first."""
    inner = generator.gi_yieldfrom
    if inner is not None:
        close = getattr(inner, "close", None)
        if close is not None:
            try:
                close()
            except BaseException as e:
                exception = e
    return _generator_throw(generator, exception, None)


@_method_of(_t_generator)
def close(self):
    state = _generator_state(self)
    if state == 3:
        return None
    if state == 0:
        _generator_finish(self)
        return None
    try:
        _throw_exit(self, GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError("generator ignored GeneratorExit")


@_method_of(_t_generator)
def __iter__(self):
    return self
