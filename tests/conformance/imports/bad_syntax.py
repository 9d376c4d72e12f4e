# SPDX-License-Identifier: LGPL-2.1-or-later
ok = 1
x = = 2
