def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class V:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        print("add", self.v)
        return NotImplemented if isinstance(o, str) else self.v + getattr(o, "v", o)

    def __radd__(self, o):
        print("radd", self.v)
        return NotImplemented if isinstance(o, str) else o + self.v

    def __iadd__(self, o):
        print("iadd", self.v)
        return NotImplemented if isinstance(o, str) else self

    def __mul__(self, o):
        return NotImplemented

    def __lt__(self, o):
        print("lt", self.v)
        return NotImplemented if isinstance(o, str) else self.v < getattr(o, "v", o)

    def __gt__(self, o):
        print("gt", self.v)
        return NotImplemented if isinstance(o, str) else self.v > getattr(o, "v", o)

    def __eq__(self, o):
        print("eq", self.v)
        return NotImplemented if isinstance(o, str) else self.v == getattr(o, "v", o)

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"V{self.v}"


class W(V):
    def __radd__(self, o):
        print("W.radd")
        return "W.radd"

    def __gt__(self, o):
        print("W.gt")
        return "W.gt"


class X:
    def __radd__(self, o):
        return "X.radd"

    def __rmul__(self, o):
        return "X.rmul"

    def __gt__(self, o):
        return "X.gt"

    def __eq__(self, o):
        return "X.eq"


a, b, w, x = V(1), V(2), W(3), X()
err(lambda: a + b)
err(lambda: a + 5)
err(lambda: 5 + a)
err(lambda: 5.5 + a)
err(lambda: a + "s")
err(lambda: "s" + a)
err(lambda: [] + a)
err(lambda: a + w)
err(lambda: w + a)
err(lambda: a + x)
err(lambda: a * x)
err(lambda: a * 2)
err(lambda: 2 * a)
err(lambda: a * a)
err(lambda: a < b)
err(lambda: a < 5)
err(lambda: 5 < a)
err(lambda: a < "s")
err(lambda: "s" > a)
err(lambda: a < w)
err(lambda: a < x)
err(lambda: a <= b)
err(lambda: a == b)
err(lambda: a == "s")
err(lambda: "s" == a)
err(lambda: a != b)
err(lambda: a == x)
err(lambda: x == a)
err(lambda: a is a and a == a)


def inplace(p, q):
    p += q
    return p


err(inplace, a, 5)
err(inplace, a, "s")
err(inplace, x, 5)
err(inplace, 5, x)
err(inplace, [1], a)
if a < b:
    print("jump lt")
if not a == b:
    print("jump eq")
if a == "s" or a < 10:
    print("jump or")
if a < x:
    print("jump X.gt")
while a > b:
    print("never")
print(a + 1 if a < b else a + 2, [v for v in (a, b) if v == b], a < b < w)


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        return self.v


if T(True):
    print("true")
if not T(False):
    print("false")
err(lambda: not T(1))
err(lambda: bool(T("x")))
err(lambda: 1 if T(None) else 2)
print(T(True) and "and", T(False) or "or", any([T(False), T(True)]), [i for i in range(2) if T(i == 1)])


class C:
    def __contains__(self, v):
        print("contains", v)
        return T(v > 1)

    def __iter__(self):
        return [1, 2]


print(1 in C(), 2 in C(), 3 not in C())
err(lambda: list(C()))
err(lambda: [v for v in C()])


class R:
    def __lt__(self, o):
        return T(True)

    def __eq__(self, o):
        return []


if R() < 1:
    print("T lt")
if not (R() == 1):
    print("empty list is false")
print(R() == 1, type(R() < 1).__name__)
