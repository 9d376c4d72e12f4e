# SPDX-License-Identifier: LGPL-2.1-or-later
# Matrices of fractions and floats: elimination, inverse, determinant, powers; fractions by hand with all operators.
def gcd(a, b):
    while b: a, b = b, a % b
    return abs(a)
class Q:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("fraction with denominator 0")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def _of(x): return x if isinstance(x, Q) else Q(x) if isinstance(x, int) else NotImplemented
    def __add__(self, o): return o if (o := Q._of(o)) is NotImplemented else Q(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Q(-self.n, self.d)
    def __sub__(self, o): return self + -Q._of(o)
    def __rsub__(self, o): return -self + o
    def __mul__(self, o): return o if (o := Q._of(o)) is NotImplemented else Q(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): return self * Q((o := Q._of(o)).d, o.n)
    def __rtruediv__(self, o): return Q._of(o) / self
    def __pow__(self, k): return Q(self.n ** k, self.d ** k) if k >= 0 else Q(self.d ** -k, self.n ** -k)
    def __eq__(self, o): return (self.n, self.d) == ((o := Q._of(o)).n, o.d) if isinstance(o, (int, Q)) else NotImplemented
    def __lt__(self, o): return self.n * (o := Q._of(o)).d < o.n * self.d
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __abs__(self): return Q(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __repr__(self): return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"
print(Q(1, 2) + Q(1, 3), Q(3, 6), Q(1, -2), 1 - Q(1, 4), 2 / Q(3, 5), Q(2, 3) ** -2, Q(4, 2) == 2, sorted([Q(1, 2), Q(1, 3), Q(2, 5)]), {Q(2, 1): "two"}[2], float(Q(1, 8)), sum([Q(1, k) for k in range(1, 11)]))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[Q(int(i == j)) for j in range(n)] for i in range(n)])
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, k):
        result, base = Matrix.identity(len(self.rows)), self
        while k:
            if k & 1: result = result @ base
            base, k = base @ base, k >> 1
        return result
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __str__(self): return "\n".join(" ".join(f"{x!r:>8}" for x in r) for r in self.rows)
    def __eq__(self, o): return self.rows == o.rows
    def solve(self):
        n = len(self.rows)
        a = [r + e for r, e in zip(self.rows, Matrix.identity(n).rows)]
        det = Q(1)
        for i in range(n):
            p = next((k for k in range(i, n) if a[k][i]), None)
            if p is None: return Q(0), None
            if p != i: a[i], a[p], det = a[p], a[i], -det
            det *= a[i][i]
            a[i] = [x / a[i][i] for x in a[i]]
            for k in range(n):
                if k != i and a[k][i]: a[k] = [x - a[k][i] * y for x, y in zip(a[k], a[i])]
        return det, Matrix([r[n:] for r in a])
m = Matrix([[Q(1, i + j + 1) for j in range(4)] for i in range(4)])
det, inverse = m.solve()
print(m, det, inverse, m @ inverse == Matrix.identity(4), sep="\n")
print(Matrix([[Q(1), Q(2)], [Q(2), Q(4)]]).solve())
fib = Matrix([[Q(1), Q(1)], [Q(1), Q(0)]])
print((fib ** 50)[0, 1], (fib ** 200)[0, 1])
try: Q(1, 0)
except ZeroDivisionError as e: print(e)
try: Q(1) + "x"
except TypeError as e: print(e)
