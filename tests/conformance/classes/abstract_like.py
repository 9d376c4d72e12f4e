# SPDX-License-Identifier: LGPL-2.1-or-later
# Abstract classes by hand: NotImplementedError, registries, template methods, mixins, data classes by hand.
class Shape:
    def area(self): raise NotImplementedError
    def describe(self): return "%s of area %.2f" % (type(self).__name__, self.area())
    def __lt__(self, o): return self.area() < o.area()
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
shapes = [Square(3), Circle(1), Square(1)]
for s in sorted(shapes): print(s.describe())
try: Shape().describe()
except NotImplementedError as e: print(repr(e))
class Comparable:
    def __eq__(self, o): return self.key() == o.key()
    def __lt__(self, o): return self.key() < o.key()
    def __hash__(self): return hash(self.key())
class Named:
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name
class Aged:
    def __init__(self, age, **kw):
        super().__init__(**kw)
        self.age = age
class Person(Named, Aged, Comparable):
    def key(self): return self.age, self.name
    def __repr__(self): return f"{self.name}({self.age})"
ps = [Person(name="Z", age=3), Person(name="A", age=9), Person(name="M", age=3)]
print(sorted(ps), min(ps), ps[0] == Person(name="Z", age=3), len({*ps, Person(name="A", age=9)}))
class Field:
    def __init__(self, typ, default=None): self.typ, self.default = typ, default
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, c): return self if o is None else getattr(o, self.n, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.typ): raise TypeError(f"{self.n[1:]} wants {self.typ.__name__}, not {type(v).__name__}")
        setattr(o, self.n, v)
class Model:
    def __init_subclass__(cls):
        cls.fields = [n for n, v in vars(cls).items() if isinstance(v, Field)]
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
class User(Model):
    name = Field(str)
    age = Field(int, 18)
print(User(name="x"), User(name="y", age=5), User.fields)
try: User(name=5)
except TypeError as e: print(e)
class Node:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def __len__(self): return 1 + sum(map(len, self.kids))
t = Node(1, Node(2, Node(3)), Node(4))
print(list(t), len(t), sum(t), 3 in t, max(t))
class Stack:
    def __init__(self): self._d = []
    def push(self, x): self._d.append(x); return self
    def pop(self):
        if not self._d: raise IndexError("empty stack")
        return self._d.pop()
    def __bool__(self): return bool(self._d)
st = Stack().push(1).push(2)
while st: print(st.pop(), end=" ")
try: st.pop()
except IndexError as e: print(e)
class Vec:
    __slots__ = "x", "y"
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y) if isinstance(o, Vec) else NotImplemented
    def __iter__(self): yield self.x; yield self.y
    def __repr__(self): return "Vec(%r, %r)" % (*self,)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print(Vec(1, 2) + Vec(3, 4) * 2, 3 * Vec(1, 1), abs(Vec(3, 4)), Vec(1, 2) == Vec(1, 2), Vec(1, 2) != 5, tuple(Vec(5, 6)), sum([Vec(1, 1)], Vec(0, 0)))
