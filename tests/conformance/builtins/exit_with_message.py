# SPDX-License-Identifier: LGPL-2.1-or-later
# SystemExit with a text goes to stderr and is status 1.
print("before")
try:
    raise SystemExit("the message")
finally:
    print("finally")
