import sys
from concrete import mark, transaction

class Broke(ValueError):
    def __init__(self, what, code):
        super().__init__(what, code)
        self.code = code

state = {"n": 0, "list": [1, 2, 3]}

def attempt(raise_it):
    try:
        with transaction():
            state["n"] += 1
            state["list"].append(state["n"])
            print("held", state["n"])
            raise_it()
    except BaseException as e:
        notes = e.__notes__
        print(type(e).__mro__[0].__qualname__, e.args, {k: v for k, v in vars(e).items() if k != "__notes__"}, len(notes), notes[0].splitlines()[-1], e.__context__, state)
    else:
        print("kept", state)

def local_class():
    class Local(KeyError):
        pass
    raise Local("l")
class Outer:
    class Inner(Exception):
        pass

def raiser(e):
    def f():
        raise e
    return f
attempt(raiser(Broke("no", 7)))
attempt(raiser(KeyError("k")))
attempt(raiser(OSError(2, "gone", "file")))
try:
    with transaction():
        raise OSError(17, "there", "one", None, "other")
except FileExistsError as e:
    print(e, e.filename, e.filename2)
try:
    with transaction():
        class New(LookupError):
            pass
        raise New(object)
except LookupError as e:
    print(type(e), e.args)
attempt(raiser(Outer.Inner(object, 3) if 0 else Outer.Inner("x", 3)))
attempt(raiser(SystemExit(3)))
attempt(raiser(KeyboardInterrupt()))
attempt(local_class)
attempt(lambda: 1 / 0)
attempt(raiser(StopIteration(5)))
attempt(raiser(UnicodeDecodeError("utf-8", b"x", 0, 1, "bad")))
attempt(lambda: None)
attempt(lambda: None)

def out_of_it():
    for i in range(3):
        with transaction():
            state["n"] = 100 + i
            if i == 1:
                break
            if i == 0:
                continue
    with transaction():
        state["n"] += 1
        return "returned"
print(out_of_it(), state["n"])

def nested():
    with transaction():
        print("outer begins")
        state["n"] = 1
        try:
            with transaction():
                print("never said")
                state["n"] = 2
                raise Broke("inner", 1)
        except Broke as e:
            print("inner undone:", state["n"], e.code)
        with transaction():
            print("inner kept")
            state["n"] += 10
        print("outer ends", state["n"], file=sys.stderr)
    print("after")
nested()

def generator():
    with transaction():
        for i in range(3):
            print("in generator", i)
            yield i
def consume():
    g = generator()
    try:
        print("first", next(g))
    except Broke as e:  # the whole program is back where the generator began
        print("thrown out", e.code)
        return
    g.throw(Broke("thrown", 2))
consume()
print(list(generator()))
open_one = generator()
next(open_one)
print("the program ends within a transaction")
