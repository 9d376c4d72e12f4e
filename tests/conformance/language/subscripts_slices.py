# SPDX-License-Identifier: LGPL-2.1-or-later
# Indexing and slicing forms as the class sees them.
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
print(s[1], s[-1], s["a"], s[None], s[...], s[1.5])
print(s[:], s[1:], s[:1], s[1:2], s[::], s[1::], s[:1:], s[::1], s[1:2:3], s[:-1])
print(s[1, 2], s[1,], s[()], s[1:2, 3], s[:, :], s[..., 1], s[::2, ::3])
s[1] = 2
s[1:2] = 3
s[1, 2] = 4
s[:] = s[:, 1] = 5
del s[1], s[::2], s[1, 2:3]
class Add:
    def __getitem__(self, k):
        print("get", k)
        return 1
    def __setitem__(self, k, v): print("set", k, v)
a = Add()
a[1:2] += 1
a[1, 2] *= 5
a["k"] -= a[0]
def v(x):
    print("<%s>" % (x,), end=" ")
    return x
v(a)[v(1)] if False else None
print(s[v(1):v(2)], s[v(1), v(2):v(3)], s[(1, 2)], s[[1]], s[lambda: 0].__name__, s[1 if s else 2], s[(y := 3)], y)
print(s[1:2] == slice(1, 2, None), s[:] == slice(None), type(s[:]).__name__, s[1:2].start)
