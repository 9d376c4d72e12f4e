# What a built-in does is one operation to the other threads, also where it is written in Python.
import collections, functools, itertools
from concrete import execute

def run(f):
    threads = [execute(f, i) for i in range(3)]
    return [t.join() for t in threads]

d = collections.deque()
def pushes(i):
    for n in range(200):
        d.append((i, n))
        d.appendleft((n, i))
        d.pop()
def drains(i):
    n = 0
    while True:
        try:
            d.popleft()
        except IndexError:
            return n
        n += 1
run(pushes)
print("deque", len(d), sum(run(drains)), len(d))

c = itertools.count()
drawn = [n for part in run(lambda i: [next(c) for _ in range(200)]) for n in part]
print("count", sorted(drawn) == list(range(600)))

calls = []
@functools.lru_cache(maxsize=8)
def cached(n):
    calls.append(n)
    return n * n
def asks(i):
    return all(cached(n % 12) == (n % 12) ** 2 for n in range(120))
print("cache", run(asks), cached.cache_info().currsize, cached.cache_info().misses == len(calls))

# Keys of a class: their methods are the program's, and may be interrupted; the table stays whole.
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 7
    def __eq__(self, other): return self.n == other.n
table, keys = {}, set()
def fills(i):
    for n in range(40):
        table[Key(n)] = i
        table.setdefault(Key(n + 100), i)
        keys.add(Key(n))
run(fills)
print("dict", len(table), len({k.n for k in table}), "set", len(keys), len({k.n for k in keys}))

ordered = collections.OrderedDict()
def orders(i):
    for n in range(100):
        ordered[n % 20] = i
        ordered.move_to_end(n % 20)
        if n % 7 == 0:
            ordered.pop(n % 20, None)
run(orders)
print("ordered", len(ordered) == len(list(ordered)) == len(list(reversed(ordered))))

counter = collections.Counter()
def counts(i):
    for n in range(50):
        counter.update({"a": 1})
run(counts)
print("counter", counter)

# A turn comes all the same as soon as the program's own code goes on.
seen = []
def long_calls(i):
    for n in range(6):
        seen.append(i)
        sum(x for x in range(300))
        functools.reduce(lambda a, b: a + b, range(200))
run(long_calls)
print("turns", seen != sorted(seen))
