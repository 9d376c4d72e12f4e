d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
d[1 + 0j] = "complex"
print(d, len(d))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0.5) == hash(0.5), hash(-1), hash(-2), hash(0), hash(False))
print({0: 1, 0.0: 2, False: 3}, {-1: 1, -1.0: 2}, {2**70: 1}[float(2**70)], {1e300: 1}[1e300], {10**20: "x"}.get(1e20))
print(hash(None) == hash(None), hash(...) == hash(...), hash("") == hash(""), hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2)))
print(hash(-0.0), hash(float("inf")), hash(float("-inf")))
print(hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(2, 1)), hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)))
s = {1, 1.0, True, 0, 0.0, False, None, "", b"", (), frozenset()}
print(len(s))
print(1 in {1.0}, 1.5 in {3 / 2}, 2**100 in {2.0**100}, (1, 2.0) in {(1.0, 2)}, frozenset([1]) in {frozenset([1.0])})
big = {i: i for i in range(-50, 50)}
print(big[-1], big[-2], -51 in big, len(big))
big = {i * 2**32: i for i in range(100)}
print(big[2**32 * 7], len(big))
big = {i / 4: i for i in range(100)}
print(big[0.25], big[24], len(big), 24.75 in big, 25 in big)
