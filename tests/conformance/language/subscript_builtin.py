# SPDX-License-Identifier: LGPL-2.1-or-later
# Indexing and slicing of lists, tuples, strs and what goes wrong.
l = list(range(10))
t = tuple(l)
s = "0123456789"
for x in (l, t, s):
    print(x[0], x[-1], x[2:5], x[:3], x[7:], x[::3], x[::-1], x[8:2:-2], x[-3:], x[:-8], x[100:], x[5:2], x[-100:3], x[None:None:None])
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(l[Idx(3)], t[Idx(-1)], s[Idx(2):Idx(5)], l[::Idx(5)], l[True], s[False])
big = 10 ** 30
print(l[big:], l[:big], l[-big:2], l[::big], s[:-big], t[5:big])
def err(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
err(lambda: l[10])
err(lambda: t[-11])
err(lambda: s[99])
err(lambda: l["a"])
err(lambda: t[1.0])
err(lambda: s[None])
err(lambda: l[big])
err(lambda: l[1, 2])
err(lambda: l[::0])
err(lambda: s[::0])
err(lambda: l["a":])
err(lambda: t[:1.5])
err(lambda: 5[0])
err(lambda: None[0])
err(lambda: {}["k"])
err(lambda: {1: 2}[3])
err(lambda: {}[[]])
err(lambda: len[0])
err(lambda: int[0])
err(lambda: object()[1])
err(lambda: {1}[0])
err(lambda: (i for i in l)[0])
def assign(k, v):
    m = list(range(6))
    try:
        m[k] = v
        print(m)
    except Exception as e:
        print(type(e).__name__, e)
assign(0, "x")
assign(-1, "x")
assign(6, "x")
assign("a", 1)
assign(slice(1, 3), "abc")
assign(slice(1, 3), [])
assign(slice(None, None, 2), "xyz")
assign(slice(None, None, 2), "xy")
assign(slice(2, 2), [7, 8])
assign(slice(4, 1), [9])
assign(slice(None), range(2))
assign(slice(1, 2), 5)
assign(slice(None, None, -1), "abcdef")
assign(slice(100, 200), [1])
for k in (0, -1, 6, slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(4, 1), "a"):
    m = list(range(6))
    try:
        del m[k]
        print(m)
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    5[0] = 1
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
