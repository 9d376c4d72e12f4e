# SPDX-License-Identifier: LGPL-2.1-or-later
# Prefixes, quotes, escapes, continuation and implicit joining.
print('single', "double", '''triple
single''', """triple
"double" ""\"""")
print('a\tb\\n\'\"\a\b\f\v\r\0'.encode() if False else [ord(c) for c in 'a\t\\\'\"\a\b\f\v\r\0\n'])
print("\x41\u00e9\U0001F600\N{BULLET}\N{LATIN SMALL LETTER A WITH ACUTE}", "\101\60\7".encode())
print(r"raw\n\x", R'\'', rb"raw\bytes", bR'\x', Rb"a\\", b'\x00\xff\\', B"abc")
print(u"uni", U'x', "a" 'b' """c""", "x" f"{1}" r"\n", b"a" b'b')
print("cont\
inued", 'back\\slash', len("""
"""), len('''\
'''))
print(("paren "
       "joined "
       'lines'))
print("tab	inside", 'ünïcödé', "日本語", "𝒳", len("𝒳é"), "\ud83d".encode("utf-8", "surrogatepass"))
print('"', "'", '\'"', "\"'", '''it's "quoted"''', repr('it\'s'), repr("a\"b"), repr("both'\""))
print(b"\101\x42\t", b'"', b"'", b"\"'", b"it's", rb'\'')
print("", '', """""", '''''', r"", b"", f"")
print("\N{DIGIT ONE}\N{GREEK SMALL LETTER ALPHA}", "\
", end="|\n")
print(len(r"\\"), len("\\"), len(b"\\x"), [r'\"'], "%s" "%d" % ("a", 1))
def doc():
    r"""raw \doc"""
def doc2():
    f"""not doc"""
def doc3():
    "a" "b"
def doc4():
    b"no"
print(doc.__doc__, doc2.__doc__, doc3.__doc__, doc4.__doc__)
