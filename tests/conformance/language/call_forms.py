# SPDX-License-Identifier: LGPL-2.1-or-later
# Every form of a call, and the order in which arguments are evaluated.
def f(*args, **kwargs):
    return args, kwargs
def v(x):
    print(x, end=" ")
    return x
print(f(), f(1), f(1, 2, a=3), f(*[1, 2]), f(**{"a": 1}))
print(f(*[1], 2, *(3, 4), *range(2)))
print(f(a=1, **{"b": 2}, c=3, **{"d": 4}))
print(f(1, *[2], a=3, **{"b": 4}))
print(f(v(1), *v([2, 3]), v(4), k=v(5), **v({"m": 6})))
print(f(k=v(1), *v([2])))
print(f(*"ab", *{}, *[], **{}))
print(f(*(i for i in range(3)), **{k: 1 for k in "xy"}))
class M:
    def keys(self):
        return ["p", "q"]
    def __getitem__(self, k):
        return k * 2
print(f(**M()))
print(f(i for i in range(2))[0][0].__class__.__name__)
print(f(*f(1, 2)[0], **f(a=1)[1]))
print(f((1, 2), [3], {"a": 1}))
print(max(*[3, 1], 2), print(*[1, 2], sep="-"), "{} {a}".format(*[1], **{"a": 2}))
def g(a, b=2, *c, d=4, **e):
    return a, b, c, d, e
print(g(1), g(1, 3), g(1, 3, 5, 6, d=7, x=8), g(b=1, a=2), g(*[1, 2, 3], **{"d": 9}))
kw = {"a": 1}
r = f(**kw)
r[1]["b"] = 2
print(kw, r)
lst = [1]
r = f(*lst)
print(r[0] is lst, type(r[0]))
print(f(a=1,), f(*[1],), f(1,
    2,
    a=3))
