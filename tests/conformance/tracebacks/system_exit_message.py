# SPDX-License-Identifier: LGPL-2.1-or-later
# SystemExit with a message: it goes to stderr, the status is 1.
print("before")
try: raise SystemExit("the message")
finally: print("finally")
