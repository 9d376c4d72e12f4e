# SPDX-License-Identifier: LGPL-2.1-or-later
# and/or give operands, not bools, and evaluate no more than needed.
def v(x):
    print("<", x, ">", sep="", end=" ")
    return x

def show(x):
    print("=", repr(x))

show(v(0) or v("") or v([]))
show(v(0) or v("x") or v([]))
show(v(1) and v("") and v(2))
show(v(1) and v(2) and v(3))
show(v(1) and v(0) or v(3))
show(v(0) and v(1) or v(2) and v(3))
show((v(0) or v(1)) and v(2))
show(not (v(0) or v(1)))
show(not v(0) and v(5))
show(v(None) is None or v(1))
if v(1) and (v(0) or v(2)) and not v(0):
    print("then")
if v(0) or not v(1) or (v(2) and v(0)):
    print("bad")
else:
    print("else")
n = 3
while n and v(n):
    n -= 1
print()
show(v(1) if v(0) else v(2))
show(v(1) if v(0) or v(3) else v(2))
show([v(i) or -1 for i in range(3)])
show([x for x in range(6) if v(x % 2) and v(x > 2)])
assert v(1) or v(0)
print()
x = y = None
show((x or {}).get("a", "dflt") and (y or "z"))
show(v(0.0) or v(0j) or v(()) or v(b"") or v(range(0)))
