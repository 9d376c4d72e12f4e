# SPDX-License-Identifier: LGPL-2.1-or-later
# to_bytes and from_bytes.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for v in (0, 1, 127, 128, 255, 256, 65535, 2**31, 2**32 - 1, 2**63, 10**20):
    for n in (1, 2, 4, 8, 9):
        for order in ("big", "little"):
            t(v.to_bytes, n, order)
            t((-v).to_bytes, n, order, signed=True)
for b in (b"", b"\x00", b"\x01", b"\xff", b"\x80", b"\x00\xff", b"\xff\x00", b"\x80\x00\x00\x00\x00", bytes(range(1, 20)), b"\xff" * 9):
    print(int.from_bytes(b), int.from_bytes(b, "little"), int.from_bytes(b, "big", signed=True), int.from_bytes(b, byteorder="little", signed=True))
for v in (0, -1, 1, -128, 127, -129, 2**71, -(2**71), 10**25, -(10**25)):
    n = v.bit_length() // 8 + 1
    print(v.to_bytes(n, "big", signed=True), int.from_bytes(v.to_bytes(n, "little", signed=True), "little", signed=True) == v)
t((255).to_bytes)
t((256).to_bytes)
t((-1).to_bytes)
t((1).to_bytes, -1)
t((1).to_bytes, 0)
t((0).to_bytes, 0)
t((1).to_bytes, "a")
t((1).to_bytes, 2, "middle")
t((1).to_bytes, 2, 3)
t((1).to_bytes, length=3, byteorder="little")
t(int.from_bytes, [1, 2, 255])
t(int.from_bytes, (x for x in (1, 2)))
t(int.from_bytes, [256])
t(int.from_bytes, ["a"])
t(int.from_bytes, "a")
t(int.from_bytes, 5)
t(int.from_bytes, bytearray(b"\x01\x02"))
t(int.from_bytes, memoryview(b"\x01\x02"))
t(int.from_bytes, b"a", "x")
t(int.from_bytes)


class B:
    def __bytes__(self):
        return b"\x05\x06"


t(int.from_bytes, B())
t(bool.from_bytes, b"\x00")
t(bool.from_bytes, b"\x07")
t((5).to_bytes, 2, signed=[])
t((5).to_bytes, 2, signed=B())
