class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, o):
        return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __repr__(self):
        return f"({self.x},{self.y})"


steps = [Point(0, 1), Point(1, 0), Point(0, -1), Point(-1, 0)]
walls = {Point(1, 0), Point(1, 1), Point(1, 2), Point(3, 1), Point(3, 2), Point(3, 3)}


def path(start, goal, n=5):
    queue, came = [start], {start: None}
    while queue:
        p = queue.pop(0)
        if p == goal:
            out = []
            while p is not None:
                out.append(p)
                p = came[p]
            return out[::-1]
        for s in steps:
            q = p + s
            if q not in walls and q not in came and 0 <= q.x < n and 0 <= q.y < n:
                came[q] = p
                queue.append(q)
    return None


found = path(Point(0, 0), Point(4, 4))
print(len(found), found)
print(path(Point(0, 0), Point(9, 9)), sorted(walls), min(walls), max(walls, key=lambda p: p.x + p.y), Point(1, 1) in walls, Point(0, 0) in walls)
counts = {}
for p in found + found[::2]:
    counts[p] = counts.get(p, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4], counts[Point(0, 0)], len(counts))
s = set(found)
print(len(s), len(s | walls), len(s & walls), len(s - {Point(0, 0)}), s.isdisjoint(walls), {Point(0, 0)} <= s, s == set(reversed(found)), frozenset(found) == s)
d = dict.fromkeys(found)
del d[Point(0, 0)]
print(Point(0, 0) in d, len(d), d.pop(Point(4, 4), "gone"), d.pop(Point(4, 4), "gone"), d.setdefault(Point(9, 9), "new"), d[Point(9, 9)])
memo = {}


def paths(p):
    if p.x < 0 or p.y < 0:
        return 0
    if p == Point(0, 0):
        return 1
    if p not in memo:
        memo[p] = paths(p + steps[3]) + paths(p + steps[2])
    return memo[p]


print(paths(Point(8, 8)), len(memo), memo[Point(4, 4)])


class CaseInsensitive(dict):
    class Key(str):
        def __hash__(self):
            return hash(self.lower())

        def __eq__(self, o):
            return self.lower() == o.lower()

    def __getitem__(self, k):
        return super().__getitem__(self.Key(k))

    def __setitem__(self, k, v):
        super().__setitem__(self.Key(k), v)

    def __contains__(self, k):
        return super().__contains__(self.Key(k))


c = CaseInsensitive()
c["Content-Type"] = "text"
c["CONTENT-TYPE"] = "html"
c["Accept"] = "*"
print(c, c["content-type"], "ACCEPT" in c, len(c), list(c))
