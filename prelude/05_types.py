# SPDX-License-Identifier: LGPL-2.1-or-later
# Making classes: __build_class__, type(), and the built-in descriptors that take part (Python reference, "Customizing
# class creation").


# property: fget, fset, fdel, doc, name.


@_new_of(property)
def _property_new(cls, *args, **kwargs):
    return _record(cls, property, 5, None, None, None, None, None)


@_method_of(property)
def __init__(self, fget=None, fset=None, fdel=None, doc=None):
    _record_set(self, 0, fget)
    _record_set(self, 1, fset)
    _record_set(self, 2, fdel)
    if doc is None and fget is not None:
        doc = getattr(fget, "__doc__", None)
    if _type_of(self) is property:
        _record_set(self, 3, doc)
    elif doc is not None:
        self.__doc__ = doc


def _property_getter(self):
    return _record_get(self, 0)


def _define_property_attributes():
    def attribute(name, i, setter=None):
        def get(self):
            return _record_get(self, i)

        _type_set(property, name, property(get, setter))

    def readonly(self, value):
        raise AttributeError("readonly attribute")

    attribute("fget", 0, readonly)
    attribute("fset", 1, readonly)
    attribute("fdel", 2, readonly)
    attribute("__doc__", 3, lambda self, value: _record_set(self, 3, value))

    def get_name(self):
        name = _record_get(self, 4)
        if name is None:
            name = getattr(_record_get(self, 0), "__name__", None)
            if name is None:
                raise AttributeError(f"'property' object has no attribute '__name__'")
        return name

    _type_set(property, "__name__", property(get_name, lambda self, value: _record_set(self, 4, value)))

    def get_abstract(self):
        for i in (0, 1, 2):
            f = _record_get(self, i)
            if f is not None and getattr(f, "__isabstractmethod__", False):
                return True
        return False

    _type_set(property, "__isabstractmethod__", property(get_abstract))


_define_property_attributes()


@_method_of(property)
def __set_name__(self, owner, name, /):
    _record_set(self, 4, name)


@_method_of(property)
def __get__(self, obj, type=None, /):
    if obj is None:
        return self
    fget = _record_get(self, 0)
    if fget is None:
        _property_error(self, obj, 0)
    return fget(obj)


@_method_of(property)
def __set__(self, obj, value, /):
    fset = _record_get(self, 1)
    if fset is None:
        _property_error(self, obj, 1)
    fset(obj, value)


@_method_of(property)
def __delete__(self, obj, /):
    fdel = _record_get(self, 2)
    if fdel is None:
        _property_error(self, obj, 2)
    fdel(obj)


def _property_error(self, obj, which):
    name = _record_get(self, 4)
    part = ("getter", "setter", "deleter")[which]
    cls = _type_of(obj).__qualname__
    if name is None:
        raise AttributeError(f"property of '{cls}' object has no {part}")
    raise AttributeError(f"property '{name}' of '{cls}' object has no {part}")


def _property_copy(self, fget, fset, fdel):
    doc = _record_get(self, 3) if _type_of(self) is property else None
    own = _record_get(self, 0)
    if own is not None and fget is not own and doc == getattr(own, "__doc__", None):
        doc = None
    copy = _type_of(self)(fget, fset, fdel, doc)
    if isinstance(copy, property):
        _record_set(copy, 4, _record_get(self, 4))
    return copy


@_method_of(property)
def getter(self, fget, /):
    return _property_copy(self, fget, _record_get(self, 1), _record_get(self, 2))


@_method_of(property)
def setter(self, fset, /):
    return _property_copy(self, _record_get(self, 0), fset, _record_get(self, 2))


@_method_of(property)
def deleter(self, fdel, /):
    return _property_copy(self, _record_get(self, 0), _record_get(self, 1), fdel)


# Class statements.

