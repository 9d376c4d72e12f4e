def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


s = {1, 2}
err(s.remove, 9)
err(s.remove, [])
err(s.remove, (1, 2))
err(s.remove, {5})
err(set().pop)
err(s.pop, 1)
err(s.add, [])
err(s.add, {})
err(s.add, {1})
err(s.add)
err(s.add, 1, 2)
err(s.discard, [])
err(lambda: [] in s)
err(lambda: {[]})
err(lambda: {{}})
err(lambda: {1, (2, [])})
err(lambda: {x for x in [[1]]})
err(set, 5)
err(set, 1, 2)
err(set, [[]])
err(set, x=1)
err(frozenset, 5)
err(frozenset, 1, 2)
err(frozenset, [{}])
err(frozenset, x=1)
err(lambda: s | [1])
err(lambda: s & [1])
err(lambda: s - [1])
err(lambda: s ^ [1])
err(lambda: [1] | s)
err(lambda: s + s)
err(lambda: s * 2)
err(lambda: s < [1])
err(lambda: s < 5)
err(lambda: s[0])
err(lambda: hash(s))
err(s.union, 5)
err(s.union, [[]])
err(s.update, 5)
err(s.update, [[]])
err(s.intersection, 5)
err(s.intersection, [[]])
err(s.difference, 5)
err(s.symmetric_difference, 5)
err(s.symmetric_difference)
err(s.symmetric_difference, [1], [2])
err(s.issubset, 5)
err(s.issubset)
err(s.issuperset, 5)
err(s.isdisjoint, 5)
err(s.isdisjoint, [[]])
err(s.copy, 1)
err(s.clear, 1)
err(frozenset.add if hasattr(frozenset, "add") else lambda: "no add")
err(set.add, 5, 1)
err(set.add, frozenset(), 1)
err(set.union)
err(reversed, s)


def inplace(op):
    t = {1}
    if op == "|":
        t |= [1]
    elif op == "&":
        t &= [1]
    elif op == "-":
        t -= [1]
    else:
        t ^= [1]


for op in "|&-^":
    err(inplace, op)
print(s)
