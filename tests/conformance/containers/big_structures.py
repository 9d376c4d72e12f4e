n = 20000
words = [f"w{i % 997}" for i in range(n)]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(len(counts), counts["w0"], counts["w996"], max(counts.values()), min(counts.values()))
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print({k: len(v) for k, v in groups.items()})
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
print(top)
seen = set()
unique = [w for w in words if not (w in seen or seen.add(w))]
print(len(unique), unique[:3], unique[-1])
index = {w: i for i, w in enumerate(words)}
print(index["w1"], len(index))
inverted = {}
for w, c in counts.items():
    inverted.setdefault(c, set()).add(w)
print({c: len(s) for c, s in inverted.items()})
nested = {i: {j: [i, j] for j in range(10)} for i in range(100)}
print(sum(v[0] * v[1] for inner in nested.values() for v in inner.values()))
grid = [[(i * j) % 7 for j in range(100)] for i in range(100)]
print(sum(map(sum, grid)), [row[3] for row in grid[:5]], [sum(col) for col in zip(*grid)][:5])
flat = [v for row in grid for v in row]
print(len(flat), flat.count(0), sorted(set(flat)))
pairs = list(zip(flat, flat[1:]))
print(len(pairs), len(set(pairs)), pairs[:3])
d = dict.fromkeys(range(0, 100000, 3))
for i in range(0, 100000, 2):
    d.pop(i, None)
print(len(d), list(d)[:4])
s = set(range(100000)) - set(range(0, 100000, 2)) - set(range(0, 100000, 3))
print(len(s), sum(s))
tree = None
for i in [50, 30, 70, 20, 40, 60, 80]:
    node = [i, None, None]
    if tree is None:
        tree = node
        continue
    at = tree
    while True:
        side = 1 if i < at[0] else 2
        if at[side] is None:
            at[side] = node
            break
        at = at[side]


def walk(t):
    return walk(t[1]) + [t[0]] + walk(t[2]) if t else []


print(tree, walk(tree))
