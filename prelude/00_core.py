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


# Calls.


def _define_calls():
    for cls in (
        *(_t_function, _t_builtin_function_or_method, _t_method, _t_method_descriptor, _t_wrapper_descriptor),
        _t_classmethod_descriptor,
    ):

        @_method_of(cls)
        def __call__(self, /, *args, **kwargs):
            return self(*args, **kwargs)


_define_calls()


def _call_bound(callable, args, kwargs):
    """A call of an object whose class has a __call__ that is no plain function."""
    return _bind(_type_lookup(_type_of(callable), "__call__", None), callable, _type_of(callable))(*args, **kwargs)


def _type_call(cls, *args, **kwargs):
    """type.__call__"""
    return _call_type(cls, args, kwargs)


def _call_type(cls, args, kwargs):
    if cls is type and len(args) == 1 and not kwargs:
        return _type_of(args[0])
    method = _type_lookup(cls, "__new__", None)
    if not _is_function(method) and not _is_native(method):
        method = _bind(method, None, cls)
    result = method(cls, *args, **kwargs)
    if not _is_derived(_type_of(result), cls):
        return result
    init = _type_lookup(_type_of(result), "__init__", None)
    answer = init(result, *args, **kwargs) if _is_function(init) else _bind(init, result, _type_of(result))(*args, **kwargs)
    if answer is not None:
        raise TypeError(f"__init__() should return None, not '{_type_of(answer).__name__}'")
    return result


def _abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    text = ", ".join([f"'{name}'" for name in names])
    method = "method" if len(names) == 1 else "methods"
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract {method} {text}")


def _counted(n, word):
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def _listed(names):
    """'a', 'b', and 'c'"""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _argument_error(f, args, names):
    """Why these arguments (the last ones named) do not fit a Python function's parameters: always raises TypeError."""
    code, defaults, keyword_defaults = _function_fields(f)
    if _type_of(f) is not _t_function:
        _builtin_argument_error(f, args, names, code, defaults or ())
    title = f.__qualname__
    positional = code.co_argcount
    keyword_only = code.co_kwonlyargcount
    parameters = code.co_varnames[: positional + keyword_only]
    given = len(args) - len(names)
    filled = set(parameters[: min(given, positional)])
    positional_only = parameters[: code.co_posonlyargcount]
    passed_by_keyword = []
    for name in names:
        if name in parameters[code.co_posonlyargcount :]:
            if name in filled:
                raise TypeError(f"{title}() got multiple values for argument '{name}'")
            filled.add(name)
        elif not code.co_flags & 8:
            if name in positional_only:
                passed_by_keyword.append(name)
            else:
                positional_names = [p for p in names if p in positional_only]
                if positional_names:
                    shown = ", ".join(positional_names)
                    raise TypeError(f"{title}() got some positional-only arguments passed as keyword arguments: '{shown}'")
                _unexpected_keyword(title, name, parameters[code.co_posonlyargcount :])
    if passed_by_keyword:
        shown = ", ".join(passed_by_keyword)
        raise TypeError(f"{title}() got some positional-only arguments passed as keyword arguments: '{shown}'")
    defaults = defaults or ()
    if given > positional and not code.co_flags & 4:
        least = positional - len(defaults)
        if defaults:
            takes = f"from {least} to {positional} positional arguments"
        else:
            takes = _counted(positional, "positional argument")
        keywords = [p for p in parameters[positional:] if p in filled]
        if keywords:
            were = f"{_counted(given, 'positional argument')} (and {_counted(len(keywords), 'keyword-only argument')}) were given"
        else:
            were = f"{given} was given" if given == 1 else f"{given} were given"
        raise TypeError(f"{title}() takes {takes} but {were}")
    required = parameters[: positional - len(defaults)]
    missing = [p for p in required if p not in filled]
    if missing:
        raise TypeError(f"{title}() missing {_counted(len(missing), 'required positional argument')}: {_listed(missing)}")
    keyword_defaults = keyword_defaults or {}
    missing = [p for p in parameters[positional:] if p not in filled and p not in keyword_defaults]
    if missing:
        raise TypeError(f"{title}() missing {_counted(len(missing), 'required keyword-only argument')}: {_listed(missing)}")
    raise TypeError(f"{title}() got arguments that do not fit")


def _builtin_argument_error(f, args, names, code, defaults):
    """As _native_argument_error, for a function of the prelude that stands for a native one."""
    positional = code.co_argcount
    parameters = code.co_varnames[code.co_posonlyargcount : positional + code.co_kwonlyargcount]
    owner = _native_owner(f)
    if code.co_flags & 8 and owner is None:
        raise TypeError(f"{f.__name__}() got arguments that do not fit")
    _misfit(
        f.__name__, owner, _type_of(f), positional - len(defaults), positional + code.co_kwonlyargcount, parameters or None,
        len(args) - len(names), names, getattr(f, "__module__", None),
    )


def _native_argument_error(f, args, names):
    """The same for a native function."""
    name, owner, least, most, parameters = _native_parameters(f)
    if owner is BaseException and name == "__init__" and names:
        raise TypeError(f"{_type_of(args[0]).__name__}() takes no keyword arguments")
    if owner is object and args and (names or len(args) > 1) and name in ("__new__", "__init__"):
        cls = args[0] if name == "__new__" else _type_of(args[0])
        raise TypeError(f"{cls.__name__}() takes no arguments")
    _misfit(name, owner, _type_of(f), least, most, parameters, len(args) - len(names), names, f.__module__ if owner is None else None)


