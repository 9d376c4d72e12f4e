text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity --
'twas the season of Light; it was the season of Darkness. Naïve façade: résumé!"""
words = {}
for raw in text.split():
    w = raw.strip('.,;:!-\'"').lower()
    if w: words[w] = words.get(w, 0) + 1
for w, n in sorted(words.items(), key=lambda p: (-p[1], p[0]))[:8]:
    print(f'{w:<12}{n:>4} {"#" * n}')
print(len(words), max(words, key=len), sorted(w for w in words if not w.isascii()))
lines = text.splitlines()
print([len(l) for l in lines], [l.count('it was') for l in lines], sum(l.lower().count('it was') for l in lines))
letters = {}
for c in text.casefold():
    if c.isalpha(): letters[c] = letters.get(c, 0) + 1
print(''.join(sorted(letters)), [(c, letters[c]) for c in 'eïçé'])
print(text.title().splitlines()[0], text.swapcase().splitlines()[2], text.replace('it was', 'IT WAS', 3)[:60], sep='\n')
def wrap(s, width):
    line = ''
    for w in s.split():
        if line and len(line) + 1 + len(w) > width:
            yield line
            line = w
        else: line = line + ' ' + w if line else w
    if line: yield line
for l in wrap(text, 36): print(f'|{l:^36}|')
