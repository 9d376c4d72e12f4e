# SPDX-License-Identifier: LGPL-2.1-or-later
# from … import *: with and without __all__, underscore names, in which order, errors.
from simple import *
print(value, func(1), Klass.__name__, "_private" in globals(), "__hidden" in globals())
from pack import *
print(name, fn(), sub.here, "not_in_all" in globals())
before = set(globals())
from star_empty import *
print(sorted(set(globals()) - before - {"before"}))
try:
    from star_bad import *
except AttributeError as e: print(e)
try:
    from star_types import *
except TypeError as e: print(e)
from star_tuple import *
print(_under, "plain" in globals())
value = "mine"
from simple import *
print(value)
class Mod: pass
import sys
fake = type(sys)("fake", "doc of fake")
fake.q, fake._w = 1, 2
sys.modules["fake"] = fake
from fake import *
print(q, "_w" in globals(), fake.__doc__, fake.__name__)
