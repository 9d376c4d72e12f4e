# SPDX-License-Identifier: LGPL-2.1-or-later
# Left to right, with the exceptions the reference names.
def v(x):
    print(x, end=" ")
    return x
class O: pass
o = O()
class D(dict):
    def __setitem__(self, k, val):
        print("set", k, end=" ")
        dict.__setitem__(self, k, val)
d = D()
def e(): print()
v(1) + v(2) * v(3) - v(4); e()
v((1,)) + (v(2), v(3)); e()
[v(1), (v(2), v(3)), {v(4): v(5)}, {v(6)}]; e()
d[v("k")] = v("val"); e()
d[v("a")], d[v("b")] = v(1), v(2); e()
d[v("x")] = d[v("y")] = v("src"); e()
v(d)[v("k2")] = 1; e()
v(print)(v("arg"), end=v("")); e()
v(1) if v(0) else v(2); e()
v("abc")[v(0):v(2):v(1)]; e()
v(1) < v(2) < v(0) < v(9); e()
v(2) ** v(3) ** v(1); e()
def f(a=v("default a"), *, b=v("default b")) -> v("never"): pass
e()
class C(v(object), metaclass=v(type)):
    v("body")
e()
lambda a=v("lam"): v("no"); e()
{v(i): v(i + 10) for i in range(2)}; e()
(v(i) for i in v([1])); e()
l = [0, 0, 0]
i = 0
for i, l[i] in enumerate("ab"): pass
print(l)
x = v(1), *v([2]), v(3); e()
assert v(1), v("no"); e()
del d[v("a")], d[v("b")]; e()
a = [1]
a[0] += v(2); e()
try:
    raise v(ValueError)(v("m")) from v(None)
except v(ValueError): e()
print(v("a") in v(["a"]), v(1) is not v(2), not v(0)); e()
with_order = f"{v(1)} {v(2)!r:>{v(3)}} {v(4)}"; e()
print(o.__class__.__name__, (v(1), v(2))[v(0)]); e()
