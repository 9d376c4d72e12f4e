# SPDX-License-Identifier: LGPL-2.1-or-later
# The module itertools (library reference, "itertools"). Every iterator is a class whose step is Python, so that a
# program can stop in the middle of any of them.

_itertools = {}


def _itertools_part(cls):
    """A class of the module itertools."""
    _type_set(cls, "__module__", "itertools")
    _itertools[cls.__name__] = cls
    for name, value in list(_type_dict(cls).items()):
        if _is_function(value):
            _as(value, _t_wrapper_descriptor if name[:2] == "__" else _t_method_descriptor, None, cls)
    return cls


@_itertools_part
class count:
    __slots__ = ("_next", "_step")

    def __init__(self, start=0, step=1):
        for v in (start, step):
            if not _is_number(v):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        n = self._next
        self._next = n + self._step
        return n

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"{_type_of(self).__name__}({self._next!r})"
        return f"{_type_of(self).__name__}({self._next!r}, {self._step!r})"


def _is_number(v):
    cls = _type_of(v)
    for name in ("__index__", "__float__", "__int__", "__complex__"):
        if _type_lookup(cls, name, None) is not None:
            return True
    return isinstance(v, complex)


@_itertools_part
class cycle:
    __slots__ = ("_iterator", "_saved", "_at")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._saved = []
        self._at = -1

    def __iter__(self):
        return self

    def __next__(self):
        saved = self._saved
        if self._iterator is not None:
            item = next(self._iterator, _MISSING)
            if item is not _MISSING:
                saved.append(item)
                return item
            self._iterator = None
        if not saved:
            raise StopIteration
        self._at += 1
        if self._at == len(saved):
            self._at = 0
        return saved[self._at]


