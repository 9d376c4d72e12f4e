# SPDX-License-Identifier: LGPL-2.1-or-later
# Containers where the program's own methods take part: iterables that only Python can go through, indices that come
# from __index__, keys and elements that hash or compare in Python, comparisons item by item.

_dict_set = dict.__setitem__
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


# Indices.


def _call_with_index(method, args, which):
    """method(*args), argument number `which` made an int by its __index__."""
    args = list(args)
    args[which] = _index(args[which])
    return method(*args)


def _converted(i):
    """A subscript as an int, or a slice of ints."""
    if not isinstance(i, slice):
        return _index(i)
    step = i.step if i.step is None else _slice_index(i.step)
    start = i.start if i.start is None else _slice_index(i.start)
    stop = i.stop if i.stop is None else _slice_index(i.stop)
    return slice(start, stop, step)


def _slice_index(v):
    if not isinstance(v, int) and _type_lookup(_type_of(v), "__index__", None) is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _index(v)


def _item_of(mapping, key):
    return mapping[key]


def _item_converted(o, i):
    return _item_get(o, _converted(i))


def _set_item_converted(o, i, v):
    _item_set(o, _converted(i), v)


def _del_item_converted(o, i):
    _item_delete(o, _converted(i))


def _set_byte_converted(o, i, v):
    _item_set(o, i, _index(v))


def _set_bytes_converted(o, i, v):
    if isinstance(v, (int, float, complex, str)):
        raise TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    _item_set(o, i, bytearray(v))


def _contains_converted(o, v):
    return _index(v) in o


def _assign_slice(l, i, v):
    """l[i] = v where v must be gone through in Python."""
    if not _is_iterable(v):
        raise TypeError("must assign iterable to extended slice")
    _item_set(l, i, [item for item in v])


def _repeat_converted(sequence, times):
    return _native_binary(2, sequence, _index(times))


def _range_new(args):
    return range(*[_index(v) for v in args])


def _range_index(r, v):
    if not isinstance(v, int) or _type_of(v) is not int and _type_of(v) is not bool:
        i = 0
        for item in r:
            if item == v:
                return i
            i += 1
        raise ValueError("sequence.index(x): x not in sequence")
    raise ValueError("range.index(x): x not in range")


