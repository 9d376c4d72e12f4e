# SPDX-License-Identifier: LGPL-2.1-or-later
# super, whose records hold class, object and class of the object; classmethod and staticmethod, which hold the callable.


@_new_of(super)
def _super_new(cls, *args, **kwargs):
    return _record(cls, super, 3, None, None, None)


@_method_of(super)
def __init__(self, type=_MISSING, obj=_MISSING, /):
    if type is _MISSING:
        type, obj = _caller_super()
    elif not _is_derived(_type_of(type), _t_type):
        raise TypeError(f"super() argument 1 must be a type, not {_type_of(type).__name__}")
    if obj is _MISSING or obj is None:
        _record_set(self, 0, type)
        return
    _record_set(self, 2, _super_start(type, obj))
    _record_set(self, 0, type)
    _record_set(self, 1, obj)


def _super_start(cls, obj):
    if isinstance(obj, type) and _is_derived(obj, cls):
        return obj
    if _is_derived(_type_of(obj), cls):
        return _type_of(obj)
    its = getattr(obj, "__class__", None)
    if isinstance(its, type) and _is_derived(its, cls):
        return its
    kind = "type" if isinstance(obj, type) else "instance of"
    name = obj.__name__ if isinstance(obj, type) else _type_of(obj).__name__
    raise TypeError(f"super(type, obj): obj ({kind} {name}) is not an instance or subtype of type ({cls.__name__}).")


def _super_shadowed(callable, name, cls, obj):
    """super(cls, obj).name where something is out of the ordinary; super() stands for both where the name is not super's."""
    if callable is super:
        return _getattr(super(cls, obj), name)
    return _getattr(callable(), name)


@_method_of(super)
def __get__(self, obj, type=None, /):
    if obj is None or _record_get(self, 1) is not None:
        return self
    return _type_of(self)(_record_get(self, 0), obj)


@_getter_of(super)
def __thisclass__(self):
    return _record_get(self, 0)


@_getter_of(super)
def __self__(self):
    return _record_get(self, 1)


@_getter_of(super)
def __self_class__(self):
    return _record_get(self, 2)


@_method_of(super)
def __repr__(self):
    cls = _record_get(self, 0)
    name = "NULL" if cls is None else cls.__name__
    start = _record_get(self, 2)
    if start is None:
        return f"<super: <class '{name}'>, NULL>"
    return f"<super: <class '{name}'>, <{start.__name__} object>>"


# classmethod and staticmethod: the callable.


def _define_wrapper(cls):
    @_new_of(cls)
    def _wrapper_new(its, *args, **kwargs):
        return _record(its, cls, 1, None)

    @_method_of(cls)
    def __init__(self, function, /):
        _record_set(self, 0, function)
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            value = getattr(function, name, _MISSING)
            if value is not _MISSING and _type_of(self) is not cls:
                object.__setattr__(self, name, value)

    def attribute(name):
        _type_set(cls, name, property(lambda self: _getattr(_record_get(self, 0), name)))

    for name in ("__name__", "__qualname__", "__module__", "__doc__", "__annotations__", "__dict__"):
        attribute(name)
    _type_set(cls, "__func__", property(lambda self: _record_get(self, 0)))
    _type_set(cls, "__wrapped__", property(lambda self: _record_get(self, 0)))
    _type_set(cls, "__isabstractmethod__", property(lambda self: getattr(_record_get(self, 0), "__isabstractmethod__", False)))

    @_method_of(cls)
    def __repr__(self):
        return f"<{cls.__name__}({_record_get(self, 0)!r})>"


_define_wrapper(classmethod)
_define_wrapper(staticmethod)


@_method_of(staticmethod)
def __call__(self, *args, **kwargs):
    return _record_get(self, 0)(*args, **kwargs)


@_method_of(staticmethod)
def __get__(self, obj, type=None, /):
    return _record_get(self, 0)


@_method_of(classmethod)
def __get__(self, obj, type=None, /):
    if type is None:
        type = _type_of(obj)
    return _bind(self, obj, type)


_rename(_type_call, "__call__", "type.__call__")
_type_set(type, "__call__", _as(_type_call, _t_wrapper_descriptor, None, type))
