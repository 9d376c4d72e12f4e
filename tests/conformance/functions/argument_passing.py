# SPDX-License-Identifier: LGPL-2.1-or-later
# Objects are passed by reference; rebinding parameters; unpacking copies; names of keywords.
def mutate(l): l.append(1)
def rebind(l): l = [9]; return l
x = [0]
mutate(x); r = rebind(x)
print(x, r)
def swap(a, b): return b, a
a, b = swap(1, 2)
print(a, b)
def star(*a): return a
t = (1, 2)
print(star(*t) == t, star(*[1]), type(star()).__name__)
def kw(**k): k["new"] = 1; return k
d = {"a": 0}
print(kw(**d), d)
def reassign(a, *args, **kwargs):
    a += 1
    args += (a,)
    kwargs["a"] = a
    return a, args, kwargs
print(reassign(1, 2, k=3))
def dele(a, b):
    del a
    try: return a
    except UnboundLocalError as e: return str(e), b
print(dele(1, 2))
def unicode_names(é=1, ñ_2=2): return é + ñ_2
print(unicode_names(é=5), unicode_names(**{"ñ_2": 7}))
def underscore(_, __, *___): return _, __, ___
print(underscore(1, 2, 3))
def keywords(self, cls, args, kwargs): return self, cls, args, kwargs
print(keywords(kwargs=1, args=2, cls=3, self=4))
class C:
    def m(self, **k): return k
print(C().m(**{"not an identifier": 1, "": 2}), star(*"ab", *[1], **{}))
def many(a, b, c, d, e, f, g, h, i, j, *k): return (a + b + c + d + e + f + g + h + i + j, k)
print(many(*range(10)), many(*range(12)), many(1, 2, 3, 4, 5, *[6, 7, 8, 9, 10, 11]))
def longkw(**k): return sum(k.values())
print(longkw(**{"k%d" % i: i for i in range(100)}), star(*range(300))[-1], len(star(*[0] * 1000)))
def ret_none(): pass
def ret_bare(): return
def ret_tuple(): return 1, 2
def ret_multi(x):
    if x: return "yes"
print(ret_none(), ret_bare(), ret_tuple(), ret_multi(0), ret_multi(1))
def nested_call(x): return x
print(nested_call(nested_call(nested_call(1)) + nested_call(2)))
print((lambda f, *a: f(*a))(max, 1, 5, 3), (lambda **k: sorted(k))(b=1, a=2))
def side(log, x): log.append(x); return x
log = []
star(side(log, 1), *[side(log, 2)], side(log, 3)); kw(a=side(log, 4), **{"b": side(log, 5)})
print(log)
