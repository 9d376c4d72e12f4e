# SPDX-License-Identifier: LGPL-2.1-or-later
# Which handler runs: classes, tuples, bare except, else, order.
def t(f):
    try:
        f()
    except ZeroDivisionError as e:
        print("zde", e)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except LookupError:
        print("lookuperror")
    except Exception as e:
        print("exception", repr(e))
    except:
        print("bare")
    else:
        print("else")
    finally:
        print("finally")
def r(e): raise e
t(lambda: 1 / 0)
t(lambda: {}[1])
t(lambda: [][1])
t(lambda: r(LookupError("l")))
t(lambda: r(ValueError("v")))
t(lambda: r(KeyboardInterrupt()))
t(lambda: r(GeneratorExit))
t(lambda: None)
try:
    try:
        raise ValueError(1)
    except TypeError:
        print("no")
except ValueError as e:
    print("outer", e)
x = "before"
try:
    raise KeyError("k")
except KeyError as x:
    print(repr(x))
try:
    x
except NameError as e:
    print(e)
def fn():
    try:
        raise ValueError("in fn")
    except ValueError as err:
        pass
    try:
        return err
    except UnboundLocalError as e:
        return str(e)
print(fn())
excs = (TypeError, (ValueError, (KeyError,)))
try:
    raise KeyError(1)
except (TypeError, KeyError) as e:
    print(repr(e))
def dyn(cls, exc):
    try:
        raise exc
    except cls as e:
        return "caught %r" % e
print(dyn(ValueError, ValueError(2)), dyn((), None) if False else "-")
for bad in (5, "s", None, (ValueError, 3), [ValueError], int):
    try:
        dyn(bad, ValueError(3))
    except TypeError as e:
        print(e, repr(e.__context__))
    except ValueError as e:
        print("passed", e)
try:
    dyn((), ValueError(4))
except ValueError as e:
    print("empty tuple", e)
try: raise ValueError
except ValueError: print("one line")
try: pass
except: print("no")
else: print("ok")
try: pass
finally: print("f")
class A(Exception): pass
class B(A): pass
for cls in (A, B):
    try: raise cls
    except B: print("B")
    except A: print("A")
# nested classes evaluated lazily
try:
    raise A
except A: print("first")
except undefined_name: print("never evaluated")
try:
    raise B
except int if False else B: print("conditional")
