# SPDX-License-Identifier: LGPL-2.1-or-later
# Traceback objects: which frames they hold, in handlers, after re-raising, with with_traceback.
def lines(e):
    out, tb = [], e.__traceback__
    while tb is not None:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
def a(): b()
def b(): c()
def c(): raise ValueError("c")
try: a()
except ValueError as e: print(lines(e)); first = e
def again():
    try: a()
    except ValueError: raise
def anew():
    try: a()
    except ValueError as e: raise e
def cause():
    try: a()
    except ValueError as e: raise KeyError from e
def cleared():
    try: a()
    except ValueError as e: raise e.with_traceback(None)
def swapped():
    raise KeyError("x").with_traceback(first.__traceback__)
def final():
    try: a()
    finally: pass
def gen():
    yield 1
    c()
def deleg(): yield from gen()
def consume(): return list(deleg())
def comp(): return [c() for _ in range(1)]
def genexp(): return sum(c() for _ in range(1))
def lam(): (lambda: c())()
def srt(): sorted([1, 2], key=lambda x: c())
def mp(): list(map(lambda x: c(), [1]))
class C:
    def __init__(self): c()
    def __getattr__(self, n): c()
class P:
    @property
    def p(self): c()
    def __add__(self, o): c()
    def __iter__(self): c()
    def __len__(self): c()
    def __eq__(self, o): c()
    def __hash__(self): c()
    def __repr__(self): c()
    def __enter__(self): c()
    def __exit__(self, *x): c()
    def __call__(self): c()
    def __getitem__(self, i): c()
    def __bool__(self): c()
    def __contains__(self, x): c()
    def __lt__(self, o): c()
    def __next__(self): c()
    def __index__(self): c()
    def __format__(self, s): c()
def w():
    with P(): pass
class W:
    def __enter__(self): pass
    def __exit__(self, *x): c()
def w2():
    with W(): pass
def w3():
    with W(): b()
for f in (again, anew, cause, cleared, swapped, final, consume, comp, genexp, lam, srt, mp, C, w, w2, w3):
    try: f()
    except Exception as e: print(getattr(f, "__name__", f), lines(e))
for f in (lambda: P().p, lambda: P() + 1, lambda: 1 + P() if False else [*P()], lambda: len(P()), lambda: P() == 1, lambda: 1 == P(), lambda: hash(P()), lambda: repr(P()), lambda: str(P()), lambda: P()(), lambda: P()[0], lambda: not P(), lambda: 1 in P(), lambda: P() < 1, lambda: sorted([P(), P()]), lambda: max(P(), P()), lambda: next(P()), lambda: [1][P()], lambda: f"{P()}", lambda: {P()}, lambda: {P(): 1}, lambda: [P()].index(1), lambda: C.__new__(C).x, lambda: 1 if P() else 2, lambda: P() and 1, lambda: any([P()]), lambda: "%s" % P(), lambda: [P()].count(2), lambda: range(P()), lambda: getattr(P(), "p"), lambda: hasattr(P(), "p"), lambda: dict([(P(), 1)]), lambda: isinstance(1, P())):
    try: f()
    except Exception as e: print(lines(e)[1:])
try:
    try: 1 / 0
    finally: tb = None
except ZeroDivisionError as e:
    e2 = e.with_traceback(e.__traceback__)
    print(e2 is e, lines(e))
e = ValueError()
print(e.__traceback__)
e.__traceback__ = first.__traceback__
print(lines(e))
first.__traceback__.tb_next = None
print(lines(first))
for bad in (5, first.__traceback__):
    try: first.__traceback__.tb_next = bad
    except (TypeError, ValueError) as err: print(type(err).__name__, err)
