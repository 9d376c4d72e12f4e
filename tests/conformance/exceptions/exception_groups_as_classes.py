# SPDX-License-Identifier: LGPL-2.1-or-later
# Exception groups as plain classes: making, fields, derive, split, subgroup.
g = ExceptionGroup("msg", [ValueError(1), TypeError("t")])
print(repr(g), str(g), g.message, g.exceptions, g.args)
n = ExceptionGroup("outer", [g, KeyError("k")])
print(n, repr(n))
print(ExceptionGroup("one", (OSError(1, "x"),)))
b = BaseExceptionGroup("base", [KeyboardInterrupt()])
print(type(b).__name__, b, type(BaseExceptionGroup("b", [ValueError()])).__name__)
for bad in (lambda: ExceptionGroup("m"), lambda: ExceptionGroup(), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup("m", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m", [ValueError]), lambda: ExceptionGroup("a", [ValueError()], 3)):
    try:
        print(repr(bad()))
    except Exception as e:
        print(type(e).__name__, e)
m, r = n.split(ValueError)
print(repr(m), repr(r))
print(n.split(OSError), n.split((ValueError, TypeError, KeyError))[1])
print(n.subgroup(lambda e: isinstance(e, KeyError)), repr(n.subgroup(TypeError)), n.subgroup(OSError))
print(repr(g.derive([KeyError(2)])))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
x = MyG("my", [ValueError(1), KeyError(2)])
print(repr(x.split(KeyError)))
try:
    raise n
except ExceptionGroup as e:
    print(e is n, e.exceptions[0].exceptions[1])
try:
    n.message = "ro"
except AttributeError as e:
    print(e)
try:
    n.split(5)
except TypeError as e:
    print(e)
