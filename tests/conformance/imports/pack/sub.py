# SPDX-License-Identifier: LGPL-2.1-or-later
print("sub runs", __name__, __package__)
from . import name as parent_name
from .inner import other
from .inner.other import x as ox
from . import inner
here = "sub of " + parent_name
