# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions meeting exceptions in many finally blocks.
log = []
def f(n):
    try:
        if n == 1: raise ValueError("try")
        log.append("try")
    except ValueError:
        log.append("except")
        if n == 1: raise KeyError("except")
    else:
        log.append("else")
        if n == 2: raise TypeError("else")
    finally:
        log.append("finally")
        if n == 3: raise OSError("finally")
        if n == 4: return "ret"
    log.append("end")
    return "normal"
for n in range(5):
    log.clear()
    try:
        r = f(n)
    except Exception as e:
        r = repr(e), repr(e.__context__)
    print(n, r, log)
def g():
    try:
        try:
            try:
                raise ValueError(1)
            finally:
                log.append("a")
        except TypeError:
            log.append("never")
        finally:
            log.append("b")
            try:
                raise KeyError(2)
            except KeyError as k:
                log.append(repr(k.__context__))
    except ValueError as v:
        log.append(("v", repr(v.__context__)))
        try:
            raise
        except ValueError as w:
            log.append(w is v)
    finally:
        log.append("c")
log.clear()
g()
print(log)
def deep(n):
    try:
        if n: deep(n - 1)
        else: raise ValueError("bottom")
    finally:
        log.append(n)
log.clear()
try: deep(5)
except ValueError as e: print(e, log)
def loop():
    for i in range(5):
        try:
            try:
                if i == 1: continue
                if i == 2: raise IndexError(i)
                if i == 4: break
            finally:
                log.append(("f", i))
        except IndexError as e:
            log.append(e.args)
        else:
            log.append("else%d" % i)
log.clear()
loop()
print(log)
