class L(list):
    pass


for x, y in (([1], [2]), ((1,), (2,)), ("a", "b"), (b"a", b"b"), ([1], 3), ((1, 2), 2), ("ab", 3), (3, [1]), (2, "x"), (True, [1]), ([], 5), (L([1]), [2]), ([2], L([1])), (L([1]), 2)):
    for op in ("+", "*"):
        try:
            r = x + y if op == "+" else x * y
            print(x, op, y, r, type(r).__name__)
        except TypeError as e:
            print(x, op, y, e)
for x, y in (({1}, {2}), ({1}, frozenset({2})), (frozenset({1}), {2}), ({1: 2}, {3: 4}), ({1: 2}.keys(), {3}), ({1}, [1]), ({1: 2}, [1]), ([1], {1}), ({1}, 5)):
    for name, f in (("|", lambda: x | y), ("&", lambda: x & y), ("-", lambda: x - y), ("^", lambda: x ^ y)):
        try:
            r = f()
            print(name, r, type(r).__name__)
        except TypeError as e:
            print(name, e)
for v in ([1], (1,), "a", {1}, {1: 2}, range(2), None):
    for name, f in (("-", lambda: -v), ("+", lambda: +v), ("~", lambda: ~v), ("not", lambda: not v), ("//", lambda: v // 2), ("**", lambda: v**2), ("<<", lambda: v << 1), ("@", lambda: v @ v), ("/", lambda: 1 / v), ("%", lambda: v % v if not isinstance(v, str) else v), ("()", lambda: v()), ("[]", lambda: v[0]), (".x", lambda: v.x)):
        try:
            print(name, f(), end="; ")
        except Exception as e:
            print(name, type(e).__name__, e, end="; ")
    print()
