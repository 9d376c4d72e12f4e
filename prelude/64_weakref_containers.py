# SPDX-License-Identifier: LGPL-2.1-or-later
# The containers of module weakref. Each keeps a dict or set of weak references whose callbacks take out what died. While one is
# walked over, that waits: nothing may change its size then.


class _WeakContainer:
    """What the three have in common: `_walks` under way, and the dead that wait for their end."""

    __slots__ = ("data", "_walks", "_dead", "_forget", "__dict__", "__weakref__")

    def _begin(self, data):
        self.data = data
        self._walks = 0
        self._dead = []
        own = _t_ReferenceType(self)

        def forget(reference):
            container = own()
            if container is not None:
                container._dead.append(reference)
                if not container._walks:
                    container._clean()

        self._forget = forget

    def _clean(self):
        """Takes out the dead, but not while somebody walks."""
        if not self._walks:
            while self._dead:
                self._drop(self._dead.pop())

    def _walk(self, items, of):
        """What `of` says of each of the items, but for those that are _GONE."""
        self._walks += 1
        try:
            for item in items:
                found = of(item)
                if found is not _GONE:
                    yield found
                    found = None
        finally:
            self._walks -= 1
            self._clean()

    def __len__(self):
        self._clean()
        return len(self.data) - len(self._dead)

    def clear(self):
        self._dead.clear()
        self.data.clear()

    def __copy__(self):
        return self.copy()


class _WeakMapping(_WeakContainer):
    __slots__ = ()
    __hash__ = None

    def keys(self):
        return iter(self)

    def pop(self, key, *default):
        if len(default) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(default)}")
        value = self.get(key, _GONE)
        if value is _GONE:
            if default:
                return default[0]
            raise KeyError(key)
        del self[key]
        return value

    def popitem(self):
        self._clean()
        while self.data:
            found = self._live(self.data.popitem())
            if found is not _GONE:
                return found
        raise KeyError("popitem(): dictionary is empty")

    def setdefault(self, key, default=None):
        value = self.get(key, _GONE)
        if value is _GONE:
            self[key] = default
            return default
        return value

    def update(self, other=(), /, **kwargs):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key in kwargs:
            self[key] = kwargs[key]

    def items(self):
        return self._walk(self.data.items(), self._live)

    def __eq__(self, other):
        if not isinstance(other, (_WeakMapping, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, (_WeakMapping, dict)):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, (_WeakMapping, dict)):
            return NotImplemented
        result = type(self)()
        result.update(other)
        result.update(self)
        return result

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