def _slice_indices(s, length):
    length = _index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if s.step is None else _slice_index(s.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low = -1 if step < 0 else 0
    high = length - 1 if step < 0 else length

    def fitted(v, otherwise):
        if v is None:
            return otherwise
        v = _slice_index(v)
        if v < 0:
            v += length
            return low if v < low else v
        return high if v > high else v

    start = fitted(s.start, high if step < 0 else low)
    stop = fitted(s.stop, low if step < 0 else high)
    return start, stop, step


# Lists.


def _list_index(l, v, start, stop):
    i = start
    while i < stop and i < len(l):
        item = _item_get(l, i)
        if item is v or item == v:
            return i
        i += 1
    raise ValueError("list.index(x): x not in list" if isinstance(l, list) else "tuple.index(x): x not in tuple")


def _list_count(l, v):
    count = 0
    for item in l:
        if item is v or item == v:
            count += 1
    return count


def _list_remove(l, v):
    i = 0
    while i < list.__len__(l):
        item = _item_get(l, i)
        if item is v or item == v:
            _item_delete(l, slice(i, i + 1))
            return
        i += 1
    raise ValueError("list.remove(x): x not in list")


def _list_sort(l, key, reverse):
    reverse = True if reverse else False
    items = _list_take(l)
    changed = False
    try:
        _sort_items(items, key, reverse)
    finally:
        changed = list.__len__(l) != 0
        _list_give(l, items)
    if changed:
        raise ValueError("list modified during sort")


def _sorted(iterable, key, reverse):
    items = [item for item in iterable]
    _list_sort(items, key, reverse)
    return items


def _sort_items(items, key, reverse):
    keys = items if key is None else [key(item) for item in items]
    if _sort_by(items, keys, reverse):
        return
    values = None
    if key is None:
        keys = items[:]
    else:
        values = items[:]
    if reverse:
        keys.reverse()
        if values is not None:
            values.reverse()
    _merge_sort(keys, values)
    if values is None:
        values = keys
    if reverse:
        values.reverse()
    items[:] = values


def _merge_sort(keys, values):
    """Sorts keys, and values with them, by `<` of the keys alone; stable."""
    n = len(keys)
    bounds = [0]
    start = 0
    while start < n:
        end = start + 1
        if end < n:
            if keys[end] < keys[start]:
                end += 1
                while end < n and keys[end] < keys[end - 1]:
                    end += 1
                keys[start:end] = keys[start:end][::-1]
                if values is not None:
                    values[start:end] = values[start:end][::-1]
            else:
                end += 1
                while end < n and not keys[end] < keys[end - 1]:
                    end += 1
        forced = start + 16 if start + 16 < n else n
        while end < forced:
            _insert_sorted(keys, values, start, end)
            end += 1
        bounds.append(end)
        start = end
    while len(bounds) > 2:
        merged = [0]
        i = 2
        while i < len(bounds):
            _merge(keys, values, bounds[i - 2], bounds[i - 1], bounds[i])
            merged.append(bounds[i])
            i += 2
        if i == len(bounds):
            merged.append(bounds[-1])
        bounds = merged


def _insert_sorted(keys, values, start, end):
    """Moves item `end` to its place in the sorted [start, end)."""
    key = keys[end]
    low = start
    high = end
    while low < high:
        middle = (low + high) // 2
        if key < keys[middle]:
            high = middle
        else:
            low = middle + 1
    if low < end:
        del keys[end]
        keys.insert(low, key)
        if values is not None:
            values.insert(low, values.pop(end))


def _merge(keys, values, start, middle, end):
    left = keys[start:middle]
    left_values = None if values is None else values[start:middle]
    i = 0
    n = len(left)
    j = middle
    to = start
    while i < n and j < end:
        if keys[j] < left[i]:
            keys[to] = keys[j]
            if values is not None:
                values[to] = values[j]
            j += 1
        else:
            keys[to] = left[i]
            if values is not None:
                values[to] = left_values[i]
            i += 1
        to += 1
    keys[to : to + n - i] = left[i:]
    if values is not None:
        values[to : to + n - i] = left_values[i:]


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


# Dicts with keys that hash or compare in Python.


def _key_hash(key, role="a dict key"):
    try:
        method = _type_lookup(_type_of(key), "__hash__", None)
        if _is_function(method):
            h = method(key)
            if _type_of(h) is int and -1 < h < 0x40000000:
                return h
        else:
            return hash(key)
        if not isinstance(h, int):
            raise TypeError("__hash__ method should return an integer")
        return (-2 if h == -1 else int(h)) if -0x8000000000000000 <= h <= 0x7FFFFFFFFFFFFFFF else int.__hash__(h)
    except TypeError as e:
        error = e
    if _type_of(error) is not TypeError:
        raise error
    raise TypeError(f"cannot use '{_type_of(key).__name__}' as {role} ({error})")


def _dict_find(d, key, h):
    """Number of the key's entry, or -1. The search starts anew when __eq__ changed the dict."""
    while True:
        i = _dict_candidate(d, h, -1)
        while i >= 0:
            have = _dict_key(d, i)
            if have is key:
                return i
            same = True if have == key else False
            if not _dict_holds(d, i, have):
                break
            if same:
                return i
            i = _dict_candidate(d, h, i)
        else:
            return -1


def _dict_store(d, key, value):
    h = _key_hash(key)
    i = _dict_find(d, key, h)
    if i < 0:
        _dict_insert(d, key, h, value)
    else:
        _dict_set_value(d, i, value)


def _dict_getitem(d, key):
    i = _dict_find(d, key, _key_hash(key))
    if i >= 0:
        return _dict_value(d, i)
    if _type_of(d) is not dict:
        missing = _type_lookup(_type_of(d), "__missing__", None)
        if missing is not None:
            return _call_special(missing, d, key)
    raise KeyError(key)


def _dict_delitem(d, key):
    i = _dict_find(d, key, _key_hash(key))
    if i < 0:
        raise KeyError(key)
    _dict_delete_at(d, i)


def _dict_contains(d, key):
    return _dict_find(d, key, _key_hash(key)) >= 0


def _dict_get(d, key, default):
    i = _dict_find(d, key, _key_hash(key))
    return default if i < 0 else _dict_value(d, i)


def _dict_pop(d, args):
    i = _dict_find(d, args[0], _key_hash(args[0]))
    if i >= 0:
        value = _dict_value(d, i)
        _dict_delete_at(d, i)
        return value
    if len(args) > 1:
        return args[1]
    raise KeyError(args[0])


def _dict_setdefault(d, key, value):
    h = _key_hash(key)
    i = _dict_find(d, key, h)
    if i >= 0:
        return _dict_value(d, i)
    _dict_insert(d, key, h, value)
    return value


def _dict_fill(d, other, named):
    """dict.update(other, **named)"""
    _dict_update_from(d, other)
    if named is not None:
        dict.update(d, named)


def _dict_fill_new(d, other, named):
    _dict_fill(d, other, named)
    return d


def _dict_update_from(d, other):
    if _plain_dict(other):
        size = dict.__len__(other)
        for key, value in dict.items(other):
            _dict_set(d, key, value)
            if dict.__len__(other) != size:
                raise RuntimeError("dict mutated during update")
    elif hasattr(other, "keys"):
        for key in other.keys():
            _dict_set(d, key, other[key])
    else:
        i = 0
        for pair in other:
            if _type_of(pair) is not tuple and _type_of(pair) is not list:
                if not _is_iterable(pair):
                    error = TypeError("object is not iterable")
                    error.add_note(f"Cannot convert dictionary update sequence element #{i} to a sequence")
                    raise error
                pair = [item for item in pair]
            if len(pair) != 2:
                raise ValueError(f"dictionary update sequence element #{i} has length {len(pair)}; 2 is required")
            _dict_set(d, pair[0], pair[1])
            i += 1
    return d


def _dict_fromkeys(cls, iterable, value):
    d = cls()
    if _type_of(d) is dict:
        for key in iterable:
            _dict_set(d, key, value)
    else:
        for key in iterable:
            d[key] = value
    return d


def _dict_union(x, y):
    d = dict.copy(x)
    for key, value in dict.items(y):
        _dict_set(d, key, value)
    return d


def _build_map(items):
    d = {}
    i = 0
    while i < len(items):
        d[items[i]] = items[i + 1]
        i += 2
    return d


# Sets with elements that hash or compare in Python.


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


# Comparison and hash of containers whose items must be asked.


def _compare_items(op, x, y):
    if isinstance(x, (list, tuple)):
        return _compare_sequences(op, x, y)
    if isinstance(x, slice):
        return _compare_sequences(op, (x.start, x.stop, x.step), (y.start, y.stop, y.step))
    if isinstance(x, _t_mappingproxy):
        return _compare(op, _record_get(x, 0), _record_get(y, 0) if isinstance(y, _t_mappingproxy) else y)
    if isinstance(x, dict):
        same = _equal_dicts(x, y)
        return same if op == 2 else not same
    if op == 2:
        return len(x) == len(y) and _all_in(x, y)
    if op == 3:
        return len(x) != len(y) or not _all_in(x, y)
    if op == 0:
        return len(x) < len(y) and _all_in(x, y)
    if op == 1:
        return len(x) <= len(y) and _all_in(x, y)
    if op == 4:
        return len(x) > len(y) and _all_in(y, x)
    return len(x) >= len(y) and _all_in(y, x)


def _all_in(x, y):
    for v in x:
        if v not in y:
            return False
    return True


def _compare_sequences(op, x, y):
    if (op == 2 or op == 3) and _length_of(x) != _length_of(y):
        return op == 3
    i = 0
    while i < _length_of(x) and i < _length_of(y):
        a = _item_get(x, i)
        b = _item_get(y, i)
        if a is not b and not a == b:
            if op == 2:
                return False
            if op == 3:
                return True
            if op == 0:
                return a < b
            if op == 1:
                return a <= b
            if op == 4:
                return a > b
            return a >= b
        i += 1
    n = _length_of(x)
    m = _length_of(y)
    if op == 0:
        return n < m
    if op == 1:
        return n <= m
    if op == 2:
        return n == m
    if op == 3:
        return n != m
    if op == 4:
        return n > m
    return n >= m


def _equal_dicts(x, y):
    if dict.__len__(x) != dict.__len__(y):
        return False
    i = _dict_next(x, 0)
    while i >= 0:
        key = _dict_key(x, i)
        value = _dict_value(x, i)
        j = _dict_find(y, key, _key_hash(key))
        if j < 0:
            return False
        other = _dict_value(y, j)
        if other is not value and not value == other:
            return False
        i = _dict_next(x, i + 1)
    return True


def _hash_items(v):
    if isinstance(v, slice):
        v = (v.start, v.stop, v.step)
    return _tuple_hash([hash(item) for item in tuple.__iter__(v)])


# mappingproxy: the mapping.


@_new_of(_t_mappingproxy)
def _mappingproxy_new(cls, mapping):
    if _type_lookup(_type_of(mapping), "__getitem__", None) is None or isinstance(mapping, (list, tuple)):
        raise TypeError(f"mappingproxy() argument must be a mapping, not {_type_of(mapping).__name__}")
    return _record(cls, _t_mappingproxy, 1, mapping)


def _define_mappingproxy_methods():
    def forward(name):
        def method(self, *args):
            return _getattr(_record_get(self, 0), name)(*args)

        _rename(method, name, "mappingproxy." + name)
        _method_of(_t_mappingproxy)(method)

    for name in ("get", "keys", "values", "items", "copy", "__getitem__", "__contains__", "__len__", "__iter__", "__reversed__"):
        forward(name)


_define_mappingproxy_methods()


@_method_of(_t_mappingproxy)
def __repr__(self):
    return f"mappingproxy({_record_get(self, 0)!r})"


@_method_of(_t_mappingproxy)
def __str__(self):
    return str(_record_get(self, 0))


@_method_of(_t_mappingproxy)
def __hash__(self):
    return hash(_record_get(self, 0))


@_method_of(_t_mappingproxy)
def __or__(self, other, /):
    if isinstance(other, _t_mappingproxy):
        other = _record_get(other, 0)
    return _record_get(self, 0) | other


@_method_of(_t_mappingproxy)
def __ror__(self, other, /):
    if isinstance(other, _t_mappingproxy):
        other = _record_get(other, 0)
    return other | _record_get(self, 0)


@_method_of(_t_mappingproxy)
def __ior__(self, other, /):
    raise TypeError(f"'|=' is not supported by mappingproxy; use '|' instead")


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
