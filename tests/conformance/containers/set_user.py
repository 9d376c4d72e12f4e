def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, v, h=3):
        self.v = v
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, K) and self.v == other.v

    def __repr__(self):
        return f"K{self.v}"


def show(s):
    return sorted([k.v for k in s]), type(s).__name__


a = {K(1), K(2), K(1)}
b = set([K(2), K(3)])
print(show(a), len(a), K(1) in a, K(9) in a)
print(show(a | b), show(a & b), show(a - b), show(a ^ b))
print(show(a.union([K(5)], [K(1)])), show(a.intersection([K(1)])), show(a.difference([K(1)])), show(a.symmetric_difference([K(1), K(7), K(7)])))
print(a == {K(2), K(1)}, a != b, a < {K(1), K(2), K(3)}, a <= a, a > {K(1)}, a.issubset([K(1), K(2)]), a.issuperset([K(1)]), a.isdisjoint([K(9)]), a.isdisjoint(b))
c = a.copy()
c.add(K(4))
c.add(K(4))
c.discard(K(1))
c.remove(K(2))
err(c.remove, K(99))
print(show(c))
c |= b
c &= {K(2), K(3), K(4)}
c -= {K(4)}
c ^= {K(2), K(8)}
print(show(c))
c.update([K(1)], {K(2): 1})
c.intersection_update([K(1), K(2), K(3)])
c.difference_update([K(3)])
c.symmetric_difference_update([K(2), K(6)])
print(show(c))
f = frozenset([K(1), K(2)])
print(show(f), show(f | a), show(a | f), f == a, hash(f) == hash(frozenset([K(2), K(1)])), f in {f}, a in {f})
print(show({K(i % 4) for i in range(10)}), show({*[K(1)], *[K(1)]}))
d = {K(1): 1, K(2): 2}
print(show(d.keys() & a), show(d.keys() | b), show(d.keys() - {K(1)}), d.keys() == a, d.items() == {(K(1), 1), (K(2), 2)})
big = {K(i, i % 4) for i in range(50)}
print(len(big), all(K(i, i % 4) in big for i in range(50)), K(50, 2) in big)
for i in range(0, 50, 3):
    big.discard(K(i, i % 4))
print(len(big))


class S(set):
    def __contains__(self, x):
        return "always"


s = S([1])
print(5 in s, s, type(s | {2}), type(s.copy()), S([1]) == {1}, isinstance(s, set))
s.x = 1
print(s.x)


class F(frozenset):
    def __new__(cls, *args):
        return super().__new__(cls, args)


f = F(1, 2)
print(sorted(f), type(f), f == {1, 2}, hash(f) == hash(frozenset({1, 2})), type(f | {1}), type(f.copy()))
print(F() == frozenset(), len(F()))


class Init(set):
    def __init__(self, *, n):
        super().__init__(range(n))


print(Init(n=3))
