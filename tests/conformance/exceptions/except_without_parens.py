# SPDX-License-Identifier: LGPL-2.1-or-later
# Several exception classes without parentheses, as 3.14 allows.
for e in (KeyError(1), IndexError(2), ValueError(3)):
    try:
        raise e
    except KeyError, IndexError:
        print("pair", repr(e))
    except ValueError, TypeError:
        print("other", repr(e))
    except (OSError, ArithmeticError) as x:
        print(x)
try: 1 / 0
except ValueError, ZeroDivisionError: print("zde")
