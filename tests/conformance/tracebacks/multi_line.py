# SPDX-License-Identifier: LGPL-2.1-or-later
# Expressions and statements over several lines.
import sys
def show(f):
    try: f()
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
def fail(*a, **k): raise ValueError("failed")
def a():
    return fail(
        1,
        2,
    )
def b():
    x = (1 +
         2 +
         "three")
    return x
def c():
    return [
        1,
        fail(),
        3,
    ]
def d():
    return fail(1,
                2)(
        3)
def e():
    return {
        "a": 1,
        "b": {}["missing"],
    }
def f():
    fail(
        a=1,
        b=fail,
    ).attribute
def g():
    return "text".upper().lower().nope(
    )
def h():
    assert (
        1
        == 2
    ), "multi"
def i():
    raise ValueError(
        "a message "
        "in parts"
    )
def j():
    return (lambda:
            1 / 0)()
def k():
    x = [i
         for i in range(3)
         if i / 0]
def l():
    return """triple
quoted""" + 5
def m():
    return fail(
        # a comment
        1,

        2,
        3,
        4,
        5,
        6,
    )
def n():
    a = 1; b = 2; return \
        a / 0
def o():
    if (1 and
        2 / 0 and
        3): pass
def p():
    return f"""
    {1}
    {2 / 0}
    """
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p): show(fn)
@fail
def decorated():
    pass
