# SPDX-License-Identifier: LGPL-2.1-or-later
# Modules that import each other.
import circ_a
print(circ_a.name, circ_a.circ_b.name, circ_a.circ_b.seen, circ_a.from_b())
try:
    import circ_c
except ImportError as e:
    print(str(e).split(" (")[0])
import sys
print("circ_c" in sys.modules, "circ_d" in sys.modules)
try:
    import circ_attr
except AttributeError as e:
    print(str(e).split(" (")[0])
import circ_pack.one
print(circ_pack.one.two.one.value, circ_pack.one.value)
