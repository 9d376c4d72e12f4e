# SPDX-License-Identifier: LGPL-2.1-or-later
# Modules as objects: attributes, __getattr__ and __dir__ of modules, setting and deleting, making them by hand.
import dynamic, simple
print(dynamic.computed, dynamic.known)
try: dynamic.refused
except AttributeError as e: print(e)
from dynamic import another
print(another, dir(dynamic), hasattr(dynamic, "refused"), getattr(dynamic, "refused", "dflt"))
M = type(simple)
m = M("made", "doc")
print(m, m.__name__, m.__doc__, m.__loader__, m.__spec__, m.__package__, sorted(vars(m)))
m.x = 1
print(m.x, vars(m)["x"])
del m.x
try: m.x
except AttributeError as e: print(e)
try: del m.x
except AttributeError as e: print(e)
try: m.__dict__ = {}
except AttributeError as e: print(e)
for args in ((), (5,), ("a", "b", "c")):
    try: M(*args)
    except TypeError as e: print(e)
class Sub(M):
    @property
    def prop(self): return "prop of " + self.__name__
    def __getattr__(self, n): return "sub getattr " + n
s = Sub("sub")
print(s.prop, s.other)
m.__name__ = "renamed"
try: m.nope
except AttributeError as e: print(e)
del m.__name__
try: m.nope
except AttributeError as e: print(e)
m.__class__ = Sub
m.__name__ = "m"
print(m.prop)
import sys
sys.modules["handmade"] = h = M("handmade")
h.attr = "by hand"
import handmade
from handmade import attr
print(handmade is h, attr)
class NotModule: attr = "class attr"
sys.modules["weird"] = NotModule
import weird
from weird import attr
print(weird.attr, attr)
print(simple == simple, hash(simple) == hash(simple), bool(simple), repr(simple).startswith("<module 'simple' from '"))
import builtins, sys as system
print(repr(builtins), repr(system), builtins.len is len, builtins.__name__, system is sys)
simple.__dict__["injected"] = 5
from simple import injected
print(injected, simple.injected)
print(__builtins__ is builtins or __builtins__ is builtins.__dict__, main_attr if "main_attr" in globals() else "no")
import __main__
print(__main__.__name__, __main__.NotModule is NotModule)
__main__.main_attr = 3
print(main_attr)
