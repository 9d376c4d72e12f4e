# SPDX-License-Identifier: LGPL-2.1-or-later
# The module collections: deque, defaultdict, OrderedDict, ChainMap. Counter and namedtuple are in files of their own.

_collections = {}


def _collections_part(cls):
    _type_set(cls, "__module__", "collections")
    _collections[cls.__name__] = cls
    return cls


class _Shown:
    """Objects whose repr is being made: one inside itself is shown as dots."""

    def __init__(self):
        self.objects = []

    def enter(self, obj):
        for other in self.objects:
            if other is obj:
                return False
        self.objects.append(obj)
        return True

    def leave(self):
        self.objects.pop()


_shown_collections = _Shown()


@_collections_part
class deque:
    """The items are those of a list from `_head` on, so that both ends grow and shrink in constant time."""

    __slots__ = ("_items", "_head", "_maxlen", "_changes", "__dict__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._items = []
        self._head = 0
        self._maxlen = None
        self._changes = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x, /):
        self._items.append(x)
        self._changes += 1
        if self._maxlen is not None and len(self._items) - self._head > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        if self._head == 0:
            room = len(self._items) // 2 + 8
            self._items[:0] = [None] * room
            self._head = room
        self._head -= 1
        self._items[self._head] = x
        self._changes += 1
        if self._maxlen is not None and len(self._items) - self._head > self._maxlen:
            self.pop()

    def pop(self):
        if len(self._items) == self._head:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        items = self._items
        head = self._head
        if len(items) == head:
            raise IndexError("pop from an empty deque")
        x = items[head]
        items[head] = None
        head += 1
        if head > 16 and head * 2 > len(items):
            del items[:head]
            head = 0
        self._head = head
        self._changes += 1
        return x

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for x in iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        self._items = []
        self._head = 0
        self._changes += 1

    def copy(self):
        return _type_of(self)(self) if self._maxlen is None else _type_of(self)(self, self._maxlen)

    __copy__ = copy

    def count(self, value, /):
        n = 0
        for x in self:
            if x is value or x == value:
                n += 1
        return n

    def index(self, value, start=0, stop=0x7FFFFFFFFFFFFFFF, /):
        n = len(self)
        start = max(_index(start) + (n if start < 0 else 0), 0)
        stop = min(_index(stop) + (n if stop < 0 else 0), n)
        while start < stop:
            x = self._items[self._head + start]
            if x is value or x == value:
                return start
            start += 1
        raise ValueError("deque.index(x): x not in deque")

    def insert(self, index, value, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        n = len(self)
        index = _index(index)
        if index < 0:
            index = max(index + n, 0)
        self._items.insert(self._head + min(index, n), value)
        self._changes += 1

    def remove(self, value, /):
        n = len(self)
        i = 0
        while i < n:
            x = self._items[self._head + i]
            found = x is value or x == value
            if len(self) != n:
                raise IndexError("deque mutated during remove().")
            if found:
                del self._items[self._head + i]
                self._changes += 1
                return
            i += 1
        raise ValueError("deque.remove(x): x not in deque")

    def reverse(self):
        self._items = self._items[self._head :][::-1]
        self._head = 0
        self._changes += 1

    def rotate(self, n=1, /):
        size = len(self)
        if size:
            items = self._items[self._head :]
            n = -_index(n) % size
            self._items = items[n:] + items[:n]
            self._head = 0
            self._changes += 1

    def __len__(self):
        return len(self._items) - self._head

    def __iter__(self):
        return _DequeIterator(self, 0, 1)

    def __reversed__(self):
        return _DequeReverseIterator(self, len(self) - 1, -1)

    def __contains__(self, value, /):
        changes = self._changes
        for x in self._items[self._head :]:
            if x is value or x == value:
                return True
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return False

    def _position(self, i):
        if not isinstance(i, int) and _type_lookup(_type_of(i), "__index__", None) is None:
            raise TypeError(f"sequence index must be integer, not '{_type_of(i).__name__}'")
        i = _index(i)
        n = len(self)
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError("deque index out of range")
        return self._head + i

    def __getitem__(self, i, /):
        return self._items[self._position(i)]

    def __setitem__(self, i, value, /):
        self._items[self._position(i)] = value

    def __delitem__(self, i, /):
        del self._items[self._position(i)]
        self._changes += 1

    def __repr__(self):
        if not _shown_collections.enter(self):
            return "[...]"
        try:
            text = repr(self._items[self._head :])
        finally:
            _shown_collections.leave()
        if self._maxlen is None:
            return f"{_type_of(self).__name__}({text})"
        return f"{_type_of(self).__name__}({text}, maxlen={self._maxlen})"

    def __add__(self, other, /):
        if not isinstance(other, _deque):
            raise TypeError(f'can only concatenate deque (not "{_type_of(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def __mul__(self, n, /):
        result = self.copy()
        result *= n
        return result

    __rmul__ = __mul__

    def __imul__(self, n, /):
        if not isinstance(n, int) and _type_lookup(_type_of(n), "__index__", None) is None:
            raise TypeError(f"can't multiply sequence by non-int of type '{_type_of(n).__name__}'")
        items = self._items[self._head :] * _index(n)
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other, /):
        if not isinstance(other, _deque):
            return NotImplemented
        return list(self) == list(other)

    def __ne__(self, other, /):
        if not isinstance(other, _deque):
            return NotImplemented
        return list(self) != list(other)

    def __lt__(self, other, /):
        return list(self) < list(other) if isinstance(other, _deque) else NotImplemented

    def __le__(self, other, /):
        return list(self) <= list(other) if isinstance(other, _deque) else NotImplemented

    def __gt__(self, other, /):
        return list(self) > list(other) if isinstance(other, _deque) else NotImplemented

    def __ge__(self, other, /):
        return list(self) >= list(other) if isinstance(other, _deque) else NotImplemented

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return _type_of(self), args, self.__dict__ or None, iter(self)

    __class_getitem__ = classmethod(_generic_alias)


_deque = deque


class _DequeIterator:
    __slots__ = ("_deque", "_at", "_step", "_expected", "_left")

    def __init__(self, d, at, step):
        self._deque = d
        self._at = at
        self._step = step
        self._expected = d._changes
        self._left = len(d)

    def __iter__(self):
        return self

    def __next__(self):
        d = self._deque
        if d._changes != self._expected:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if self._left == 0:
            raise StopIteration
        self._left -= 1
        at = self._at
        self._at = at + self._step
        return d._items[d._head + at]

    def __length_hint__(self):
        return self._left


class _DequeReverseIterator(_DequeIterator):
    __slots__ = ()


_DequeIterator.__name__ = _DequeIterator.__qualname__ = "_deque_iterator"
_DequeReverseIterator.__name__ = _DequeReverseIterator.__qualname__ = "_deque_reverse_iterator"
_DequeIterator.__module__ = _DequeReverseIterator.__module__ = "collections"


@_collections_part
class defaultdict(dict):
    __slots__ = ("default_factory", "__dict__")

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def __repr__(self):
        if not _shown_collections.enter(self.default_factory):
            return f"defaultdict(..., {dict.__repr__(self)})"
        try:
            factory = repr(self.default_factory)
        finally:
            _shown_collections.leave()
        return f"{_type_of(self).__name__}({factory}, {dict.__repr__(self)})"

    def copy(self):
        return _type_of(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = _type_of(self)(self.default_factory, other)
        new.update(self)
        return new

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return _type_of(self), args, None, None, iter(self.items())

    __class_getitem__ = classmethod(_generic_alias)


@_collections_part
class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for k, v in rest:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def __eq__(self, other, /):
        same = dict.__eq__(self, other)
        if same is True and isinstance(other, _OrderedDict):
            return list(self) == list(other)
        return same

    def __ne__(self, other, /):
        same = self == other
        return same if same is NotImplemented else not same

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{_type_of(self).__name__}()"
        if not _shown_collections.enter(self):
            return "..."
        try:
            return f"{_type_of(self).__name__}({dict.__repr__(dict(self.items()))})"
        finally:
            _shown_collections.leave()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other, /):
        self.update(other)
        return self

    def __reduce__(self):
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())


_OrderedDict = OrderedDict


@_collections_part
class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        d = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                d[key] = mapping[key]
        return d

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def keys(self):
        return self._merged().keys()

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def pop(self, key, *args):
        if key not in self.maps[0] and not args:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        return self.maps[0].pop(key, *args)

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            pass
        raise KeyError("No keys found in the first mapping.")

    def update(self, *args, **kwargs):
        self.maps[0].update(*args, **kwargs)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def clear(self):
        self.maps[0].clear()


del deque, defaultdict, OrderedDict, ChainMap


@_builtin_module("collections")
def _make_collections(own):
    own.update(_collections)
