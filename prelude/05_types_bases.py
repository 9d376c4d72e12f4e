# SPDX-License-Identifier: LGPL-2.1-or-later
# The bases of a class: which of them its layout comes from, the method resolution order (C3, Python 2.3's "method
# resolution order" paper), and other bases later on.

# Exceptions with fields of their own, which CPython does not let combine.
_SOLID_EXCEPTIONS = (
    *(StopIteration, SystemExit, ImportError, OSError, SyntaxError, NameError, AttributeError, BaseExceptionGroup),
    *(UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError),
)


def _solid(cls):
    """The class in cls's bases that determines the layout of instances: a built-in one, or one that adds slots."""
    while True:
        base = cls.__base__
        if base is None:
            return cls
        if not _type_flags(cls) & 2:
            if base is object or cls in _SOLID_EXCEPTIONS:
                return cls
        elif _type_layout(cls)[1] != _type_layout(base)[1]:
            return cls
        cls = base


def _best_base(bases):
    best = None
    winner = None
    for base in bases:
        if not _type_flags(base) & 1:
            raise TypeError(f"type '{_full_name(base)}' is not an acceptable base type")
        solid = _solid(base)
        if winner is None:
            winner = solid
            best = base
        elif _is_derived(winner, solid):
            pass
        elif _is_derived(solid, winner):
            winner = solid
            best = base
        else:
            raise TypeError("multiple bases have instance lay-out conflict")
    return best


def _full_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"


def _mro_of(cls, metatype):
    method = _type_lookup(metatype, "mro", None)
    if method is _type_mro_method:
        return tuple(_linearize(cls))
    result = tuple(_call_special(method, cls))
    solid = _solid(cls.__base__)
    for c in result:
        if not isinstance(c, type):
            raise TypeError(f"mro() returned a non-class ('{_type_of(c).__name__}')")
        if c is not cls and not _is_derived(solid, _solid(c)):
            raise TypeError(f"mro() returned base with unsuitable layout ('{c.__name__}')")
    while _type_flags(solid) & 2:
        solid = solid.__base__
    if solid not in result:
        raise TypeError(f"mro() of '{cls.__name__}' must return '{solid.__name__}' among others, whose layout its instances have")
    return result


@_method_of(type)
def mro(cls):
    return _linearize(cls)


_type_mro_method = mro


def _linearize(cls):
    bases = cls.__bases__
    seen = []
    for base in bases:
        if base in seen:
            raise TypeError(f"duplicate base class {base.__name__}")
        seen.append(base)
    if len(bases) == 1:
        return [cls] + list(bases[0].__mro__)
    sequences = [list(base.__mro__) for base in bases] + [list(bases)]
    result = [cls]
    while True:
        sequences = [s for s in sequences if s]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any([candidate in s[1:] for s in sequences]):
                break
        else:
            heads = []
            for s in sequences:
                if s[0] not in heads:
                    heads.append(s[0])
            shown = ", ".join([c.__name__ for c in heads])
            raise TypeError(f"Cannot create a consistent method resolution order (MRO) for bases {shown}")
        result.append(candidate)
        for s in sequences:
            if s[0] is candidate:
                del s[0]


def _set_type_bases(cls, bases):
    if not _type_flags(cls) & 2:
        raise TypeError(f"cannot set '__bases__' attribute of immutable type '{cls.__name__}'")
    if bases is None:
        raise TypeError(f"cannot delete '__bases__' attribute of immutable type '{cls.__name__}'")
    if not isinstance(bases, tuple):
        raise TypeError(f"can only assign tuple to {cls.__name__}.__bases__, not {_type_of(bases).__name__}")
    if not bases:
        raise TypeError(f"can only assign non-empty tuple to {cls.__name__}.__bases__, not ()")
    for base in bases:
        if not isinstance(base, type):
            raise TypeError(f"{cls.__name__}.__bases__ must be tuple of classes, not '{_type_of(base).__name__}'")
        if issubclass(base, cls):
            raise TypeError("a __bases__ item causes an inheritance cycle")
    base = _best_base(bases)
    if _solid(base) is not _solid(cls.__base__):
        if not _type_flags(_solid(base)) & 2:
            raise TypeError(f"__bases__ assignment: '{base.__name__}' deallocator differs from '{cls.__base__.__name__}'")
        raise TypeError(f"__bases__ assignment: '{base.__name__}' object layout differs from '{cls.__base__.__name__}'")
    old = cls.__bases__
    _type_rebase(cls, bases, base)
    for b in old:
        _type_disown(b, cls)
    for b in bases:
        _type_adopt(b, cls)
    _refinish(cls)


def _refinish(cls):
    _type_finish(cls, _mro_of(cls, _type_of(cls)), bool(_type_flags(cls) & 4))
    for sub in cls.__subclasses__():
        _refinish(sub)
