def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-4), op.invert(5), op.inv(5))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.gt(2, 1), op.ge(1, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.is_none(None), op.is_not_none(0))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf([1, 2, 3], 3), op.index(True), op.length_hint([1, 2]))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d, op.getitem(d, "b"), op.getitem([1, 2, 3], slice(1)))
l = [1]
print(op.iadd(l, [2]) is l, l, op.imul(2, 3), op.isub(5, 1), op.iconcat([1], [2]), op.ior({1}, {2}), op.iand(6, 3), op.ixor(6, 3), op.ilshift(1, 2), op.irshift(8, 1), op.ifloordiv(7, 2), op.imod(7, 4), op.ipow(2, 3), op.itruediv(1, 4))
print(op.__add__ is op.add, op.__not__ is op.not_, op.__contains__ is op.contains, op.__getitem__([5], 0), op.add, op.call(max, 1, 2), op.call(dict, a=1))


class O:
    pass


o = O()
o.a = O()
o.a.b = 5
o.c = "c"
print(op.attrgetter("c")(o), op.attrgetter("a.b")(o), op.attrgetter("c", "a.b")(o), op.attrgetter("a.b", "c"))
print(op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.itemgetter("k")({"k": 1}), op.itemgetter(slice(1, 3))("abcd"), op.itemgetter(1, "x"), sorted([(1, 3), (2, 1)], key=op.itemgetter(1)))
print(op.methodcaller("upper")("abc"), op.methodcaller("split", ",")("a,b"), op.methodcaller("split", sep=".")("a.b"), op.methodcaller("f", 1, x=2))
err(op.attrgetter("zz"), o)
err(op.attrgetter, 5)
err(op.attrgetter)
err(op.itemgetter)
err(op.itemgetter(5), "abc")
err(op.itemgetter(1), 5)
err(op.methodcaller)
err(op.methodcaller, 5)
err(op.methodcaller("zz"), "a")
err(op.add, 1, "a")
err(op.concat, 1, 2)
err(op.indexOf, [1], 5)
err(op.index, 1.5)
err(op.truediv, 1, 0)
err(op.getitem, {}, "k")
err(op.countOf, 5, 1)
err(op.contains, 5, 1)
err(op.lt, 1, "a")


class V:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return "add"

    def __matmul__(self, o):
        return "matmul"

    def __eq__(self, o):
        return "eq"

    def __bool__(self):
        return False

    def __index__(self):
        return 7


print(op.add(V(1), 2), op.matmul(V(1), 2), op.eq(V(1), 2), op.not_(V(1)), op.truth(V(1)), op.index(V(1)), op.imatmul(V(1), 1))
