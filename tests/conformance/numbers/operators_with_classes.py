# SPDX-License-Identifier: LGPL-2.1-or-later
# Arithmetic where a class takes part: order of the methods, NotImplemented, reflected ones.
log = []


class A:
    def __init__(self, name):
        self.name = name


def make(op):
    def forward(self, other):
        log.append(f"{self.name}.{op}")
        return NotImplemented if self.name == "n" else f"{op}"

    def reflected(self, other):
        log.append(f"{self.name}.r{op}")
        return NotImplemented if self.name == "n" else f"r{op}"

    return forward, reflected


OPS = {"add": lambda x, y: x + y, "sub": lambda x, y: x - y, "mul": lambda x, y: x * y, "truediv": lambda x, y: x / y, "floordiv": lambda x, y: x // y, "mod": lambda x, y: x % y,
       "pow": lambda x, y: x**y, "lshift": lambda x, y: x << y, "rshift": lambda x, y: x >> y, "and": lambda x, y: x & y, "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y, "matmul": lambda x, y: x @ y}
for op in OPS:
    f, r = make(op)
    setattr(A, f"__{op}__", f)
    setattr(A, f"__r{op}__", r)
for op, f in OPS.items():
    for x, y in ((A("a"), 1), (1, A("a")), (A("n"), 2.5), (1j, A("n")), (A("n"), A("a")), ("s", A("a"))):
        log.clear()
        try:
            result = f(x, y)
        except TypeError as e:
            result = "TypeError: " + str(e)
        print(op, result, log)


class F(float):
    def __add__(self, other):
        return "F add"

    def __rmul__(self, other):
        return "F rmul"


print(F(1) + 1, 1 + F(1), F(2) * 3, 3 * F(2), 3.0 * F(2), F(1) - 1, -F(1), F(7) // 2)
class I(int):
    def __rsub__(self, other):
        return "I rsub"
    def __lt__(self, other):
        return "lt"
    def __neg__(self):
        return "neg"
print(5 - I(3), I(3) - 5, 5.0 - I(3), I(1) < 2, 2 > I(1), 2 < I(1), -I(1), +I(1), ~I(1))
