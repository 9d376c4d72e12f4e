def mul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


def power(m, n):
    result = identity(len(m))
    while n:
        if n & 1:
            result = mul(result, m)
        m = mul(m, m)
        n >>= 1
    return result


print(power([[1, 1], [1, 0]], 50)[0][1], mul([[1, 2], [3, 4]], [[0, 1], [1, 0]]))


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([row[:j] + row[j + 1 :] for row in m[1:]]) for j in range(len(m)))


print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), [list(r) for r in zip(*[[1, 2, 3], [4, 5, 6]])])


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice):
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in self.rows[i]])
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __matmul__(self, other):
        return Matrix(mul(self.rows, other.rows))

    def __iter__(self):
        return (x for row in self.rows for x in row)

    def __len__(self):
        return len(self.rows)

    def __contains__(self, x):
        return any(x in row for row in self.rows)

    def __eq__(self, other):
        return self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows})"


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
m[0, 0] = 10
print(m[0, 0], m[1], m[:2, 1:], m[:, 0], list(m), len(m), 5 in m, 99 in m, m @ Matrix(identity(3)) == m, sum(m), max(m), sorted(m)[:3])
a, b, *rest = m
print(a, b, rest, [*m][-1])
print([row[::-1] for row in m.rows[::-1]], [m[i, i] for i in range(3)], list(map(list, zip(*m.rows)))[0])
