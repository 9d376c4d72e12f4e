from concrete import mark, choose, fail, solutions, Failure, Mark, transaction

# Back in time from deep down, and again and again.
def deep(n, m, value):
    if n == 0:
        m.rewind(value)
    return deep(n - 1, m, value)
trace = []
m = mark()
trace.append(m.value)
if m.value is None:
    deep(50, m, [1])
elif len(m.value) < 5:
    deep(3, m, m.value + [len(m.value) + 1])
print(m.value, trace, type(m) is Mark)

for bad in (print, [object()], {1: lambda: 0}):
    try:
        m.rewind(bad)
    except TypeError as e:
        print(e)
m.drop()
m.drop()
try:
    m.rewind(1)
except RuntimeError as e:
    print(e)

# Marks within generators and handlers.
def counting():
    n = 0
    here = mark()
    while n < 4:
        n += 1
        got = yield n, here.value
        if got:
            here.rewind(got)
g = counting()
print([next(g) for _ in range(3)])
back = mark()
if back.value is None:
    try:
        raise KeyError("handled")
    except KeyError as e:
        back.rewind(repr(e))
print(back.value, next(g), list(g))

# Marks of an earlier time are there after a jump; of a later time are not.
first = mark()
second = mark()
if first.value is None and second.value is None:
    second.rewind("to second")
if first.value is None:
    first.rewind("to first")
print(first.value, second.value)

# Choice.
def subsets(items):
    return [item for item in items if choose([True, False])]
print(list(solutions(subsets, "abc")))
print(list(solutions(lambda: choose([]))), list(solutions(fail)), list(solutions(lambda: 5)), list(solutions(subsets, "abcdef", limit=3)), list(solutions(fail, limit=0)))

def inner(n):
    k = choose(range(n))
    if k % 2:
        fail()
    return k
def outer():
    n = choose([3, 5])
    return n, list(solutions(inner, n)), choose("xy")
print(list(solutions(outer)))

changed = []
def leaky():
    changed.append(choose([1, 2]))
    if changed[-1] == 2:
        raise ValueError("out of it", list(changed))
    return changed[-1]
try:
    list(solutions(leaky))
except ValueError as e:
    print(e, changed)
try:
    list(solutions(lambda: object()))
except TypeError as e:
    print(e)
try:
    fail()
except Failure as e:
    print("Failure:", e)

x = choose([1, 2, 3])
y = choose([10, 20])
print("tried", x, y)
if x + y != 22:
    fail()
print("found", x, y)
with transaction():
    z = choose("pq")
    print("z", z)
    if z == "p":
        fail()
print("z is", z)
def pythagoras(n):
    a = choose(range(1, n))
    b = choose(range(a, n))
    c = choose(range(b, n))
    if a * a + b * b != c * c:
        fail()
    return a, b, c
print(list(solutions(pythagoras, 14)))
def by_generators(n):
    def pick():
        while True:
            yield choose(range(n))
    g = pick()
    picked = [next(g), next(g)]
    if sum(picked) != n:
        fail()
    return tuple(picked)
print(set(solutions(by_generators, 4)))
