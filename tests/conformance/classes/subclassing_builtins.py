# SPDX-License-Identifier: LGPL-2.1-or-later
# Classes derived from built-in types: overriding, results of methods, attributes.
class L(list):
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def append(self, x): super().append(x * 2)
    def __len__(self): return 100
l = L([1, 2])
l.append(5)
print(l, l[0], len(l), list(l), [x for x in l], l + [1], type(l + l).__name__, type(l[:]).__name__ , type(l.copy()).__name__, l == [1, 2, 10], sorted(l), bool(L()))
l.attr = "a"
print(l.attr, vars(l))
class D(dict):
    def __getitem__(self, k): return "get " + str(k)
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def __contains__(self, k): return True
    def __iter__(self): return iter(["iterated"])
d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("e", 4)
print(d, d["zz"], d.get("a"), "q" in d, list(d), list(d.keys()), dict(d), {**d}, d.pop("a"))
class S(str):
    def __add__(self, o): return "S.add"
    def upper(self): return "UP" + super().upper()
    def __len__(self): return 42
    def __eq__(self, o): return True
    __hash__ = str.__hash__
s = S("abc")
print(s + "x", "x" + s, s.upper(), s.lower(), len(s), s == "other", "other" == s, type(s.lower()).__name__, type(s[:]).__name__, type(str(s)).__name__, s[0], s in "abcd", {"abc": 1}.get(s), {s: 1} == {"abc": 1})
class I(int):
    def __add__(self, o): return I(super().__add__(o) + 1000)
    def __eq__(self, o): return "eq"
    def __hash__(self): return 1
    def __bool__(self): return False
i = I(5)
print(i + 1, type(i + 1).__name__, 1 + i, i * 2, type(i * 2).__name__, -i, i == 3, bool(i), not i, i < 6, int(i), [10, 20, 30, 40, 50, 60][i], range(i), f"{i:03d}")
class F(float):
    def __neg__(self): return "neg"
print(-F(1.5), F(1.5) + 1, F(2.0).is_integer(), repr(F(0.1)), type(F(1.5) * 2).__name__, F("2.5"))
class T(tuple):
    @property
    def first(self): return self[0]
t = T("xy")
print(t, t.first, t + (1,), type(t + ()).__name__, t[::-1], hash(t) == hash(("x", "y")), t == ("x", "y"))
class St(set):
    def add(self, x): super().add(("wrapped", x))
st = St([1])
st.add(2)
print(st == {1, ("wrapped", 2)}, type(st | {1}).__name__, type(st.copy()).__name__, repr(St([1])), repr(St()))
class Fz(frozenset): pass
print(repr(Fz([1])), hash(Fz([1])) == hash(frozenset([1])), Fz([1]) == {1}, type(Fz() | Fz()).__name__)
class By(bytes):
    x = 1
print(By(b"ab"), By(b"ab") + b"c", By(b"ab")[0], type(By(b"a")[:]).__name__, By(b"ab").x)
class BA(bytearray): pass
b = BA(b"q"); b.append(65); b.z = 1
print(b, repr(b), b.z)
class E(Exception): pass
class C(complex): pass
print(C(1, 2), C(1, 2) + 1, repr(C(1j)), C(3).real)
class P(property): pass
class Ob(object): pass
class Prop:
    v = P(lambda self: 1)
print(Prop().v)
for base in (bool, type(None), range, slice, type(lambda: 0), type(iter([])), type(...), memoryview):
    try: type("X", (base,), {}); print(base.__name__, "ok")
    except TypeError as e: print(e)
