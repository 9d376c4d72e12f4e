# SPDX-License-Identifier: LGPL-2.1-or-later
# Attributes of functions, methods and descriptors that Python asks for rarely.


def _define_function_attributes():
    def qualname(f):
        owner = _native_owner(f)
        if owner is None:
            return f.__name__
        return f"{owner.__qualname__}.{f.__name__}"

    for cls in (_t_builtin_function_or_method, _type_of(_bind(_type_lookup(object, "__eq__", None), 1, int)), _t_method_descriptor, _t_wrapper_descriptor, _t_classmethod_descriptor):
        _type_set(cls, "__qualname__", property(qualname))

    def member_qualname(d):
        return f"{d.__objclass__.__qualname__}.{d.__name__}"

    def get(self, obj, type=None, /):
        if obj is None:
            return self
        if not _is_derived(_type_of(obj), self.__objclass__):
            raise TypeError(
                f"descriptor '{self.__name__}' for '{self.__objclass__.__name__}' objects doesn't apply to a '{_type_of(obj).__name__}' object"
            )
        return _bind(self, obj, _type_of(obj))

    def set(self, obj, value, /):
        _set_descriptor(self, obj, value)

    def delete(self, obj, /):
        _delete_descriptor(self, obj)

    for cls in (_t_getset_descriptor, _t_member_descriptor):
        _type_set(cls, "__qualname__", property(member_qualname))
        for f, name in ((get, "__get__"), (set, "__set__"), (delete, "__delete__")):
            _type_set(cls, name, f)
    for f, name in ((get, "__get__"), (set, "__set__"), (delete, "__delete__")):
        _rename(f, name, name)
        _as(f, _t_wrapper_descriptor, None, _t_member_descriptor)
    for cls in (_t_method_descriptor, _t_wrapper_descriptor):
        _type_set(cls, "__get__", get)

    def class_get(self, obj, type=None, /):
        if type is None:
            type = _type_of(obj)
        return _bind(self, obj, type)

    _rename(class_get, "__get__", "__get__")
    _type_set(_t_classmethod_descriptor, "__get__", _as(class_get, _t_wrapper_descriptor, None, _t_classmethod_descriptor))


_define_function_attributes()


@_method_of(_t_method)
def __get__(self, obj, type=None, /):
    return self


# Types of which there is one instance, or whose instances are made of code.


def _title(cls):
    return "EllipsisType" if cls is _t_ellipsis else cls.__name__


def _define_singleton(cls, value):
    @_new_of(cls)
    def _new(its, *args, **kwargs):
        if args or kwargs:
            raise TypeError(f"{_title(cls)} takes no arguments")
        return value


_define_singleton(_t_NoneType, None)
_define_singleton(_t_ellipsis, ...)
_define_singleton(_t_NotImplementedType, NotImplemented)


@_new_of(_t_function)
def _function_new(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None):
    if _type_of(code) is not _t_code:
        raise TypeError(f"function() argument 'code' must be code, not {_type_of(code).__name__}")
    if not isinstance(globals, dict):
        raise TypeError(f"function() argument 'globals' must be dict, not {_type_of(globals).__name__}")
    if name is not None and not isinstance(name, str):
        raise TypeError("arg 3 (name) must be None or string")
    if argdefs is not None and not isinstance(argdefs, tuple):
        raise TypeError("arg 4 (defaults) must be None or tuple")
    free = code.co_freevars
    if closure is None:
        if free:
            raise TypeError("arg 5 (closure) must be tuple")
    elif not isinstance(closure, tuple):
        raise TypeError("arg 5 (closure) must be None or tuple" if not free else "arg 5 (closure) must be tuple")
    elif len(closure) != len(free):
        raise ValueError(f"{code.co_name} requires closure of length {len(free)}, not {len(closure)}")
    f = _function(code, globals)
    for cell in closure or ():
        if _type_of(cell) is not _t_cell:
            raise TypeError(f"arg 5 (closure) expected cell, found {_type_of(cell).__name__}")
    if closure:
        _set_closure(f, closure)
    if name is not None:
        f.__name__ = name
        f.__qualname__ = name
    f.__defaults__ = argdefs
    f.__kwdefaults__ = kwdefaults
    return f
