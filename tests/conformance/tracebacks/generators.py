# SPDX-License-Identifier: LGPL-2.1-or-later
# Frames of generators, comprehensions, lambdas, methods, nested functions and classes: their names.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
def gen():
    yield 1
    raise ValueError("in gen")
def deleg(): yield from gen()
class C:
    def method(self): return [self.prop for _ in range(1)]
    @property
    def prop(self): return self.helper(lambda: 1 / 0)
    @staticmethod
    def helper(f): return f()
    @classmethod
    def cm(cls): return cls().method()
    def __getattr__(self, n): raise AttributeError("no " + n)
    def __add__(self, o): return o[0]
    def __iter__(self):
        yield 1
        yield {}[2]
    def __call__(self): return self + 5
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): pass
    def __len__(self): return "x" + 1
    def __getitem__(self, i): return i.nope
    def __repr__(self): return 1 + ""
    def __eq__(self, o): return o.zzz
    def __bool__(self): return 1 // 0
    def __hash__(self): raise KeyError("hash")
def nested():
    def inner():
        def innermost(): raise TypeError("innermost")
        innermost()
    inner()
def with_cm():
    with C(): pass
c = C()
for f in (lambda: list(gen()), lambda: list(deleg()), lambda: C.cm(), lambda: c.missing, lambda: c + 1, lambda: list(c), lambda: c(), with_cm, lambda: len(c), lambda: c[1], lambda: repr(c), lambda: c == 1, lambda: bool(c), lambda: hash(c), lambda: {c: 1}, lambda: [c], lambda: f"{c}", lambda: sorted([3, 1], key=lambda x: x.bad), lambda: list(map(lambda x: 1 / x, [0])), lambda: [x for x in c], lambda: {x: 1 / 0 for x in [1]}, lambda: sum(1 / x for x in [0]), lambda: next(gen().throw(KeyError("thrown"))), nested, lambda: max([1, 2], key=lambda v: v.q), lambda: dict(c), lambda: print(c), lambda: c in [1], lambda: a if c else 0, lambda: int(c), lambda: "%s" % c, lambda: "{}".format(c), lambda: ",".join(c), lambda: [*c], lambda: getattr(c, "zz"), lambda: any(x for x in c), lambda: reversed(c).__next__()):
    show(f)
