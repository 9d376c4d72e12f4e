# Generators that die while they stand in a try or with are closed (PEP 342); at gc.collect() at the latest.
import gc
import sys


def in_try(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)


g = in_try("a")
next(g)
del g
gc.collect()

g = in_try("not started")
del g
gc.collect()

g = in_try("ended")
print(list(g))
del g
gc.collect()


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *args):
        print("exit", args[0] and args[0].__name__)


def in_with():
    with Manager():
        yield 1
    yield 2


g = in_with()
next(g)
del g
gc.collect()
g = in_with()
next(g)
next(g)
del g
gc.collect()
print("behind the with: nothing")


def sees():
    try:
        yield
    except GeneratorExit:
        print("GeneratorExit")
        raise


g = sees()
next(g)
g = None
gc.collect()


def outer():
    try:
        yield from in_try("inner")
    finally:
        print("outer")


g = outer()
next(g)
del g
gc.collect()


def fails():
    try:
        yield
    finally:
        raise ValueError("in finally")


def stays():
    try:
        yield 1
    except GeneratorExit:
        yield 2


sys.unraisablehook = lambda u: print(u.exc_type.__name__, u.exc_value, u.err_msg.split("<")[0])
g = fails()
next(g)
del g
gc.collect()
g = stays()
next(g)
del g
gc.collect()

# One that is in use does not die.
def reader():
    for x in in_try("used"):
        gc.collect()
        yield x


print(list(reader()))
print("end")
