# SPDX-License-Identifier: LGPL-2.1-or-later
# The combinatoric iterators of the module itertools.


def _count_of(v, what):
    """A number of items: an int that is not negative."""
    n = _index(v)
    if n < 0:
        raise ValueError(f"{what} must be non-negative")
    return n


@_itertools_part
class product:
    __slots__ = ("_pools", "_indices")

    def __init__(self, *iterables, repeat=1, **other):
        for name in other:
            raise TypeError(f"product() got an unexpected keyword argument '{name}'")
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = [tuple(pool) for pool in iterables] * repeat
        self._indices = None

    def __iter__(self):
        return self

    def __next__(self):
        pools = self._pools
        if pools is None:
            raise StopIteration
        indices = self._indices
        if indices is None:
            self._indices = indices = [0] * len(pools)
            for pool in pools:
                if not pool:
                    self._pools = None
                    raise StopIteration
        else:
            i = len(pools) - 1
            while i >= 0:
                indices[i] += 1
                if indices[i] < len(pools[i]):
                    break
                indices[i] = 0
                i -= 1
            else:
                self._pools = None
                raise StopIteration
        return tuple([pool[i] for pool, i in zip(pools, indices)])


@_itertools_part
class permutations:
    __slots__ = ("_pool", "_size", "_indices", "_cycles")

    def __init__(self, iterable, r=None):
        self._pool = pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        elif r < 0:
            raise ValueError("r must be non-negative")
        self._size = r
        self._indices = None
        self._cycles = None

    def __iter__(self):
        return self

    def __next__(self):
        pool = self._pool
        r = self._size
        if pool is None:
            raise StopIteration
        n = len(pool)
        indices = self._indices
        if indices is None:
            if r > n:
                self._pool = None
                raise StopIteration
            self._indices = indices = list(range(n))
            self._cycles = list(range(n, n - r, -1))
        else:
            cycles = self._cycles
            i = r - 1
            while i >= 0:
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices.append(indices.pop(i))
                    cycles[i] = n - i
                    i -= 1
                else:
                    j = n - cycles[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    break
            else:
                self._pool = None
                raise StopIteration
        return tuple([pool[i] for i in indices[:r]])


@_itertools_part
class combinations:
    __slots__ = ("_pool", "_size", "_indices")

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        self._size = _count_of(r, "r")
        self._indices = None

    def __iter__(self):
        return self

    def __next__(self):
        pool = self._pool
        if pool is None:
            raise StopIteration
        r = self._size
        n = len(pool)
        indices = self._indices
        if indices is None:
            if r > n:
                self._pool = None
                raise StopIteration
            self._indices = indices = list(range(r))
        else:
            i = r - 1
            while i >= 0 and indices[i] == i + n - r:
                i -= 1
            if i < 0:
                self._pool = None
                raise StopIteration
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1
        return tuple([pool[i] for i in indices])


@_itertools_part
class combinations_with_replacement:
    __slots__ = ("_pool", "_size", "_indices")

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        self._size = _count_of(r, "r")
        self._indices = None

    def __iter__(self):
        return self

    def __next__(self):
        pool = self._pool
        if pool is None:
            raise StopIteration
        r = self._size
        n = len(pool)
        indices = self._indices
        if indices is None:
            if n == 0 and r > 0:
                self._pool = None
                raise StopIteration
            self._indices = indices = [0] * r
        else:
            i = r - 1
            while i >= 0 and indices[i] == n - 1:
                i -= 1
            if i < 0:
                self._pool = None
                raise StopIteration
            indices[i:] = [indices[i] + 1] * (r - i)
        return tuple([pool[i] for i in indices])


del product, permutations, combinations, combinations_with_replacement
