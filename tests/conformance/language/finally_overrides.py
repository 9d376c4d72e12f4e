# SPDX-License-Identifier: LGPL-2.1-or-later
# A return, break or continue inside finally swallows what was under way.
def a():
    try:
        return 1
    finally:
        return 2
print(a())
def b():
    try:
        1 / 0
    finally:
        return "swallowed"
print(b())
def c():
    for i in range(3):
        try:
            1 / 0
        finally:
            continue
    return "c", i
print(c())
def d():
    while 1:
        try:
            return 1
        finally:
            break
    return "after"
print(d())
def e():
    try:
        raise ValueError
    except ValueError:
        raise KeyError
    finally:
        return "e"
print(e())
def f():
    try:
        try:
            return 1
        finally:
            1 / 0
    except ZeroDivisionError:
        return "zde"
print(f())
def g():
    try:
        raise ValueError("one")
    finally:
        try:
            raise KeyError("two")
        except KeyError as k:
            print("handled", k, repr(k.__context__))
try:
    g()
except ValueError as v:
    print(v, v.__context__)
def h():
    for x in range(3):
        try:
            try:
                if x == 0: continue
                raise TypeError(x)
            finally:
                if x == 1: continue
                print("x", x)
        except TypeError as t:
            print("T", t)
h()
