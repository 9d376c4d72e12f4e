# SPDX-License-Identifier: LGPL-2.1-or-later
# The module operator (library reference, "operator").

_operator = {}


def _define_operator():
    def publish(f):
        name = f.__name__
        _rename(f, name, name)
        _operator[name] = _as(f, _t_builtin_function_or_method, "_operator", None)
        return f

    @publish
    def lt(a, b, /):
        return a < b

    @publish
    def le(a, b, /):
        return a <= b

    @publish
    def eq(a, b, /):
        return a == b

    @publish
    def ne(a, b, /):
        return a != b

    @publish
    def ge(a, b, /):
        return a >= b

    @publish
    def gt(a, b, /):
        return a > b

    @publish
    def not_(a, /):
        return not a

    @publish
    def truth(a, /):
        return True if a else False

    @publish
    def is_(a, b, /):
        return a is b

    @publish
    def is_not(a, b, /):
        return a is not b

    @publish
    def is_none(a, /):
        return a is None

    @publish
    def is_not_none(a, /):
        return a is not None

    @publish
    def abs(a, /):
        return _absolute(a)

    @publish
    def add(a, b, /):
        return a + b

    @publish
    def and_(a, b, /):
        return a & b

    @publish
    def floordiv(a, b, /):
        return a // b

    @publish
    def index(a, /):
        n = _index(a)
        return n if _type_of(n) is int else int(n)

    @publish
    def inv(a, /):
        return ~a

    @publish
    def invert(a, /):
        return ~a

    @publish
    def lshift(a, b, /):
        return a << b

    @publish
    def mod(a, b, /):
        return a % b

    @publish
    def mul(a, b, /):
        return a * b

    @publish
    def matmul(a, b, /):
        return a @ b

    @publish
    def neg(a, /):
        return -a

    @publish
    def or_(a, b, /):
        return a | b

    @publish
    def pos(a, /):
        return +a

    @publish
    def pow(a, b, /):
        return a**b

    @publish
    def rshift(a, b, /):
        return a >> b

    @publish
    def sub(a, b, /):
        return a - b

    @publish
    def truediv(a, b, /):
        return a / b

    @publish
    def xor(a, b, /):
        return a ^ b

    @publish
    def concat(a, b, /):
        if not _is_sequence(a):
            raise TypeError(f"'{_type_of(a).__name__}' object can't be concatenated")
        return a + b

    @publish
    def contains(a, b, /):
        return b in a

    @publish
    def countOf(a, b, /):
        _searchable(a)
        n = 0
        for item in a:
            if item is b or item == b:
                n += 1
        return n

    @publish
    def delitem(a, b, /):
        del a[b]

    @publish
    def getitem(a, b, /):
        return a[b]

    @publish
    def indexOf(a, b, /):
        _searchable(a)
        i = 0
        for item in a:
            if item is b or item == b:
                return i
            i += 1
        raise ValueError("sequence.index(x): x not in sequence")

    @publish
    def setitem(a, b, c, /):
        a[b] = c

    @publish
    def length_hint(obj, default=0, /):
        return _length_hint(obj, default)

    @publish
    def call(obj, /, *args, **kwargs):
        return obj(*args, **kwargs)

    @publish
    def iadd(a, b, /):
        a += b
        return a

    @publish
    def iand(a, b, /):
        a &= b
        return a

    @publish
    def iconcat(a, b, /):
        if not _is_sequence(a):
            raise TypeError(f"'{_type_of(a).__name__}' object can't be concatenated")
        a += b
        return a

    @publish
    def ifloordiv(a, b, /):
        a //= b
        return a

    @publish
    def ilshift(a, b, /):
        a <<= b
        return a

    @publish
    def imod(a, b, /):
        a %= b
        return a

    @publish
    def imul(a, b, /):
        a *= b
        return a

    @publish
    def imatmul(a, b, /):
        a @= b
        return a

    @publish
    def ior(a, b, /):
        a |= b
        return a

    @publish
    def ipow(a, b, /):
        a **= b
        return a

    @publish
    def irshift(a, b, /):
        a >>= b
        return a

    @publish
    def isub(a, b, /):
        a -= b
        return a

    @publish
    def itruediv(a, b, /):
        a /= b
        return a

    @publish
    def ixor(a, b, /):
        a ^= b
        return a


