# SPDX-License-Identifier: LGPL-2.1-or-later
# throw: into running, fresh and finished generators; what comes out.
def g():
    n = 0
    while True:
        try:
            x = yield n
            n = x if x is not None else n + 1
        except ValueError as e:
            print("caught", repr(e), e.__context__)
            n = "after error"
        except KeyError:
            print("key")
            return "returned"
        finally:
            print("finally", n)
it = g()
print(next(it))
print(it.throw(ValueError("v")))
print(it.send(5))
print(it.throw(ValueError))
try: it.throw(KeyError)
except StopIteration as e: print("stop", e.value)
try: it.throw(TypeError("on finished"))
except TypeError as e: print("passes", e)
it = g()
try: it.throw(IndexError("fresh"))
except IndexError as e: print("fresh", e)
print(list(it))
it = g()
next(it)
try: it.throw(OSError("through"))
except OSError as e: print(e)
print(list(it))
for args in ((), (5,), ("s",), (int,), (ValueError, 1, 2, 3), (ValueError("a"), "b"), (None,), (ValueError, "val"), (ValueError, (1, 2)), (ValueError, KeyError("k")), (ValueError, None, 5), (ValueError, ValueError("inst"))):
    it = (i for i in range(3))
    next(it)
    try: print(it.throw(*args))
    except BaseException as e: print(type(e).__name__, e, e.args)
def reraise():
    try: yield 1
    except ValueError as e: raise KeyError("from gen") from e
it = reraise()
next(it)
try: it.throw(ValueError("orig"))
except KeyError as e: print(repr(e), repr(e.__cause__))
def swallow():
    while True:
        try: yield "alive"
        except Exception as e: print("swallowed", type(e).__name__)
it = swallow()
next(it)
print(it.throw(ValueError), it.throw(KeyError("k")))
def stop():
    try: yield
    except ValueError: raise StopIteration("bad")
it = stop()
next(it)
try: it.throw(ValueError)
except RuntimeError as e: print(e, repr(e.__cause__))
it = stop()
next(it)
try: it.throw(StopIteration("thrown in"))
except RuntimeError as e: print(e, repr(e.__cause__))
def ctx():
    try: yield 1
    except ValueError as e:
        print(repr(e.__context__))
        yield 2
it = ctx()
next(it)
try: 1 / 0
except ZeroDivisionError: print(it.throw(ValueError("with context")))
