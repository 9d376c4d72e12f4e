# SPDX-License-Identifier: LGPL-2.1-or-later
# Longer computations with floats give the same bits.
x = 0.5
for i in range(200):
    x = 3.9 * x * (1 - x)
print(x, x.hex())
s = 0.0
for i in range(1, 1000):
    s += 1 / (i * i)
print(s, s.hex())
s = 0.0
for i in range(1000):
    s += (-1) ** i / (2 * i + 1)
print(4 * s)
y, dt = 1.0, 0.01
for i in range(300):
    k1 = -y
    k2 = -(y + dt / 2 * k1)
    k3 = -(y + dt / 2 * k2)
    k4 = -(y + dt * k3)
    y += dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
print(y, y.hex())
z = 0j
for i in range(30):
    z = z * z + (-0.4 + 0.6j)
print(z)
m = [[1.0, 2.0], [3.0, 4.5]]
for i in range(10):
    m = [[sum(m[r][k] * m[k][c] for k in range(2)) % 7.0 for c in range(2)] for r in range(2)]
print(m)
seed = 12345
values = []
for i in range(500):
    seed = (1103515245 * seed + 12345) % 2**31
    values.append(seed / 2**31 - 0.5)
print(sum(values), max(values), min(values), sum(v * v for v in values) ** 0.5)
