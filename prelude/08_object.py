# SPDX-License-Identifier: LGPL-2.1-or-later
# Methods of object that copying and pickling ask for (Python library reference, "Pickling Class Instances").


def _object_getstate(obj):
    state = getattr(obj, "__dict__", None)
    state = state or None
    slots = {}
    for cls in _type_of(obj).__mro__:
        for name in _slot_names(cls):
            value = getattr(obj, name, _MISSING)
            if value is not _MISSING:
                slots[name] = value
    return (state, slots) if slots else state


@_method_of(object)
def __getstate__(self):
    return _object_getstate(self)


@_method_of(object)
def __sizeof__(self):
    return _size_of(self)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


for _f in (__newobj__, __newobj_ex__, _reconstructor):
    _as(_f, _t_function, "copyreg", None)


@_method_of(object)
def __reduce__(self):
    return _reduce_old(self)


def _reduce_old(self):
    cls = _type_of(self)
    base = cls
    while _type_flags(base) & 2:
        base = base.__base__
    if base is cls:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    args = (cls, base, None if base is object else base(self))
    state = self.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


_object_reduce = __reduce__


@_method_of(object)
def __reduce_ex__(self, protocol, /):
    cls = _type_of(self)
    if _type_lookup(cls, "__reduce__", None) is not _object_reduce:
        return self.__reduce__()
    if _index(protocol) < 2:
        return _reduce_old(self)
    kwargs = {}
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = self.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{_type_of(args).__name__}'")
    else:
        args = ()
        solid = _solid(cls)
        if not _type_flags(solid) & 2 and solid not in (object, list, dict, set, bytearray) and not issubclass(cls, BaseException):
            raise TypeError(f"cannot pickle '{cls.__name__}' object")
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    state = self.__getstate__()
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


_type_set(
    object,
    "__doc__",
    "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
    "instance that has no instance attributes and cannot be given any.\n",
)
