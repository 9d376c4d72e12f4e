# SPDX-License-Identifier: LGPL-2.1-or-later
# type() with three arguments and with one; changing names; errors.
X = type("X", (), {"a": 1, "m": lambda self: self.a})
print(X.__name__, X().m(), X.__bases__, X.__module__, X.__qualname__)
Y = type("Y", (X, dict), dict(b=2, __doc__="doc", __module__="mod", __qualname__="Q.Y"))
print(Y, Y.__doc__, Y(k=1), Y().m(), Y.__module__, Y.__name__, Y.__qualname__)
for args in ((), (1, 2), ("n", (), {}, 4), (1, (), {}), ("n", [], {}), ("n", (), []), ("n", (5,), {}), ("a\0b", (), {}), ("n", (X, X), {}), ("n", (), {"__slots__": "1a"}), ("n", (), {"__slots__": 5})):
    try: print(type(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: type("n", (), {}, k=1)
except TypeError as e: print(e)
print([type(v).__name__ for v in (1, 1.5, 1j, "", b"", [], (), {}, set(), None, ..., NotImplemented, len, type, object(), lambda: 0, X, X(), X().m, (i for i in ()), range(1), slice(1), zip(), map(int, []), iter([]), iter(()), iter({}), iter(""), iter(range(1)), {}.keys(), {}.values(), {}.items(), property(), classmethod(len), staticmethod(len), [].append, str.upper, object.__init__, type(len), Ellipsis)])
X.__name__ = "Renamed"
print(X.__name__, X.__qualname__, X().__class__.__name__)
X.__qualname__ = "New.Qual"
print(X)
for n, v in (("__name__", 5), ("__qualname__", 5), ("__name__", "a\0"), ("__module__", 7), ("__dict__", {}), ("__mro__", ()), ("__doc__", "changed")):
    try:
        setattr(X, n, v)
        print(n, getattr(X, n))
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
for n in ("__name__", "__bases__", "__module__", "__qualname__"):
    try: delattr(X, n); print("deleted", n)
    except TypeError as e: print(e)
for c in (int, str, object, type, list):
    try: c.new_attr = 1
    except TypeError as e: print(e)
    try: del c.__doc__
    except TypeError as e: print(e)
print(type.__call__(X).m(), type.__instancecheck__(X, X()), isinstance(type, type), isinstance(object, type), isinstance(type, object))
print(X.__call__, type(X).__name__) if False else None
print(int.__flags__ & 0 if False else "", X.__basicsize__ and "", X.__dictoffset__ != None)
