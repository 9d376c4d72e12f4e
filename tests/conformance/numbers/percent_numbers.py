# SPDX-License-Identifier: LGPL-2.1-or-later
# % conversions of numbers.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 5, -5, 42, 255, -255, 10**20, True):
    for s in ("%d", "%i", "%u", "%5d", "%-5d|", "%05d", "%+d", "% d", "%+5d", "%.3d", "%8.3d", "%-8.3d|", "%08.3d", "%x", "%X", "%#x", "%#X", "%o", "%#o", "%#10x", "%#010x", "%-#10x|", "%.5x", "%#.5x", "%+x", "%s", "%r", "%e", "%.2f", "%g", "%5s"):
        print(s % v, end=" ")
    print()
for v in (0.0, -0.0, 1.5, -2.5, 1234567.891, 1e-10, 1e20, float("inf"), float("-inf"), float("nan"), 7):
    for s in ("%f", "%e", "%g", "%F", "%E", "%G", "%.0f", "%.1f", "%.3e", "%.0e", "%#.0f", "%#.0e", "%#g", "%10.2f", "%-10.2f|", "%010.2f", "%+.1f", "% .1f", "%+010.1f", "%.10g", "%5.1f", "%s", "%r"):
        print(s % v, end=" ")
    print()
for v in (1.9, -1.9, 1e20, 0.5):
    print("%d" % v, "%i" % v, "%5d" % v, "%05d" % v, "%.3d" % v)
for s, v in (("%d", "a"), ("%x", 1.5), ("%o", 1.5), ("%f", "a"), ("%d", 1j), ("%f", 1j), ("%d", None), ("%c", 1.5), ("%c", -1), ("%c", 0x110000), ("%d", float("inf")), ("%d", float("nan")), ("%f", 10**400), ("%x", "a"), ("%c", "ab")):
    t(lambda: s % v)
print("%c%c" % (65, "b"), "%5c|%-5c|" % (65, 66), "%c" % True, "%*d" % (6, 42), "%-*d|" % (6, 42), "%.*f" % (2, 3.14159), "%(a)d %(b).1f" % {"a": 1, "b": 2})


class I:
    def __int__(self):
        return 5


class X:
    def __index__(self):
        return 6


class F:
    def __float__(self):
        return 7.5


for c in (I, X, F):
    for s in ("%d", "%x", "%f", "%c"):
        try:
            print(repr(s % c()))
        except TypeError as e:
            print(s, c.__name__, type(e).__name__, e)
