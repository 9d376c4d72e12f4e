# SPDX-License-Identifier: LGPL-2.1-or-later
# Longer computations with ints: digits of pi and e, primes, Fibonacci, continued fractions.
def pi_digits(n):
    q, r, t_, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t_ < m * t_:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t_), (10 * (3 * q + r)) // t_ - 10 * m
        else:
            q, r, t_, k, m, x = q * k, (2 * q + r) * x, t_ * x, k + 1, (q * (7 * k + 2) + r * x) // (t_ * x), x + 2
    return out


print("".join(map(str, pi_digits(150))))
a, b = 0, 1
for i in range(1000):
    a, b = b, a + b
print(a, a % 997, a.bit_length())
scale = 10**120
total, term, k = 0, scale, 1
while term:
    total += term
    term //= k
    k += 1
print(total)


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for w in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(w, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([p for p in range(60) if is_prime(p)], [e for e in (31, 61, 67, 89, 107, 127, 131) if is_prime(2**e - 1)])
n, d = 649, 200
out = []
while d:
    out.append(n // d)
    n, d = d, n % d
print(out)
x = 2 * 10**200
g = x
while True:
    h = (g + x // g) // 2
    if h >= g:
        break
    g = h
print(g)
