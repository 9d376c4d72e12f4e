# SPDX-License-Identifier: LGPL-2.1-or-later
# The classes that OSError picks by Linux's error numbers (expected output is not from the oracle: it has WASI's numbers).
for n in range(150):
    e = OSError(n, "text", "file")
    if type(e) is not OSError:
        print(n, type(e).__name__, e)
print(type(FileNotFoundError(17, "x")).__name__)
class Sub(OSError): pass
print(type(Sub(2, "x")).__name__, type(OSError("2")).__name__, type(OSError(2)).__name__, type(OSError(2.0, "x")).__name__)
