# SPDX-License-Identifier: LGPL-2.1-or-later
# assert with and without message.
assert True
assert 1, "unused"
def t(f):
    try:
        f()
    except AssertionError as e:
        print(repr(e), e.args)
def a(): assert False
def b(): assert 0, "message"
def c(): assert [], (1, 2)
def d(): assert not (1, 2)
def e(): assert 1 == 2, f"{1} != {2}"
def f(): assert None, ValueError("inside")
for fn in (a, b, c, d, e, f): t(fn)
def msg():
    print("evaluated")
    return "m"
assert 1, msg()
def g(): assert 0, msg()
t(g)
def h(x): assert x > 0 and x < 10, x
h(5)
t(lambda: h(50))
t(lambda: h(-1))
print(__debug__)
class B:
    def __bool__(self):
        print("bool")
        return False
def i(): assert B(), "b"
t(i)
