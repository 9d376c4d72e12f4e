# SPDX-License-Identifier: LGPL-2.1-or-later
# The module warnings: filters, recording, what is printed.
import sys, warnings
warnings.resetwarnings()
def f(): warnings.warn("careful")
f(); f()
def g(): warnings.warn("from caller", stacklevel=2)
g()
class MyW(UserWarning): pass
warnings.warn("mine", MyW)
warnings.warn(UserWarning("instance"))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("rec", RuntimeWarning)
    warnings.warn("rec", RuntimeWarning)
    f()
    print(len(w), w[0].message, w[0].category, w[0].lineno, w[2].lineno, type(w[0]).__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("err")
    except UserWarning as e: print(repr(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for i in range(3): warnings.warn("once only")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for i in range(3): warnings.warn("once a place")
    warnings.warn("once a place")
    print(len(w))
with warnings.catch_warnings(record=True, action="ignore") as w:
    warnings.warn("not seen")
    print(w)
warnings.filterwarnings("ignore", message="ign")
warnings.warn("ignored")
warnings.warn("shown")
warnings.filterwarnings("error", category=DeprecationWarning)
try: warnings.warn("dep", DeprecationWarning)
except DeprecationWarning as e: print(repr(e))
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.warn()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(warnings.formatwarning("m", UserWarning, "f.py", 3), end="")
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  the line  "), end="")
old = warnings.showwarning
warnings.showwarning = lambda *a, **k: print("shown by hook:", a[0], a[1].__name__)
warnings.warn("hooked")
warnings.showwarning = old
