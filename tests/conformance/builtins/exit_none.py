# SPDX-License-Identifier: LGPL-2.1-or-later
# SystemExit from deep inside: status 0 when there is no code.
def f():
    try:
        g()
    except Exception:
        print("not an Exception")
    finally:
        print("cleanup")
def g():
    for i in range(10):
        if i == 3: raise SystemExit()
        print(i)
f()
