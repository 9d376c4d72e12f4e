# SPDX-License-Identifier: LGPL-2.1-or-later
# The plainest traceback: through functions to the module.
print("before")
def f(x):
    return g(x) + 1
def g(x):
    y = x * 2
    raise ValueError("the message", y)
f(5)
print("never")