@_weakref_part
class KeyedRef(_t_ReferenceType):
    """A reference that knows the key under which it is kept."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = _t_ReferenceType.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


@_weakref_part
class WeakValueDictionary(_WeakMapping):
    """A mapping whose values are not kept alive by it."""

    __slots__ = ()

    def __init__(self, other=(), /, **kwargs):
        self._begin({})
        self.update(other, **kwargs)

    def _drop(self, reference):
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def _live(self, item):
        value = item[1]()
        return _GONE if value is None else (item[0], value)

    def __getitem__(self, key):
        self._clean()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._clean()
        self.data[key] = KeyedRef(value, self._forget, key)

    def __delitem__(self, key):
        self._clean()
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def __iter__(self):
        return self._walk(self.data.items(), lambda item: _GONE if item[1]() is None else item[0])

    def values(self):
        return self._walk(self.data.values(), lambda reference: _target_or_gone(reference))

    def itervaluerefs(self):
        return self._walk(self.data.values(), lambda reference: reference)

    def valuerefs(self):
        return list(self.data.values())

    def copy(self):
        return WeakValueDictionary(self.items())

    def __deepcopy__(self, memo):
        import copy

        return type(self)([(copy.deepcopy(key, memo), value) for key, value in self.items()])


def _target_or_gone(reference):
    return _weak_target(reference, _GONE)


@_weakref_part
class WeakKeyDictionary(_WeakMapping):
    """A mapping whose keys are not kept alive by it."""

    __slots__ = ()

    def __init__(self, dict=None):
        self._begin({})
        if dict is not None:
            self.update(dict)

    def _drop(self, reference):
        self.data.pop(reference, None)

    def _live(self, item):
        key = item[0]()
        return _GONE if key is None else (key, item[1])

    def __getitem__(self, key):
        return self.data[_t_ReferenceType(key)]

    def __setitem__(self, key, value):
        self.data[_t_ReferenceType(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[_t_ReferenceType(key)]

    def __contains__(self, key):
        try:
            reference = _t_ReferenceType(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(_t_ReferenceType(key), default)

    def __iter__(self):
        return self._walk(self.data, _target_or_gone)

    def values(self):
        return self._walk(self.data.items(), lambda item: _GONE if item[0]() is None else item[1])

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        return WeakKeyDictionary(dict(self.items()))

    def __deepcopy__(self, memo):
        import copy

        return type(self)({key: copy.deepcopy(value, memo) for key, value in self.items()})


@_weakref_part
class WeakSet(_WeakContainer):
    """A set whose elements are not kept alive by it."""

    __slots__ = ()
    __hash__ = None

    def __init__(self, data=None):
        self._begin(set())
        if data is not None:
            self.update(data)

    def _drop(self, reference):
        self.data.discard(reference)

    def __iter__(self):
        return self._walk(self.data, _target_or_gone)

    def __contains__(self, item):
        try:
            reference = _t_ReferenceType(item)
        except TypeError:
            return False
        return reference in self.data

    def add(self, item):
        self._clean()
        self.data.add(_t_ReferenceType(item, self._forget))

    def remove(self, item):
        self._clean()
        self.data.remove(_t_ReferenceType(item))

    def discard(self, item):
        self._clean()
        self.data.discard(_t_ReferenceType(item))

    def pop(self):
        self._clean()
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    def _elements(self, other):
        return set(self), set(other)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def difference(self, other):
        mine, theirs = self._elements(other)
        return type(self)(mine - theirs)

    def intersection(self, other):
        mine, theirs = self._elements(other)
        return type(self)(mine & theirs)

    def symmetric_difference(self, other):
        mine, theirs = self._elements(other)
        return type(self)(mine ^ theirs)

    __or__ = union
    __sub__ = difference
    __and__ = intersection
    __xor__ = symmetric_difference

    def _become(self, elements):
        self.clear()
        self.update(elements)
        return self

    def difference_update(self, other):
        mine, theirs = self._elements(other)
        self._become(mine - theirs)

    def intersection_update(self, other):
        mine, theirs = self._elements(other)
        self._become(mine & theirs)

    def symmetric_difference_update(self, other):
        mine, theirs = self._elements(other)
        self._become(mine ^ theirs)

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        mine, theirs = self._elements(other)
        return mine <= theirs

    def issuperset(self, other):
        mine, theirs = self._elements(other)
        return mine >= theirs

    def isdisjoint(self, other):
        mine, theirs = self._elements(other)
        return mine.isdisjoint(theirs)

    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        mine, theirs = self._elements(other)
        return mine < theirs

    def __gt__(self, other):
        mine, theirs = self._elements(other)
        return mine > theirs

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        mine, theirs = self._elements(other)
        return mine == theirs

    def __repr__(self):
        return repr(set(self))


@_builtin_module("weakref")
def _make_weakref(own):
    own.update(_weakref)
    own["__all__"] = [
        *("ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType"),
        *("ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"),
    ]


# What CPython's own types of the same names do not allow.
for _c in list(_itertools.values()) + [_collections["defaultdict"]]:
    if isinstance(_c, type):
        _set_weakly(_c, False)
for _c in ("attrgetter", "itemgetter", "methodcaller"):
    _set_weakly(_operator[_c], False)
for _c in (_collections["deque"], _functools["partial"]):
    _set_weakly(_c, True)
