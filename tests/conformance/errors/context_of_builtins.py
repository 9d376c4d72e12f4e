# SPDX-License-Identifier: LGPL-2.1-or-later
# What built-in functions handle inside themselves never shows as the context of a program's exceptions.
import sys
class Boom(Exception): pass
class A:
    def __getattr__(self, n):
        if n == "boom": raise Boom(n)
        raise AttributeError(n)
    def __eq__(self, o): raise Boom("eq")
    __hash__ = None
class It:
    def __iter__(self): return self
    def __next__(self): raise Boom("next")
class Old:
    def __getitem__(self, i):
        if i == 2: raise Boom("item")
        return i
class Len:
    def __len__(self): raise Boom("len")
    def __iter__(self): return iter([1])
class Bool:
    def __bool__(self): raise Boom("bool")
class Str:
    def __str__(self): raise Boom("str")
    def __repr__(self): raise Boom("repr")
    def __format__(self, s): raise Boom("format")
class Idx:
    def __index__(self): raise Boom("index")
class Key:
    def __hash__(self): raise Boom("hash")
class Lt:
    def __lt__(self, o): raise Boom("lt")
class Add:
    def __add__(self, o): raise Boom("add")
    def __radd__(self, o): raise Boom("radd")
class Call:
    def __call__(self, *a): raise Boom("call")
def gen():
    yield 1
    raise Boom("gen")
def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e.args[0] if e.args else ''})")
        e = e.__context__
    return " < ".join(out)
def t(f):
    try: f()
    except Exception as e: print(chain(e), e.__cause__, e.__suppress_context__)
    else: print("fine")
    try:
        try: raise KeyError("outer")
        except KeyError: f()
    except Exception as e: print("  ", chain(e))
    else: print("   fine")
    print("  ", sys.exception())
t(lambda: getattr(A(), "x", None))
t(lambda: hasattr(A(), "x"))
t(lambda: getattr(A(), "boom", None))
t(lambda: hasattr(A(), "boom"))
t(lambda: A() == 1)
t(lambda: 1 in [A()])
t(lambda: [A()].index(1))
t(lambda: [A()].remove(1))
t(lambda: {1: 2}[A()])
t(lambda: list(It()))
t(lambda: list(Old()))
t(lambda: sum(It()))
t(lambda: max(It()))
t(lambda: sorted([Lt(), Lt()]))
t(lambda: sorted([1, 2], key=Call()))
t(lambda: [x for x in gen()])
t(lambda: dict(It()))
t(lambda: set(It()))
t(lambda: tuple(gen()))
t(lambda: a_b(*It()) if False else print(*It()))
t(lambda: len(Len()))
t(lambda: bool(Bool()))
t(lambda: not Bool())
t(lambda: any([Bool()]))
t(lambda: list(filter(Call(), [1])))
t(lambda: list(map(Call(), [1])))
t(lambda: list(zip([1], It())))
t(lambda: str(Str()))
t(lambda: repr([Str()]))
t(lambda: f"{Str()}")
t(lambda: "%s" % Str())
t(lambda: "{}".format(Str()))
t(lambda: "".join(It()))
t(lambda: [1][Idx()])
t(lambda: range(Idx()))
t(lambda: {Key()})
t(lambda: {Key(): 1})
t(lambda: Add() + 1)
t(lambda: 1 + Add())
t(lambda: next(iter(Call(), 1)))
t(lambda: isinstance(1, A()))
t(lambda: int("x"))
t(lambda: "abc".index("z"))
t(lambda: {}["k"])
t(lambda: [].pop())