def _misfit(name, owner, kind, least, most, parameters, given, names, module=None):
    if owner is not None and name in ("__new__", "__init__"):
        if given == 0 and name == "__new__":
            raise TypeError(f"{owner.__name__}.__new__(): not enough arguments")
        if given == 0:
            raise TypeError(f"descriptor '__init__' of '{owner.__name__}' object needs an argument")
        name = owner.__name__
        least -= 1
        most -= 1
        given -= 1
        if (name in ("staticmethod", "classmethod", "reversed") or owner.__module__ == "itertools" and not parameters and least == most == 1) and not names:
            raise TypeError(f"{name} expected 1 argument, got {given}")
        if name in ("int", "str") and given > most and not names:
            raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
        if name == "enumerate":
            for key in names:
                if key not in parameters:
                    raise TypeError(f"'{key}' is an invalid keyword argument for enumerate()")
            if given == 0 and not names:
                raise TypeError("enumerate() missing required argument 'iterable'")
        if name == "super" and not names:
            name = "super()"
        if name == "property" and given > most:
            raise TypeError(f"property() takes at most {most} arguments ({given} given)")
        if not parameters and names:
            raise TypeError(f"{name}() takes no keyword arguments")
        if owner is int and not names:
            raise TypeError(f"int expected at most 2 arguments, got {given}")
    elif owner is not None:
        if kind is not _t_builtin_function_or_method:
            least -= 1
            most -= 1
            given -= 1
            if given < 0 and kind is _t_wrapper_descriptor:
                raise TypeError(f"descriptor '{name}' of '{owner.__name__}' object needs an argument")
            if given < 0:
                raise TypeError(f"unbound method {owner.__name__}.{name}() needs an argument")
        if kind is not _t_wrapper_descriptor:
            name = f"{owner.__name__}.{name}"
        elif not names:
            if least == most:
                raise TypeError(f"expected {_counted(least, 'argument')}, got {given}")
            if given < least:
                raise TypeError(f"{name} expected at least {_counted(least, 'argument')}, got {given}")
            raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
    if names and parameters is None:
        shown = name if owner is not None or module in ("builtins", None) else f"{module}.{name}"
        raise TypeError(f"{shown}() takes no keyword arguments")
    if parameters is None:
        if least == most:
            if owner is None and module not in ("builtins", None) and least < 2:
                name = f"{module}.{name}"
            if least == 0:
                raise TypeError(f"{name}() takes no arguments ({given} given)")
            if least == 1:
                raise TypeError(f"{name}() takes exactly one argument ({given} given)")
            raise TypeError(f"{name.rpartition('.')[2]} expected {_counted(least, 'argument')}, got {given}")
        name = name.rpartition(".")[2]
        if given < least:
            raise TypeError(f"{name} expected at least {_counted(least, 'argument')}, got {given}")
        raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
    if most == 0 and not names:
        raise TypeError(f"{name}() takes no arguments ({given} given)")
    name = name.rpartition(".")[2]
    if given + len(names) > most:
        kind = "argument" if most == 1 else "arguments"
        raise TypeError(f"{name}() takes at most {most} {kind} ({given + len(names)} given)")
    if name == "enumerate":
        for key in names:
            if key not in parameters:
                raise TypeError(f"'{key}' is an invalid keyword argument for enumerate()")
        raise TypeError("enumerate() missing required argument 'iterable'")
    unnamed = most - len(parameters)
    if given < unnamed and unnamed <= least:
        raise TypeError(f"{name}() takes at least {_counted(unnamed, 'positional argument')} ({given} given)")
    for i, key in enumerate(parameters):
        if unnamed + i < least and unnamed + i >= given and key not in names:
            raise TypeError(f"{name}() missing required argument '{key}' (pos {unnamed + i + 1})")
    for i, key in enumerate(parameters):
        if unnamed + i < given and key in names:
            raise TypeError(f"argument for {name}() given by name ('{key}') and position ({unnamed + i + 1})")
    for key in names:
        if key not in parameters:
            _unexpected_keyword(name, key, parameters)
    raise TypeError(f"{name}() got arguments that do not fit")


def _unexpected_keyword(title, key, names):
    """A function has no parameter of this name: always raises TypeError."""
    suggestion = _closest(key, names)
    hint = f". Did you mean '{suggestion}'?" if suggestion is not None else ""
    raise TypeError(f"{title}() got an unexpected keyword argument '{key}'{hint}")


def _shown(callable):
    """A callable as the messages about its arguments name it."""
    name = getattr(callable, "__qualname__", None)
    if not isinstance(name, str):
        return f"{_type_of(callable).__name__} object"
    module = getattr(callable, "__module__", None)
    if isinstance(module, str) and module != "builtins":
        return f"{module}.{name}()"
    return f"{name}()"


def _dict_merge(d, other, callable):
    """**other of a call, where it is no dict of fresh str keys."""
    if not hasattr(other, "keys"):
        raise TypeError(f"{_shown(callable)} argument after ** must be a mapping, not {_type_of(other).__name__}")
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in d:
            raise TypeError(f"{_shown(callable)} got multiple values for keyword argument '{key}'")
        d[key] = other[key]


def _dict_update(d, other):
    """**other of a dict display, where it is no dict."""
    if not hasattr(other, "keys"):
        raise TypeError(f"'{_type_of(other).__name__}' object is not a mapping")
    for key in other.keys():
        d[key] = other[key]
