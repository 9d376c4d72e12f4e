# __del__, weak references and their callbacks at gc.collect().
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
del a
gc.collect()

b = Noisy("b")
b = None
gc.collect()


def in_function():
    c = Noisy("c")
    r = weakref.ref(c)
    print(r() is c, r().name)
    del c
    gc.collect()
    print(r())


in_function()


def returns():
    Noisy("temporary")
    gc.collect()
    return 1


returns()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __repr__(self):
        return f"Node({self.name})"


n = Node(1)
r1 = weakref.ref(n)
r2 = weakref.ref(n)
print(r1 is r2, r1() is n)
del n
gc.collect()
print(r1(), r2())

# Callbacks: those made last first; a dead reference calls nobody.
n = Node(2)
rs = [weakref.ref(n, lambda r, i=i: print("callback", i, r())) for i in range(3)]
gone = weakref.ref(n, lambda r: print("never"))
del gone
print(weakref.getweakrefcount(n) >= 3)
del n
gc.collect()


# Cleared before the finalizer of a cycle runs; once resurrected, never called again.
class Back:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("finalized", ref())
        keep.append(self)


keep = []
x = Back()
ref = weakref.ref(x)
del x
gc.collect()
print(len(keep), keep[0].me is keep[0], ref())
again = weakref.ref(keep[0])
keep.clear()
gc.collect()
print(again(), len(keep))


# An object reachable from what is finalized is whole then.
class Owner:
    def __init__(self, part):
        self.part = part
        self.loop = self

    def __del__(self):
        print("owner of", self.part, self.part_ref())


o = Owner(Node(3))
o.part_ref = lambda: "whole"
del o
gc.collect()


# In the middle of a call, arguments live.
def held(v):
    gc.collect()
    return v.name


name = held(Noisy("argument"))
gc.collect()
print(name)


def drops(v):
    del v
    gc.collect()
    print("dropped")


drops(Noisy("moved"))
print([Noisy("in a list").name, gc.collect() >= 0][0])
gc.collect()


# Inheritance, __slots__, built-in bases.
class Slotted(Noisy):
    __slots__ = ()


class OfList(list):
    def __del__(self):
        print("list", list(self))


class OfError(Exception):
    def __del__(self):
        print("error", self.args)


s = Slotted("slotted")
l = OfList([1, 2])
e = OfError("x", 1)
del s
gc.collect()
del l
gc.collect()
del e
gc.collect()

# A __del__ that fails is reported, and that is all.
import sys


def hook(u):
    print(u.exc_type.__name__, u.exc_value, u.err_msg.split("<")[0], u.object)


sys.unraisablehook = hook


class Fails:
    def __del__(self):
        raise ValueError("in __del__")


f = Fails()
del f
gc.collect()
class Plain:
    pass


p = Plain()
r = weakref.ref(p, lambda r: 1 / 0)
del p
gc.collect()
print("end")
