# SPDX-License-Identifier: LGPL-2.1-or-later
# A tokenizer, a recursive parser, a tree of nodes and two ways to evaluate it.
class Token:
    __slots__ = ("kind", "text", "at")
    def __init__(self, kind, text, at): self.kind, self.text, self.at = kind, text, at
    def __repr__(self): return f"{self.kind}:{self.text}"

class ParseError(Exception):
    def __init__(self, message, at):
        super().__init__(message, at)
        self.message, self.at = message, at
    def __str__(self): return f"{self.message} at {self.at}"

def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."): i += 1
            yield Token("num", text[start:i], start)
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum(): i += 1
            yield Token("name", text[start:i], start)
        elif text[i:i + 2] == "**":
            yield Token("op", "**", i)
            i += 2
        elif c in "+-*/%(),=":
            yield Token("op", c, i)
            i += 1
        else: raise ParseError(f"unexpected {c!r}", i)
    yield Token("end", "", len(text))

class Node:
    def eval(self, env): raise NotImplementedError
class Num(Node):
    def __init__(self, v): self.v = v
    def eval(self, env): return self.v
    def __str__(self): return f"{self.v:g}" if isinstance(self.v, float) else str(self.v)
class Name(Node):
    def __init__(self, n): self.n = n
    def eval(self, env):
        try: return env[self.n]
        except KeyError: raise NameError(f"unknown name {self.n}") from None
    def __str__(self): return self.n
class Bin(Node):
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b}
    def __init__(self, op, l, r): self.op, self.l, self.r = op, l, r
    def eval(self, env): return self.ops[self.op](self.l.eval(env), self.r.eval(env))
    def __str__(self): return f"({self.l} {self.op} {self.r})"
class Neg(Node):
    def __init__(self, x): self.x = x
    def eval(self, env): return -self.x.eval(env)
    def __str__(self): return f"-{self.x}"
class Call(Node):
    def __init__(self, f, args): self.f, self.args = f, args
    def eval(self, env): return env[self.f](*[a.eval(env) for a in self.args])
    def __str__(self): return f"{self.f}({', '.join(map(str, self.args))})"

class Parser:
    LEVELS = [("+", "-"), ("*", "/", "%")]
    def __init__(self, text):
        self.stream = tokens(text)
        self.now = next(self.stream)
    def advance(self):
        was, self.now = self.now, next(self.stream, None)
        return was
    def accept(self, *texts):
        if self.now.kind == "op" and self.now.text in texts: return self.advance()
    def expect(self, text):
        if not self.accept(text): raise ParseError(f"expected {text!r}", self.now.at)
    def parse(self):
        node = self.level(0)
        if self.now.kind != "end": raise ParseError(f"left over {self.now}", self.now.at)
        return node
    def level(self, n):
        if n == len(self.LEVELS): return self.unary()
        left = self.level(n + 1)
        while op := self.accept(*self.LEVELS[n]): left = Bin(op.text, left, self.level(n + 1))
        return left
    def unary(self):
        if self.accept("-"): return Neg(self.unary())
        base = self.atom()
        return Bin("**", base, self.unary()) if self.accept("**") else base
    def atom(self):
        t = self.advance()
        if t.kind == "num": return Num(float(t.text) if "." in t.text else int(t.text))
        if t.kind == "name":
            if not self.accept("("): return Name(t.text)
            args = []
            if not self.accept(")"):
                args.append(self.level(0))
                while self.accept(","): args.append(self.level(0))
                self.expect(")")
            return Call(t.text, args)
        if t.text == "(":
            node = self.level(0)
            self.expect(")")
            return node
        raise ParseError(f"unexpected {t}", t.at)

env = {"pi": 3.14159, "x": 7, "max": max, "abs": abs, "sq": lambda v: v * v}
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "7 % 4 * 2", "max(1, x, sq(3)) + abs(-5)", "pi * sq(x)", "1 +", "2 $ 3", "(1", "f(1", "y + 1", "1 / 0", "1 2", "", "max()", "sq(1, 2)", "3.5 * 2"):
    try:
        tree = Parser(text).parse()
        print(f"{text:28} {tree!s:32} {tree.eval(env)}")
    except (ParseError, NameError, ZeroDivisionError, TypeError) as e:
        print(f"{text:28} {type(e).__name__}: {e}")
total = 0
for i in range(60):
    env["x"] = i
    total += Parser(f"sq(x) * {i} - (x + 1) % 7 + max(x, {i % 5})").parse().eval(env)
print(total)
