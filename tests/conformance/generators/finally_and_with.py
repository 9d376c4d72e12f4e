# SPDX-License-Identifier: LGPL-2.1-or-later
# yield inside try/finally, with, except and loops in all mixtures.
log = []
def a():
    try:
        yield 1
        try:
            yield 2
        finally:
            log.append("inner")
            yield 3
    finally:
        log.append("outer")
        yield 4
    yield 5
print(list(a()), log)
def b():
    try:
        raise ValueError("b")
    except ValueError as e:
        yield str(e)
        try: raise
        except ValueError as f: yield f is e
    yield "end"
print(list(b()))
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append("enter " + self.n); return self.n
    def __exit__(self, *a): log.append("exit %s %s" % (self.n, a[0] and a[0].__name__)); return self.n == "sup"
log.clear()
def c():
    with CM("x") as x, CM("sup") as y:
        yield x
        yield y
        raise ValueError
    yield "after"
print(list(c()), log)
def d():
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            yield i
        finally:
            yield "f%d" % i
    else: yield "else"
    yield "end"
print(list(d()))
def e():
    try:
        yield 1
        return "r"
    finally:
        yield "in finally"
it = e()
print(next(it), next(it))
try: next(it)
except StopIteration as s: print(s.value)
def f():
    while True:
        try:
            try: x = yield
            except ValueError: yield "ve"; continue
            else: yield "got %s" % x
            finally: log.append("ff")
        except KeyError: yield "ke"; break
log.clear()
it = f()
next(it)
print(it.send(1), next(it), it.throw(ValueError), next(it), it.throw(KeyError), next(it, "over"), log)
def g():
    try: yield 1
    finally: return "override"
it = g()
next(it)
try: it.throw(ValueError)
except StopIteration as s: print("swallowed", s.value)
import sys
def h():
    try: 1 / 0
    except ZeroDivisionError:
        yield type(sys.exception()).__name__
        yield type(sys.exception()).__name__
    yield sys.exception()
it = h()
print(next(it), sys.exception())
try: raise KeyError
except KeyError: print(next(it), type(sys.exception()).__name__, type(next(it)).__name__)
def deep(n):
    try:
        if n: yield from deep(n - 1)
        yield n
    finally: log.append(n)
log.clear()
print(list(deep(3)), log)
log.clear()
it = deep(3)
print(next(it))
it.close()
print(log)
