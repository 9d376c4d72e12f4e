# SPDX-License-Identifier: LGPL-2.1-or-later
# Attributes of functions, code objects, defaults, closures, and changing them.
def f(a, b=2, *args, c, d=4, **kw):
    "doc"
    x = 1
    return a + b
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags & 12, c.co_firstlineno)
f.attr = 1
f.__dict__["k"] = 2
print(f.attr, f.k, vars(f))
del f.attr
try: f.attr
except AttributeError as e: print(e)
f.__name__ = "g"
f.__qualname__ = "Q.g"
f.__doc__ = None
f.__defaults__ = (1, 2)
print(f.__name__, f.__qualname__, f.__doc__, f(c=0))
f.__kwdefaults__ = {"c": 9, "d": 8}
print(f(), f.__kwdefaults__)
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
for n, v in (("__name__", 5), ("__defaults__", 5), ("__kwdefaults__", 5), ("__code__", 5), ("__dict__", 5), ("__closure__", None), ("__globals__", {}), ("__qualname__", 1), ("__module__", 7), ("__doc__", 8), ("__builtins__", {})):
    try: setattr(f, n, v); print("set", n)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__)
def clo(v):
    def inner(): return v
    return inner
try: one.__code__ = clo(1).__code__
except ValueError as e: print(e)
a, b = clo(1), clo(2)
a.__code__ = b.__code__
print(a())
F = type(f)
made = F(two.__code__, {"__builtins__": {}}, "made")
print(made(), made.__name__, made.__globals__.keys())
g2 = F((lambda x: x + y).__code__, {"y": 10}, "n", (5,))
print(g2(), g2(1))
m = F(clo(0).__code__, {}, closure=a.__closure__)
print(m())
for args in ((), (5, {}), (two.__code__,), (two.__code__, []), (two.__code__, {}, 5), (two.__code__, {}, "n", 5), (clo(1).__code__, {}), (clo(1).__code__, {}, "n", None, ())):
    try: print(F(*args).__name__)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(f == f, two == F(two.__code__, globals()), callable(f), hash(f) == hash(f), type(f).__name__, repr(f)[:13], f.__globals__ is globals(), f.__builtins__["len"] is len, bool(f))
def order(a, *, z, y=1): pass
print(order.__code__.co_varnames, (lambda *a, **k: 0).__code__.co_varnames, two.__code__ == two.__code__, hash(two.__code__) == hash(two.__code__))
for i in range(2):
    def same(): pass
    print(same.__code__.co_name, end=" ")
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, len.__doc__ is None or True, [].append.__name__, [].append.__qualname__, [].append.__self__, str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__)
try: len.x = 1
except AttributeError as e: print(e)
try: len.__name__ = "x"
except AttributeError as e: print(e)
