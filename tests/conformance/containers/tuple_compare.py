from itertools import product

values = [(), (1,), (1, 2), (2, 1), (1, 2, 3), (1.0, 2), ("a",), ((1,), 2), ([1], 2)]
for a, b in product(values, values):
    row = [a == b, a != b]
    for op in ("<", "<=", ">", ">="):
        try:
            row.append(eval_op(op, a, b)) if False else row.append({"<": lambda: a < b, "<=": lambda: a <= b, ">": lambda: a > b, ">=": lambda: a >= b}[op]())
        except TypeError as e:
            row.append(str(e))
    print(a, b, row)
nan = float("nan")
print((nan,) == (nan,), [nan] == [nan], (nan,) == (float("nan"),), (nan, 1) < (nan, 2), nan in [nan], [nan].index(nan), [nan].count(nan))


class E:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq", self.v, getattr(other, "v", other))
        return self.v == getattr(other, "v", other)

    def __lt__(self, other):
        print("lt", self.v, other.v)
        return self.v < other.v

    def __repr__(self):
        return f"E({self.v})"


print([E(1), E(2)] == [E(1), E(3)])
print((E(1), E(2)) < (E(1), E(3)))
print([E(1)] < [E(1), E(2)])
print([E(1)] != [E(1)])
print((1, E(2)) == (1, 2))
print([E(1), 5].index(5), [E(1), E(5)].count(1), 1 in [E(0), E(1)], E(1) in (1, 2))
l = [E(1), E(2), E(3)]
l.remove(E(2))
print(l)
e = E(7)
print([e] == [e], e in [e], [e].index(e))
