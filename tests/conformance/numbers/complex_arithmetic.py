# SPDX-License-Identifier: LGPL-2.1-or-later
# Operators of complex numbers, mixed with ints and floats.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0j, 1 + 0j, 1j, -1j, 3 + 4j, -1.5 + 2.5j, complex(-0.0, -0.0), 1e200 + 1e200j, 2, -3.5, True, 0]
for a in values:
    print(a, [a + b for b in values])
    print([a - b for b in values])
    print([a * b for b in values])
    print([a / b if b else "zero" for b in values])
print(-(1 + 2j), +(1 + 2j), abs(3 + 4j), abs(-5j), abs(complex(1e308, 1e308)), (1 + 2j).conjugate(), -0j, -(0j))
inf, nan = float("inf"), float("nan")
for a in (complex(inf, 0), complex(0, inf), complex(inf, nan), complex(nan, 1), complex(-inf, inf)):
    print([a + b for b in (1, 1j, 1 + 1j, inf)], [a * b for b in (1, 1j, 1 + 1j, 2.0)], [a / b for b in (1, 1j, 1 + 1j, 2.0)], [b / a for b in (1, 1j, 1 + 1j, 2.0)], abs(a))
t(lambda: 1j / 0)
t(lambda: 1j / 0j)
t(lambda: 1 / 0j)
t(lambda: 1j // 1)
t(lambda: 1j % 1)
t(lambda: divmod(1j, 1))
t(lambda: 1j + "a")
t(lambda: ~1j)
t(lambda: 1j << 1)
t(lambda: 1j + 10**400)
t(abs, complex(1.7e308, 1.7e308))
t(lambda: 1j < 2)
t(int, 1j)
t(float, 1j)
t(hash, 1j == 1j)
z = 1 + 1j
z += 1
z *= 1j
z -= 0.5
z /= 2
z **= 2
print(z)
