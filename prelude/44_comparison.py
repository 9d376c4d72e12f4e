# SPDX-License-Identifier: LGPL-2.1-or-later
# Comparison and hash of containers whose items must be asked in Python.


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
    if isinstance(v, frozenset):
        return _frozenset_hash(v, [hash(e) for e in frozenset.__iter__(v) if not _hash_kept(e)])
    if isinstance(v, slice):
        v = (v.start, v.stop, v.step)
    return _tuple_hash([hash(item) for item in tuple.__iter__(v)])
