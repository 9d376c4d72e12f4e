import concrete
from concrete import mark, transaction, choose, fail, solutions, Failure
log = []
m = mark()
log.append(m.value)
print("at mark", m, log)
if m.value is None: m.rewind(["a", 1])
if m.value == ["a", 1]: m.rewind({"k": (1, 2)})
print(m.value, log)

class Broke(ValueError):
    def __init__(self, what, code):
        super().__init__(what, code)
        self.code = code
data = {"n": 1}
try:
    with transaction():
        data["n"] = 2
        print("never seen")
        with transaction():
            data["m"] = 3
        raise Broke("no", 7)
except Broke as e:
    print("left by", repr(e), e.code, data)
with transaction():
    data["n"] = 5
    print("seen")
print(data)

def pair():
    x = choose(range(1, 5))
    y = choose([1, 2, 3, 4])
    if x * y != 4: fail()
    return x, y
print(list(solutions(pair)), list(solutions(pair, limit=2)))
x = choose("abc")
print("try", x)
if x != "c": fail()
try: fail()
except Failure as e: print("over:", e)

def queens(n):
    cols = []
    for row in range(n):
        c = choose(range(n))
        if any(c == d or abs(c - d) == row - r for r, d in enumerate(cols)): fail()
        cols.append(c)
    return cols
s = list(solutions(queens, 6))
print(len(s), s[0])
