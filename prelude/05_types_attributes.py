# SPDX-License-Identifier: LGPL-2.1-or-later
# dir(), vars() and what they are made of; sizes; annotations, which are computed when asked for (PEP 649).


@_method_of(object)
def __dir__(self):
    names = {}
    own = getattr(self, "__dict__", None)
    if isinstance(own, dict):
        names.update(own)
    cls = getattr(self, "__class__", None)
    if cls is not None:
        _class_names(cls, names)
    return list(names)


def _class_names(cls, names):
    for c in cls.__mro__ if isinstance(cls, type) else (cls,):
        own = _type_dict(c) if isinstance(c, type) else getattr(c, "__dict__", {})
        for name in own:
            names[name] = None


@_method_of(type)
def __dir__(cls):
    names = {}
    _class_names(cls, names)
    return list(names)


@_method_of(_t_module)
def __dir__(self):
    own = _module_dict(self)
    hook = own.get("__dir__")
    return hook() if hook is not None else list(own)


@_builtin
def dir(object=_MISSING, /):
    if object is _MISSING:
        return sorted(_caller_locals())
    method = _type_lookup(_type_of(object), "__dir__", None)
    return sorted(_call_special(method, object))


@_builtin
def vars(object=_MISSING, /):
    if object is _MISSING:
        return _caller_locals()
    found = getattr(object, "__dict__", _MISSING)
    if found is _MISSING:
        raise TypeError("vars() argument must have __dict__ attribute")
    return found


@_builtin
def locals():
    return _caller_locals()


# Sizes that CPython tells of its types: here they are those of the image.

for _name, _value in (("__basicsize__", 24), ("__itemsize__", 0), ("__dictoffset__", -1), ("__weakrefoffset__", 0)):
    _type_set(type, _name, property(lambda cls, value=_value: value))


# Annotations (PEP 649): computed when asked for.


def _function_annotations(f, annotate):
    return _keep_annotations(f, {} if annotate is None else annotate(1))


def _define_class_annotations():
    def get(cls):
        own = _type_dict(cls)
        if "__annotations__" in own:
            return own["__annotations__"]
        if "__annotations_cache__" in own:
            return own["__annotations_cache__"]
        annotate = get_annotate(cls)
        if annotate is None and not _type_flags(cls) & 2:
            raise AttributeError(f"type object '{cls.__name__}' has no attribute '__annotations__'")
        result = {} if annotate is None else annotate(1)
        own["__annotations_cache__"] = result
        return result

    def set(cls, value):
        own = _type_dict(cls)
        own.pop("__annotations_cache__", None)
        own["__annotations__"] = value
        own["__annotate_func__"] = None

    def delete(cls):
        own = _type_dict(cls)
        if "__annotations__" not in own and "__annotations_cache__" not in own:
            raise AttributeError("__annotations__")
        own.pop("__annotations__", None)
        own.pop("__annotations_cache__", None)
        own["__annotate_func__"] = None

    def get_annotate(cls):
        own = _type_dict(cls)
        return own.get("__annotate_func__", own.get("__annotate__"))

    def set_annotate(cls, value):
        own = _type_dict(cls)
        own["__annotate_func__"] = value
        own.pop("__annotations_cache__", None)
        own.pop("__annotations__", None)

    _type_set(type, "__annotations__", property(get, set, delete))
    _type_set(type, "__annotate__", property(get_annotate, set_annotate))

    def module_get(module):
        own = _module_dict(module)
        if "__annotations__" not in own:
            annotate = own.get("__annotate__")
            own["__annotations__"] = {} if annotate is None else annotate(1)
        return own["__annotations__"]

    def module_set(module, value):
        _module_dict(module)["__annotations__"] = value

    _type_set(_t_module, "__annotations__", property(module_get, module_set))


_define_class_annotations()
