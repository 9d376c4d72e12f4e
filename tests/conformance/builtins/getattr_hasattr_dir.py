# SPDX-License-Identifier: LGPL-2.1-or-later
# getattr, setattr, delattr, hasattr, dir, vars, callable, id, hash.
class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass
a = A()
print(getattr(a, "x"), getattr(a, "z", "d"), hasattr(a, "y"), hasattr(a, "q"), hasattr(5, "real"), getattr(5, "real"), getattr("a", "upper")())
setattr(a, "z", 3); print(a.z); delattr(a, "z"); print(hasattr(a, "z"))
setattr(A, "cls", 1); print(a.cls); delattr(A, "cls")
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")], "append" in dir([]), "__add__" in dir(1), dir() == sorted(globals()))
def f():
    b = a2 = 1
    return dir()
print(f(), [n for n in dir(type) if n == "mro"], "__name__" in dir(type("X", (), {})))
class D:
    def __dir__(self): return ("z", "a")
class E:
    def __dir__(self): return 5
print(dir(D()))
for g in (lambda: dir(E()), lambda: dir(1, 2), lambda: getattr(a), lambda: getattr(a, 5), lambda: getattr(a, "no"), lambda: hasattr(a), lambda: hasattr(a, 1), lambda: setattr(a, "x"), lambda: setattr(5, "x", 1), lambda: delattr(a, "no"), lambda: delattr(a), lambda: setattr(a, 1, 2), lambda: vars(5), lambda: vars(1, 2), lambda: callable(), lambda: id(), lambda: hash(), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(bytearray()), lambda: hash(([],)), lambda: hash(slice([], 1))):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(vars(a), vars(A)["x"], vars() is globals(), callable(a), callable(A), callable(len), callable(a.m), callable(lambda: 0))
print(hash(5), hash(5.0), hash(True), hash(0), hash(-1), hash(0.0), hash(-0.0), hash(1j) == hash(1j), hash(()) == hash(()))
print(id(a) == id(a), id(a) != id(A()), hash(a) == hash(a), type(id(a)).__name__)
