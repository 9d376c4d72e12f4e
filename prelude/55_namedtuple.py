# SPDX-License-Identifier: LGPL-2.1-or-later
# collections.namedtuple: tuple subclasses with named fields.

_KEYWORDS = (
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield"
).split(" ")


class _FieldGetter:
    """The attribute of a field."""

    # No slots: each has a docstring of its own.

    def __init__(self, at, doc):
        self._at = at
        self.__doc__ = doc

    def __get__(self, obj, cls=None):
        return self if obj is None else tuple.__getitem__(obj, self._at)

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, obj):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f"_tuplegetter({self._at!r}, {self.__doc__!r})"


_FieldGetter.__name__ = _FieldGetter.__qualname__ = "_tuplegetter"
_FieldGetter.__module__ = "collections"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = _intern(str(typename))
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    fields = tuple([_intern(name) for name in names])
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(fields[len(fields) - len(defaults) :], defaults))
    own = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": _named_new(typename, fields, field_defaults),
        "_make": classmethod(_named_make),
        "_replace": _named_replace,
        "__replace__": _named_replace,
        "__repr__": _named_repr,
        "_asdict": _named_asdict,
        "__getnewargs__": _named_newargs,
        "__match_args__": fields,
    }
    for i, name in enumerate(fields):
        own[name] = _FieldGetter(i, f"Alias for field number {i}")
    cls = type(typename, (tuple,), own)
    if module is None:
        module = _caller_globals().get("__name__", "__main__")
    cls.__module__ = module
    return cls


def _named_new(typename, fields, defaults):
    n = len(fields)

    def __new__(_cls, /, *args, **kwargs):
        if len(args) == n and not kwargs:
            return tuple.__new__(_cls, args)
        return tuple.__new__(_cls, _named_values(typename, fields, defaults, args, kwargs))

    return __new__


def _named_values(typename, fields, defaults, args, kwargs):
    n = len(fields)
    if len(args) > n:
        least = n - len(defaults)
        takes = f"from {least + 1} to {n + 1}" if defaults else f"{n + 1}"
        word = "argument" if not defaults and n == 0 else "arguments"
        raise TypeError(f"{typename}.__new__() takes {takes} positional {word} but {len(args) + 1} were given")
    values = list(args)
    for key in kwargs:
        if key not in fields:
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{key}'")
        if fields.index(key) < len(args):
            raise TypeError(f"{typename}.__new__() got multiple values for argument '{key}'")
    missing = []
    for name in fields[len(args) :]:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(repr(name))
    if missing:
        if len(missing) > 2:
            listed = f"{', '.join(missing[:-1])}, and {missing[-1]}"
        else:
            listed = " and ".join(missing)
        word = "argument" if len(missing) == 1 else "arguments"
        raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional {word}: {listed}")
    return values


def _named_make(cls, iterable):
    self = tuple.__new__(cls, iterable)
    n = len(cls._fields)
    if len(self) != n:
        raise TypeError(f"Expected {n} arguments, got {len(self)}")
    return self


def _named_replace(self, /, **kwds):
    result = self._make([kwds.pop(name) if name in kwds else value for name, value in zip(self._fields, self)])
    if kwds:
        raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
    return result


def _named_repr(self):
    parts = [f"{name}={value!r}" for name, value in zip(self._fields, self)]
    return f"{self.__class__.__name__}({', '.join(parts)})"


def _named_asdict(self):
    return dict(zip(self._fields, self))


def _named_newargs(self):
    return tuple(self)


def _name_named_functions():
    for f, name in (
        (_named_make, "_make"),
        (_named_replace, "_replace"),
        (_named_repr, "__repr__"),
        (_named_asdict, "_asdict"),
        (_named_newargs, "__getnewargs__"),
    ):
        f.__name__ = f.__qualname__ = name


_name_named_functions()
namedtuple.__module__ = "collections"
_collections["namedtuple"] = namedtuple
del namedtuple
