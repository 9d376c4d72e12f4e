def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False] * 2
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(flags) if f]


p = sieve(1000)
print(len(p), p[:10], p[-3:])


def bisect(l, x):
    low, high = 0, len(l)
    while low < high:
        mid = (low + high) // 2
        if l[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low


print([bisect(p, x) for x in (0, 2, 3, 500, 2000)])


def quick(l):
    if len(l) < 2:
        return l
    pivot, *rest = l
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge_sort(l):
    if len(l) < 2:
        return l
    a, b = merge_sort(l[: len(l) // 2]), merge_sort(l[len(l) // 2 :])
    out = []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


data = [(i * 7919) % 101 for i in range(100)]
print(quick(data) == sorted(data), merge_sort(data) == sorted(data), quick([]), merge_sort([1]))


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


print(lcs("AGGTAB", "GXTXAYB"), lcs("", "a"))


def knapsack(items, cap):
    best = {0: (0, ())}
    for name, weight, value in items:
        for w, (v, names) in list(best.items()):
            if w + weight <= cap:
                new = (v + value, names + (name,))
                if best.get(w + weight, (-1, ()))[0] < new[0]:
                    best[w + weight] = new
    return max(best.values())


print(knapsack([("a", 3, 4), ("b", 4, 5), ("c", 2, 3)], 6))


def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}) for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)


print([queens(n) for n in range(1, 7)])


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(sorted(glider))


def spiral(m):
    out = []
    while m:
        out += m[0]
        m = [list(r) for r in zip(*m[1:])][::-1]
    return out


print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))


def powerset(l):
    return [[x for i, x in enumerate(l) if mask >> i & 1] for mask in range(2 ** len(l))]


print(powerset("abc"))
intervals = [(1, 3), (8, 10), (2, 6), (15, 18), (17, 20)]
merged = []
for a, b in sorted(intervals):
    if merged and a <= merged[-1][1]:
        merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
    else:
        merged.append((a, b))
print(merged)
anagrams = {}
for w in "listen silent enlist google elbow below".split():
    anagrams.setdefault("".join(sorted(w)), []).append(w)
print(sorted(anagrams.values()))
