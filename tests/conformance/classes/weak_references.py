# Module weakref: references, proxies, methods, finalize.
import gc
import weakref


class C:
    def __init__(self, name="c"):
        self.name = name

    def method(self):
        return "method of " + self.name

    def __eq__(self, other):
        return isinstance(other, C) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


def generator():
    yield


class Bare:
    __slots__ = ("x",)


class WithWeakref:
    __slots__ = ("x", "__weakref__")


class OfBare(Bare):
    pass


class OfInt(int):
    pass


class OfTuple(tuple):
    pass


class OfList(list):
    pass


class Meta(type):
    pass


class M(metaclass=Meta):
    pass


for what, value in [
    ("int", 1),
    ("str", "a"),
    ("None", None),
    ("tuple", ()),
    ("list", []),
    ("dict", {}),
    ("bytearray", bytearray()),
    ("range", range(1)),
    ("object", object()),
    ("property", property()),
    ("staticmethod", staticmethod(len)),
    ("set", {1}),
    ("frozenset", frozenset([1])),
    ("function", generator),
    ("generator", generator()),
    ("builtin", len),
    ("bound builtin", [].append),
    ("method", C().method),
    ("method descriptor", list.append),
    ("type", int),
    ("class", C),
    ("metaclass's", M),
    ("module", gc),
    ("code", generator.__code__),
    ("memoryview", memoryview(b"")),
    ("exception", ValueError()),
    ("iterator", iter([])),
    ("enumerate", enumerate([])),
    ("bare slots", Bare()),
    ("slots with", WithWeakref()),
    ("derived from bare", OfBare()),
    ("of int", OfInt()),
    ("of tuple", OfTuple()),
    ("of list", OfList()),
    ("reference", weakref.ref(C)),
]:
    try:
        r = weakref.ref(value)
        print(what, "yes", r() is value, weakref.getweakrefcount(value) >= 1)
    except TypeError as e:
        print(what, "no:", e)

a = C("a")
r = weakref.ref(a)
print(r is weakref.ref(a), type(r) is weakref.ref, weakref.ref is weakref.ReferenceType)
other = C("a")
print(r == weakref.ref(other), r != weakref.ref(a), r == 1, hash(r) == hash("a"))
with_callback = weakref.ref(a, print)
print(with_callback is r, with_callback == r, with_callback.__callback__ is print, r.__callback__)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r, with_callback], weakref.getweakrefcount(1), weakref.getweakrefs(1))
print(repr(r).startswith("<weakref at 0x"), "to '__main__.C' at 0x" in repr(r) or "to 'C' at" in repr(r))
with_callback = None
b = C("b")
unhashed = weakref.ref(b)
kept = weakref.ref(b, lambda r: None)
hash(kept)
del b
gc.collect()
print(unhashed(), kept(), "dead" in repr(kept), unhashed == unhashed, unhashed == kept, kept.__callback__)
try:
    hash(unhashed)
except TypeError as e:
    print(e)
print(hash(kept) == hash("b"))


class Ref(weakref.ref):
    def __init__(self, target, callback=None, *, tag):
        super().__init__(target, callback)
        self.tag = tag

    def __new__(cls, target, callback=None, *, tag):
        return super().__new__(cls, target, callback)


own = Ref(a, tag=1)
print(own.tag, own() is a, own is Ref(a, tag=2), own == r)
try:
    weakref.ref()
except TypeError:
    print("TypeError")

# Proxies.
p = weakref.proxy(a)
print(p.name, p.method(), p is weakref.proxy(a), type(p), isinstance(p, C), p == a, bool(p), str(p) == str(a))
p.name = "changed"
print(a.name)
try:
    p.nothing
except AttributeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)


class L(list):
    def __call__(self, *args):
        return len(self), args


numbers = L([3, 1, 2])
q = weakref.proxy(numbers)
print(type(q), q(1, 2), len(q), q[0], 1 in q, sorted(q), q + [4], list(q), [x for x in q])
q[0] = 5
del q[1]
q += [9] if False else []
print(numbers)
del numbers, q
gc.collect()
del a
gc.collect()
try:
    p.name
except ReferenceError as e:
    print(e)
try:
    bool(p)
except ReferenceError as e:
    print(e)

# Methods.
c = C("m")
print(weakref.ref(c.method)() is not c.method)
m = weakref.WeakMethod(c.method, lambda r: print("method died", r()))
print(m()(), m == weakref.WeakMethod(c.method), hash(m) == hash(weakref.WeakMethod(c.method)), m() == c.method)
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print(e)
del c
gc.collect()
print(m())

# finalize.
c = C("f")
f = weakref.finalize(c, print, "finalized", 1, sep="-")
print(f.alive, f.atexit, f.peek()[1] is print, f.peek()[2:])
del c
gc.collect()
print(f.alive, f(), f.peek(), f.detach())
c = C("g")
f = weakref.finalize(c, lambda: "result")
print(f(), f(), f.alive)
f = weakref.finalize(c, print, "never")
print(f.detach()[0] is c, f.alive)
print(weakref.finalize(c, print).detach()[1:] == (print, (), {}))
print("end")
