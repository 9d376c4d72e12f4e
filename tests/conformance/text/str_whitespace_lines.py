spaces = [chr(i) for i in range(0x3100) if chr(i).isspace()]
print([hex(ord(c)) for c in spaces])
breaks = [chr(i) for i in range(0x3100) if len(('a' + chr(i) + 'b').splitlines()) > 1]
print([hex(ord(c)) for c in breaks])
print([hex(i) for i in range(0x3100) if ('a' + chr(i)).strip() == 'a' and not chr(i).isspace()])
print([hex(i) for i in range(256) if bytes([i]).isspace()], [hex(i) for i in range(256) if len((b'a' + bytes([i]) + b'b').splitlines()) > 1], [hex(i) for i in range(256) if (b'a' + bytes([i])).strip() == b'a'], [hex(i) for i in range(256) if len((b'a' + bytes([i]) + b'b').split()) > 1])
for c in spaces:
    t = f'{c}x{c}{c}y{c}'
    print(hex(ord(c)), t.split(), ascii(t.strip()), ascii(t.split(c)), ascii(t.splitlines()), ascii(t.splitlines(True)), t.split(None, 1) == ['x', 'y' + c])
