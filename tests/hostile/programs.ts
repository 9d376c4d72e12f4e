// SPDX-License-Identifier: LGPL-2.1-or-later
// Small programs whose images are damaged on purpose: each keeps other parts of the machine alive while it runs.

/** Name and source of each program. */
export const PROGRAMS: readonly (readonly [name: string, source: string])[] = [
  [
    "weak references",
    `import gc, weakref
class C:
    def __init__(self, n): self.n = n
class D(C):
    def __del__(self): log.append(self.n)
log = []
values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
def waits(n):
    try: yield n
    finally: log.append(-n)
for turn in range(40):
    c = C(turn)
    values[turn] = keys[c] = D(turn)
    r = [weakref.ref(c, lambda r: log.append("gone")) for _ in range(3)]
    p = weakref.proxy(c)
    g = waits(turn)
    next(g)
    print(p.n, len(values), len(keys), hash(r[0]) == hash(c))
    if turn % 4 == 0: gc.collect()
print(log, gc.collect())
`,
  ],
  [
    "generators",
    `def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got: yield got * 2
    finally:
        print("closed", n)
def outer(n):
    total = 0
    for k in range(n):
        total += yield from inner(k)
    return total
def inner(k):
    yield k
    yield [k, -k]
    return k
live = [numbers(i) for i in range(6)]
for turn in range(30):
    for g in live:
        try: next(g)
        except StopIteration: pass
    print(list(outer(turn % 5)), sum(x * x for x in range(turn)))
    if turn == 20: live.pop().close()
`,
  ],
  [
    "classes",
    `class Base:
    count = 0
    def __init__(self, x): self.x = x; Base.count += 1
    def __eq__(self, other): return isinstance(other, Base) and self.x == other.x
    def __hash__(self): return hash(self.x)
    @property
    def double(self): return self.x * 2
    @classmethod
    def make(cls, x): return cls(x)
    @staticmethod
    def plain(x): return x + 1
class Slots(Base):
    __slots__ = ("a", "b")
    def __init__(self, x): super().__init__(x); self.a = [x]; self.b = {x: self}
    def __getattr__(self, name): return name
class Meta(type):
    def __call__(cls, *args): return super().__call__(*args)
class Made(Base, metaclass=Meta):
    def __repr__(self): return f"Made({self.x!r})"
things = {}
for i in range(60):
    kind = (Base, Slots, Made)[i % 3]
    t = kind.make(i)
    things[t] = t.double
    setattr(t, "extra" + str(i % 7), t)
    if i % 5 == 0: t.__dict__["more"] = i
    if i % 6 == 0: del things[t]
    print(t == Base(i), Slots.plain(i), getattr(t, "extra3", None) is t, len(things))
print(sorted(vars(t)), Made(3), Base.count)
`,
  ],
  [
    "containers",
    `d = {}
for i in range(200):
    d[f"key{i * 7 % 101}"] = (i, [i] * (i % 5))
    if i % 3 == 0: d.pop(f"key{i % 50}", None)
s = {i * i % 97 for i in range(120)}
frozen = frozenset(s)
rows = [list(range(i)) for i in range(20)]
for turn in range(40):
    for k, v in list(d.items()):
        if v[0] % 7 == turn % 7: d[k] = (v[0] + 1, v[1][::-1])
    s ^= {turn, turn * 2}
    rows[turn % 20].extend(rows[(turn + 1) % 20][:3])
    rows.sort(key=len)
    del rows[5][1:2]
    print(len(d), len(s | frozen), sum(map(len, rows)), max(d), {**d}.get("key5"))
    d.setdefault(turn, []).append(turn)
    it = iter(d)
    next(it); next(reversed(d)); d.popitem()
`,
  ],
  [
    "exceptions",
    `class Own(Exception):
    def __init__(self, *args): super().__init__(*args); self.more = args
def fail(n):
    if n == 0: raise Own("deep", n)
    try:
        fail(n - 1)
    except Own as e:
        if n % 2: raise ValueError(n) from e
        raise
    except ValueError as e:
        e.add_note(str(n))
        raise
class Manager:
    def __enter__(self): return self
    def __exit__(self, *args): self.args = args; return args[0] is ValueError
for i in range(30):
    with Manager() as m:
        fail(i % 6)
    try:
        {}["missing"]
    except (KeyError, IndexError) as error:
        saved = error
    finally:
        print(i, type(saved).__name__, saved.__context__)
    try: [][i]
    except LookupError as e: print(e, e.__traceback__.tb_lineno)
fail(3)
`,
  ],
  [
    "closures",
    `def counter(start):
    n = start
    def step(by=1, *rest, key=None, **more):
        nonlocal n
        n += by + len(rest) + len(more)
        return n
    def reset():
        nonlocal n
        n = start
    return step, reset
pairs = [counter(i) for i in range(8)]
def apply(f, *args, **kwargs): return f(*args, **kwargs)
for turn in range(40):
    for step, reset in pairs:
        apply(step, turn, 2, 3, key=4, other=5)
        if turn % 9 == 0: reset()
    print([apply(step, by=turn) for step, _ in pairs], (lambda x, y=turn: x * y)(3))
functions = {f"f{i}": (lambda i=i: [i, turn]) for i in range(10)}
print({k: f() for k, f in functions.items()})
`,
  ],
  [
    "texts",
    `text = ""
for i in range(150):
    text += chr(97 + i % 26) * (i % 4)
    text += "é" if i == 70 else "\\U0001f600" if i == 120 else ""
words = text.split("a")
print(len(text), len(words), "-".join(words)[:40], text.upper().count("B"))
b = bytearray(b"abc" * 30)
view = memoryview(bytes(b))[3:60:2]
for i in range(30):
    b[i] = i
    print("%05d %-8s|%r" % (i, text[i:i + 5], text[i * 2:i * 3]), f"{i:>6}{i / 3:.3f}{text[i]!a}", bytes(view[:5]), b[:4])
    b.extend(b"xy")
    del b[:2]
    text = text[1:] + text[0]
    print(text.find("zz"), text.replace("bb", "q", 2)[:10], text.encode()[:9], repr(text[:i]))
`,
  ],
  [
    "numbers",
    `a, b = 1, 1
values = []
for i in range(300):
    a, b = b, a + b
    if i % 20 == 0: values.append(a)
for v in values:
    print(v, v // 7, v % 1000003, v * v, -v >> 3, v & 0xffff, divmod(v, 12345), pow(v, 5, 97), float(v) / 3)
    print(complex(v, 1) * 2j, round(v / 7, 2), int(str(v)), hex(v), abs(-v), v ** 0.5, v == v + 0.0)
r = range(10 ** 20, 10 ** 21, 10 ** 19)
print(len(r), list(r)[3], r[5], 10 ** 20 + 10 ** 19 in r, r[::2])
`,
  ],
  [
    "iterators",
    `import itertools
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
kept = [iter([1, 2, 3]), iter((4, 5)), iter("text"), iter({6: 7}), iter({8}), iter(range(9)), iter(b"ab"), enumerate("xyz"), zip("ab", Count(5)),
        map(lambda x: x + 1, Count(6)), filter(None, Count(4)), reversed([1, 2]), iter({1: 2}.items()), reversed({3: 4}), iter(range(10 ** 12, 10 ** 12 + 5))]
for turn in range(12):
    for it in kept:
        print(next(it, "end"), end=" ")
    a, *middle, z = Count(6)
    print(a, middle, z, sorted(Count(5), key=lambda x: -x), any(Count(2)), max(Count(9)))
print(list(zip(*[[1, 2], [3, 4]])), dict(enumerate(Count(3))), [slice(1, n) for n in Count(3)])
`,
  ],
  [
    "waiting",
    `import time
def wait(n):
    total = 0
    for i in range(n):
        total += time.time()
        time.sleep(0)
        line = input("more? ")
        print(line, i, total > 0)
    return total
for i in range(10):
    wait(i % 3)
    print([time.monotonic() for _ in range(2)], sys_like := {"i": i})
`,
  ],
  [
    "threads",
    `import concrete, time
shared = []
def numbers(n):
    for i in range(n):
        yield i
        shared.append(i)
def work(k, n):
    try:
        for i in numbers(n):
            if i % 40 == 0: time.sleep(0)
            if len(shared) % 200 == k: raise KeyError(k)
    except KeyError as e:
        return repr([e, len(shared)])
    return k
def wait(t): return t.join()
def fail(t): raise ValueError(t.name, t.join())
for turn in range(4):
    workers = [concrete.execute(work, k, 150 + turn * 50) for k in range(3)]
    waiters = [concrete.execute(f, t) for f in (wait, fail) for t in workers]
    for t in waiters:
        try: print(t, t.join())
        except ValueError as e: print(e, t.done)
    pair = []
    pair.append(concrete.execute(lambda: pair[1].join()))
    pair.append(concrete.execute(lambda: pair[0].join()))
    try: pair[0].join()
    except RuntimeError as e: print(e)
    m = concrete.mark() if turn == 2 else None
`,
  ],
  [
    "modules",
    `import sys, math
source = """
import math
class Inside:
    value = math.pi
    def area(self, r): return self.value * r ** 2
def helper(*args, **kwargs): return (args, sorted(kwargs.items()))
"""
namespace = {"__name__": "made"}
exec(source, namespace)
print(namespace["Inside"]().area(3), namespace["helper"](1, 2, c=3))
for name in ("sqrt", "floor", "sin"):
    print(name, getattr(math, name)(2.5), name in dir(math))
def describe(x):
    result = []
    for part in (repr(x), str(x), format(x), type(x).__name__, id(x) == id(x), hash(str(x)) != 0):
        result.append(part)
    return result
for thing in (1, 2.5, "s", None, [1], (2,), {3: 4}, {5}, print, describe, sys, int, object(), 10 ** 30, b"x", slice(1), range(3), NotImplemented):
    print(len(describe(thing)), isinstance(thing, object), callable(thing))
print(eval("1 + 2 * 3"), sys.getrecursionlimit() > 100)
`,
  ],
];
