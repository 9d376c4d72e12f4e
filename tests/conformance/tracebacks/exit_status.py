# SPDX-License-Identifier: LGPL-2.1-or-later
# sys.exit() with a number.
import sys
print("leaving")
sys.exit(7)
