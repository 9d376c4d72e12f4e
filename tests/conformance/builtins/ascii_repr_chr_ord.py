# SPDX-License-Identifier: LGPL-2.1-or-later
# ascii, repr, chr, ord, bin, oct, hex.
print(ascii("é"), ascii("日\U0001F600\n'\""), ascii(["ü", {"ñ": "é"}]), ascii(5), ascii(None), ascii("abc"))
print(repr("é\n\t\\'"), repr('"'), repr("'"), repr("\x00\x7f\x80\xa0\xad"), repr("\u200b\u2028\ud800\U000e0001"), repr(b"\x00a'\""), repr(1.0), repr([1, "a", None]), repr("\U0001F600"))
print(chr(97), chr(0x20AC), chr(0x1F600), repr(chr(0)), repr(chr(0xd800)), chr(True) == "\x01", repr(chr(0x10FFFF)))
print(ord("a"), ord("€"), ord("😀"), ord(b"a"), ord(bytearray(b"z")), ord("\0"))
print(bin(10), bin(-10), bin(0), bin(True), bin(2 ** 70), oct(8), oct(-8), oct(0), hex(255), hex(-255), hex(0), hex(2 ** 64))
class I:
    def __index__(self): return 11
class R:
    def __repr__(self): return "ré"
print(bin(I()), oct(I()), hex(I()), chr(I()), ascii(R()), repr(R()), ascii([R()]))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.5), lambda: chr(), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: ord(b""), lambda: ord(b"ab"), lambda: ord(None), lambda: ord(["a"]), lambda: bin("a"), lambda: bin(1.5), lambda: hex(None), lambda: oct([]), lambda: bin(), lambda: ascii(), lambda: repr(), lambda: repr(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
