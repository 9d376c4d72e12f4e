graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}


def bfs(start):
    order, queue, seen = [], [start], {start}
    while queue:
        v = queue.pop(0)
        order.append(v)
        for w in graph[v]:
            if w not in seen:
                seen.add(w)
                queue.append(w)
    return order


def dfs(v, seen=None):
    seen = set() if seen is None else seen
    if v in seen:
        return []
    seen.add(v)
    return [v] + [x for w in graph[v] for x in dfs(w, seen)]


def topological():
    degree = dict.fromkeys(graph, 0)
    for ws in graph.values():
        for w in ws:
            degree[w] += 1
    ready = sorted(v for v in degree if degree[v] == 0)
    out = []
    while ready:
        v = ready.pop(0)
        out.append(v)
        for w in graph[v]:
            degree[w] -= 1
            if not degree[w]:
                ready.append(w)
    return out


def paths(a, b):
    if a == b:
        yield (a,)
    for w in graph[a]:
        for p in paths(w, b):
            yield (a, *p)


print(bfs("a"), dfs("a"), topological(), list(paths("a", "f")))
weights = {(0, 1): 4, (0, 2): 1, (2, 1): 2, (1, 3): 5, (2, 3): 8, (3, 4): 3}


def shortest(n, source):
    dist = {source: 0}
    todo = {source}
    while todo:
        v = min(todo, key=dist.__getitem__)
        todo.remove(v)
        for (a, b), w in weights.items():
            if a == v and dist[v] + w < dist.get(b, float("inf")):
                dist[b] = dist[v] + w
                todo.add(b)
    return dist


print(shortest(5, 0))
parent = list(range(10))


def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x


for a, b in [(1, 2), (3, 4), (2, 3), (5, 6), (7, 7)]:
    parent[find(a)] = find(b)
sets = {}
for i in range(10):
    sets.setdefault(find(i), []).append(i)
print(sorted(sets.values()))
matrix = [[float("inf")] * 5 for _ in range(5)]
for (a, b), w in weights.items():
    matrix[a][b] = w
for i in range(5):
    matrix[i][i] = 0
for k in range(5):
    for i in range(5):
        for j in range(5):
            matrix[i][j] = min(matrix[i][j], matrix[i][k] + matrix[k][j])
for row in matrix:
    print(row)
