// SPDX-License-Identifier: LGPL-2.1-or-later
// Says in the words of Python 3.1 what newer syntax means, as far as that is simple: f-strings become calls of format()
// joined by "".join, a `yield from` that stands alone becomes a loop.
import type { Expr, FormattedValue, JoinedStr, Node, Position, Stmt } from "../../../compiler/ast.ts";

/** The variable of a loop that was a `yield from`. */
const ITEM = "_item";

/** The same program with older syntax; what has no simple equivalent is left as it is. */
export function desugar<T extends Node>(tree: T): T {
  return rewrite(tree) as T;
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== "object" || value === null || !("type" in value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part)])) as unknown as Node;
  if (node.type === "JoinedStr") return joined(node);
  if (node.type === "Expr" && node.value.type === "YieldFrom") return loop(node.value.value, node);
  return node;
}

const at = ({ lineno, col_offset, end_lineno, end_col_offset }: Position): Position => ({
  ...{ lineno, col_offset, end_lineno, end_col_offset },
});

const name = (id: string, ctx: "Load" | "Store", place: Position): Expr => ({ type: "Name", id, ctx, ...at(place) });

const text = (value: string, place: Position): Expr => ({ type: "Constant", value, kind: null, ...at(place) });

const call = (func: Expr, args: Expr[], place: Position): Expr => ({
  ...{ type: "Call", func, args, keywords: [], ...at(place) },
});

/** What was rewritten already is a call or a constant. */
function joined(node: JoinedStr): Expr {
  const parts = node.values.map((part) => (part.type === "FormattedValue" ? formatted(part) : part));
  if (parts.length === 1 && parts[0]!.type === "Call") return parts[0]!;
  const join: Expr = { type: "Attribute", value: text("", node), attr: "join", ctx: "Load", ...at(node) };
  return call(join, [{ type: "Tuple", elts: parts, ctx: "Load", ...at(node) }], node);
}

function formatted({ value, conversion, format_spec, ...place }: FormattedValue): Expr {
  const converter = { s: "str", r: "repr", a: "ascii" }[String.fromCharCode(conversion)];
  const converted = converter === undefined ? value : call(name(converter, "Load", place), [value], place);
  return call(name("format", "Load", place), [converted, format_spec ?? text("", place)], place);
}

function loop(iter: Expr, place: Position): Stmt {
  const value: Expr = { type: "Yield", value: name(ITEM, "Load", place), ...at(place) };
  return {
    ...{ type: "For", target: name(ITEM, "Store", place), iter, orelse: [], type_comment: null, ...at(place) },
    body: [{ type: "Expr", value, ...at(place) }],
  };
}
