# SPDX-License-Identifier: LGPL-2.1-or-later
# __context__, __cause__, __suppress_context__ as they are set and as they can be set.
try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("a")
    except KeyError:
        raise ValueError("b")
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
try:
    raise ValueError("v") from KeyError("cause")
except ValueError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__)
e = ValueError()
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.__cause__ = KeyError(1)
print(e.__suppress_context__, repr(e.__cause__))
e.__cause__ = None
print(e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = TypeError("ctx")
print(repr(e.__context__), e.__suppress_context__)
for attr, bad in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", "no"), ("args", 5), ("__cause__", KeyError), ("__context__", KeyError)):
    try:
        setattr(e, attr, bad)
        print(attr, getattr(e, attr))
    except TypeError as x:
        print(x)
for attr in ("__cause__", "__context__", "__traceback__", "__suppress_context__", "args"):
    try:
        delattr(e, attr)
        print("deleted", attr)
    except (TypeError, AttributeError) as x:
        print(type(x).__name__, x)
e.args = [1, 2]
print(e.args, repr(e))
# self-context and cycles
a = ValueError("a")
try:
    try:
        raise a
    except ValueError:
        raise a
except ValueError as x:
    print(x is a, x.__context__)
b = KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as x:
    print(repr(x), repr(x.__context__), x.__context__ and x.__context__.__context__)
# context is what is handled, not what was handled
try:
    1 / 0
except ZeroDivisionError:
    pass
try:
    raise ValueError
except ValueError as x:
    print(x.__context__)
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        g()
def g():
    raise TypeError("in g")
try:
    f()
except TypeError as x:
    print(repr(x.__context__))
try:
    try:
        raise ValueError("in try")
    finally:
        raise KeyError("in finally")
except KeyError as x:
    print(repr(x.__context__))
class M:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError("exit")
try:
    with M(): raise ValueError("with")
except OSError as x:
    print(repr(x.__context__))
def gen():
    try:
        yield
    except KeyError:
        raise ValueError("from gen")
it = gen()
next(it)
try:
    it.throw(KeyError("thrown"))
except ValueError as x:
    print(repr(x.__context__))
try:
    try: {}["a"]
    except KeyError: undefined
except NameError as x:
    print(repr(x), repr(x.__context__))
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError from TypeError("t")
except ValueError as x:
    print(repr(x.__cause__), repr(x.__context__), x.__suppress_context__)
