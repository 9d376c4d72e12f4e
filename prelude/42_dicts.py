# SPDX-License-Identifier: LGPL-2.1-or-later
# Dicts with keys that hash or compare in Python; mappingproxy.

_dict_set = dict.__setitem__


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
