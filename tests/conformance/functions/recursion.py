# SPDX-License-Identifier: LGPL-2.1-or-later
# Recursion: direct, mutual, through closures, methods, generators and comprehensions.
def fact(n): return 1 if n == 0 else n * fact(n - 1)
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def power(b, e): return 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)
print(fact(10), fact(25), even(20), odd(7), ack(2, 3), gcd(1071, 462), power(3, 20))
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
print(flatten([1, [2, [3, [4]], 5], [], [[6]]]))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
def subsets(l): return [[]] if not l else [s + t for s in subsets(l[1:]) for t in ([], [l[0]])]
print(sorted(subsets([1, 2, 3])))
def hanoi(n, a="a", b="b", c="c"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(6))
def qsort(l): return l if len(l) < 2 else qsort([x for x in l[1:] if x < l[0]]) + [l[0]] + qsort([x for x in l[1:] if x >= l[0]])
print(qsort([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]))
def queens(n, cols=()):
    if len(cols) == n: return 1
    return sum(queens(n, cols + (c,)) for c in range(n) if all(c != d and abs(c - d) != len(cols) - i for i, d in enumerate(cols)))
print(queens(5))
class Tree:
    def __init__(self, d): self.kids = [Tree(d - 1) for _ in range(2)] if d else []
    def size(self): return 1 + sum(k.size() for k in self.kids)
    def depth(self): return 1 + max((k.depth() for k in self.kids), default=0)
print(Tree(4).size(), Tree(4).depth())
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda v: y(y)(v)))
print(Y(lambda f: lambda n: 1 if n == 0 else n * f(n - 1))(6))
def binsearch(l, x, lo=0, hi=None):
    hi = len(l) if hi is None else hi
    if lo >= hi: return -1
    m = (lo + hi) // 2
    return m if l[m] == x else binsearch(l, x, m + 1, hi) if l[m] < x else binsearch(l, x, lo, m)
print([binsearch([1, 3, 5, 7, 9], x) for x in (1, 5, 9, 4)])
def json(x):
    if isinstance(x, dict): return "{" + ",".join(f'"{k}":{json(v)}' for k, v in x.items()) + "}"
    if isinstance(x, (list, tuple)): return "[" + ",".join(map(json, x)) + "]"
    return "null" if x is None else str(x).lower() if isinstance(x, bool) else f'"{x}"' if isinstance(x, str) else str(x)
print(json({"a": [1, 2.5, None, {"b": True}], "c": "d", "e": ()}))
def change(n, coins): return 1 if n == 0 else 0 if n < 0 or not coins else change(n - coins[0], coins) + change(n, coins[1:])
print(change(30, [25, 10, 5, 1]))
