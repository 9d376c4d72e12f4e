def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] in '.e' or s[j] in '+-' and s[j - 1] == 'e'): j += 1
            yield 'num', float(s[i:j]) if not s[i:j].isdigit() else int(s[i:j]); i = j
        elif c.isalpha() or c == '_':
            j = i
            while j < len(s) and (s[j].isalnum() or s[j] == '_'): j += 1
            yield 'name', s[i:j]; i = j
        elif s[i:i + 2] in ('**', '//', '<=', '>=', '=='): yield 'op', s[i:i + 2]; i += 2
        elif c in '+-*/%()<>=,': yield 'op', c; i += 1
        else: raise SyntaxError(f'bad character {c!r} at {i}')
for s in ('1 + 2*x', 'foo(a, 3.5e-2) ** 2 // n_1', 'π * r ** 2 <= 10', 'x $ y'):
    try: print(list(tokens(s)))
    except SyntaxError as e: print(e)
class Calc:
    PREC = {'+': 1, '-': 1, '*': 2, '/': 2, '//': 2, '%': 2, '**': 3}
    def __init__(self, s, names): self.t = list(tokens(s)) + [('end', '')]; self.i = 0; self.names = names
    def next(self): self.i += 1; return self.t[self.i - 1]
    def atom(self):
        k, v = self.next()
        if k == 'num': return v
        if k == 'name': return self.names[v]
        if v == '-': return -self.expr(3)
        if v == '(':
            x = self.expr(1); assert self.next() == ('op', ')'); return x
        raise SyntaxError(f'unexpected {v!r}')
    def expr(self, least):
        x = self.atom()
        while self.t[self.i][0] == 'op' and self.PREC.get(self.t[self.i][1], 0) >= least:
            op = self.next()[1]; p = self.PREC[op]
            y = self.expr(p if op == '**' else p + 1)
            x = {'+': x.__add__, '-': x.__sub__, '*': x.__mul__, '//': x.__floordiv__, '%': x.__mod__, '**': x.__pow__, '/': x.__truediv__}[op](y)
        return x
for s in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '10 - 4 - 3', '-x ** 2 % 7', '7 / 2 + 7 // 2', '1 +', ')'):
    try: print(s, '=', Calc(s, {'x': 5}).expr(1))
    except Exception as e: print(s, type(e).__name__, e)
