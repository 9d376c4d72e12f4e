# SPDX-License-Identifier: LGPL-2.1-or-later
# pass, ellipsis, expression statements, several on one line, semicolons, backslashes.
pass
...
1; "string"; None
a = 1; b = 2; print(a + b)
if a: print("one"); print("line")
if not a: pass
elif b: print("elif")
else: pass
def f(): pass; return 1
print(f())
x = 1 + \
    2
print(x)
y = (1 +
     2
     # comment
     + 3)
print(y)
class C: pass
class D: x = 1; y = 2
print(D.x + D.y)
def g(a,
      b=2,
      ):
    return (a,
            b)
print(g(1,))
for i in 1, 2, 3: print(i, end=" ")
print()
while 0: pass
def h():
    "only doc"
print(h())
def ell(): ...
print(ell())
if True:
    if False:
        print("no")
    else:
        if a == 1:
            print("nested")
        elif a == 2:
            pass
z = w = 5
print(z, w)
print(1,
      2)
if a and \
   b:
    print("backslash")
def nested():
	if True:
		return "tabs"
print(nested())
t = 1,
print(t, (), (1,), (1, 2))
l = [
    1,
    2,
]
print(l, {
    "a": 1,
})
@ staticmethod
def spaced ( x , y = 2 ) : return x , y
print(spaced (1) , spaced(3, y = 4))
print ("space", end = "\n")
identifier_ünïcode = "ok"
print(identifier_ünïcode, ﬁ := "fi ligature", fi)
_ = 3
__ = 4
print(_ + __)
match = 1; case = 2; type = 3; _ = 4
print(match, case, type, _)
del type
print(type(1))
return_value = (lambda: (yield))
print(return_value().__class__.__name__)
