# SPDX-License-Identifier: LGPL-2.1-or-later
# Generic aliases: list[int] and the like (library reference, "Generic Alias Type").

_ALIAS_OWN = (
    "__class__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
)


class _GenericAlias:
    def __new__(cls, origin, args, /):
        self = object.__new__(cls)
        if not isinstance(args, tuple):
            args = (args,)
        object.__setattr__(self, "_parts", (origin, args))
        return self

    @property
    def __origin__(self):
        return object.__getattribute__(self, "_parts")[0]

    @property
    def __args__(self):
        return object.__getattribute__(self, "_parts")[1]

    @property
    def __parameters__(self):
        found = []
        for arg in self.__args__:
            if hasattr(_type_of(arg), "__typing_subst__"):
                if arg not in found:
                    found.append(arg)
            elif isinstance(arg, _GenericAlias):
                for parameter in arg.__parameters__:
                    if parameter not in found:
                        found.append(parameter)
        return tuple(found)

    @property
    def __unpacked__(self):
        return False

    def __getattribute__(self, name):
        if name in _ALIAS_OWN:
            return object.__getattribute__(self, name)
        if name[:2] == "__" and name[-2:] == "__" and name not in ("__name__", "__qualname__", "__module__", "__doc__"):
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "_parts")[0], name)

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __repr__(self):
        return f"{_alias_item(self.__origin__)}[{', '.join([_alias_item(a) for a in self.__args__]) or '()'}]"

    def __call__(self, /, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, args):
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        if len(args) != len(parameters):
            word = "many" if len(args) > len(parameters) else "few"
            raise TypeError(f"Too {word} arguments for {self!r}; actual {len(args)}, expected {len(parameters)}")
        return _GenericAlias(self.__origin__, tuple([_substituted(a, parameters, args) for a in self.__args__]))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __reduce__(self):
        return _GenericAlias, (self.__origin__, self.__args__)


_GenericAlias.__name__ = _GenericAlias.__qualname__ = "GenericAlias"
_GenericAlias.__module__ = "types"
_t_GenericAlias = _GenericAlias


def _substituted(arg, parameters, args):
    for parameter, value in zip(parameters, args):
        if arg is parameter:
            return value
    if isinstance(arg, _GenericAlias) and arg.__parameters__:
        return arg[tuple([_substituted(p, parameters, args) for p in arg.__parameters__])]
    return arg


def _alias_item(v):
    if v is ...:
        return "..."
    if isinstance(v, list):
        return "[" + ", ".join([_alias_item(item) for item in v]) + "]"
    if isinstance(v, _GenericAlias):
        return repr(v)
    if isinstance(v, type):
        return v.__qualname__ if v.__module__ == "builtins" else f"{v.__module__}.{v.__qualname__}"
    return repr(v)


def _generic_alias(cls, args):
    return _GenericAlias(cls, args)
