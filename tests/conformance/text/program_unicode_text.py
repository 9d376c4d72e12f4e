samples = ['Straße', 'ΣΊΣΥΦΟΣ', 'İstanbul', 'ﬁnance', 'naïve café', '日本語テキスト', 'Привет, мир', 'مرحبا', '🎉 party 🎊', 'e\u0301le\u0301gant', '\u1e9e', 'ǅungla', '１２３', '①②③', 'x²+y³', 'ⅷ', '\u200bzero\u200dwidth', 'tab\tsep', '\U0001f468\u200d\U0001f469\u200d\U0001f467']
for s in samples:
    print(ascii(s), len(s), len(s.encode()), len(s.encode('utf-16-le')) // 2, ascii(s.upper()), ascii(s.lower()), ascii(s.casefold()), ascii(s.title()), ascii(s[::-1])[:40], s.isalpha(), s.isidentifier(), s.isprintable())
    print('   ', [hex(ord(c)) for c in s][:6], s.encode('utf-8')[:12], ascii(s.center(len(s) + 4, '·')), s.encode('ascii', 'xmlcharrefreplace')[:40], s.encode('ascii', 'backslashreplace')[:40])
print([int(d) for d in ('٣', '１２', '৪২')], [d.isdecimal() for d in '٣²½'], '１２'.zfill(5) == '000１２', float('١.٥'))
def caseless(a, b): return a.casefold() == b.casefold()
print(caseless('STRASSE', 'straße'), caseless('ΣΑΣ', 'σας'), caseless('ﬃ', 'FFI'), caseless('a', 'b'))
print(sorted(['éa', 'ea', 'za', 'Za', 'Éa', 'ß', 'ss']), max('aé€😀'), min('aé€😀'), ascii(''.join(sorted('é€a😀z'))))
mixed = 'a' + 'é' + '€' + '😀'
for i in range(1, 5):
    part = mixed[:i]
    print(ascii(part), ascii(part * 2), mixed.find(part[-1]), part in mixed, mixed.split(part[-1]), ascii(mixed.replace(part[-1], '_')), mixed.startswith(part), mixed.rindex(part[-1]), ascii(mixed.translate({ord(part[-1]): None})))
