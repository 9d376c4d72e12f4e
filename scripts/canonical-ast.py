# SPDX-License-Identifier: LGPL-2.1-or-later
# The canonical text of a syntax tree, as `compiler/dump.ts` defines it, made from CPython's own `ast` nodes.
import ast
import json
import struct


def constant(value):
    if value is None or value is True or value is False or value is Ellipsis:
        return repr(value)
    if isinstance(value, int):
        return "int:%x" % value
    if isinstance(value, float):
        return "float:" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "complex:" + struct.pack(">d", value.real).hex() + ":" + struct.pack(">d", value.imag).hex()
    if isinstance(value, str):
        return json.dumps(value)
    return "bytes:" + value.hex()


def field(value):
    if isinstance(value, list):
        return "[" + ",".join(map(field, value)) + "]"
    if isinstance(value, ast.AST):
        # Operators and contexts are plain names in the project's trees.
        return dump(value) if value._fields or value._attributes else json.dumps(type(value).__name__)
    if value is None:
        return "None"
    return json.dumps(value)


def dump(node):
    is_constant = isinstance(node, (ast.Constant, ast.MatchSingleton))
    parts = []
    for name in node._fields:
        value = getattr(node, name, None)
        if name == "str" and isinstance(node, ast.Interpolation):
            parts.append("str=" + constant(value))
        else:
            parts.append(name + "=" + (constant(value) if is_constant and name == "value" else field(value)))
    text = type(node).__name__ + "(" + ",".join(parts) + ")"
    if node._attributes:
        text += f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    return text
