# SPDX-License-Identifier: LGPL-2.1-or-later
# Lambdas take every kind of parameter.
f = lambda: 1
print(f(), f.__name__, f.__qualname__)
print((lambda x, y=2: (x, y))(1), (lambda x, y=2: (x, y))(1, y=3))
print((lambda *a, **k: (a, k))(1, 2, z=3))
print((lambda a, /, b, *, c=3: (a, b, c))(1, b=2), (lambda *, k: k)(k="v"))
print((lambda a, b=1, *c, d, e=5, **f: (a, b, c, d, e, f))(0, d=4))
print(list(map(lambda x: x * 2, range(3))), sorted("bAc", key=lambda c: c.lower()))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3))
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]
print([g() for g in fs])
print((lambda x: x and (lambda: x)())(5), (lambda: (yield))().__class__.__name__)
def outer():
    x = 1
    inc = lambda: x + 1
    x = 10
    return inc()
print(outer())
print((lambda: [i for i in range(3)])(), (lambda x: [x + i for i in range(2)])(5))
try:
    (lambda x: x)()
except TypeError as e:
    print(e)
try:
    (lambda: 0)(1)
except TypeError as e:
    print(e)
class C:
    m = lambda self, n: (self.__class__.__name__, n)
print(C().m(3), C.m.__qualname__, outer.__qualname__)
print((lambda x: -x if x else "zero")(0), (lambda x, : x)(3))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda d: d["a"])({"a": 1}), (lambda *a: len(a))(*range(4)))
