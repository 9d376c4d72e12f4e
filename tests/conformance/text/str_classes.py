samples = ['', ' ', 'a', 'A', 'aB', '1', '²', '½', '٣', 'ⅷ', '一', '四', '①', 'é', 'ß', 'ǅ', 'Σ', 'a1', 'a b', '_', 'a_b', '1a', 'ª', '\u00a0', '\u3000', '\x1c', '\x1f', '\x85', '\u200b', '\u2028', '\t\n', '\x7f', '\x00', '\ue000', '\ud800', '\U0001f600', '\U00010400', '\U0001d7ce', '\u0660\u0661', 'Hello World', 'HELLO WORLD', 'hello world', 'Hello world', 'Title Case 1', "Bill's", 'A1B', 'ÀÉ', 'àé', '\u2160', '\u24b6', 'xyz\u0301', 'ゃ', '가', '变量', 'def', '·', '℘', '゛', '℮', '\u0378', '\U000e0001', '\ufeff', '\u180e', '$', '+', '\u20ac']
names = ['isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isupper', 'islower', 'istitle', 'isidentifier', 'isascii']
for s in samples:
    print(ascii(s), ' '.join(name[2:] for name in names if getattr(s, name)()))
