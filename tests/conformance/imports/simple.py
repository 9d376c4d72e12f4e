# SPDX-License-Identifier: LGPL-2.1-or-later
"""Doc of simple."""
value = 1
_private = "p"
__hidden = "h"
def func(x):
    return value, x
class Klass:
    pass
