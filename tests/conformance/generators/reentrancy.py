# SPDX-License-Identifier: LGPL-2.1-or-later
# A generator that runs cannot be entered again; errors inside generators finish them.
def g():
    try: next(it)
    except ValueError as e: print(e)
    try: it.send(None)
    except ValueError as e: print(e)
    try: it.throw(KeyError)
    except ValueError as e: print(e)
    try: it.close()
    except ValueError as e: print(e)
    print(it.gi_running, it.gi_suspended)
    yield 1
it = g()
print(next(it), it.gi_running)
def err():
    yield 1
    raise ValueError("inside")
e = err()
print(next(e))
try: next(e)
except ValueError as x: print(x)
print(list(e), next(e, "done"))
def outer():
    a = inner_gen()
    yield next(a)
    yield next(a)
def inner_gen():
    yield "i1"
    yield "i2"
print(list(outer()))
def pingpong(name, n):
    for i in range(n):
        other = yield name, i
        print(name, "received", other)
a, b = pingpong("a", 3), pingpong("b", 3)
va, vb = next(a), next(b)
for _ in range(2):
    va, vb = a.send(vb), b.send(va)
print(va, vb)
def producer(target):
    for i in range(3): target.send(i)
    target.close()
def consumer():
    try:
        while True: print("consumed", (yield))
    finally: print("consumer closed")
c = consumer(); next(c)
producer(c)
gens = [iter((i, j) for j in range(2)) for i in range(3)]
out = []
while gens:
    g2 = gens.pop(0)
    try:
        out.append(next(g2))
        gens.append(g2)
    except StopIteration: pass
print(out)
def sched():
    tasks = [("A", 3), ("B", 1), ("C", 2)]
    def task(n, k):
        for i in range(k): yield f"{n}{i}"
    q = [task(*t) for t in tasks]
    while q:
        t = q.pop(0)
        for v in t:
            yield v
            q.append(t)
            break
print(list(sched()))
def lots(n):
    return sum(1 for _ in (x for x in (y for y in (z for z in range(n)))))
print(lots(50))
