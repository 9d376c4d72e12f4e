# SPDX-License-Identifier: LGPL-2.1-or-later
# The forms of import, and what they bind.
import simple
print(simple.value, simple.__name__, simple.__file__.rsplit("/", 1)[-1], simple.__doc__, type(simple).__name__)
import simple as s
print(s is simple)
from simple import value
from simple import value as v, func, Klass
print(value, v, func(2), Klass.__module__, func.__module__)
from simple import (
    value as v2,
    _private,
)
print(v2, _private)
import pack
print(pack.__name__, pack.__package__, pack.name, hasattr(pack, "sub"), type(pack.__path__).__name__)
import pack.sub
print(pack.sub.here, pack.sub.__name__, pack.sub.__package__)
import pack.inner.deep as deep
print(deep.where, deep.__package__, pack.inner.deep is deep)
from pack import sub as sub2
from pack.inner import deep as d2, other
print(sub2 is pack.sub, d2 is deep, other.x)
import pack.inner, simple, pack.sub as p
print(p.here)
def f():
    import simple as loc
    from pack import name
    return loc.value, name
print(f())
class C:
    import simple
    from simple import value as attr
print(C.simple.value, C.attr)
simple.value = "changed"
import simple
from simple import value
print(value, simple.value, s.value, v)
import sys
print("simple" in sys.modules, sys.modules["simple"] is simple, sys.modules["pack.inner.deep"] is deep)
if True:
    import late
for i in range(2):
    import late
print(late.count)
del sys.modules["late"]
import late
print(late.count)
print(sorted(n for n in dir(simple) if not n.startswith("__")))
print(__name__, __package__ if "__package__" in globals() else None)
try: import pack.missing
except ModuleNotFoundError as e: print(e, e.name)
try: import simple.sub
except ModuleNotFoundError as e: print(e, e.name)
try: from simple import absent
except ImportError as e: print(str(e).split(" (")[0], e.name, e.name_from)
try: from pack import absent
except ImportError as e: print(str(e).split(" (")[0])
try: import nope.at.all
except ModuleNotFoundError as e: print(e)
try: simple.absent
except AttributeError as e: print(e)