@_builtin
def __build_class__(func=_MISSING, name=_MISSING, /, *bases, metaclass=None, **kwargs):
    if name is _MISSING:
        raise TypeError("__build_class__: not enough arguments")
    if not _is_function(func):
        raise TypeError("__build_class__: func must be a function")
    if not isinstance(name, str):
        raise TypeError("__build_class__: name is not a string")
    original = bases
    bases = _resolve_bases(bases)
    if metaclass is None:
        metaclass = _type_of(bases[0]) if bases else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    if prepare is None:
        namespace = {}
    else:
        namespace = prepare(name, bases, **kwargs)
    if _type_lookup(_type_of(namespace), "__getitem__", None) is None:
        shown = metaclass.__name__ if isinstance(metaclass, type) else "<metaclass>"
        raise TypeError(f"{shown}.__prepare__() must return a mapping, not {_type_of(namespace).__name__}")
    cell = _run_body(func, namespace)
    if bases is not original:
        namespace["__orig_bases__"] = original
    cls = metaclass(name, bases, namespace, **kwargs)
    if cell is not None and _is_from_3_1(func):
        # There the class's methods share the cell that the body returned, and nobody else fills it.
        if _type_of(cell) is _t_cell:
            cell.cell_contents = cls
    elif cell is not None and isinstance(cls, type):
        try:
            found = cell.cell_contents
        except ValueError:
            raise RuntimeError(f"__class__ not set defining '{name}' as {cls!r}. Was __classcell__ propagated to type.__new__?")
        if found is not cls:
            raise TypeError(f"__class__ set to {found!r} defining '{name}' as {cls!r}")
    return cls


def _resolve_bases(bases):
    """Bases that are no classes stand for what their __mro_entries__ gives (PEP 560)."""
    result = None
    for i in range(len(bases)):
        base = bases[i]
        entries = None
        if not isinstance(base, type):
            hook = getattr(base, "__mro_entries__", None)
            if hook is not None:
                entries = hook(bases)
                if not isinstance(entries, tuple):
                    raise TypeError("__mro_entries__ must return a tuple")
        if entries is not None and result is None:
            result = list(bases[:i])
        if result is not None:
            if entries is None:
                result.append(base)
            else:
                result.extend(entries)
    return bases if result is None else tuple(result)


def _winner(metaclass, bases):
    """The most derived metaclass."""
    for base in bases:
        other = _type_of(base)
        if issubclass(metaclass, other):
            continue
        if issubclass(other, metaclass):
            metaclass = other
            continue
        raise TypeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
        )
    return metaclass


@_class_method_of(object)
def __init_subclass__(cls, *args, **kwargs):
    if kwargs:
        raise TypeError(f"{cls.__qualname__}.__init_subclass__() takes no keyword arguments")
    if args:
        raise TypeError(f"{cls.__qualname__}.__init_subclass__() takes no arguments ({len(args)} given)")


_object_init_subclass = __init_subclass__


@_class_method_of(type)
def __prepare__(cls, name=None, bases=None, /, **kwds):
    return {}


