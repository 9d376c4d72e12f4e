# SPDX-License-Identifier: LGPL-2.1-or-later
# break, continue and return through finally, in loops, nested.
def a():
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally:
            print("fin", i)
    else:
        print("else")
    return i
print(a())
def b():
    while True:
        try:
            try:
                return "inner"
            finally:
                print("f1")
        finally:
            print("f2")
print(b())
def c():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1: break
                    if i == 1: continue
                    print(i, j)
                finally:
                    print("fj", i, j)
            if i == 2: return "ret %d" % i
        finally:
            print("fi", i)
print(c())
def d():
    out = []
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 0: continue
            out.append(str(e))
            if i == 1: break
        else:
            out.append("no")
        finally:
            out.append("f%d" % i)
    return out
print(d())
def e():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x", x)
print(e())
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handler"
    finally:
        print("finally")
print(f())
def g():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError as e:
        print("outer", e)
    else:
        print("never")
    finally:
        print("outer finally")
g()
def h(n):
    while n:
        n -= 1
        try:
            if n == 2: continue
            if n == 0: break
        except ValueError: pass
        else:
            print("else", n)
        finally:
            print("fin", n)
    else:
        print("loop else")
h(4)
def k():
    for i in range(2):
        try:
            pass
        finally:
            for j in range(3):
                if j == 1: break
            else:
                print("no")
            print("j", j)
k()
def m():
    try:
        yield 1
        return 2
    finally:
        yield 3
print(list(m()))
