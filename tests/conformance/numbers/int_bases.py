# SPDX-License-Identifier: LGPL-2.1-or-later
# bin, oct and hex.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 1, -1, 2, 8, 10, 16, -255, 2**31, 2**32, 2**33 + 1, -(2**64), 10**30, 3**80, True, False):
    print(bin(v), oct(v), hex(v), f"{v:b} {v:o} {v:x} {v:X} {v:#b} {v:#o} {v:#x} {v:#X}")
    assert int(bin(v), 2) == int(oct(v), 8) == int(hex(v), 16) == int(hex(v), 0) == v


class Index:
    def __index__(self):
        return 77


class Bad:
    def __index__(self):
        return "x"


for f in (bin, oct, hex):
    t(f, Index())
    t(f, Bad())
    t(f, 1.5)
    t(f, "a")
    t(f)
    t(f, 1, 2)