@_new_of(type)
def _type_dunder_new(metatype, *args, **kwargs):
    if len(args) != 3:
        if metatype is type:
            raise TypeError("type() takes 1 or 3 arguments")
        raise TypeError(f"type.__new__() takes exactly 3 arguments ({len(args)} given)")
    name, bases, namespace = args
    if not isinstance(name, str):
        raise TypeError(f"type.__new__() argument 1 must be str, not {_type_of(name).__name__}")
    if "\0" in name:
        raise ValueError("type name must not contain null characters")
    if not isinstance(bases, tuple):
        raise TypeError(f"type.__new__() argument 2 must be tuple, not {_type_of(bases).__name__}")
    if not isinstance(namespace, dict):
        raise TypeError(f"type.__new__() argument 3 must be dict, not {_type_of(namespace).__name__}")
    if "\0" in name:
        raise ValueError("type name must not contain null characters")
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _winner(metatype, bases)
    if winner is not metatype:
        other = _type_lookup(winner, "__new__", None)
        if other is not _type_dunder_new:
            return winner.__new__(winner, name, bases, namespace, **kwargs)
        metatype = winner
    if not bases:
        bases = (object,)
    base = _best_base(bases)
    cls = _type_new(metatype, _intern(name), bases, namespace, base)
    own = _type_dict(cls)
    qualname = own.pop("__qualname__", name)
    if not isinstance(qualname, str):
        raise TypeError(f"type __qualname__ must be a str, not {_type_of(qualname).__name__}")
    cls.__qualname__ = qualname
    if "__module__" not in own:
        module = _caller_globals().get("__name__")
        if module is not None:
            own["__module__"] = module
    for special in ("__init_subclass__", "__class_getitem__"):
        if special in own and _type_of(own[special]) is _t_function:
            own[special] = classmethod(own[special])
    if "__new__" in own and _type_of(own["__new__"]) is _t_function:
        own["__new__"] = staticmethod(own["__new__"])
    if "__eq__" in own and "__hash__" not in own:
        own["__hash__"] = None
    cell = own.pop("__classcell__", None)
    if cell is not None and _type_of(cell) is not _t_cell:
        raise TypeError(f"type.__new__() argument '__classcell__' must be a nonlocal cell, not '{_type_of(cell).__name__}'")
    own.pop("__classdictcell__", None)
    has_dict = _make_slots(cls, base, bases, own)
    if "__doc__" not in own:
        own["__doc__"] = None
    if cell is not None:
        cell.cell_contents = cls
    _type_finish(cls, _mro_of(cls, metatype), has_dict)
    for b in bases:
        _type_adopt(b, cls)
    for key, value in list(own.items()):
        hook = _type_lookup(_type_of(value), "__set_name__", None)
        if hook is not None:
            try:
                _call_special(hook, value, cls, key)
            except Exception as e:
                e.add_note(f"Error calling __set_name__ on '{_type_of(value).__name__}' instance '{key}' in '{cls.__name__}'")
                raise
    hook = _super_lookup(cls, cls, "__init_subclass__", None)
    if hook is None:
        raise TypeError(f"super(type, obj): obj (type {cls.__name__}) is not an instance or subtype of type ({cls.__name__}).")
    if kwargs or hook is not _object_init_subclass:
        _bind(hook, None, cls)(**kwargs)
    return cls


@_method_of(type)
def __init__(cls, *args, **kwargs):
    if kwargs and len(args) == 1:
        raise TypeError("type.__init__() takes no keyword arguments")
    if len(args) not in (1, 3):
        raise TypeError("type.__init__() takes 1 or 3 arguments")


def _allow_weakrefs(cls, own):  # until the end of the prelude
    _set_weakly(cls, True)


def _make_slots(cls, base, bases, own):
    """Enters __slots__ as descriptors; tells whether instances have a __dict__."""
    slots = own.get("__slots__")
    inherits_dict = weakly = False
    for b in bases:
        if _type_flags(b) & 4:
            inherits_dict = True
        if _type_flags(b) & 128:
            weakly = True
    if slots is None:
        if not inherits_dict:
            _type_add_dict(cls)
        if not weakly and not _is_derived(base, int) and not _is_derived(base, tuple) and not _is_derived(base, bytes):
            _allow_weakrefs(cls, own)
        return True
    names = (slots,) if isinstance(slots, str) else tuple(slots)
    has_dict = inherits_dict
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"__slots__ items must be strings, not '{_type_of(name).__name__}'")
        if not name.isidentifier():
            raise TypeError("__slots__ must be identifiers")
    if names and base in (int, bytes, tuple) or (names and (_is_derived(base, int) or _is_derived(base, tuple) or _is_derived(base, bytes))):
        for name in names:
            if name not in ("__dict__", "__weakref__"):
                raise TypeError(f"nonempty __slots__ not supported for subtype of '{base.__name__}'")
    for name in names:
        if name == "__dict__":
            if has_dict:
                raise TypeError("__dict__ slot disallowed: we already got one")
            has_dict = True
            _type_add_dict(cls)
        elif name == "__weakref__":
            if weakly:
                raise TypeError("__weakref__ slot disallowed: we already got one")
            weakly = True
            _allow_weakrefs(cls, own)
    mangled = []
    for name in names:
        if name in ("__dict__", "__weakref__"):
            continue
        if name[:2] == "__" and name[-2:] != "__":
            name = "_" + cls.__name__.lstrip("_") + name
        if name in own and name not in ("__qualname__", "__classcell__"):
            raise ValueError(f"'{name}' in __slots__ conflicts with class variable")
        mangled.append(name)
    for name in sorted(mangled):
        _type_slot(cls, _intern(name))
    return has_dict


