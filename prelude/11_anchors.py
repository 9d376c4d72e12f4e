# SPDX-License-Identifier: LGPL-2.1-or-later
# Where the carets of a traceback go within the source of an instruction: for a binary operator, a subscript or a call the
# operator or the brackets stand out (`~~^~~`). A small scanner reads the segment: of a whole expression it needs to
# know only what its outermost operation is, and where.

_BINARY_STRENGTH = {
    "|": 1,
    "^": 2,
    "&": 3,
    "<<": 4,
    ">>": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "/": 6,
    "//": 6,
    "%": 6,
    "@": 6,
    "**": 8,
}
_OPERAND_WORDS = ("None", "True", "False")
_KEYWORDS = frozenset(
    (
        "False None True and as assert async await break class continue def del elif else except finally for from global if "
        "import in is lambda nonlocal not or pass raise return try while with yield"
    ).split()
)


def _caret_anchors(segment):
    """
    (kind, start, end) of the part of an expression that stands out, as offsets, or None. kind: "operator", "subscript" or
    "call"; "inner call" and the like for an expression in parentheses.
    """
    units = _scan_units(segment, 0, len(segment))
    if not units:
        return None
    return _outermost(segment, units)


def _scan_units(text, at, end):
    """
    The tokens of an expression outside of brackets, what stands in brackets being one: (kind, text, start, end), the
    kinds being "name", "literal", "group" and "operator". None if this is no expression that can be told apart.
    """
    units = []
    while at < end:
        c = text[at]
        if c in " \t\n\f\r":
            at += 1
        elif c == "\\":
            at += 1
        elif c == "#":
            at = _end_of_line(text, at, end)
        elif c in "\"'":
            at = _add_string(units, text, at, at, end)
        elif c.isidentifier():
            start = at
            while at < end and (text[at].isidentifier() or text[at].isdigit()):
                at += 1
            if at < end and text[at] in "\"'" and at - start <= 2:
                at = _add_string(units, text, start, at, end)
            else:
                units.append(("name", text[start:at], start, at))
        elif c.isdigit() or c == "." and text[at + 1 : at + 2].isdigit():
            start = at
            while at < end and (text[at].isalnum() or text[at] in "._" or text[at] in "+-" and text[at - 1] in "eE" and text[start : start + 2] not in ("0x", "0X")):
                at += 1
            units.append(("literal", "", start, at))
        elif c in "([{":
            close = _closing(text, at, end)
            if close < 0:
                return None
            units.append(("group", c, at, close + 1))
            at = close + 1
        elif text[at : at + 3] == "...":
            units.append(("literal", "", at, at + 3))
            at += 3
        elif text[at : at + 2] in ("**", "//", "<<", ">>", "==", "!=", "<=", ">=", ":=", "->") or text[at + 1 : at + 2] == "=" and c in "+-*/%@&|^":
            units.append(("operator", text[at : at + 2], at, at + 2))
            at += 2
        else:
            units.append(("operator", c, at, at + 1))
            at += 1
        if at < 0:
            return None
    return units


def _add_string(units, text, start, quote, end):
    close = _string_end(text, start, quote, end)
    units.append(("literal", "string", start, close))
    return close


def _end_of_line(text, at, end):
    newline = text.find("\n", at, end)
    return end if newline < 0 else newline


def _string_end(text, start, quote, end):
    """Where the string whose quote is at `quote` ends; -1 if it does not."""
    mark = text[quote]
    if text[quote : quote + 3] == mark * 3:
        mark = mark * 3
    prefix = text[start:quote].lower()
    fields = "f" in prefix or "t" in prefix
    at = quote + len(mark)
    while at < end:
        if text.startswith(mark, at):
            return at + len(mark)
        c = text[at]
        if c == "\\":
            at += 2
        elif fields and c == "{" and text[at + 1 : at + 2] != "{":
            at = _closing(text, at, end)
            if at < 0:
                return -1
            at += 1
        elif fields and c == "{":
            at += 2
        else:
            at += 1
    return -1


def _closing(text, open, end):
    """Index of the bracket that closes the one at `open`, or -1."""
    depth = 0
    at = open
    while at < end:
        c = text[at]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                return at
        elif c == "#" and text[open] != "{":
            at = _end_of_line(text, at, end)
        elif c in "\"'":
            start = at
            while start > open and text[start - 1].isalpha():
                start -= 1
            at = _string_end(text, start, at, end)
            if at < 0:
                return -1
            continue
        at += 1
    return -1


