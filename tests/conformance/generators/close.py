# SPDX-License-Identifier: LGPL-2.1-or-later
# close: GeneratorExit, finally, ignoring it, results.
def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
it = g()
next(it)
print(it.close())
print(it.close(), list(it))
it = g()
print(it.close(), list(it))
def ret():
    try: yield 1
    except GeneratorExit: return "value"
it = ret()
next(it)
print(it.close(), it.close())
def ignore():
    try: yield 1
    except GeneratorExit: print("ignored")
    yield 2
it = ignore()
next(it)
try: it.close()
except RuntimeError as e: print(e)
def other():
    try: yield 1
    finally: raise ValueError("in finally")
it = other()
next(it)
try: it.close()
except ValueError as e: print(e, repr(e.__context__))
print(it.close())
def withm():
    with M(): yield 1
class M:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit", a[0].__name__)
it = withm()
next(it)
it.close()
def deleg():
    try: yield from g()
    finally: print("outer finally")
it = deleg()
next(it)
it.close()
def done(): yield 1
it = done()
list(it)
print(it.close())
def loop():
    for i in range(5):
        try: yield i
        finally: print("f", i)
for x in (l := loop()):
    if x == 1: break
l.close()
print(list(l))
class Plain:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("plain close"); return 5
def dp(): yield from Plain()
it = dp()
next(it)
print(it.close())
class NoClose:
    def __iter__(self): return self
    def __next__(self): return 1
def dn(): yield from NoClose()
it = dn()
next(it)
print(it.close())
