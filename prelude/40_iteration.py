# SPDX-License-Identifier: LGPL-2.1-or-later
# Iterables that only Python can go through, and the iterators over iterators (enumerate, zip, map, filter, reversed) where an
# inner iterator is Python's.

_list_append = list.append


# Going through any iterable.


def _to_list(iterable):
    return [item for item in iterable]


def _to_tuple(iterable):
    return tuple([item for item in iterable])


def _tuple_new(cls, iterable):
    return tuple.__new__(cls, [item for item in iterable])


def _list_iadd(l, iterable):
    for item in iterable:
        _list_append(l, item)
    return l


def _list_extend(l, iterable):
    for item in iterable:
        _list_append(l, item)


def _is_iterable(v):
    cls = _type_of(v)
    return _type_lookup(cls, "__iter__", None) is not None or (
        _type_lookup(cls, "__getitem__", None) is not None and not _blocked(cls, "__iter__")
    )


def _to_list_unpack(v, callable=_MISSING):
    """What `*v` puts into a list; where it is all that a callable is called with, messages name that."""
    if not _is_iterable(v):
        if callable is not _MISSING:
            raise TypeError(f"{_shown(callable)} argument after * must be an iterable, not {_type_of(v).__name__}")
        raise TypeError(f"Value after * must be an iterable, not {_type_of(v).__name__}")
    return [item for item in v]


def _call_arguments(callable, v):
    """The arguments of callable(*v), as a tuple."""
    if not _is_iterable(v):
        raise TypeError(f"{_shown(callable)} argument after * must be an iterable, not {_type_of(v).__name__}")
    return tuple([item for item in v])


def _unpack(v, n):
    """The n items that v must have."""
    if not _is_iterable(v):
        raise TypeError(f"cannot unpack non-iterable {_type_of(v).__name__} object")
    items = []
    for item in v:
        if len(items) == n:
            raise ValueError(f"too many values to unpack (expected {n})")
        items.append(item)
    if len(items) < n:
        raise ValueError(f"not enough values to unpack (expected {n}, got {len(items)})")
    return items


def _unpack_ex(v, least):
    if not _is_iterable(v):
        raise TypeError(f"cannot unpack non-iterable {_type_of(v).__name__} object")
    return [item for item in v]


def _contains_items(o, v):
    for item in o:
        if item is v or item == v:
            return True
    return False


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _min(args, names):
    return _extreme(args, names, "min")


def _max(args, names):
    return _extreme(args, names, "max")


def _extreme(args, names, what):
    key = None
    default = _MISSING
    if names is not None:
        given = len(args) - len(names)
        for name, value in zip(names, args[given:]):
            if name == "key":
                key = value
            elif name == "default":
                default = value
            else:
                _unexpected_keyword(what, name, ("key", "default"))
        args = args[:given]
        if not args:
            raise TypeError(f"{what} expected at least 1 argument, got 0")
    if len(args) == 1:
        args = args[0]
    elif default is not _MISSING:
        raise TypeError(f"Cannot specify a default for {what}() with multiple positional arguments")
    least = what == "min"
    best = _MISSING
    best_key = None
    for item in args:
        its = item if key is None else key(item)
        if best is _MISSING:
            best = item
            best_key = its
        elif least:
            if its < best_key:
                best = item
                best_key = its
        elif its > best_key:
            best = item
            best_key = its
    if best is _MISSING:
        if default is _MISSING:
            raise ValueError(f"{what}() iterable argument is empty")
        return default
    return best


# Iterators.


def _next(it, default):
    method = _type_lookup(_type_of(it), "__next__", None)
    if method is None:
        raise TypeError(f"'{_type_of(it).__name__}' object is not an iterator")
    try:
        return _call_special(method, it)
    except StopIteration:
        return default


def _sequence_next(it):
    i = _iterator_position(it)
    sequence = _iterator_subject(it)
    ended = False
    try:
        item = sequence[i]
    except (IndexError, StopIteration):
        ended = True
    if ended:
        _iterator_set_subject(it, None)
        raise StopIteration
    _iterator_set_position(it, i + 1)
    return item


@_method_of(_t_iterator)
def __length_hint__(self):
    sequence = _iterator_subject(self)
    if sequence is None:
        return 0
    if _type_lookup(_type_of(sequence), "__len__", None) is None:
        return NotImplemented
    return max(len(sequence) - _iterator_position(self), 0)


def _callable_next(it):
    f = _iterator_subject(it)
    try:
        item = f()
    except StopIteration:
        _iterator_set_subject(it, None)
        raise
    sentinel = _iterator_extra(it)
    if item is sentinel or sentinel == item:
        _iterator_set_subject(it, None)
        raise StopIteration
    return item


