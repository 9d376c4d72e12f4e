# SPDX-License-Identifier: LGPL-2.1-or-later
# format() and the format specs of every built-in type.
print(format(5), format(5, ""), format(5, "05"), format(-5, "+"), format(5, "x"), format(255, "#b"), format(1234567, ","), format(1234567, "_"), format(65, "c"), format(5, "e"), format(5, "f"), format(5, "%"), format(True), format(True, "d"), format(2 ** 70, "x"), format(0, "b"))
print(format(1.5), format(1.5, ".3f"), format(1e10, "g"), format(1234.5678, ",.2f"), format(0.00001234, "g"), format(1.5, "%"), format(float("inf"), "f"), format(float("nan"), "F"), format(-0.0, "z.1f"), format(3.0, "n"), format(1.5, "10"), format(1.5, "<10") + "|", format(123456789.0, "e"), format(1.0, "#.0f"), format(100.0, "g"), format(1e100))
print(format("abc", "5") + "|", format("abc", ">5"), format("abc", "^7") + "|", format("abc", ".2"), format("abc", "*^9"), format("abc", "s"), format("é", ">3"))
print(format(1 + 2j), format(1 + 2j, ".2f"), format(None), format([1]), format((1,), ""), format(object) , format(b"a"), format({}))
for v, s in ((5, "s"), (5, ".2"), (5, "q"), ("a", "d"), ("a", "="), ("a", "+"), ("a", ","), (1.5, "d"), (1.5, "x"), (None, "5"), ([1], ">5"), (5, "10.2d"), (5, ",c"), (5, "+c"), (5, "_c"), (1.5, ",_"), (5, ",_d"), ("a", "05"), (5, "=>5"), (5, "<<<5"), (1j, "%"), (1j, "05"), (1.5, "10.5.5"), (5, "99999999999999999999"), (5, ".99999999999999999999f"), (-1, "c"), (0x110000, "c"), (object(), "x"), ("a", "#"), ("a", "z"), (5, "z"), (1.5, "zf"), (5, "#_x"), (5, ",x"), (10, "_b"), (1000, "_x")):
    try: print(repr(format(v, s)))
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: format(), lambda: format(1, 2), lambda: format(1, "", 3), lambda: format(1, None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F:
    def __format__(self, s): return "F<" + s + ">"
class S(str): pass
class Bad:
    def __format__(self, s): return 5
print(format(F()), format(F(), "abc"), format(S("x"), ">3"), "{:a{}}".format(F(), 1))
try: format(Bad())
except TypeError as e: print(e)
