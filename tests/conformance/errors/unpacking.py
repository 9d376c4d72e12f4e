# SPDX-License-Identifier: LGPL-2.1-or-later
# Unpacking that does not come out even.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def u(v, code):
    env = {"v": v}
    exec(code, env)
    return sorted(k for k in env if len(k) == 1)
def gen(n):
    yield from range(n)
class It:
    def __iter__(self): return 5
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
t(lambda: u([1], "a, b = v"))
t(lambda: u([1, 2, 3], "a, b = v"))
t(lambda: u((1, 2, 3), "a, b = v"))
t(lambda: u((), "a, b = v"))
t(lambda: u("abc", "a, b = v"))
t(lambda: u("abc", "a, b, c = v"))
t(lambda: u({1: 2}, "a, b = v"))
t(lambda: u({1, 2, 3}, "a, b = v"))
t(lambda: u(gen(1), "a, b = v"))
t(lambda: u(gen(3), "a, b = v"))
t(lambda: u(5, "a, b = v"))
t(lambda: u(None, "a, b = v"))
t(lambda: u(1.5, "(a, b) = v"))
t(lambda: u(It(), "a, b = v"))
t(lambda: u(G(), "a, b = v"))
t(lambda: u([1], "a, *b, c = v"))
t(lambda: u([], "a, *b = v"))
t(lambda: u(5, "a, *b = v"))
t(lambda: u(gen(1), "a, b, *c, d = v"))
t(lambda: u([1, [2]], "a, (b, c) = v"))
t(lambda: u([1, 2], "a, (b, c) = v"))
t(lambda: u([[1, 2, 3]], "for a, b in v: pass"))
t(lambda: u([5], "for a, b in v: pass"))
t(lambda: u([1], "[a, b] = v"))
t(lambda: u(range(5), "a, b, c = v"))
t(lambda: u(b"ab", "a, b, c = v"))
t(lambda: u([1, 2, 3], "x = [a for a, b in v]"))
t(lambda: u([(1, 2, 3)], "x = {a: b for a, b in v}"))
t(lambda: u({"a": 1}, "for a, b in v.items(): c = a; d, e = b"))
