ESC = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r', '\b': '\\b', '\f': '\\f'}
def dumps(v, indent=None, level=0):
    if v is None: return 'null'
    if v is True: return 'true'
    if v is False: return 'false'
    if isinstance(v, str):
        return '"' + ''.join(ESC.get(c) or (c if ' ' <= c <= '~' else ''.join(f'\\u{u:04x}' for u in units(c))) for c in v) + '"'
    if isinstance(v, (int, float)): return repr(v)
    pad = '' if indent is None else '\n' + ' ' * indent * (level + 1)
    end = '' if indent is None else '\n' + ' ' * indent * level
    sep = ', ' if indent is None else ','
    if isinstance(v, dict): items, a, b = [f'{dumps(str(k))}: {dumps(x, indent, level + 1)}' for k, x in v.items()], '{', '}'
    else: items, a, b = [dumps(x, indent, level + 1) for x in v], '[', ']'
    return a + sep.join(pad + i for i in items) + (end if items else '') + b
def units(c):
    b = c.encode('utf-16-be', 'surrogatepass')
    return [int.from_bytes(b[i:i + 2], 'big') for i in range(0, len(b), 2)]
class Parser:
    def __init__(self, s): self.s, self.i = s, 0
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in ' \t\n\r': self.i += 1
    def value(self):
        self.ws()
        c = self.s[self.i]
        if c == '"': return self.string()
        if c == '{':
            out = {}; self.i += 1; self.ws()
            if self.s[self.i] == '}': self.i += 1; return out
            while True:
                self.ws(); k = self.string(); self.ws(); assert self.s[self.i] == ':'; self.i += 1
                out[k] = self.value(); self.ws(); self.i += 1
                if self.s[self.i - 1] == '}': return out
        if c == '[':
            out = []; self.i += 1; self.ws()
            if self.s[self.i] == ']': self.i += 1; return out
            while True:
                out.append(self.value()); self.ws(); self.i += 1
                if self.s[self.i - 1] == ']': return out
        for word, v in (('null', None), ('true', True), ('false', False)):
            if self.s.startswith(word, self.i): self.i += len(word); return v
        j = self.i
        while j < len(self.s) and self.s[j] in '+-0123456789.eE': j += 1
        text = self.s[self.i:j]
        if not text: raise ValueError(f'unexpected {c!r} at {self.i}')
        self.i = j
        return float(text) if any(x in text for x in '.eE') else int(text)
    def string(self):
        out = []; self.i += 1
        while self.s[self.i] != '"':
            c = self.s[self.i]
            if c == '\\':
                self.i += 1; c = self.s[self.i]
                if c == 'u':
                    u = int(self.s[self.i + 1:self.i + 5], 16); self.i += 4
                    if 0xd800 <= u < 0xdc00 and self.s[self.i + 1:self.i + 3] == '\\u':
                        low = int(self.s[self.i + 3:self.i + 7], 16); self.i += 6
                        u = 0x10000 + ((u - 0xd800) << 10) + (low - 0xdc00)
                    c = chr(u)
                else: c = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f'}.get(c, c)
            out.append(c); self.i += 1
        self.i += 1
        return ''.join(out)
data = {'name': 'Zoë "Z" \\ \n', 'n': [1, -2.5, 1e100, 10**20], 'nested': {'empty': {}, 'list': [], 'deep': [[['x']]]}, 'emoji': '😀€', 'flags': [True, False, None], '\x01': '\x7f'}
text = dumps(data)
print(text)
print(dumps(data, 2))
print(Parser(text).value() == data, Parser(dumps(data, 4)).value() == data)
for bad in ('?', '[1, ?]'):
    try: Parser(bad).value()
    except ValueError as e: print(e)
