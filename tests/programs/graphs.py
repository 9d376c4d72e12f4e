# SPDX-License-Identifier: LGPL-2.1-or-later
# Shortest paths, orders, components and spanning trees, with a heap by hand.
class Heap:
    def __init__(self): self.items = []
    def push(self, x):
        a = self.items
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2
    def pop(self):
        a = self.items
        top, last = a[0], a.pop()
        if a:
            a[0], i = last, 0
            while True:
                c = 2 * i + 1
                if c >= len(a): break
                if c + 1 < len(a) and a[c + 1] < a[c]: c += 1
                if a[i] <= a[c]: break
                a[i], a[c] = a[c], a[i]
                i = c
        return top
    def __bool__(self): return bool(self.items)
edges = [(f"n{i}", f"n{(i * 7 + 3) % 30}", (i * 13) % 17 + 1) for i in range(30)] + [(f"n{i}", f"n{(i + 1) % 30}", (i * 5) % 11 + 1) for i in range(30)]
graph = {}
for a, b, w in edges:
    graph.setdefault(a, {})[b] = w
    graph.setdefault(b, {})[a] = w
def dijkstra(start):
    dist, prev, heap = {start: 0}, {}, Heap()
    heap.push((0, start))
    while heap:
        d, u = heap.pop()
        if d > dist[u]: continue
        for v, w in graph[u].items():
            if d + w < dist.get(v, 10 ** 9):
                dist[v], prev[v] = d + w, u
                heap.push((d + w, v))
    return dist, prev
dist, prev = dijkstra("n0")
print(sorted(dist.items(), key=lambda kv: (kv[1], kv[0]))[:12])
def path(to): return path(prev[to]) + [to] if to in prev else [to]
print(" -> ".join(path("n17")), dist["n17"])
def topo(deps):
    seen, order = {}, []
    def visit(n, trail=()):
        if seen.get(n) == 2: return
        if seen.get(n) == 1: raise ValueError("cycle: " + " ".join((*trail, n)))
        seen[n] = 1
        for m in deps.get(n, ()): visit(m, (*trail, n))
        seen[n] = 2
        order.append(n)
    for n in sorted(deps): visit(n)
    return order
print(topo({"app": ["db", "web"], "web": ["net"], "db": ["disk"], "net": [], "disk": ["net"]}))
try: topo({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e: print(e)
parent = {n: n for n in graph}
def find(n):
    while parent[n] != n: parent[n] = n = parent[parent[n]]
    return n
tree = []
for w, a, b in sorted((w, a, b) for a, b, w in edges):
    if find(a) != find(b):
        parent[find(a)] = find(b)
        tree.append((a, b, w))
print(len(tree), sum(w for *_, w in tree), tree[:4])
def bfs(start):
    seen, layer, layers = {start}, [start], []
    while layer:
        layers.append(len(layer))
        layer = [v for u in layer for v in sorted(graph[u]) if v not in seen and not seen.add(v)]
    return layers
print(bfs("n0"), bfs("n29"))
