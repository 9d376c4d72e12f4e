# SPDX-License-Identifier: LGPL-2.1-or-later
# Generators as __iter__, pipelines, zip and enumerate over generators, early exits.
def numbers():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it): yield x
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def square(it): return (x * x for x in it)
print(list(take(5, square(evens(numbers())))))
def primes():
    found = []
    for n in numbers():
        if n < 2: continue
        for p in found:
            if p * p > n: found.append(n); yield n; break
            if n % p == 0: break
        else: found.append(n); yield n
print(list(take(15, primes())))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > n: buf.pop(0)
        if len(buf) == n: yield tuple(buf)
print(list(window("abcde", 3)))
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def insert(self, v):
        if v < self.v:
            if self.l: self.l.insert(v)
            else: self.l = Tree(v)
        else:
            if self.r: self.r.insert(v)
            else: self.r = Tree(v)
t = Tree(5)
for v in (3, 8, 1, 4, 9, 2): t.insert(v)
print(list(t), [x for x in t if x % 2], sum(t), max(t), 4 in t, 7 in t)
def perms(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for p in perms(xs[:i] + xs[i + 1:]): yield [x] + p
print(list(perms([1, 2, 3])), sum(1 for _ in perms([1, 2, 3, 4])))
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)))
def grouped(it, key):
    cur, items = object(), []
    for x in it:
        k = key(x)
        if k != cur:
            if items: yield cur, items
            cur, items = k, []
        items.append(x)
    if items: yield cur, items
print(list(grouped([1, 3, 2, 4, 5], lambda x: x % 2)))
def cycle(s):
    while True: yield from s
print("".join(take(7, cycle("abc"))), list(enumerate(take(2, numbers()), 5)), dict(zip("abc", numbers())))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), len(list(collatz(27))))
def parse(tokens):
    stack = []
    for t in tokens:
        if t == "(": stack.append([])
        elif t == ")":
            done = stack.pop()
            if stack: stack[-1].append(done)
            else: yield done
        else: stack[-1].append(t)
print(list(parse("(a(bc)d)(e)")))
first, *rest = take(4, numbers())
print(first, rest, next(iter(cycle("z"))), [*take(2, "xyz")])
