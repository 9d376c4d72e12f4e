# Work that is linear in CPython must not take for ever.
s = ''
for i in range(50000): s += 'ab'
print(len(s), s[:6], s[-4:], s.count('ab'))
t = ''
for i in range(20000): t += '€'
print(len(t), t[-1] == '€')
u = 'x' * 1000
for i in range(20000): u = u + 'y'
print(len(u), u.count('y'))
total = 0
wide = '😀a' * 20000
for i in range(0, len(wide)): total += ord(wide[i]) & 1
print(total, len(wide))
parts = []
for i in range(20000): parts.append(str(i))
joined = ','.join(parts)
print(len(joined), joined[1000:1020], len(joined.split(',')), sum(map(int, joined.split(','))))
b = bytearray()
for i in range(30000): b += b'xy'
print(len(b), bytes(b[:4]))
count = 0
while len(b) > 10:
    del b[:3]
    count += 1
print(count, len(b))
b = bytearray(range(256)) * 40
n = 0
while b: n += b.pop(0)
print(n)
big = 'a' * 30000
print(big.find('a' * 1000 + 'b'), (big + 'b').find('a' * 1000 + 'b'), big.replace('a', 'bc').count('bc'), big.upper() == 'A' * 30000, len(big.center(100000)), big.strip('a') == '', len(big.split('a')), big[::-1] == big, big.startswith('a' * 29999), hash(big) == hash('a' * 30000))
lines = '\n'.join(f'line {i}: {"word " * (i % 5)}' for i in range(3000))
words = {}
for line in lines.splitlines():
    for word in line.split():
        words[word] = words.get(word, 0) + 1
print(len(words), words['word'], words['line'])
print(len(repr(lines)), len(ascii(wide)), len(lines.encode()), len(lines.encode('utf-16')), lines.encode().decode() == lines)
m = memoryview(bytes(10000))
while len(m) > 7: m = m[7:]
print(len(m))
print(len('%s' % big), len(f'{big}{big}'), len('{}{}'.format(big, big)), len(','.join([big] * 10)), len(big * 100))