def _enumerate_new(cls, iterable, start):
    start = _index(start)
    return _iterator(cls, enumerate, iter(iterable), start, None)


def _enumerate_next(it):
    return _enumerate_pair(it, next(_iterator_subject(it)))


@_method_of(enumerate)
def __reduce__(self):
    return _type_of(self), (_iterator_subject(self), _iterator_extra(self))


def _iterators(iterables):
    return tuple([iter(iterable) for iterable in iterables])


def _zip_new(cls, iterables, strict):
    strict = True if strict else False
    return _iterator(cls, zip, _iterators(iterables), None, strict)


def _zip_next(it):
    return _next_of_all(_iterator_subject(it), _iterator_left(it), "zip")


@_method_of(zip)
def __reduce__(self):
    if _iterator_left(self) is True:
        return _type_of(self), _iterator_subject(self), True
    return _type_of(self), _iterator_subject(self)


@_method_of(zip)
def __setstate__(self, strict, /):
    _iterator_set_left(self, True if strict else False)


def _next_of_all(iterators, strict, what):
    """A tuple of the next items of all iterators; StopIteration when the first ends."""
    items = []
    for it in iterators:
        item = next(it, _MISSING)
        if item is _MISSING:
            if strict:
                _check_ends(iterators, len(items), what)
            raise StopIteration
        items.append(item)
    if not items:
        raise StopIteration
    return tuple(items)


def _check_ends(iterators, i, what):
    """Iterator i has ended: with strict=True, all must."""
    if i > 0:
        _uneven_error(what, i, 0)
    longer = 1
    while longer < len(iterators):
        if next(iterators[longer], _MISSING) is not _MISSING:
            _uneven_error(what, 0, longer)
        longer += 1


def _uneven_error(what, i, longer):
    """Iterator i is shorter than those before it; or, if it is the first, iterator `longer` is longer."""
    word = "shorter" if i > 0 else "longer"
    if i == 0:
        i = longer
    others = "argument 1" if i == 1 else f"arguments 1-{i}"
    raise ValueError(f"{what}() argument {i + 1} is {word} than {others}")


def _map_new(cls, function, iterables, strict):
    strict = True if strict else False
    return _iterator(cls, map, _iterators(iterables), function, strict)


def _map_next(it):
    iterators = _iterator_subject(it)
    if len(iterators) == 1:
        return _iterator_extra(it)(next(iterators[0]))
    return _iterator_extra(it)(*_next_of_all(iterators, _iterator_left(it), "map"))


@_method_of(map)
def __reduce__(self):
    args = (_iterator_extra(self),) + _iterator_subject(self)
    if _iterator_left(self) is True:
        return _type_of(self), args, True
    return _type_of(self), args


@_method_of(map)
def __setstate__(self, strict, /):
    _iterator_set_left(self, True if strict else False)


def _filter_new(cls, function, iterable):
    return _iterator(cls, filter, iter(iterable), function, None)


def _filter_next(it):
    function = _iterator_extra(it)
    inner = _iterator_subject(it)
    if function is None or function is bool:
        while True:
            item = next(inner)
            if item:
                return item
    while True:
        item = next(inner)
        if function(item):
            return item


@_method_of(filter)
def __reduce__(self):
    return _type_of(self), (_iterator_extra(self), _iterator_subject(self))


def _reversed_new(cls, v):
    its = _type_of(v)
    method = _type_lookup(its, "__reversed__", None)
    if method is not None:
        return _call_special(method, v)
    if (
        _blocked(its, "__reversed__")
        or _type_lookup(its, "__getitem__", None) is None
        or isinstance(v, dict)
        or isinstance(v, _t_mappingproxy)
    ):
        raise TypeError(f"'{its.__name__}' object is not reversible")
    return _iterator(cls, reversed, v, len(v) - 1, None)


def _reversed_next(it):
    i = _iterator_extra(it)
    item = _MISSING
    if i >= 0:
        try:
            item = _iterator_subject(it)[i]
        except (IndexError, StopIteration):
            pass
    if item is _MISSING:
        _iterator_set_subject(it, None)
        raise StopIteration
    _iterator_set_extra(it, i - 1)
    return item


@_method_of(reversed)
def __length_hint__(self):
    sequence = _iterator_subject(self)
    if sequence is None:
        return 0
    i = _iterator_extra(self) + 1
    return 0 if len(sequence) < i else i


@_method_of(reversed)
def __reduce__(self):
    sequence = _iterator_subject(self)
    if sequence is None:
        return _type_of(self), ((),)
    return _type_of(self), (sequence,), _iterator_extra(self)


@_method_of(reversed)
def __setstate__(self, state, /):
    sequence = _iterator_subject(self)
    if sequence is not None:
        _iterator_set_extra(self, max(-1, min(_index(state), len(sequence) - 1)))