_define_operator()


def _absolute(v):
    return _builtins()["abs"](v)


def _searchable(v):
    if not _is_iterable(v):
        raise TypeError(f"argument of type '{_type_of(v).__name__}' is not iterable")


def _is_sequence(v):
    return _type_lookup(_type_of(v), "__getitem__", None) is not None and not isinstance(v, dict)


def _length_hint(obj, default):
    if not isinstance(default, int):
        raise TypeError(f"'{_type_of(default).__name__}' object cannot be interpreted as an integer")
    cls = _type_of(obj)
    if _type_lookup(cls, "__len__", None) is not None:
        try:
            return len(obj)
        except TypeError:
            pass
    method = _type_lookup(cls, "__length_hint__", None)
    if method is None:
        return default
    try:
        n = _call_special(method, obj)
    except TypeError:
        return default
    if n is NotImplemented:
        return default
    if not isinstance(n, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_type_of(n).__name__}")
    if n < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return n


def _operator_class(cls):
    _type_set(cls, "__module__", "operator")
    _operator[cls.__name__] = cls
    return cls


@_operator_class
class attrgetter:
    __slots__ = ("_names",)

    def __new__(cls, /, *attrs, **kwargs):
        if kwargs:
            raise TypeError("attrgetter() takes no keyword arguments")
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        for name in attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self = object.__new__(cls)
        self._names = attrs
        return self

    def __call__(self, obj, /):
        names = self._names
        if len(names) == 1:
            return _dotted(obj, names[0])
        return tuple([_dotted(obj, name) for name in names])

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._names])})"

    def __reduce__(self):
        return _type_of(self), self._names


def _dotted(obj, name):
    if "." not in name:
        return _getattr(obj, name)
    for part in name.split("."):
        obj = _getattr(obj, part)
    return obj


@_operator_class
class itemgetter:
    __slots__ = ("_items",)

    def __new__(cls, /, *items, **kwargs):
        if kwargs:
            raise TypeError("itemgetter() takes no keyword arguments")
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self = object.__new__(cls)
        self._items = items
        return self

    def __call__(self, obj, /):
        items = self._items
        if len(items) == 1:
            return obj[items[0]]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"

    def __reduce__(self):
        return _type_of(self), self._items


@_operator_class
class methodcaller:
    __slots__ = ("_name", "_args", "_kwargs")

    def __new__(cls, /, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self = object.__new__(cls)
        self._name = args[0]
        self._args = args[1:]
        self._kwargs = kwargs
        return self

    def __call__(self, obj, /):
        return _getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name)]
        parts.extend([repr(arg) for arg in self._args])
        parts.extend([f"{key}={value!r}" for key, value in self._kwargs.items()])
        return f"operator.methodcaller({', '.join(parts)})"



del attrgetter, itemgetter, methodcaller


def _make_operator_names():
    for name in (
        "lt le eq ne ge gt abs add concat contains delitem floordiv getitem iadd iand iconcat ifloordiv ilshift imatmul imod imul index inv "
        "invert ior ipow irshift isub itruediv ixor lshift matmul mod mul neg pos pow rshift setitem sub truediv xor and not or call"
    ).split(" "):
        _operator[f"__{name}__"] = _operator[name + "_" if name in ("and", "not", "or") else name]


@_builtin_module("operator")
def _make_operator(own):
    _make_operator_names()
    own.update(_operator)


@_builtin_module("_operator")
def _make_inner_operator(own):
    _make_operator(own)
