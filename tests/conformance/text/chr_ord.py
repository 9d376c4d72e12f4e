for i in (0, 1, 9, 65, 127, 128, 255, 256, 0xd800, 0xffff, 0x10000, 0x1f600, 0x10ffff):
    c = chr(i)
    print(i, ascii(c), len(c), ord(c), c == chr(i), c in c + 'x')
print(ord(b'a'), ord(bytearray(b'\xff')), chr(True), ascii(chr(False)))
class I:
    def __index__(self): return 97
print(chr(I()))
class S(str): pass
class B(bytes): pass
class N(int): pass
print(ord(S('x')), ord(B(b'y')), chr(N(98)))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr(2**40), lambda: chr(-2**40), lambda: chr('a'), lambda: chr(1.0), lambda: chr(None), lambda: chr(), lambda: chr(1, 2), lambda: ord(''), lambda: ord('ab'), lambda: ord(b''), lambda: ord(5), lambda: ord(None), lambda: ord(), lambda: ord('a', 'b'), lambda: ord(['a'])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(''.join(map(chr, range(32, 127))), [ord(c) for c in 'é€😀'], ''.join(chr(ord(c) + 1) for c in 'HAL'))
