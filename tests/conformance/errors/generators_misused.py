# SPDX-License-Identifier: LGPL-2.1-or-later
# Generators asked for what they cannot do.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def g():
    x = yield 1
    yield x
def me():
    yield next(it)
def ret():
    return 5
    yield
def stop():
    yield 1
    raise StopIteration("inside")
def deleg(x): yield from x
def started(f):
    i = f()
    next(i)
    return i
it = me()
t(lambda: g().send(5))
t(lambda: g().send())
t(lambda: g().send(1, 2))
t(lambda: next(it))
t(lambda: next(ret()))
t(lambda: list(stop()))
t(lambda: g().throw())
t(lambda: g().throw(5))
t(lambda: g().throw(ValueError))
t(lambda: g().throw(ValueError("x")))
t(lambda: started(g).throw(KeyError("y")))
t(lambda: started(g).throw(KeyError, 5, 6))
t(lambda: started(g).throw(int))
t(lambda: started(g).throw(StopIteration))
t(lambda: list(deleg(5)))
t(lambda: list(deleg(None)))
t(lambda: started(lambda: deleg([1, 2])).send(5))
t(lambda: started(lambda: deleg(iter([1]))).throw(ValueError("z")))
t(lambda: g().foo)
t(lambda: g()())
t(lambda: g()[0])
t(lambda: len(g()))
t(lambda: g() + 1)
t(lambda: g().gi_running)
t(lambda: iter(g()) is g())
t(lambda: next(g(), 1, 2))
t(lambda: started(g).send(7))
t(lambda: type(g())())
t(lambda: g().__next__(1))
t(lambda: g().close(1))
