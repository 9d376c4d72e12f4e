PAIRS = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
def roman(n):
    s = ''
    for v, r in PAIRS:
        s += r * (n // v); n %= v
    return s
def number(s):
    n = 0
    for v, r in PAIRS:
        while s.startswith(r): n += v; s = s.removeprefix(r)
    return n
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(number(roman(n)) == n for n in range(1, 1000)))
ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split()
def words(n):
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ('-' + ONES[n % 10] if n % 10 else '')
    if n < 1000: return ONES[n // 100] + ' hundred' + (' and ' + words(n % 100) if n % 100 else '')
    for size, name in ((10**9, 'billion'), (10**6, 'million'), (1000, 'thousand')):
        if n >= size: return words(n // size) + ' ' + name + (' ' + words(n % size) if n % size else '')
for n in (0, 7, 13, 42, 100, 101, 999, 1000, 12345, 10**6 + 1, 987654321): print(f'{n:>13,} {words(n).capitalize()}')
def ordinal(n): return f'{n}{"th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")}'
print(*map(ordinal, (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)), [f'{n:b} {n:o} {n:x} {n:#06x}' for n in (5, 64, 255)], '{:_}'.format(2**40), f'{1234567.891:,.2f}')
