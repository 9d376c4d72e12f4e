# SPDX-License-Identifier: LGPL-2.1-or-later
# The bases of every built-in exception.
import builtins
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException))
for n in names:
    c = getattr(builtins, n)
    print(n, c.__name__, [b.__name__ for b in c.__mro__[1:]])
print(IOError is OSError, EnvironmentError is OSError)
print(issubclass(BaseExceptionGroup, BaseException), ExceptionGroup.__mro__[1].__name__)
