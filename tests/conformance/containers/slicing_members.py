# o[a:b] and o[a:b:c] with members that are no constants: of built-in sequences, their subclasses, and classes that see the slice.
class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        print('index', self.n)
        return self.n

class Seen:
    def __getitem__(self, key):
        return key

class Shy:
    def __class_getitem__(cls, key):
        return key

class Mine(list):
    pass

class Loud(list):
    def __getitem__(self, key):
        print('getitem', key)
        return super().__getitem__(key)

members = [None, 0, 1, 3, -1, -3, 7, 100, -100, 10**20, -10**20]
for o in ([0, 1, 2, 3, 4, 5, 6], (0, 1, 2, 3, 4, 5, 6), 'abcdefg', 'abĀdefg', b'abcdefg', bytearray(b'abcdefg'), range(7), Mine([0, 1, 2, 3])):
    total = 0
    for a in members:
        for b in members:
            got = o[a:b]
            total += len(got)
            assert got == o[slice(a, b)] and type(got) is type(o[slice(a, b)])
            for c in members:
                if c != 0:
                    got = o[a:b:c]
                    total = total * 3 % 1000003 + len(got)
                    assert got == o[slice(a, b, c)]
    print(type(o).__name__, total)

i, j, k = Index(1), Index(-1), Index(2)
print([1, 2, 3, 4][i:j], 'abcd'[i:], (1, 2, 3, 4)[:j:k], b'abcd'[i:j])
n = 2
print(Seen()[n:], Seen()[:n], Seen()[n:n:n], Shy[n:n], Loud([1, 2, 3])[n - 1:n], Seen()[n:, :n])
t = (1, 2, 3)
print(t[n - 2:] is t, t[n - 2:3] is t, 'abc'[n - 2:] == 'abc', [][n:], ''[n:], ()[n::n])
for text in ['[1][n:"x"]', '"abc"[1.5:n]', '(1,)[n:n:0 * n]', '[1][None:n:n - 2]', '5[n:n]', 'None[n:]', '{}[n:]', 'int[n:n]', '[1, 2][n:n:"s"]', '{1}[:n]', 'len[n:n:n]']:
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)

def f(o, lo, hi):
    return o[lo:hi:lo]
try:
    f([1], 'a', 2)
except TypeError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)

def loops():
    found = []
    for x in [1, 2, 3]:
        for y in 'ab':
            if y == 'b':
                continue
            found.append((x, y))
        else:
            found.append(x)
    for x in (y for y in range(3)):
        if x == 1:
            continue
        found.append(x)
    for x in {1: 2}.items():
        found.append(x)
    for x in iter([4, 5].pop, 4):
        found.append(x)
    class Count:
        def __init__(self): self.n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 3: raise StopIteration
            return self.n
    for x in Count():
        if x % 2:
            continue
        found.append(x)
    return found
print(loops())
