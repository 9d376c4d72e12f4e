# SPDX-License-Identifier: LGPL-2.1-or-later
# exp, log, trigonometric and hyperbolic functions on ordinary arguments.
import math
values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 0.1, 1e-10, 1e-300, 2.0, -2.0, 3.0, 10.0, -10.0, 0.99, 100.0, -100.0, 700.0, 1, -3, True]
for name in ("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sqrt", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "degrees", "radians", "fabs", "erf", "erfc", "gamma", "lgamma"):
    f = getattr(math, name)
    for x in values:
        try:
            print(name, x, f(x))
        except (ValueError, OverflowError) as e:
            print(name, x, type(e).__name__, e)
print([math.sin(i * 0.37) for i in range(20)], [math.cos(i * 1.7) for i in range(20)], [math.atan2(i - 5, 3 - i) for i in range(12)])
print([math.log(i) for i in range(1, 30)], [math.exp(i / 7) for i in range(-20, 20)])
print([math.log(x, 2) for x in (1, 2, 3, 8, 0.5)], math.log(8, 2), math.log(1000, 10), math.log(2.5, 0.5), math.log(10**400, 10**200))
