# SPDX-License-Identifier: LGPL-2.1-or-later
good = 1
if good
    print("missing colon")
