# SPDX-License-Identifier: LGPL-2.1-or-later
# and, or, xor and not of ints in two's complement, of bools as bools.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0, 1, -1, 2, -2, 0xFF, -0x100, 2**31, -(2**31), 2**32 - 1, -(2**32), 2**63, -(2**63), 2**64 + 5, -(2**64) - 5, 10**30, -(10**30)]
for a in values:
    print(~a, [a & b for b in values])
    print([a | b for b in values])
    print([a ^ b for b in values])
for a in (True, False):
    for b in (True, False, 1, 0, 6):
        print(a & b, a | b, a ^ b, b & a, b | a, b ^ a)
print(True.__and__(True), True.__or__(2), True.__xor__(False), True.__rand__(False), True.__ror__(4), False.__rxor__(True))
t(lambda: 1 & 1.0)
t(lambda: 1 | "a")
t(lambda: 1.5 ^ 2)
t(lambda: ~1.5)
t(lambda: ~"a")
print((5).__and__(3), (5).__or__(3), (5).__xor__(3), (5).__invert__(), (5).__and__(1.0), (5).__rand__(3))
