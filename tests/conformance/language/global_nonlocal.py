# SPDX-License-Identifier: LGPL-2.1-or-later
# global and nonlocal through several levels.
x = "global"
def a():
    x = "a"
    def b():
        nonlocal x
        x = "b"
        def c():
            global x
            x = "changed"
            return x
        return c(), x
    return b(), x
print(a(), x)
def make():
    global created
    created = 1
make()
print(created)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get(), counter()[1]())
def deep():
    v = 0
    def one():
        def two():
            def three():
                nonlocal v
                v += 1
            three()
            three()
        two()
    one()
    return v
print(deep())
def shadow():
    x = 1
    def inner():
        x = 2
        return x
    return inner(), x
print(shadow())
def g2():
    global x
    for x in range(3):
        pass
    with_x = x
    return with_x
print(g2(), x)
class K:
    global y
    y = 5
    x = "in class"
    def m(self):
        return x
print(y, K().m(), "y" in K.__dict__)
def cls():
    z = 1
    class In:
        nonlocal z
        z = 2
        w = z
    return z, In.w, hasattr(In, "z")
print(cls())
def imp():
    global fn
    def fn():
        return "fn"
    global Cl
    class Cl:
        pass
imp()
print(fn(), Cl.__name__, Cl.__qualname__, fn.__qualname__)
def both():
    global e1
    try:
        1 / 0
    except ZeroDivisionError as e1:
        print("caught", e1)
both()
print("e1" in globals())
