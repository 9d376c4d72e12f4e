def rotate(text, k):
    out = []
    for c in text:
        if 'a' <= c <= 'z': out.append(chr((ord(c) - 97 + k) % 26 + 97))
        elif 'A' <= c <= 'Z': out.append(chr((ord(c) - 65 + k) % 26 + 65))
        else: out.append(c)
    return ''.join(out)
message = 'The Quick Brown Fox, jumps over 13 lazy dogs!'
for k in (1, 13, -3, 26):
    secret = rotate(message, k)
    print(k, secret, rotate(secret, -k) == message)
table = str.maketrans('abcdefghijklmnopqrstuvwxyz', 'nopqrstuvwxyzabcdefghijklm')
print(message.lower().translate(table), message.lower().translate(table).translate(table))
def vigenere(text, key, sign=1):
    return ''.join(rotate(c, sign * (ord(key[i % len(key)]) - 97)) for i, c in enumerate(text))
v = vigenere('attackatdawn', 'lemon')
print(v, vigenere(v, 'lemon', -1))
