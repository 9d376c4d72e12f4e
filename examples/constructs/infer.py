"""A small type inferencer for lambda calculus with overloaded constants: choice resolves which overload is meant.

Terms: a name; ("fun", name, body); ("call", function, argument). Types: a str, ("->", a, b), or a variable (an int).
"""

import concrete

OVERLOADS = {
    "+": [("->", "int", ("->", "int", "int")), ("->", "str", ("->", "str", "str"))],
    "len": [("->", "str", "int")],
    "1": ["int"],
    "'a'": ["str"],
    "show": [("->", "int", "str"), ("->", "bool", "str")],
    "zero?": [("->", "int", "bool")],
}
bound = {}  # what variables stand for: a global that is changed and never put back by hand


def resolve(t):
    while isinstance(t, int) and t in bound:
        t = bound[t]
    return t


def unify(a, b):
    a, b = resolve(a), resolve(b)
    if a == b:
        return
    if isinstance(a, int):
        bound[a] = b
    elif isinstance(b, int):
        bound[b] = a
    elif isinstance(a, tuple) and isinstance(b, tuple):
        unify(a[1], b[1])
        unify(a[2], b[2])
    else:
        concrete.fail()


def fresh():
    bound["next"] = bound.get("next", 0) + 1
    return bound["next"]


def infer(term, names):
    if isinstance(term, str):
        return names[term] if term in names else concrete.choose(OVERLOADS[term])
    if term[0] == "fun":
        argument = fresh()
        return ("->", argument, infer(term[2], {**names, term[1]: argument}))
    function, argument, result = infer(term[1], names), infer(term[2], names), fresh()
    unify(function, ("->", argument, result))
    return result


def shown(t):
    t = resolve(t)
    if isinstance(t, tuple):
        left = shown(t[1])
        return f"({left}) -> {shown(t[2])}" if isinstance(resolve(t[1]), tuple) else f"{left} -> {shown(t[2])}"
    return f"t{t}" if isinstance(t, int) else t


def call(f, *args):
    for a in args:
        f = ("call", f, a)
    return f


TERMS = {
    "fun x: x": ("fun", "x", "x"),
    "1 + 1": call("+", "1", "1"),
    "fun x: x + x": ("fun", "x", call("+", "x", "x")),
    "fun x: show (len x)": ("fun", "x", call("show", call("len", "x"))),
    "show (zero? (len ('a' + 'a')))": call("show", call("zero?", call("len", call("+", "'a'", "'a'")))),
    "1 + 'a'": call("+", "1", "'a'"),
}
for text, term in TERMS.items():
    types = list(concrete.solutions(lambda: shown(infer(term, {}))))
    print(f"{text:32} {' or '.join(types) or 'no type'}")
