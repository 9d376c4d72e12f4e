def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import combinations, combinations_with_replacement, groupby, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product([])), list(product("ab", [])), list(product([1, 2], repeat=0)), len(list(product(range(3), repeat=3))), list(product("a", "b", "c")))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations([])), list(permutations("ab", 0)), len(list(permutations(range(5)))), list(permutations(iterable="ab", r=1)))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations(range(4), 3)), len(list(combinations(range(8), 4))))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("ab", 0)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement("ab", 3)))
err(product, 5)
err(product, "a", repeat=-1)
err(product, "a", foo=1)
err(permutations, "ab", -1)
err(permutations, "ab", "a")
err(permutations, 5)
err(combinations, "ab", -1)
err(combinations, 5, 1)
err(combinations_with_replacement, "ab", -1)
p = product("ab", "cd")
print(next(p), next(p), list(p), next(p, "end"))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], list(groupby([])), [k for k, g in groupby("aabb")], [(k, len(list(g))) for k, g in groupby(iterable="aab", key=str.upper)])
g = groupby("aabb")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2), next(g, "end"))
g = groupby("aab")
k, sub = next(g)
print(next(sub), next(sub), next(sub, "end"), next(sub, "end"))
k, sub = next(g)
print(k, list(sub), list(sub))
err(groupby, 5)
err(lambda: list(groupby([1], 5)))
for k, g in groupby(sorted(["apple", "bob", "ant", "cat", "bee"]), key=lambda s: s[0]):
    print(k, list(g))
c = combinations("abc", 2)
print(next(c), iter(c) is c, list(c))
print(type(p), type(c), type(g))
