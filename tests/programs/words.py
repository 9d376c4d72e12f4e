# SPDX-License-Identifier: LGPL-2.1-or-later
# Words of a text: counting, indexing, wrapping, a Markov chain with its own random numbers, Caesar and run lengths.
TEXT = """The quick brown fox jumps over the lazy dog. The dog sleeps; the fox does not.
When the fox met the dog again, the dog was awake -- and the fox was quick, as foxes are.
Ünïcödé words, too: naïve café, ΑΒΓ αβγ, and 42 numbers like 3.14."""
def words(text):
    word = ""
    for c in text + " ":
        if c.isalnum(): word += c
        elif word:
            yield word
            word = ""
counts = {}
for w in words(TEXT.lower()): counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:10]: print(f"{w:>8} {'*' * n} {n}")
index = {}
for number, line in enumerate(TEXT.splitlines(), 1):
    for w in words(line): index.setdefault(w.casefold(), []).append(number)
print({w: ns for w, ns in index.items() if len(set(ns)) > 1})
def wrap(text, width):
    line = []
    for w in text.split():
        if sum(map(len, line)) + len(line) + len(w) > width:
            yield " ".join(line)
            line = []
        line.append(w)
    yield " ".join(line)
for line in wrap(TEXT, 34): print("|" + line.center(34) + "|")
class Random:
    def __init__(self, seed): self.state = seed
    def next(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n
    def choice(self, xs): return xs[self.next(len(xs))]
chain = {}
ws = list(words(TEXT.lower()))
for a, b in zip(ws, ws[1:]): chain.setdefault(a, []).append(b)
rnd = Random(2024)
out = ["the"]
while len(out) < 25: out.append(rnd.choice(chain.get(out[-1], ws)))
print(" ".join(out))
def caesar(s, k): return "".join(chr((ord(c) - base + k) % 26 + base) if c.isascii() and c.isalpha() and (base := ord("a") if c.islower() else ord("A")) else c for c in s)
secret = caesar(TEXT, 7)
print(secret[:60], caesar(secret, -7) == TEXT)
def runs(s):
    out = []
    for c in s:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return out
print(runs("aaabccccd"), "".join(c * n for c, n in runs("aaabccccd")))
print(TEXT.title()[:50], TEXT.swapcase()[100:140], sorted({len(w) for w in ws}), max(ws, key=len), TEXT.count("the"), TEXT.translate({ord("e"): "3", ord("o"): None})[:40])
print(sorted(ws, key=lambda w: (w[::-1], len(w)))[:8], "".join(sorted(set(TEXT) - {" ", "\n"}))[:40], TEXT.encode()[170:200])
