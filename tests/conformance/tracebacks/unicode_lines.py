# SPDX-License-Identifier: LGPL-2.1-or-later
# Lines with wide and combining characters, tabs and long lines: where the carets go.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
def a(): é = "日本語"; return é + 1 / 0
def b(): return "日本語" + undefined_name
def c(): return "😀😀" , 1 / 0
def d():
	x = 1;	return x / 0
def e(): return "é́" , 1 / 0, "ü"
def f(): ñandú = 5; return ñandú.missing
def g(): return "a very long line " + "x" * 3 + "another part of it" + "and another" + str(1 / 0) + "the rest of the line goes on and on and on"
def h(): raise ValueError("ümläut 日本 😀")
def i():   return   1   /   0   # trailing comment
def j(): return 1 / 0 ; 
def k(): return {"ключ": 1}["нет"]
def l(): return "Ａ" + 5 # full width
for fn in (a, b, c, d, e, f, g, h, i, j, k, l): show(fn)
raise NameError("конец")
