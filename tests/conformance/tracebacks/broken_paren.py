# SPDX-License-Identifier: LGPL-2.1-or-later
x = (1,
     [2, 3)
