# SPDX-License-Identifier: LGPL-2.1-or-later
# Annotations are evaluated late, in the scope they stand in.
from_global = 1
def outer(p):
    def inner(a: p, b: from_global): pass
    class C:
        q = "class attr"
        m: q
        n: p
        def meth(self, z: q): pass
    p = "changed"
    return inner, C
inner, C = outer("orig")
from_global = 2
print(inner.__annotations__, C.__annotations__, C.meth.__annotations__)
class K:
    if True:
        a: "if"
    if False:
        b: "never"
    for i in range(2):
        c: "loop"
    x: list[int]
    y: int | None
    z: (lambda: 1)()
print({k: v for k, v in K.__annotations__.items() if k not in "xy"}, list(K.__annotations__))
def f(a: [i for i in range(3)], b: {"k": (w for w in "ab")}, c: lambda x: x): pass
ann = f.__annotations__
print(ann["a"], list(ann["b"]["k"]), ann["c"](7))
def g(a: nope): pass
try:
    g.__annotations__
except NameError as e:
    print(e)
nope = 3
print(g.__annotations__)
del nope
print(g.__annotations__)
def copy(): pass
copy.__annotate__ = g.__annotate__
try:
    copy.__annotations__
except NameError as e:
    print(e)
copy.__annotate__ = None
print(copy.__annotations__)
for bad in (5, "x"):
    try:
        copy.__annotate__ = bad
    except TypeError as e:
        print(e)
    try:
        copy.__annotations__ = bad
    except TypeError as e:
        print(e)
class M(type): pass
class N(metaclass=M):
    v: int
print(N.__annotations__, K.__annotate__(1).keys() == K.__annotations__.keys())
def ret() -> "r": pass
print(ret.__annotations__, (lambda x: x).__annotations__)
class Private:
    __x: int
    def __m(self, __y: str): pass
print(Private.__annotations__, Private._Private__m.__annotations__)
