# SPDX-License-Identifier: LGPL-2.1-or-later
# Constants and names of the math module.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, math.pi.hex(), math.e.hex())
print([n for n in dir(math) if not n.startswith("_")])
print(math.__name__, math.sin.__name__, math.sin.__module__, type(math.sin).__name__)
from math import sqrt, floor as fl
print(sqrt(2), fl(2.5), math.sqrt is sqrt)
t(lambda: math.nope)
