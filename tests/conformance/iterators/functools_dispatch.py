def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


from functools import singledispatch, singledispatchmethod, update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


@singledispatch
def show(x, *args):
    "show doc"
    return f"object {x!r} {args}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def _(x):
    return f"list {len(x)}"


@show.register(str)
@show.register(bytes)
def text(x):
    return f"text {x!r}"


show.register(float, lambda x: f"float {x}")
print(show(1), show(True), show([1]), show("a"), show(b"b"), show(1.5), show(None), show((1,), 2))
print(show.__name__, show.__doc__, show.dispatch(bool)(5), show.dispatch(int) is show.registry[int], sorted(c.__name__ for c in show.registry))


class Base:
    pass


class Left(Base):
    pass


class Right(Base):
    pass


class Both(Left, Right):
    pass


@show.register
def _(x: Base):
    return "Base"


@show.register
def _(x: Right):
    return "Right"


print(show(Left()), show(Right()), show(Both()), show(Base()))
err(show)
err(show.register, 5)


def unannotated(x: "int | str"):
    return x


class M:
    @singledispatchmethod
    def m(self, x):
        return f"default {x}"

    @m.register
    def _(self, x: int):
        return f"int {x}"

    @m.register(str)
    def _(self, x):
        return f"str {x}"

    @singledispatchmethod
    @classmethod
    def c(cls, x):
        return f"{cls.__name__} default"

    @c.register
    @classmethod
    def _(cls, x: int):
        return f"{cls.__name__} int"


print(M().m(1), M().m("a"), M().m([]), M.c(1), M().c("x"))
err(M().m)


def wrapped(a: int) -> str:
    "wrapped doc"


wrapped.attr = 5


@wraps(wrapped)
def wrapper(*args):
    "wrapper doc"


print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__, wrapper.__wrapped__ is wrapped, wrapper.attr, wrapper.__module__, wrapper.__annotations__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


def other():
    pass


update_wrapper(other, wrapped, assigned=("__doc__",), updated=())
print(other.__name__, other.__doc__, hasattr(other, "attr"))


class Callable:
    def __call__(self):
        pass


w = wraps(Callable())(lambda: 1)
print(w.__name__)
