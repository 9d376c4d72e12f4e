# SPDX-License-Identifier: LGPL-2.1-or-later
# Conway's game of life on sets of cells, and on a torus of lists.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
def show(cells):
    xs, ys = [x for x, y in cells], [y for x, y in cells]
    for y in range(min(ys), max(ys) + 1):
        print("".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1)))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
cells = glider
for i in range(12): cells = step(cells)
show(cells)
print(len(cells), min(cells), max(cells))
r = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
sizes = []
for i in range(25):
    sizes.append(len(r))
    r = step(r)
print(sizes)
class Torus:
    def __init__(self, rows): self.rows = [[c == "#" for c in row] for row in rows]
    def next(self):
        h, w = len(self.rows), len(self.rows[0])
        new = [[False] * w for _ in range(h)]
        for y in range(h):
            for x in range(w):
                n = sum(self.rows[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - self.rows[y][x]
                new[y][x] = n == 3 or (n == 2 and self.rows[y][x])
        self.rows = new
    def __str__(self): return "\n".join("".join(".#"[c] for c in row) for row in self.rows)
t = Torus([".#......", "..#.....", "###.....", "........", "....##..", "....##.."])
for _ in range(8): t.next()
print(t)
