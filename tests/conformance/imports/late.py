# SPDX-License-Identifier: LGPL-2.1-or-later
print("late runs", __name__)
count = globals().get("count", 0) + 1
