# SPDX-License-Identifier: LGPL-2.1-or-later
# Cells: sharing, late binding, loops, parameters as cells, free variables of classes and comprehensions.
def pair():
    v = 1
    def get(): return v
    def set(n):
        nonlocal v
        v = n
    return get, set
g, s = pair()
s(9)
print(g())
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
def mk(n):
    def f(x): return x + n
    return f
add = [mk(i) for i in range(3)]
print([f(10) for f in add])
def args(a, *b, c=3, **d):
    def inner():
        return a, b, c, d
    a += 1
    return inner
print(args(1, 2, 3, z=4)())
def rec(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(rec(10))
print(g.__closure__[0].cell_contents, len(mk(1).__closure__), mk.__closure__)
print(mk(1).__code__.co_freevars, mk.__code__.co_cellvars)
def unbound():
    def use(): return later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return use()
print(unbound())
def cls():
    n = 5
    class C:
        n = n if False else 7
        def m(self): return n
        k = [n + i for i in range(2)]
    return C
C = cls()
print(C.n, C().m(), C.k)
def chain():
    x = 1
    def a():
        def b():
            def c():
                return x
            return c
        return b
    f = a()()
    x = 2
    return f()
print(chain())
def loop_cells():
    out = []
    for i in range(3):
        def f(j=i):
            return i, j
        out.append(f)
    return [f() for f in out]
print(loop_cells())
c = g.__closure__[0]
c.cell_contents = "set"
print(g(), c == g.__closure__[0], type(c).__name__)
del c.cell_contents
try:
    c.cell_contents
except ValueError as e:
    print(e)
try:
    g()
except NameError as e:
    print(e)
def defaults():
    x = 1
    f = lambda y=x: y
    x = 2
    return f()
print(defaults())
