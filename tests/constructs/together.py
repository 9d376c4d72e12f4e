# Transactions, choices, marks and generators within each other; what exceptions become on their way out of a transaction.
import concrete
log = []
def f():
    try:
        with concrete.transaction():
            x = concrete.choose([1, 2, 3, 4])
            log.append(x)
            print("in", x)
            if x == 2: raise ValueError(x)
    except ValueError as e:
        return "undone", e.args, list(log)
    if x < 4: concrete.fail()
    return x, list(log)
print(list(concrete.solutions(f)), log)
# same at top level
with concrete.transaction():
    y = concrete.choose("abc")
    print("y", y)
try:
    with concrete.transaction():
        z = concrete.choose("de")
        log.append(y + z)
        print("z", z)
        if y + z == "be": raise KeyError(y + z)
        w = concrete.choose([0, 1])
except KeyError as e:
    print("left by", e, log)
if y != "c": concrete.fail()
print(y, z, log)
# marks in a transaction that ends
def marks():
    with concrete.transaction():
        m = concrete.mark()
        if m.value == "fail": raise LookupError("late")
    return m
try:
    m = marks()
    print("marked", m.value)
    m.rewind("fail")
except LookupError as e: print("late", e)
def make():
    class E(Exception): pass
    return E
A, B = make(), make()
for C in (A, B):
    try:
        with concrete.transaction(): raise C(1)
    except B: print("B")
    except A: print("A")
try:
    with concrete.transaction():
        raise make()(5)
except (A, B): print("wrong")
except Exception as e: print(type(e), e)
t = concrete.transaction()
n = 0
with t:
    n += 1
    try:
        with t:
            n += 1
            raise ValueError
    except ValueError: print(n)
    try:
        with t: n += 1
    finally: print(n)
try:
    with t:
        n += 10
        raise ValueError
except ValueError: print(n)
try: t.__exit__(None, None, None)
except RuntimeError as e: print(e)
def g():
    with concrete.transaction():
        yield 1
        yield 2
def h():
    it = g()
    next(it)
    try:
        with concrete.transaction():
            it.close()
            raise ValueError
    except ValueError: pass
    try:
        it.throw(KeyError("k"))
    except KeyError as e: print("never here", e)
try: h()
except KeyError as e: print("out of h", e)
for x in g():
    break
it = g(); next(it); it.close(); print("closed")
class G(ExceptionGroup): pass
class W(Exception):
    def __init__(self, a, *, b): super().__init__(a); self.b = b
class N(Exception):
    def __new__(cls, a, b): return super().__new__(cls, a, b)
class Odd(Exception):
    def __new__(cls, *a): return 5 if a == ("odd",) else super().__new__(cls, *a)
class Bad(Exception):
    args = property(lambda self: 1/0)
class M(type):
    def __eq__(self, o): return True
    def __hash__(self): return 1
class Meta(Exception, metaclass=M): pass
def raiser(e): raise e
for make in (lambda: G("g", [W(1, b=2), ValueError(3), G("in", [OSError(2, "x")])]), lambda: BaseExceptionGroup("b", [KeyboardInterrupt(), W(object, b=object)]), lambda: N(1, 2), lambda: Odd("x"), lambda: Bad(1), lambda: Meta(3), lambda: W(1, b=[1])):
    try:
        with concrete.transaction():
            raiser(make())
    except BaseException as e:
        try: print(type(e).__name__, repr(e)[:150], {k: v for k, v in e.__dict__.items() if k != "__notes__"}, len(e.__notes__))
        except Exception as x: print(type(e).__name__, "shown badly", x)
        if isinstance(e, BaseExceptionGroup): print([vars(x) for x in e.exceptions])
n = 0
def step(k):
    global n
    with concrete.transaction():
        n += 1
        if k: step(k - 1)
        else: raise ValueError
try: step(200)
except ValueError as e: print(n, len(e.__notes__), max(map(len, e.__notes__)) < 1000)
