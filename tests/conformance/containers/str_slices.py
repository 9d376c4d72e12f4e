def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


s = "abcdefghij"
for a in (None, 0, 3, -3, 20, -20):
    for b in (None, 0, 5, -2, 20, -20):
        print(repr(s[a:b]), repr(s[a:b:2]), repr(s[a:b:-1]), end=" ")
    print()
u = "aé漢\U0001f600z"
print(len(u), u[1], u[2], u[3], u[-1], u[1:3], u[::-1], u[::2], u[3:], [c for c in u], u[2:2], u[4:1:-1])
b = b"abcdef"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], list(b), b[10:], b[:-2])
ba = bytearray(b)
ba[0] = 65
ba[1:3] = b"XYZ"
del ba[-1]
ba += b"!"
print(ba, ba[0], ba[1:3], ba[::-1])
ba[::2] = bytes(len(ba[::2]))
print(ba)
err(lambda: s[10])
err(lambda: s[-11])
err(lambda: s["a"])
err(lambda: s[1.5])
err(lambda: s[None])
err(lambda: s[::0])
err(lambda: b[10])
err(lambda: b["a"])
err(lambda: ba[10])
err(lambda: ba["a"])


def set_at(i, v):
    ba[i] = v


err(set_at, 0, 256)
err(set_at, 0, "a")
err(set_at, 100, 1)
err(set_at, "a", 1)
err(set_at, slice(0, 1), "a")
print(s * 2, 2 * "ab", "ab" * 0, "ab" * -1, b"ab" * 2, bytearray(b"x") * 3, "" + "a", "a" + "é" + "漢")
err(lambda: "a" + 1)
err(lambda: "a" * "b")
err(lambda: "a" * 1.5)
err(lambda: b"a" + "a")
err(lambda: "a" + b"a")
err(lambda: "a" - "b")
print("abc" < "abd", "a" < "B", "" < "a", "é" > "z", "abc" >= "abc", b"a" < b"b", bytearray(b"a") == b"a", "a" == b"a")
