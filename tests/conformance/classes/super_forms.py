# SPDX-License-Identifier: LGPL-2.1-or-later
# super() in all forms: with and without arguments, in nested functions, comprehensions, class and static methods.
class A:
    attr = "A.attr"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c", cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, k): return "A", k
    def __init__(self): self.inited = True
class B(A):
    attr = "B.attr"
    def f(self): return super().f() + "/B"
    def old(self): return super(B, self).f()
    @classmethod
    def c(cls): return super().c() + ("B",)
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return super().p + "/B"
    def attrs(self): return super().attr, self.attr
    def nested(self):
        def inner(): return super(B, self).f()
        return inner()
    def zero_nested(self):
        def inner(x): return super().f()
        return inner(self)
    def comp(self): return [super(B, self).f() for _ in range(2)]
    def comp0(self): return [super().f() for _ in range(2)]
    def gen(self): return list(super(B, self).f() for _ in range(1))
    def lam(self): return (lambda s: super().f())(self)
    def cls_cell(self): return __class__
    def __getitem__(self, k): return super().__getitem__(k) + ("B",)
    def item(self):
        try: return super()[1]
        except TypeError as e: return str(e)
    def unbound(self): return super(B).__class__.__name__
    def __init__(self):
        super().__init__()
        self.b = 1
    def rebind(self):
        self2 = self
        self = None
        try: return super().f()
        except AttributeError as e: return str(e)
    def deleted(self):
        del self
        try: return super().f()
        except RuntimeError as e: return str(e)
class C(B):
    def f(self): return super().f() + "/C"
b, c = B(), C()
for o in (b, c):
    print(o.f(), o.old(), o.c(), o.s(), o.p, o.attrs(), o.nested(), o.zero_nested(), o.comp(), o.comp0(), o.gen(), o.lam(), o.cls_cell().__name__, o[1], o.item(), o.unbound(), o.inited, o.b)
    print(o.rebind(), o.deleted())
try: B.gen0 = lambda self: list(super().f() for _ in range(1)); b.gen0()
except RuntimeError as e: print(e)
class G(A):
    def gen(self): return list(super().f() for _ in range(1))
try: print(G().gen())
except TypeError as e: print(e)
def noclass(self): return super().f()
try: noclass(b)
except RuntimeError as e: print(e)
def noargs():
    return super()
try: noargs()
except RuntimeError as e: print(e)
for bad in (lambda: super(B, A()), lambda: super(B, 5), lambda: super(5, b), lambda: super(A, A()).nope, lambda: super(B, b).p2, lambda: super(1, 2, 3)):
    try: bad()
    except (TypeError, AttributeError) as e: print(e)
s = super(C, c)
print(s.f(), s.__thisclass__.__name__, s.__self__ is c, s.__self_class__.__name__)
print(super(B, C).f(c), super(C, C).c())
s = super(B)
print(s.__self__, s.__get__(c, C).f())
try: super(B, b).x = 1
except AttributeError as e: print(e)
class Outer(A):
    def f(self):
        class Inner(B):
            def f(self): return super().f() + "!"
        return Inner().f() + super().f()
print(Outer().f())
class M(type):
    def __call__(cls, *a): return super().__call__(*a)
class N(metaclass=M): pass
print(type(N()).__name__)
class Setter(A):
    def __setattr__(self, n, v):
        super().__setattr__(n, ("set", v))
    def __getattribute__(self, n): return super().__getattribute__(n)
st = Setter()
st.k = 1
print(st.k, st.inited)
