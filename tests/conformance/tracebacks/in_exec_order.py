# SPDX-License-Identifier: LGPL-2.1-or-later
# stdout and stderr of a program that prints to both and then fails in a finally.
import sys
print("out 1")
print("err 1", file=sys.stderr)
sys.stderr.write("err 2\n")
sys.stdout.write("out 2\n")
print("err", 3, file=sys.stderr, sep="-", end="!\n", flush=True)
try:
    1 / 0
finally:
    print("out finally")
    print("err finally", file=sys.stderr)
