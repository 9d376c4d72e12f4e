def clean(s): return ''.join(c for c in s.casefold() if c.isalnum())
for s in ('A man, a plan, a canal: Panama', 'Was it a car?', 'No lemon, no melon', 'été', 'ABBA', '', 'Ésope reste ici et se repose'):
    c = clean(s); print(repr(s), c, c == c[::-1])
def longest(s):
    best = ''
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]: a -= 1; b += 1
            if b - a - 1 > len(best): best = s[a + 1:b]
    return best
print(longest('babad'), longest('cbbd'), longest('forgeeksskeegfor'), longest('abc'))
words = 'listen silent enlist google elgoog inlets banana'.split()
groups = {}
for w in words: groups.setdefault(''.join(sorted(w)), []).append(w)
print(sorted(groups.values(), key=lambda g: (-len(g), g)))
def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1): new.append(min(new[-1] + 1, row[j] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]
print(distance('kitten', 'sitting'), distance('', 'abc'), distance('naïve', 'naive'), min(words, key=lambda w: distance(w, 'bandana')))
def common(*ss):
    p = ss[0]
    for s in ss[1:]:
        while not s.startswith(p): p = p[:-1]
    return p
print(common('interview', 'internet', 'interval'), repr(common('a', 'b')))
def permutations(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]
print(permutations('abc'), len(set(permutations('aabb'))))
def camel(s): return ''.join(w.capitalize() for w in s.replace('-', '_').split('_'))
def snake(s): return ''.join('_' + c.lower() if c.isupper() else c for c in s).lstrip('_')
print(camel('hello_big-world'), snake('HelloBigWorld'), snake('parseHTTPRequest'), 'hello world'.title().swapcase(), ' '.join(w[::-1] for w in 'reverse each word'.split()))
