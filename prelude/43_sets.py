# SPDX-License-Identifier: LGPL-2.1-or-later
# Sets with elements that hash or compare in Python, and views of dicts as sets.


def _element_hash(v):
    return _key_hash(v, "a set element")


def _set_find(s, v, h):
    """Number of the element's place, or -1."""
    n = 0
    while True:
        i = _set_candidate(s, h, n)
        if i < 0:
            return -1
        have = _set_element(s, i)
        if have is v:
            return i
        size = _set_size(s)
        same = True if have == v else False
        if _set_size(s) != size or not _set_holds(s, i, have):
            n = 0
        elif same:
            return i
        else:
            n += 1


def _set_add(s, v):
    h = _element_hash(v)
    if _set_find(s, v, h) < 0:
        _set_insert(s, v, h)


def _set_place(s, v):
    """The place of an element; a set is looked for as a frozenset."""
    if isinstance(v, set):
        try:
            h = hash(v)
        except TypeError:
            v = frozenset(v)
            h = hash(v)
    else:
        h = _element_hash(v)
    return _set_find(s, v, h)


def _set_contains(s, v):
    return _set_place(s, v) >= 0


def _set_discard(s, v):
    i = _set_place(s, v)
    if i >= 0:
        _set_remove_at(s, i)


def _set_remove(s, v):
    i = _set_place(s, v)
    if i < 0:
        raise KeyError(v)
    _set_remove_at(s, i)


def _set_update(s, iterable):
    for v in iterable:
        _set_add(s, v)


def _set_fill(s, iterable):
    for v in iterable:
        _set_add(s, v)


def _set_fill_new(s, iterable):
    for v in iterable:
        _set_add(s, v)
    return s


def _build_set(items):
    s = set()
    for v in items:
        _set_add(s, v)
    return s


def _own_items(s):
    """The elements of a set as a list, whatever its class says."""
    return [v for v in set.__iter__(s)] if isinstance(s, set) else [v for v in frozenset.__iter__(s)]


def _set_of(iterable):
    return iterable if isinstance(iterable, (set, frozenset)) else _set_fill_new(set(), iterable)


def _combined(op, s, other):
    """s op other, an iterable, as a new set: 0 union, 1 intersection, 2 difference, 3 symmetric difference."""
    result = _set_like(s)
    if op == 0:
        _set_fill(result, _own_items(s))
        _set_fill(result, other)
    elif op == 1:
        for v in other:
            if _set_find(s, v, hash(v)) >= 0:
                _set_add(result, v)
    elif op == 2:
        other = _set_of(other)
        for v in _own_items(s):
            if _set_find(other, v, _element_hash(v)) < 0:
                _set_add(result, v)
    else:
        other = _set_of(other)
        for v in _own_items(other):
            if _set_find(s, v, _element_hash(v)) < 0:
                _set_add(result, v)
        for v in _own_items(s):
            if _set_find(other, v, _element_hash(v)) < 0:
                _set_add(result, v)
    return result


def _set_method(op, s, others):
    """A method of sets with any number of iterables; op plus 4: in place."""
    if op == 4:
        for other in others:
            _set_update(s, other)
        return None
    if op == 6:
        for other in others:
            for v in _own_items(_set_of(other)):
                _set_discard(s, v)
        return None
    result = s
    for other in others:
        result = _combined(op & 3, result, other)
    if op < 4:
        return result
    _set_become(s, result)


def _set_binary(op, x, y):
    return _combined(_SET_OPERATORS[op], x, y)


_SET_OPERATORS = {10: 0, 9: 1, 1: 2, 11: 3}


def _set_inplace(op, x, y):
    _set_method(_SET_OPERATORS[op] + 4, x, (y,))
    return x


def _set_compare_method(op, s, other):
    """isdisjoint (0), issubset (1), issuperset (2)."""
    if op == 0:
        for v in other:
            if _set_find(s, v, _element_hash(v)) >= 0:
                return False
        return True
    other = _set_of(other)
    return _is_subset(s, other) if op == 1 else _is_subset(other, s)


def _is_subset(x, y):
    if len(x) > len(y):
        return False
    for v in _own_items(x):
        if _set_find(y, v, _element_hash(v)) < 0:
            return False
    return True


def _define_set_reduce(cls):
    @_method_of(cls)
    def __reduce__(self):
        return _type_of(self), (_own_items(self),), getattr(self, "__dict__", None) or None


_define_set_reduce(set)
_define_set_reduce(frozenset)


# Views of dicts.


def _view_contains(view, v):
    d = _view_dict(view)
    if isinstance(view, _t_dict_keys):
        return v in d
    if not isinstance(v, tuple) or len(v) != 2:
        return False
    key, value = v
    i = _dict_find(d, key, _key_hash(key))
    if i < 0:
        return False
    have = _dict_value(d, i)
    return have is value or (True if have == value else False)


def _view_binary(op, x, y):
    if not isinstance(x, _VIEWS):
        if not isinstance(x, (set, frozenset)):
            if not _is_iterable(x):
                return NotImplemented
        return _combined(_SET_OPERATORS[op], set(x), y)
    if not _is_iterable(y):
        raise TypeError(f"'{_type_of(y).__name__}' object is not iterable")
    return _combined(_SET_OPERATORS[op], set(x), y)


_VIEWS = (_t_dict_keys, _t_dict_items)


def _define_view_methods(cls):
    @_method_of(cls)
    def isdisjoint(self, other, /):
        for item in other:
            if item in self:
                return False
        return True


_define_view_methods(_t_dict_keys)
_define_view_methods(_t_dict_items)
