# SPDX-License-Identifier: LGPL-2.1-or-later
# KeyboardInterrupt and other BaseExceptions that nobody catches.
def f():
    try:
        g()
    except Exception:
        print("not caught here")
    finally:
        print("finally")
def g():
    raise KeyboardInterrupt
try:
    f()
except KeyboardInterrupt as e:
    print("caught", repr(e))
class MyBase(BaseException): pass
raise MyBase("uncaught base")
