# SPDX-License-Identifier: LGPL-2.1-or-later
# abs() and divmod(), with classes that define them.
print(abs(-5), abs(5), abs(True), abs(-(2**40)), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(-(10**30)), abs(float("-inf")), abs(1e-320j))
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(True, 2), divmod(7.5, 2), divmod(-7.5, 2), divmod(10**30, 7), divmod(1, 10**30), divmod(-1, 10**30))


class A:
    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)


class N:
    def __divmod__(self, other):
        return NotImplemented


class S(A):
    def __rdivmod__(self, other):
        return "subclass first"


class I(int):
    def __abs__(self):
        return "int abs"

    def __rdivmod__(self, other):
        return ("int rdivmod", other)


print(abs(A()), divmod(A(), 1), divmod(1, A()), divmod("a", A()), divmod(A(), S()), abs(I(-1)), divmod(7, I(2)), divmod(I(7), 2))
for f in (lambda: abs("a"), lambda: abs(N()), lambda: abs(None), lambda: abs(), lambda: abs(1, 2), lambda: divmod("a", 1), lambda: divmod(N(), 1), lambda: divmod(1, N()), lambda: divmod(1), lambda: divmod(1, 2, 3), lambda: divmod(1j, 1)):
    try:
        print(f())
    except TypeError as e:
        print(str(e))
