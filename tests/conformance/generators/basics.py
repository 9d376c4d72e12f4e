# SPDX-License-Identifier: LGPL-2.1-or-later
# Generator functions: laziness, next, for, return, attributes.
def g(n):
    print("start", n)
    for i in range(n):
        got = yield i
        print("got", got)
    print("end")
    return "ret"
it = g(2)
print("created", type(it).__name__)
print(next(it))
print(next(it))
try: next(it)
except StopIteration as e: print("stop", e.value)
try: next(it)
except StopIteration as e: print("again", e.value, e.args)
print(list(g(1)))
print([x for x in g(0)])
def empty():
    return
    yield
print(list(empty()), next(empty(), "d"))
def only_yield(): yield
print(list(only_yield()))
def many():
    yield 1, 2
    yield [3]
    x = yield
    print("x", x)
    yield (yield 4)
print(list(many()))
it = g(1)
print(iter(it) is it, it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_frame is not None, it.gi_code.co_name)
next(it)
print(it.gi_suspended, it.gi_running, it.gi_frame.f_lineno)
list(it)
print(it.gi_frame, it.gi_suspended, it.gi_code.co_name)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for x, _ in zip(fib(), range(10))])
def count(n):
    while n:
        yield n
        n -= 1
print(list(count(4)), sum(count(100)), max(count(3)), tuple(count(2)), dict(zip(count(2), "ab")), sorted(count(3)), 2 in count(5), list(map(str, count(2))))
def args(*a, **k): yield a; yield k
print(list(args(1, b=2)))
class C:
    def m(self): yield self.v
    v = 7
    def __iter__(self): yield from "ab"
print(list(C().m()), list(C()), C().m().__qualname__)
a, b, c = count(3)
print(a, b, c)
try: g()
except TypeError as e: print(e)
try: it.gi_running = 1
except AttributeError as e: print(e)
it.__name__ = "renamed"
print(it.__name__)
try: it.__name__ = 5
except TypeError as e: print(e)
def nested():
    def inner():
        yield 1
    yield inner
    yield list(inner())
print(list(nested())[1])
