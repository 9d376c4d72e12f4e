# SPDX-License-Identifier: LGPL-2.1-or-later
# input, quit-less exits: SystemExit in its forms, atexit-free.
import sys
try: input()
except EOFError as e: print(type(e).__name__, e)
try: input("prompt> ")
except EOFError as e: print(e)
for a in ((), (0,), (3,), ("text",), (None,), (1, 2), ((1, 2),)):
    try: sys.exit(*a)
    except SystemExit as e: print(repr(e), repr(e.code))
    except TypeError as e: print(e)
try: exit()
except (SystemExit, NameError) as e: print(type(e).__name__)
try: raise SystemExit
except BaseException as e: print(repr(e.code))
try:
    try: sys.exit("in try")
    finally: print("finally runs")
except SystemExit as e: print(e)
print("last line")
sys.exit(3)
print("never")
