# SPDX-License-Identifier: LGPL-2.1-or-later
print("fails starts")
1 / 0
