class M:
    d = None
    action = None

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if M.action is not None:
            action, M.action = M.action, None
            action(M.d)
        return self.v == other.v


def build(n=5):
    M.action = None
    M.d = {M(i): i for i in range(n)}
    return M.d


d = build()
M.action = lambda d: d.clear()
print(d.get(M(3), "none"), len(d))
d = build()
M.action = lambda d: d.update({M(100 + i): i for i in range(50)})
print(d.get(M(3), "none"), len(d))
d = build()
M.action = lambda d: d.pop(next(iter(d)))
print(d.get(M(4), "none"), len(d))
d = build()
M.action = lambda d: d.clear()
d[M(3)] = "new"
print(len(d), list(d.values()))
d = build()
M.action = lambda d: d.clear()
try:
    del d[M(3)]
except KeyError:
    print("KeyError", len(d))
d = build()
M.action = lambda d: d.clear()
print(d.pop(M(3), "default"), len(d))
d = build()
M.action = lambda d: d.clear()
print(d.setdefault(M(3), "set"), len(d))
s = set(build())
M.d = s
M.action = lambda s: s.clear()
print(M(3) in s, len(s))
s = set(build())
M.d = s
M.action = lambda s: s.update([M(i) for i in range(50, 90)])
print(M(3) in s, len(s))
s = set(build())
M.d = s
M.action = lambda s: s.clear()
s.add(M(3))
print(len(s), [m.v for m in s])
