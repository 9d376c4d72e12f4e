s = {3, 1, 2}
print(s, len(s), 1 in s, 9 in s, 9 not in s, set(), {1}, sorted(s))
s.add(4)
s.add(1)
s.discard(9)
s.discard(3)
s.remove(1)
print(s)
s.update([5, 6], (7,), {8: 1})
print(s, s.pop() in range(10), len(s))
t = s.copy()
print(t == s, t is s, t != s)
t.clear()
print(t)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a)
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b))
print(a.union([9], "x") == {1, 2, 3, 4, 9, "x"}, a.union(), a.intersection([1, 2], [2]), a.intersection(), a.difference([1], (2,)), a.difference())
print(a < b, a <= a, a < a, {1} < a, a > {1, 2}, a >= a, a == {4, 3, 2, 1}, {1} == {1.0}, {1, True}, set() < {1}, set() <= set())
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([9]), a.isdisjoint(b), set().issubset([]))
c = {1, 2, 3}
c |= {4}
c &= {2, 3, 4, 5}
c -= {3}
c ^= {2, 9}
print(c)
c.intersection_update([4, 9, 10], [9, 4])
c.difference_update([9], [10])
c.symmetric_difference_update([1, 1, 4])
c.update()
print(c)
print({x % 3 for x in range(10)}, set("aab") == {"a", "b"}, set(range(3)), {*range(2), 5}, set([]))
print(bool(set()), bool({0}), {None, True, 0, 1.5} == {0, None, 1, 1.5}, {(), (1,)} == {(1,), ()})
f = frozenset([1, 2])
print(f, frozenset(), f | {3}, {3} | f, f & {1}, f - {1}, f ^ {1, 5}, type(f | {3}), type({3} | f))
print(f == {1, 2}, {1, 2} == f, hash(f) == hash(frozenset([2, 1])), f.copy() is f, frozenset(f) is f, f in {f}, {1, 2} in {f}, {f: 1}[frozenset({2, 1})])
print(f < {1, 2, 3}, f.union([3]), f.isdisjoint([5]), f.issubset({1, 2}), len(f), 1 in f)
g = f
g |= {7}
print(g, f, type(g))
print({frozenset({1}), frozenset({1})}, {1, 2} - frozenset({1}), frozenset("ab") == set("ba"))
s = {frozenset({1, 2})}
print({1, 2} in s, set() in s)
s.discard({1, 2})
print(s)
s = {frozenset({1})}
s.remove({1})
print(s)