@_itertools_part
class repeat:
    __slots__ = ("_object", "_left")

    def __init__(self, object, times=_MISSING):
        self._object = object
        self._left = None if times is _MISSING else max(_index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is not None:
            if left == 0:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"{_type_of(self).__name__}({self._object!r})"
        return f"{_type_of(self).__name__}({self._object!r}, {self._left})"


@_itertools_part
class accumulate:
    __slots__ = ("_iterator", "_function", "_total", "_started")

    def __init__(self, iterable, func=None, *, initial=None):
        self._iterator = iter(iterable)
        self._function = func
        self._total = initial
        self._started = False

    def __iter__(self):
        return self

    def __next__(self):
        if not self._started:
            self._started = True
            if self._total is None:
                self._total = next(self._iterator)
            return self._total
        item = next(self._iterator)
        if self._function is None:
            self._total = total = self._total + item
        else:
            self._total = total = self._function(self._total, item)
        return total


@_itertools_part
class batched:
    __slots__ = ("_iterator", "_size", "_strict")

    def __init__(self, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._iterator = iter(iterable)
        self._size = n
        self._strict = True if strict else False

    def __iter__(self):
        return self

    def __next__(self):
        iterator = self._iterator
        if iterator is None:
            raise StopIteration
        items = []
        n = self._size
        while len(items) < n:
            item = next(iterator, _MISSING)
            if item is _MISSING:
                self._iterator = None
                if not items:
                    raise StopIteration
                if self._strict:
                    raise ValueError("batched(): incomplete batch")
                break
            items.append(item)
        return tuple(items)


@_itertools_part
class chain:
    __slots__ = ("_iterables", "_active")

    def __init__(self, *iterables):
        self._iterables = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._iterables = iter(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._active is not None:
                item = next(self._active, _MISSING)
                if item is not _MISSING:
                    return item
                self._active = None
            if self._iterables is None:
                raise StopIteration
            try:
                self._active = iter(next(self._iterables))
            except BaseException:
                self._iterables = None
                raise

    __class_getitem__ = classmethod(_generic_alias)


@_itertools_part
class compress:
    __slots__ = ("_data", "_selectors")

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


@_itertools_part
class dropwhile:
    __slots__ = ("_predicate", "_iterator", "_started")

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._iterator = iter(iterable)
        self._started = False

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._iterator)
        if not self._started:
            while self._predicate(item):
                item = next(self._iterator)
            self._started = True
        return item


@_itertools_part
class takewhile:
    __slots__ = ("_predicate", "_iterator")

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        item = next(self._iterator)
        if self._predicate(item):
            return item
        self._iterator = None
        raise StopIteration


@_itertools_part
class filterfalse:
    __slots__ = ("_function", "_iterator")

    def __init__(self, function, iterable, /):
        self._function = None if function is bool else function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        iterator = self._iterator
        while True:
            item = next(iterator)
            if not (item if function is None else function(item)):
                return item


@_itertools_part
class starmap:
    __slots__ = ("_function", "_iterator")

    def __init__(self, function, iterable, /):
        self._function = function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        args = next(self._iterator)
        if not isinstance(args, tuple):
            args = tuple(args)
        return self._function(*args)


@_itertools_part
class islice:
    __slots__ = ("_iterator", "_skip", "_left", "_step")

    def __init__(self, iterable, /, *args):
        if not args:
            raise TypeError("islice expected at least 2 arguments, got 1")
        if len(args) > 3:
            raise TypeError(f"islice expected at most 4 arguments, got {len(args) + 1}")
        start, stop, step = (None, args[0], None) if len(args) == 1 else args if len(args) == 3 else args + (None,)
        if stop is not None and not _is_position(stop):
            which = "Stop argument" if len(args) == 1 else "Stop argument"
            raise ValueError(f"{which} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if start is not None and not _is_position(start):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if step is not None and (not _is_position(step) or _index(step) == 0):
            raise ValueError("Step for islice() must be a positive integer or None.")
        start = 0 if start is None else _index(start)
        self._step = 1 if step is None else _index(step)
        self._iterator = iter(iterable)
        self._skip = start
        self._left = None if stop is None else _index(stop) - start
        if stop is not None and self._left < 0:
            self._left = 0
            self._skip = _index(stop)

    def __iter__(self):
        return self

    def __next__(self):
        iterator = self._iterator
        if iterator is None:
            raise StopIteration
        skip = self._skip
        left = self._left
        while skip > 0:
            if next(iterator, _MISSING) is _MISSING:
                self._iterator = None
                raise StopIteration
            skip -= 1
        self._skip = 0
        if left is not None and left <= 0:
            self._iterator = None
            raise StopIteration
        item = next(iterator, _MISSING)
        if item is _MISSING:
            self._iterator = None
            raise StopIteration
        step = self._step
        if left is None:
            self._skip = step - 1
        else:
            # What comes before the next item is skipped up to the stop, as CPython does.
            left -= 1
            self._skip = min(step - 1, left)
            self._left = left - self._skip
        return item


def _is_position(v):
    if not isinstance(v, int) and _type_lookup(_type_of(v), "__index__", None) is None:
        return False
    return 0 <= _index(v) <= 0x7FFFFFFFFFFFFFFF


@_itertools_part
class pairwise:
    __slots__ = ("_iterator", "_old")

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._old = _MISSING

    def __iter__(self):
        return self

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        old = self._old
        if old is _MISSING:
            old = next(self._iterator, _MISSING)
            if old is _MISSING:
                self._iterator = None
                raise StopIteration
            self._old = old
        new = next(self._iterator, _MISSING)
        if new is _MISSING:
            self._iterator = None
            raise StopIteration
        self._old = new
        return old, new


@_itertools_part
class zip_longest:
    __slots__ = ("_iterators", "_active", "_fill")

    def __init__(self, *iterables, fillvalue=None, **other):
        if other:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._iterators = [iter(iterable) for iterable in iterables]
        self._active = len(iterables)
        self._fill = fillvalue

    def __iter__(self):
        return self

    def __next__(self):
        if self._active == 0:
            raise StopIteration
        items = []
        i = 0
        for iterator in self._iterators:
            if iterator is None:
                items.append(self._fill)
            else:
                item = next(iterator, _MISSING)
                if item is _MISSING:
                    self._active -= 1
                    if self._active == 0:
                        raise StopIteration
                    self._iterators[i] = None
                    item = self._fill
                items.append(item)
            i += 1
        return tuple(items)


@_itertools_part
class groupby:
    __slots__ = ("_iterator", "_function", "_target", "_key", "_value", "_group")

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._function = key
        self._target = self._key = self._value = _MISSING
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        value = next(self._iterator)
        self._key = value if self._function is None else self._function(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._key is _MISSING or self._target is not _MISSING and (self._target is self._key or self._target == self._key):
            self._advance()
        self._target = self._key
        self._group = group = _Group(self, self._target)
        return self._key, group


class _Group:
    __slots__ = ("_parent", "_target")

    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _MISSING:
            parent._advance()
        if not (self._target is parent._key or self._target == parent._key):
            raise StopIteration
        value = parent._value
        parent._value = _MISSING
        return value


_Group.__name__ = _Group.__qualname__ = "_grouper"
_Group.__module__ = "itertools"


class _TeeLink:
    """An item of a tee with what comes behind it; without a next link, the end so far."""

    __slots__ = ("item", "next")

    def __init__(self):
        self.item = _MISSING
        self.next = None


class _Tee:
    __slots__ = ("_iterator", "_link")

    def __new__(cls, iterable, /):
        self = object.__new__(cls)
        it = iter(iterable)
        if isinstance(it, _Tee):
            self._iterator = it._iterator
            self._link = it._link
        else:
            self._iterator = it
            self._link = _TeeLink()
        return self

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link.next is None:
            link.item = next(self._iterator)
            link.next = _TeeLink()
        self._link = link.next
        return link.item

    def __copy__(self):
        return _type_of(self)(self)


_Tee.__name__ = _Tee.__qualname__ = "_tee"
_Tee.__module__ = "itertools"
_itertools["_tee"] = _Tee
_itertools["_grouper"] = _Group


def _tee_function(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _Tee(iterable)
    made = [first]
    while len(made) < n:
        made.append(_Tee(first))
    return tuple(made)


_rename(_tee_function, "tee", "tee")
_itertools["tee"] = _as(_tee_function, _t_builtin_function_or_method, "itertools", None)

del count, cycle, repeat, accumulate, batched, chain, compress, dropwhile, takewhile, filterfalse, starmap, islice, pairwise
del zip_longest, groupby


@_builtin_module("itertools")
def _make_itertools(own):
    own.update(_itertools)
