# SPDX-License-Identifier: LGPL-2.1-or-later
import circ_attr2
x = 1
