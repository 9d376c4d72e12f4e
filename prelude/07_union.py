# SPDX-License-Identifier: LGPL-2.1-or-later
# `int | str`: unions of types (Python library reference, "Union Type"; in 3.14 the class is typing.Union).


class _Union:
    __slots__ = ("__args__",)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __eq__(self, other):
        if _type_of(other) is not _Union:
            return NotImplemented
        return _same_members(self.__args__, other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join([_type_text(arg) for arg in self.__args__])

    def __instancecheck__(self, instance):
        for cls in self.__args__:
            _refuse_parameters(cls, "isinstance")
            if isinstance(instance, cls):
                return True
        return False

    def __subclasscheck__(self, subclass):
        for cls in self.__args__:
            _refuse_parameters(cls, "issubclass")
            if issubclass(subclass, cls):
                return True
        return False

    @property
    def __parameters__(self):
        return ()

    @property
    def __origin__(self):
        return _Union


_Union.__name__ = _Union.__qualname__ = "Union"
_Union.__module__ = "typing"


def _refuse_parameters(cls, function):
    if not isinstance(cls, type):
        if function == "isinstance":
            raise TypeError("isinstance() argument 2 cannot be a parameterized generic")
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


def _same_members(a, b):
    if len(a) != len(b):
        return False
    for member in a:
        if member not in b:
            return False
    return True


def _type_text(cls):
    if cls is None or cls is _t_NoneType:
        return "None"
    if isinstance(cls, type):
        return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
    return repr(cls)


def _union_members(v):
    """The members that an operand of | stands for, or None if it is no type."""
    if _type_of(v) is _Union:
        return v.__args__
    if v is None:
        return (_t_NoneType,)
    if isinstance(v, (type, _t_GenericAlias)):
        return (v,)
    return None


def _union(x, y):
    """x | y of types, or NotImplemented."""
    first = _union_members(x)
    second = _union_members(y)
    if first is None or second is None:
        return NotImplemented
    members = []
    for member in (*first, *second):
        if member not in members:
            members.append(member)
    if len(members) == 1:
        return members[0]
    result = object.__new__(_Union)
    result.__args__ = tuple(members)
    return result


def _type_union(x, y):
    """The | of two built-in objects, one of them a type, or None or an alias."""
    result = _union(x, y)
    return _unsupported(10, x, y, False) if result is NotImplemented else result


@_method_of(type)
def __or__(self, value, /):
    return _union(self, value)


@_method_of(type)
def __ror__(self, value, /):
    return _union(value, self)
