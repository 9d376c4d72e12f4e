# SPDX-License-Identifier: LGPL-2.1-or-later
print("b starts")
import circ_a
seen = hasattr(circ_a, "name")
name = "b"
def use_a(): return circ_a.name + " seen from b"
print("b ends")
