# SPDX-License-Identifier: LGPL-2.1-or-later
# The module functools (library reference, "functools").

_functools = {}


def _functools_part(cls):
    _type_set(cls, "__module__", "functools")
    _functools[cls.__name__] = cls
    return cls


def _functools_function(f):
    """A function of the module that looks like one written in Python."""
    f.__module__ = "functools"
    _functools[f.__name__] = f
    return f


_functools["WRAPPER_ASSIGNMENTS"] = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
_functools["WRAPPER_UPDATES"] = ("__dict__",)


@_functools_function
def update_wrapper(
    wrapper, wrapped, assigned=_functools["WRAPPER_ASSIGNMENTS"], updated=_functools["WRAPPER_UPDATES"]
):
    for attr in assigned:
        value = getattr(wrapped, attr, _MISSING)
        if value is not _MISSING:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


_update_wrapper = update_wrapper


@_functools_function
def wraps(wrapped, assigned=_functools["WRAPPER_ASSIGNMENTS"], updated=_functools["WRAPPER_UPDATES"]):
    return _functools["partial"](_update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _reduce_function(function, iterable, /, initial=_MISSING):
    if not _is_iterable(iterable):
        raise TypeError("reduce() arg 2 must support iteration")
    total = initial
    for item in iterable:
        total = item if total is _MISSING else function(total, item)
    if total is _MISSING:
        raise TypeError("reduce() of empty iterable with no initial value")
    return total


_rename(_reduce_function, "reduce", "reduce")
_functools["reduce"] = _as(_reduce_function, _t_builtin_function_or_method, "_functools", None)


# partial and its placeholders.


class _PlaceholderType:
    __slots__ = ()

    def __new__(cls):
        return _PLACEHOLDER

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")


_PLACEHOLDER = object.__new__(_PlaceholderType)
_type_set(_PlaceholderType, "__module__", "functools")
_functools["Placeholder"] = _PLACEHOLDER


def _merge_placeholders(args, more):
    """Fills the placeholders of args with values of `more`, and appends the rest."""
    merged = list(args)
    given = 0
    for i in range(len(merged)):
        if merged[i] is _PLACEHOLDER and given < len(more):
            merged[i] = more[given]
            given += 1
    merged.extend(more[given:])
    return tuple(merged)


@_functools_part
class partial:
    __slots__ = ("_func", "_args", "_keywords", "_holes", "__dict__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        args = args[1:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is _PLACEHOLDER:
            raise TypeError("trailing Placeholders are not allowed")
        for value in keywords.values():
            if value is _PLACEHOLDER:
                raise TypeError("Placeholder cannot be passed as a keyword argument")
        if isinstance(func, _partial) and not func.__dict__:
            args = _merge_placeholders(func._args, args)
            if keywords:
                keywords = {**func._keywords, **keywords}
            else:
                keywords = func._keywords.copy()
            func = func._func
        self = object.__new__(cls)
        self._func = func
        self._args = args
        self._keywords = keywords
        self._holes = _count_holes(args)
        return self

    @property
    def func(self):
        return self._func

    @property
    def args(self):
        return self._args

    @property
    def keywords(self):
        return self._keywords

    def __call__(self, /, *args, **keywords):
        own = self._args
        if self._holes:
            if len(args) < self._holes:
                raise TypeError(
                    f"missing positional arguments in 'partial' call; expected at least {self._holes}, got {len(args)}"
                )
            return self._func(*_merge_placeholders(own, args), **{**self._keywords, **keywords})
        if not self._keywords:
            return self._func(*own, *args, **keywords)
        return self._func(*own, *args, **{**self._keywords, **keywords})

    def __get__(self, obj, cls=None, /):
        return self if obj is None else _t_method(self, obj)

    def __repr__(self):
        parts = [repr(self._func)]
        parts.extend([repr(arg) for arg in self._args])
        parts.extend([f"{key}={value!r}" for key, value in self._keywords.items()])
        cls = _type_of(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return _type_of(self), (self._func,), (self._func, self._args, self._keywords or {}, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, own = state
        if not callable(func) or not isinstance(args, tuple) or keywords is not None and not isinstance(keywords, dict):
            raise TypeError("invalid partial state")
        if args and args[-1] is _PLACEHOLDER:
            raise TypeError("trailing Placeholders are not allowed")
        self._func = func
        self._args = tuple(args)
        self._keywords = {} if keywords is None else keywords
        self._holes = _count_holes(args)
        if own is not None:
            self.__dict__.update(own)

    __class_getitem__ = classmethod(_generic_alias)


_partial = partial


def _count_holes(args):
    n = 0
    for arg in args:
        if arg is _PLACEHOLDER:
            n += 1
    return n


@_functools_part
class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if args and args[-1] is _PLACEHOLDER:
            raise TypeError("trailing Placeholders are not allowed")
        if isinstance(func, _partialmethod):
            args = _merge_placeholders(func.args, args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f"{key}={value!r}" for key, value in self.keywords.items()])
        cls = _type_of(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *_merge_placeholders(self.args, args), **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, _partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = _partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_generic_alias)


_partialmethod = partialmethod


# Caches.


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return f"CacheInfo(hits={self[0]!r}, misses={self[1]!r}, maxsize={self[2]!r}, currsize={self[3]!r})"


_CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"
_CacheInfo.__module__ = "functools"
_KEYWORD_MARK = object()


def _cache_key(args, keywords, typed):
    """What the arguments of a call are remembered by."""
    if not keywords and not typed:
        if len(args) == 1 and (_type_of(args[0]) is int or _type_of(args[0]) is str):
            return args[0]
        return args
    key = args
    if keywords:
        key += (_KEYWORD_MARK,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([_type_of(v) for v in args])
        if keywords:
            key += tuple([_type_of(v) for v in keywords.values()])
    return key


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self._parts = [function, maxsize, typed, {}, 0, 0]  # and hits, misses

    def __call__(self, /, *args, **keywords):
        parts = self._parts
        maxsize = parts[1]
        if maxsize == 0:
            parts[5] += 1
            return parts[0](*args, **keywords)
        key = _cache_key(args, keywords, parts[2])
        kept = parts[3]
        try:
            value = kept.get(key, _MISSING)
        except TypeError:
            hash(key)  # says which argument has no hash
            raise
        if value is not _MISSING:
            parts[4] += 1
            if maxsize is not None:
                del kept[key]
                kept[key] = value
            return value
        parts[5] += 1
        value = parts[0](*args, **keywords)
        if maxsize is not None and key not in kept and len(kept) >= maxsize:
            for oldest in kept:
                break
            del kept[oldest]
        kept[key] = value
        return value

    def cache_info(self):
        parts = self._parts
        return _CacheInfo(parts[4], parts[5], parts[1], len(parts[3]))

    def cache_clear(self):
        parts = self._parts
        parts[3] = {}
        parts[4] = parts[5] = 0

    def __get__(self, obj, cls=None, /):
        return self if obj is None else _t_method(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


_lru_cache_wrapper.__module__ = "functools"
_functools["_lru_cache_wrapper"] = _lru_cache_wrapper


@_functools_function
def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return _update_wrapper(wrapper, function)


_lru_cache = lru_cache


@_functools_function
def cache(user_function, /):
    return _lru_cache(maxsize=None)(user_function)


@_functools_part
class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        cls = _type_of(instance).__name__
        try:
            own = instance.__dict__
        except AttributeError:
            own = None
        if own is None:
            raise TypeError(f"No '__dict__' attribute on {cls!r} instance to cache {self.attrname!r} property.")
        value = own.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = self.func(instance)
            try:
                own[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {cls!r} instance does not support item assignment for caching "
                    f"{self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(_generic_alias)


# Orders.


class KeyWrapper:
    __slots__ = ("_compare", "obj")

    def __init__(self, compare, obj=_MISSING):
        self._compare = compare
        if obj is not _MISSING:
            self.obj = obj

    def __call__(self, obj=_MISSING):
        if obj is _MISSING:
            raise TypeError("K() missing required argument 'obj' (pos 1)")
        return KeyWrapper(self._compare, obj)

    def _order(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __ne__(self, other):
        return self._order(other) != 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __ge__(self, other):
        return self._order(other) >= 0

    def __hash__(self):
        raise TypeError("unhashable type: 'functools.KeyWrapper'")


KeyWrapper.__module__ = "functools"


def _cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


_rename(_cmp_to_key, "cmp_to_key", "cmp_to_key")
_functools["cmp_to_key"] = _as(_cmp_to_key, _t_builtin_function_or_method, "_functools", None)


def _total_method(name, root, negated, with_equality):
    """Comparison `name` made of `root`: its result or the opposite, and/or equality."""

    def method(self, other):
        result = getattr(_type_of(self), root)(self, other)
        if result is NotImplemented:
            return result
        if with_equality == "or":
            return (not result if negated else result) or self == other
        if with_equality == "and not":
            return (not result if negated else result) and self != other
        return not result

    method.__name__ = name
    source = f"({'not ' if negated else ''}a {_TOTAL_SYMBOLS[root]} b)"
    if with_equality == "or":
        source += " or (a == b)"
    elif with_equality:
        source += " and (a != b)"
    method.__doc__ = f"Return a {_TOTAL_SYMBOLS[name]} b.  Computed by @total_ordering from {source}."
    return method


_TOTAL_SYMBOLS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_TOTAL_RULES = {
    "__lt__": (("__gt__", True, "and not"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and not"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and not"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and not"), ("__lt__", True, "")),
}


@_functools_function
def total_ordering(cls):
    roots = [name for name in _TOTAL_RULES if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = "__lt__" if "__lt__" in roots else "__le__" if "__le__" in roots else "__gt__" if "__gt__" in roots else "__ge__"
    for name, negated, equality in _TOTAL_RULES[root]:
        if name not in roots:
            setattr(cls, name, _total_method(name, root, negated, equality))
    return cls


del update_wrapper, wraps, partial, partialmethod, lru_cache, cache, cached_property, total_ordering


@_builtin_module("functools")
def _make_functools(own):
    own.update(_functools)
