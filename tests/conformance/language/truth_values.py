# SPDX-License-Identifier: LGPL-2.1-or-later
# What is true and what is not.
class B0:
    def __bool__(self): return False
class B1:
    def __bool__(self): return True
class L0:
    def __len__(self): return 0
class L1:
    def __len__(self): return 3
class Both:
    def __bool__(self): return True
    def __len__(self): return 0
class Plain: pass
vals = [None, 0, 1, -1, 0.0, -0.0, 0.1, 0j, 1j, "", "0", b"", b"0", (), (0,), [], [0], {}, {0: 0}, set(), {0}, frozenset(), range(0), range(1), ..., NotImplemented if False else 1, B0(), B1(), L0(), L1(), Both(), Plain(), Plain, len, 10**30, bytearray(), bytearray(1), memoryview(b""), memoryview(b"1"), {}.keys(), {1: 1}.values(), float("nan")]
print([bool(v) for v in vals])
print([not v for v in vals] == [not bool(v) for v in vals], [1 if v else 0 for v in vals])
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return "x"
class Big:
    def __len__(self): return 10**30
class RaiseBool:
    def __bool__(self): raise KeyError("kb")
class NoneBool:
    __bool__ = None
for x in (BadBool(), BadLen(), BadLen2(), Big(), RaiseBool(), NoneBool()):
    for op in (bool, lambda v: not v, lambda v: 1 if v else 2, lambda v: v and 1, lambda v: [0 for _ in "a" if v], lambda v: v or 1):
        try:
            print(op(x))
        except Exception as e:
            print(type(e).__name__, e)
try:
    if x: pass
except TypeError as e:
    print(e)
try:
    while RaiseBool(): pass
except KeyError as e:
    print(repr(e))
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)
class Inst: pass
i = Inst()
i.__bool__ = lambda: False
print(bool(i))
