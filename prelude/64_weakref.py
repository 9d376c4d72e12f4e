# SPDX-License-Identifier: LGPL-2.1-or-later
# Module weakref: references, proxies, methods and finalize. The containers are in the next file.

_weakref = {}


def _weakref_part(thing):
    if isinstance(thing, type):
        _type_set(thing, "__module__", "weakref")
    else:
        thing.__module__ = "weakref"
    _weakref[thing.__name__] = thing
    return thing


_GONE = ["gone"]  # stands for the target of a dead reference


@_method_of(_t_ReferenceType)
def __hash__(self):
    kept = _weak_hash(self)
    if kept is not None:
        return kept
    target = _weak_target(self, _GONE)
    if target is _GONE:
        raise TypeError("weak object has gone away")
    result = hash(target)
    _weak_keep_hash(self, result)
    return result


def _weak_equal(self, other):
    """The truth of self == other, or NotImplemented."""
    if not isinstance(other, _t_ReferenceType):
        return NotImplemented
    mine = _weak_target(self, _GONE)
    theirs = _weak_target(other, _GONE)
    if mine is _GONE or theirs is _GONE:
        return self is other
    return mine == theirs


@_method_of(_t_ReferenceType)
def __eq__(self, other, /):
    return _weak_equal(self, other)


@_method_of(_t_ReferenceType)
def __ne__(self, other, /):
    result = _weak_equal(self, other)
    return result if result is NotImplemented else not result


@_method_of(_t_ReferenceType)
def __repr__(self):
    target = _weak_target(self, _GONE)
    at = f"<weakref at {id(self):#x}; "
    if target is _GONE:
        return at + "dead>"
    name = getattr(target, "__name__", None)
    shown = f" ({name})" if isinstance(name, str) else ""
    return f"{at}to '{_type_of(target).__name__}' at {id(target):#x}{shown}>"


@_class_method_of(_t_ReferenceType)
def __class_getitem__(cls, item, /):
    return _t_GenericAlias(cls, item)


_weakref["ref"] = _weakref["ReferenceType"] = _t_ReferenceType


@_weakref_part
class ProxyType(_t_AnyProxy):
    """A proxy; its special methods are below."""

    __slots__ = ()


@_weakref_part
class CallableProxyType(_t_AnyProxy):
    """A proxy of what can be called."""

    __slots__ = ()


_weakref["ProxyTypes"] = (ProxyType, CallableProxyType)


@_weakref_part
def proxy(object, callback=None, /):
    """A proxy that stands for the object while that lives."""
    return _weak_proxy(CallableProxyType if callable(object) else ProxyType, object, callback)


@_weakref_part
def getweakrefcount(object, /):
    return len(_weak_references(object))


@_weakref_part
def getweakrefs(object, /):
    return _weak_references(object)


for _f in (proxy, getweakrefcount, getweakrefs):
    _as(_f, _t_builtin_function_or_method, "_weakref", None)


# Proxies: what is done to one is done to its target.


def _behind(v):
    """What a proxy stands for; of any other value itself."""
    if not _is_derived(_type_of(v), _t_AnyProxy):
        return v
    target = _weak_target(v, _GONE)
    if target is _GONE:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _proxied():
    """Gives both types of proxies the special methods."""

    def install(name, f):
        _rename(f, name, name)
        for cls in (ProxyType, CallableProxyType):
            setattr(cls, name, f)

    def unary(name, operation):
        install(name, lambda self, /: operation(_behind(self)))

    def binary(name, operation):
        install(name, lambda self, other, /: operation(_behind(self), _behind(other)))

    def reflected(name, operation):
        install(name, lambda self, other, /: operation(_behind(other), _behind(self)))

    install("__getattribute__", lambda self, name, /: getattr(_behind(self), name))
    install("__setattr__", lambda self, name, value, /: setattr(_behind(self), name, value))
    install("__delattr__", lambda self, name, /: delattr(_behind(self), name))
    install("__hash__", lambda self, /: _unhashable_proxy(self))
    unary("__str__", str)
    unary("__bool__", bool)
    unary("__len__", len)
    unary("__iter__", iter)
    unary("__next__", _proxy_next)
    unary("__reversed__", reversed)
    unary("__bytes__", bytes)
    unary("__neg__", lambda v: -v)
    unary("__pos__", lambda v: +v)
    unary("__invert__", lambda v: ~v)
    unary("__abs__", abs)
    unary("__int__", int)
    unary("__float__", float)
    unary("__index__", _index)
    binary("__contains__", lambda v, item: item in v)
    binary("__getitem__", lambda v, i: v[i])
    install("__setitem__", lambda self, i, value, /: _setitem_of(_behind(self), i, value))
    install("__delitem__", lambda self, i, /: _delitem_of(_behind(self), i))
    binary("__lt__", lambda a, b: a < b)
    binary("__le__", lambda a, b: a <= b)
    binary("__eq__", lambda a, b: a == b)
    binary("__ne__", lambda a, b: a != b)
    binary("__gt__", lambda a, b: a > b)
    binary("__ge__", lambda a, b: a >= b)
    for i in range(len(_BINARY)):
        name, other, inplace = _BINARY_NAMES[i]
        binary(name, lambda a, b, i=i: _binary(i, a, b))
        reflected(other, lambda a, b, i=i: _binary(i, a, b))
        binary(inplace, lambda a, b, i=i: _inplace(i, a, b))
    binary("__divmod__", divmod)
    reflected("__rdivmod__", divmod)

    def __repr__(self):
        target = _weak_target(self, _GONE)
        if target is _GONE:
            return f"<weakproxy at {id(self):#x}; dead>"
        return f"<weakproxy at {id(self):#x}; to '{_full_name(_type_of(target))}' at {id(target):#x}>"

    install("__repr__", __repr__)

    def __call__(self, /, *args, **kwargs):
        return _behind(self)(*args, **kwargs)

    CallableProxyType.__call__ = __call__


