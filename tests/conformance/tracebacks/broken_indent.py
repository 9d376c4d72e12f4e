# SPDX-License-Identifier: LGPL-2.1-or-later
def f():
    x = 1
      y = 2