def _outermost(text, units):
    """The outermost operation of an expression; see _caret_anchors."""
    for kind, word, _, _ in units:
        if kind == "name" and word in _KEYWORDS and word not in _OPERAND_WORDS:
            return None
        if kind == "operator" and word not in _BINARY_STRENGTH and word not in ("~", "."):
            return None
    operators = []  # (strength, index)
    prefixed = False
    i = 0
    while i < len(units):
        kind, word, _, _ = units[i]
        if kind == "operator":  # a sign, before an operand
            if word not in ("+", "-", "~"):
                return None
            if i == 0:
                prefixed = True
            i += 1
            continue
        first = i
        i += 1
        while i < len(units):  # trailers
            kind, word, _, _ = units[i]
            if kind == "operator" and word == "." and i + 1 < len(units) and units[i + 1][0] == "name":
                i += 2
            elif kind == "group" and word != "{" or kind == "literal" and word == "string" and units[i - 1][1] == "string":
                i += 1
            else:
                break
        if i == len(units):
            return _found_operation(text, units, first, operators, prefixed)
        if units[i][0] != "operator" or units[i][1] not in _BINARY_STRENGTH:
            return None
        operators.append((_BINARY_STRENGTH[units[i][1]], i))
        i += 1
    return None


def _found_operation(text, units, first, operators, prefixed):
    if not operators:
        return None if prefixed else _found_primary(text, units)
    weakest = min([strength for strength, _ in operators])
    if weakest == 8:
        if prefixed:
            return None
        index = operators[0][1]
    else:
        index = [i for strength, i in operators if strength == weakest][-1]
    start = units[index][2]
    end = start + 1
    right = _operand_start(text, units[index + 1 :])
    following = text[end : end + 1]
    if end < right and following and not following.isspace() and following not in "\\#":
        end += 1
    return "operator", start, end


def _operand_start(text, units):
    """Where the node of an operand begins: inside of parentheses that are there for grouping only."""
    kind, word, start, end = units[0]
    if len(units) == 1 and kind == "group" and word == "(":
        inner = _scan_units(text, start + 1, end - 1)
        if inner and not [u for u in inner if u[0] == "operator" and u[1] == "," or u[0] == "name" and u[1] == "for"]:
            return _operand_start(text, inner)
    return start


def _found_primary(text, units):
    kind, word, start, end = units[-1]
    if kind != "group":
        return None
    if len(units) > 1:
        return ("call" if word == "(" else "subscript"), start, end
    if word != "(":
        return None
    inner = _scan_units(text, start + 1, end - 1)
    found = _outermost(text, inner) if inner else None
    return None if found is None else ("inner " + found[0], found[1], found[2])


def _hides_carets(lines, start, end, segment, anchors):
    """
    Is the instruction all that a statement does, so that carets would say nothing: `name = call(…)`, or `return name(…)`?
    start and end are where the instruction begins in the first line, and ends in the last.
    """
    if anchors is None or anchors[0] != "call":
        return False
    before = lines[0][:start]
    rest = lines[-1][end:].lstrip(" \t\f")
    if rest and rest[0] not in "#;" or not before.isascii() or not lines[-1][:end].isascii():
        return False
    word = before.rstrip(" \t\f")
    if word == "return":
        return segment[: anchors[1]].strip().isidentifier()
    if word[-1:] != "=":
        return False
    target = word[:-1].rstrip(" \t\f")
    return target.isidentifier() and target not in _KEYWORDS


# East Asian Wide and Fullwidth characters (Unicode 16, UAX #11): lengths of runs of narrow and of wide ones by turns, in base 36.
_WIDE_RUNS = (
    "3cw 2o 3i2 2 d 2 5a 4 3 1 2 1 eh 2 l 2 q 8 g c 17 1 a 6 3 1 d 1 8 2 h 2 5 2 8 1 5 1 l 1 7 2 1 1 4 1 2 1 7 1 4 2 s 1 z 1 1 1 4 3 1 "
    "1 1p 3 o 1 e 1 nv 2 1f 1 4 1 mi cf 2 ef 8 mlz wp t hv 8mc 6l8 e8 ls a m 1o 45 2o 3j 7 m49 d98 6bo 3b 5n1 1 5m 1 5a 1 2 a 2t 81 c 9 1 "
    "1y 1 m c 17 4 5 c h 3 1 3 1z 1 1 1 57 2 1r d 4 1 o i 1 q 2 d 1 2e 2d 1c 1y 6 1 3 3 2 b b 2 7 9 6b h 7v 1b 1 a 1 55 34 3t zr 2t4u"
)


def _display_width(line, offset=None):
    """How many columns the first characters of a line take."""
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    ends = []
    at = 0
    for run in _WIDE_RUNS.split():
        at += int(run, 36)
        ends.append(at)
    width = 0
    for c in line[:offset]:
        point = ord(c)
        low = 0
        high = len(ends)
        while low < high:
            middle = (low + high) // 2
            if ends[middle] <= point:
                low = middle + 1
            else:
                high = middle
        width += 1 + (low & 1)
    return width