def _unhashable_proxy(self):
    raise TypeError(f"unhashable type: 'weakref.{_type_of(self).__name__}'")


def _proxy_next(v):
    if _type_lookup(_type_of(v), "__next__", None) is None:
        raise TypeError("Weakref proxy referenced a non-iterator '" + _full_name(_type_of(v)) + "' object")
    return next(v)


def _setitem_of(v, i, value):
    v[i] = value


def _delitem_of(v, i):
    del v[i]


_proxied()


@_weakref_part
class WeakMethod(_t_ReferenceType):
    """A reference to a bound method that lives as long as its object and its function do."""

    __slots__ = ("_function", "_kind", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        own = None  # a reference to the new one, which its callbacks must not keep

        def dies(_):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = _t_ReferenceType.__new__(cls, obj, dies)
        self._function = _t_ReferenceType(function, dies)
        self._kind = type(meth)
        self._alive = True
        own = _t_ReferenceType(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj = _weak_target(self, _GONE)
        function = self._function()
        if obj is _GONE or function is None:
            return None
        return self._kind(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return _weak_equal(self, other) and self._function == other._function

    def __ne__(self, other):
        result = WeakMethod.__eq__(self, other)
        return result if result is NotImplemented else not result

    def __hash__(self):
        return _t_ReferenceType.__hash__(self) ^ hash(self._function)


# The finalizers that are alive, in the order in which they were made; those with atexit are run last first when the program ends.
_finalizers = {}


@_weakref_part
class finalize:
    """Calls a function once: when the object dies, or before, or when the program ends."""

    __slots__ = ()

    class _Info:
        __slots__ = ("weakref", "function", "args", "kwargs", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = finalize._Info()
        info.weakref = _t_ReferenceType(obj, self)
        info.function = func
        info.args = args
        info.kwargs = kwargs
        info.atexit = True
        if _run_finalizers not in [f for f, _, _ in _exit_functions]:
            _exit_functions.append((_run_finalizers, (), {}))
        _finalizers[self] = info

    def __call__(self, _=None):
        """What the function returns the first time, afterwards None."""
        info = _finalizers.pop(self, None)
        if info is not None:
            return info.function(*info.args, **info.kwargs)

    def _told(self, info):
        obj = info.weakref()
        return None if obj is None else (obj, info.function, info.args, info.kwargs)

    def detach(self):
        """(obj, func, args, kwargs), and the finalizer is dead; None if it was before."""
        info = _finalizers.get(self)
        told = info and self._told(info)
        if told is None or _finalizers.pop(self, None) is None:
            return None
        return told

    def peek(self):
        """(obj, func, args, kwargs), or None if the finalizer is dead."""
        info = _finalizers.get(self)
        return info and self._told(info)

    @property
    def alive(self):
        return self in _finalizers

    @property
    def atexit(self):
        info = _finalizers.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = _finalizers.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info = _finalizers.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {_type_of(obj).__name__!r} at {id(obj):#x}>"


def _run_finalizers():
    """At the end of the program: those made last come first, and their exceptions are printed."""
    while True:
        chosen = None
        for f in reversed(_finalizers):
            if _finalizers[f].atexit:
                chosen = f
                break
        if chosen is None:
            return
        try:
            chosen()
        except Exception as e:
            _sys_dict["excepthook"](_type_of(e), e, e.__traceback__)
