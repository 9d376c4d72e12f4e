# SPDX-License-Identifier: LGPL-2.1-or-later
# raise and except with what they cannot take.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, "|", e)
def do(code):
    exec(code, {})
    return "done"
class E(Exception):
    def __init__(self, a, b): pass
class NotE:
    pass
class Odd(Exception):
    def __new__(cls, *a): return 5
t(lambda: do("raise 5"))
t(lambda: do("raise None"))
t(lambda: do("raise 'a'"))
t(lambda: do("raise int"))
t(lambda: do("raise"))
t(lambda: do("raise ValueError from 5"))
t(lambda: do("raise ValueError from int"))
t(lambda: do("raise ValueError from KeyError"))
t(lambda: do("raise ValueError from None"))
t(lambda: do("try: raise ValueError\nexcept 5: pass"))
t(lambda: do("try: raise ValueError\nexcept (KeyError, 5): pass"))
t(lambda: do("try: raise ValueError\nexcept (ValueError, 5): pass"))
t(lambda: do("try: raise ValueError\nexcept int: pass"))
t(lambda: do("try: raise ValueError\nexcept [ValueError]: pass"))
t(lambda: do("try: raise ValueError\nexcept undefined: pass"))
t(lambda: do("try: pass\nexcept 5: pass"))
t(lambda: do("try: raise ValueError(1)\nfinally: raise KeyError(2)"))
t(lambda: do("assert 0"))
t(lambda: do("assert 0, 5"))
t(lambda: do("assert 0, 'text'"))
t(lambda: do("assert (), [1, 2]"))
t(lambda: do("with 5: pass"))
t(lambda: do("with None as x: pass"))
t(lambda: do("class A:\n def __enter__(self): pass\nwith A(): pass"))
t(lambda: do("class A:\n def __exit__(self, *a): pass\nwith A(): pass"))
t(lambda: do("class A:\n def __aenter__(self): pass\n def __aexit__(self, *a): pass\nwith A(): pass"))
t(lambda: do("class A:\n __enter__ = 5\n def __exit__(self, *a): pass\nwith A(): pass"))
t(lambda: do("class A:\n def __enter__(self): pass\n def __exit__(self): pass\nwith A(): pass"))
t(lambda: do("class A:\n def __enter__(self): pass\n def __exit__(self, *a): raise KeyError(1)\nwith A(): 1 / 0"))
t(lambda: do("del undefined"))
t(lambda: do("import nope"))
t(lambda: do("import sys.nope"))
t(lambda: do("from sys import nope"))
t(lambda: do("from . import x"))
t(lambda: do("from nope import x"))
t(lambda: do("import a.b.c"))
t(lambda: [E(1, 2)])
t(lambda: ValueError(1).with_traceback(5))
t(lambda: ValueError().add_note(5))
t(lambda: BaseException.__new__(int))
t(lambda: BaseException.__new__(5))
