# SPDX-License-Identifier: LGPL-2.1-or-later
# sys.exc_info and sys.exception follow handlers through functions, generators and nesting.
import sys
def cur():
    e = sys.exception()
    return e and str(e)
print(cur(), sys.exc_info())
try:
    raise ValueError("one")
except ValueError as e:
    print(cur(), sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)
    try:
        raise KeyError("two")
    except KeyError:
        print(cur())
        try:
            pass
        finally:
            print(cur())
    print(cur())
    def f(): return cur()
    print(f())
print(cur())
def gen():
    print("gen start", cur())
    try:
        raise TypeError("in gen")
    except TypeError:
        yield cur()
        print("resumed", cur())
    yield cur()
try:
    raise ValueError("caller")
except ValueError:
    g = gen()
    print(next(g), cur())
    print(next(g), cur())
g = gen()
print(next(g))
print(cur())
try:
    raise OSError("around")
except OSError:
    print(next(g), cur())
def ret():
    try:
        1 / 0
    except ZeroDivisionError:
        return cur()
print(ret(), cur())
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError:
        print(cur())
        continue
print(cur())
while True:
    try:
        raise ValueError("brk")
    except ValueError:
        break
print(cur())
def nested():
    try:
        raise ValueError("a")
    except ValueError:
        def inner():
            try:
                raise KeyError("b")
            except KeyError:
                pass
            return cur()
        return inner()
print(nested())
class M:
    def __enter__(self): print("enter", cur())
    def __exit__(self, *a): print("exit", cur()); return True
with M(): raise ValueError("with")
print(cur())
try:
    with M(): pass
    raise ValueError("q")
except ValueError:
    with M(): pass
    with M(): raise KeyError("k")
    print(cur())
try:
    try:
        raise ValueError("f")
    finally:
        print("finally", cur())
except ValueError:
    pass
try:
    pass
finally:
    print("finally", cur())
