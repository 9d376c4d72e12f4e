# SPDX-License-Identifier: LGPL-2.1-or-later
# Default values: when they are evaluated, sharing, order.
n = 1
def f(x=n): return x
n = 2
print(f())
def g(a, l=[]): l.append(a); return l
print(g(1), g(2), g(3, []), g.__defaults__)
def h(a, d={}): d[a] = len(d); return dict(d)
print(h("x"), h("y"))
def v(x): print("eval", x); return x
def order(a=v(1), *, b=v(2), c=v(3)): return a, b, c
print(order(), order(b=9))
for i in range(2):
    def loop(x=v("loop")): return x
fs = [lambda x=i: x for i in range(3)]
print([q() for q in fs])
def none(x=None):
    if x is None: x = []
    x.append(1)
    return x
print(none(), none())
def outer():
    k = 5
    def inner(x=k): return x
    k = 6
    return inner()
print(outer())
class C:
    z = 3
    def m(self, a=z): return a
    z = 4
print(C().m(), C.z)
def expr(a=1 + 2, b=(3, 4), c="x" * 3, d=[i for i in range(3)], e=lambda: 7, f={"k": 1}): return a, b, c, d, e(), f
print(expr())
def mixed(a, b, c=3, d=4): return a, b, c, d
print(mixed(1, 2), mixed(1, 2, 5), mixed(1, b=6, d=7), mixed(d=1, c=2, b=3, a=4))
def kw(*, a=1, b): return a, b
print(kw(b=2), kw(b=3, a=4))
try: kw()
except TypeError as e: print(e)
def rec(n, acc=()): return acc if n == 0 else rec(n - 1, acc + (n,))
print(rec(3), rec(2))
def shadow(len=len, print=print): return len("abc")
print(shadow(), shadow(lambda x: "fake"))
def self_ref(n, f=None):
    f = f or self_ref
    return 1 if n < 1 else n * f(n - 1)
print(self_ref(5))
sentinel = object()
def opt(x=sentinel): return "none given" if x is sentinel else x
print(opt(), opt(None), opt(0))
def gen(n, cache={}):
    if n not in cache: cache[n] = n if n < 2 else gen(n - 1) + gen(n - 2)
    return cache[n]
print(gen(50))
