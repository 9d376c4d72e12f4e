# SPDX-License-Identifier: LGPL-2.1-or-later
# Indices that come from __index__; lists whose items compare in Python, and sorting them.


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
