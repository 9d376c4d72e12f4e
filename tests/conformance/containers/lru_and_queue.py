class LRU:
    def __init__(self, size):
        self.size = size
        self.data = {}

    def get(self, k):
        if k not in self.data:
            return None
        v = self.data.pop(k)
        self.data[k] = v
        return v

    def put(self, k, v):
        self.data.pop(k, None)
        self.data[k] = v
        if len(self.data) > self.size:
            del self.data[next(iter(self.data))]


c = LRU(3)
for i in range(5):
    c.put(i, i * i)
    c.get(2)
print(c.data, c.get(0), c.get(2))


class Queue:
    def __init__(self):
        self.inbox, self.outbox = [], []

    def push(self, x):
        self.inbox.append(x)

    def pop(self):
        if not self.outbox:
            self.outbox, self.inbox = self.inbox[::-1], []
        return self.outbox.pop()


q = Queue()
out = []
for i in range(10):
    q.push(i)
    if i % 3 == 2:
        out.append(q.pop())
print(out, q.inbox, q.outbox)


class Heap:
    def __init__(self):
        self.a = []

    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2

    def pop(self):
        a = self.a
        a[0], a[-1] = a[-1], a[0]
        x = a.pop()
        i = 0
        while True:
            kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(a)]
            if not kids:
                return x
            k = min(kids, key=a.__getitem__)
            if a[i] <= a[k]:
                return x
            a[i], a[k] = a[k], a[i]
            i = k


h = Heap()
for x in [5, 3, 8, 1, 9, 2, 7]:
    h.push(x)
print([h.pop() for _ in range(7)])
h.push((2, "b"))
h.push((1, "z"))
h.push((1, "a"))
print(h.pop(), h.pop(), h.pop())


class Trie:
    def __init__(self):
        self.root = {}

    def add(self, w):
        node = self.root
        for ch in w:
            node = node.setdefault(ch, {})
        node[None] = w

    def words(self, node=None):
        node = self.root if node is None else node
        for k, v in node.items():
            if k is None:
                yield v
            else:
                yield from self.words(v)


t = Trie()
for w in ["car", "cat", "ca", "dog"]:
    t.add(w)
print(list(t.words()), t.root)


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1]


s = Stack()
s.push(1)
s.push(2)
print(s, s.top, s.pop(), s.top, len(s))
