# SPDX-License-Identifier: LGPL-2.1-or-later
# collections.Counter: a dict of counts.


def _count_elements(counter, iterable):
    get = counter.get
    for item in iterable:
        try:
            n = get(item, 0)
        except TypeError:
            hash(item)  # says just that it has none
            raise
        counter[item] = n + 1


@_collections_part
class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ranked if n is None else ranked[: max(n, 0)]

    def elements(self):
        for item, count in self.items():
            for _ in range(count):
                yield item

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "keys") and hasattr(iterable, "items"):
                if self:
                    for item, count in iterable.items():
                        self[item] = count + self.get(item, 0)
                else:
                    dict.update(self, iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "keys") and hasattr(iterable, "items"):
                for item, count in iterable.items():
                    self[item] = self.get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, item):
        if item in self:
            dict.__delitem__(self, item)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, _Counter):
            return NotImplemented
        return self._all(other, lambda a, b: a == b)

    def __ne__(self, other):
        if not isinstance(other, _Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def _all(self, other, compare):
        for counter in (self, other):
            for item in counter:
                if not compare(self[item], other[item]):
                    return False
        return True

    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b) if isinstance(other, _Counter) else NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, _Counter) else NotImplemented

    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b) if isinstance(other, _Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, _Counter) else NotImplemented

    def _combined(self, other, combine):
        """A counter of the positive counts that combining gives."""
        result = _Counter()
        for item, count in self.items():
            n = combine(count, other[item])
            if n > 0:
                result[item] = n
        for item, count in other.items():
            if item not in self:
                n = combine(0, count)
                if n > 0:
                    result[item] = n
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b) if isinstance(other, _Counter) else NotImplemented

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b) if isinstance(other, _Counter) else NotImplemented

    def __or__(self, other):
        return self._combined(other, lambda a, b: b if a < b else a) if isinstance(other, _Counter) else NotImplemented

    def __and__(self, other):
        return self._combined(other, lambda a, b: a if a < b else b) if isinstance(other, _Counter) else NotImplemented

    def __pos__(self):
        return self._combined(_Counter(), lambda a, b: a)

    def __neg__(self):
        return self._combined(_Counter(), lambda a, b: -a)

    def _keep_positive(self):
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._keep_positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._keep_positive()

    def __iand__(self, other):
        for item, count in list(self.items()):
            if other[item] < count:
                self[item] = other[item]
        return self._keep_positive()


_Counter = Counter
del Counter
