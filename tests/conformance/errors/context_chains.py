# SPDX-License-Identifier: LGPL-2.1-or-later
# __context__ and __cause__: how they are set, broken, kept and made to end.
def chain(e):
    out, seen = [], set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        out.append(repr(e))
        e = e.__context__
    return out + (["..."] if e is not None else [])
def t(f):
    try: f()
    except BaseException as e: print(chain(e), repr(e.__cause__), e.__suppress_context__)
def nested():
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError: raise TypeError(3)
def in_finally():
    try: raise ValueError(1)
    finally: raise KeyError(2)
def after():
    try: raise ValueError(1)
    except ValueError: pass
    raise KeyError(2)
def same():
    try: raise ValueError(1)
    except ValueError as e: raise e
def again():
    try: raise ValueError(1)
    except ValueError: raise
def inner_first():
    try: raise ValueError(1)
    except ValueError as a:
        try: raise KeyError(2)
        except KeyError as b: raise a
def cause():
    try: raise ValueError(1)
    except ValueError as e: raise KeyError(2) from e
def none():
    try: raise ValueError(1)
    except ValueError: raise KeyError(2) from None
def cause_class():
    try: raise ValueError(1)
    except ValueError: raise KeyError(2) from OSError
def self_cause():
    e = ValueError(1)
    raise e from e
def own_context():
    e = ValueError(1)
    e.__context__ = KeyError("set before")
    raise e
def replaced():
    e = ValueError(1)
    e.__context__ = KeyError("set before")
    try: raise TypeError("now")
    except TypeError: raise e
def cycle():
    a, b = ValueError("a"), KeyError("b")
    a.__context__ = b
    b.__context__ = a
    try: raise a
    except ValueError: raise TypeError("c")
def cycle2():
    a = ValueError("a")
    a.__context__ = a
    try: raise a
    except ValueError: raise TypeError("c")
def long():
    try:
        try:
            try: raise ValueError(1)
            except ValueError as a: first = a; raise KeyError(2)
        except KeyError: raise OSError(3)
    except OSError: raise first
def helper(): raise TypeError("from helper")
def called():
    try: raise ValueError(1)
    except ValueError: helper()
def in_class():
    try: raise ValueError(1)
    except ValueError:
        class A: raise KeyError("class body")
def in_comp():
    try: raise ValueError(1)
    except ValueError: [1 / 0 for _ in [1]]
def gen():
    try: yield
    except ValueError: raise KeyError("gen")
def in_gen():
    g = gen()
    next(g)
    try: raise OSError("caller")
    except OSError: g.throw(ValueError("thrown"))
def gen_handles():
    try: raise ValueError("in gen")
    except ValueError:
        yield 1
        raise KeyError("later")
def two_contexts():
    g = gen_handles()
    next(g)
    try: raise OSError("caller")
    except OSError: next(g)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("exit")
def with_exit():
    with CM(): raise ValueError("body")
def with_exit2():
    try: raise OSError("outer")
    except OSError:
        with CM(): pass
def loop():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError: continue
    raise KeyError("after loop")
def ret():
    def f():
        try: raise ValueError(1)
        except ValueError: return 1
    f()
    raise KeyError(2)
def else_clause():
    try: pass
    except ValueError: pass
    else: raise KeyError("else")
def assertion():
    try: 1 / 0
    except ZeroDivisionError: assert False, "msg"
def name():
    try: 1 / 0
    except ZeroDivisionError: undefined_name
def attr():
    try: 1 / 0
    except ZeroDivisionError: None.attr
def bad_except():
    try: 1 / 0
    except undefined_class: pass
def bad_except2():
    try: 1 / 0
    except 5: pass
def bad_raise():
    try: 1 / 0
    except ZeroDivisionError: raise 5
def delname():
    try: 1 / 0
    except ZeroDivisionError as e:
        e.__context__ = ValueError("put there")
        raise
for f in (nested, in_finally, after, same, again, inner_first, cause, none, cause_class, self_cause, own_context, replaced, cycle, cycle2, long, called, in_class, in_comp, in_gen, two_contexts, with_exit, with_exit2, loop, ret, else_clause, assertion, name, attr, bad_except, bad_except2, bad_raise, delname):
    print(f.__name__, end=" ")
    t(f)
