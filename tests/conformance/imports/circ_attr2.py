# SPDX-License-Identifier: LGPL-2.1-or-later
import circ_attr
print(circ_attr.x)
