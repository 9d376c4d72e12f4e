# SPDX-License-Identifier: LGPL-2.1-or-later
print("a starts")
import circ_b
name = "a"
def from_b(): return circ_b.use_a()
print("a ends")