def _set_class(obj, cls):
    if not isinstance(cls, type):
        raise TypeError(f"__class__ must be set to a class, not '{_type_of(cls).__name__}' object")
    old = _type_of(obj)
    if isinstance(obj, _t_module):
        if not issubclass(cls, _t_module):
            raise TypeError(f"__class__ assignment only supported for mutable types or ModuleType subclasses")
    elif not (_type_flags(cls) & 2 and _type_flags(old) & 2):
        raise TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses")
    elif not _same_layout(_solid(cls), _solid(old)) or (_type_flags(cls) ^ _type_flags(old)) & 4:
        raise TypeError(f"__class__ assignment: '{cls.__name__}' object layout differs from '{old.__name__}'")
    _change_class(obj, cls)


def _same_layout(a, b):
    """Do the classes that determine two layouts add the same slots to the same base?"""
    if a is b:
        return True
    if a.__base__ is None or b.__base__ is None or _solid(a.__base__) is not _solid(b.__base__):
        return False
    return _slot_names(a) == _slot_names(b) != []


def _slot_names(cls):
    return [name for name, value in _type_dict(cls).items() if _type_of(value) is _t_member_descriptor]


# isinstance and issubclass.


def _instance_check(obj, cls):
    if isinstance(cls, type):
        if _type_of(obj) is cls:
            return True
        if _type_of(cls) is type:
            return _plain_instance(obj, cls)
        return True if _call_special(_type_lookup(_type_of(cls), "__instancecheck__", None), cls, obj) else False
    if _type_of(cls) is tuple or _is_derived(_type_of(cls), tuple):
        for c in cls:
            if _instance_check(obj, c):
                return True
        return False
    hook = _type_lookup(_type_of(cls), "__instancecheck__", None)
    if hook is not None:
        return True if _call_special(hook, cls, obj) else False
    if getattr(cls, "__bases__", None).__class__ is not tuple:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    its = getattr(obj, "__class__", None)
    return its is not None and _abstract_subclass(its, cls)


def _plain_instance(obj, cls):
    if _is_derived(_type_of(obj), cls):
        return True
    its = getattr(obj, "__class__", None)
    return its is not _type_of(obj) and isinstance(its, type) and _is_derived(its, cls)


@_method_of(type)
def __instancecheck__(cls, instance, /):
    return _plain_instance(instance, cls)


def _subclass_check(sub, cls):
    if _type_of(cls) is tuple or _is_derived(_type_of(cls), tuple):
        for c in cls:
            if _subclass_check(sub, c):
                return True
        return False
    hook = _type_lookup(_type_of(cls), "__subclasscheck__", None)
    if isinstance(cls, type) and _type_of(cls) is type or hook is None:
        return _plain_subclass(sub, cls)
    return True if _call_special(hook, cls, sub) else False


def _plain_subclass(sub, cls):
    if isinstance(sub, type) and isinstance(cls, type):
        return _is_derived(sub, cls)
    if getattr(sub, "__bases__", None).__class__ is not tuple:
        raise TypeError("issubclass() arg 1 must be a class")
    if getattr(cls, "__bases__", None).__class__ is not tuple:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _abstract_subclass(sub, cls)


@_method_of(type)
def __subclasscheck__(cls, subclass, /):
    return _plain_subclass(subclass, cls)


def _abstract_subclass(sub, cls):
    if sub is cls:
        return True
    bases = getattr(sub, "__bases__", None)
    if not isinstance(bases, tuple):
        return False
    for base in bases:
        if _abstract_subclass(base, cls):
            return True
    return False


@_class_method_of(object)
def __subclasshook__(cls, subclass=None, /):
    return NotImplemented
