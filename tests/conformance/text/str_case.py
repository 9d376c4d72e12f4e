samples = ['', 'a', 'A', 'hello World', 'HELLO', 'ß', 'straße', 'ŉ', 'ǆ', 'ǅ', 'Ǆ', 'İstanbul', 'ıI', 'ΑΣ', 'ΣΑΣ', 'ΑΣ.', 'ΑΣΒ', 'Σ', 'ὈΔΥΣΣΕΎΣ', 'ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ', 'ԵՒ և', 'ᾳ ᾼ ᾲ', 'ა Ა', 'ꭰ Ꭰ', '𐐀𐐨', "they're bill's", 'x1y2', '1abc', 'ǰ', 'ΐ', 'ﬗ', 'K', 'µ', 'ÿ', 'ſ', "o'NEIL mcDonald", 'A\u0301BC', 'Σ\u0301', 'ΑΣ\u0301', 'aΣ\u00adb', 'ͅ', 'Ⅷ ⅷ', 'ⓐⒶ']
for s in samples:
    print(ascii(s))
    for method in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold'):
        print('   ', method, ascii(getattr(s, method)()))
