// SPDX-License-Identifier: LGPL-2.1-or-later
// "…" % (a, b) with nothing but %s, %r and %a in it is an f-string: CPython's compiler makes the same of it.
import type * as ast from "../ast.ts";

/** `%%`, or flags, width, precision and conversion as CPython's compiler takes them; only "-" of the flags has a counterpart. */
const CONVERSION = /%(?:%|(-*)([1-9]\d{0,2})?(?:\.(\d{1,3}))?([sra]))/y;

/** The f-string that does what the % of a constant and a tuple does; null where none does. */
export function percentAsFString(node: ast.BinOp): ast.JoinedStr | null {
  const { left, right } = node;
  if (node.op !== "Mod" || left.type !== "Constant" || typeof left.value !== "string") return null;
  if (right.type !== "Tuple" || right.elts.some((item) => item.type === "Starred")) return null;
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  const position = { lineno, col_offset, end_lineno, end_col_offset };
  const text = (value: string): ast.Constant => ({ type: "Constant", value, kind: null, ...position });
  const values: ast.Expr[] = [];
  const format = left.value;
  let literal = "";
  let used = 0;
  for (let at = 0; at < format.length; ) {
    const next = format.indexOf("%", at);
    literal += format.slice(at, next < 0 ? format.length : next);
    if (next < 0) break;
    CONVERSION.lastIndex = next;
    const found = CONVERSION.exec(format);
    if (found === null) return null;
    at = CONVERSION.lastIndex;
    const [, flags, width, precision, conversion] = found;
    if (conversion === undefined) {
      literal += "%";
      continue;
    }
    const value = right.elts[used++];
    if (value === undefined) return null;
    if (literal !== "") values.push(text(literal));
    literal = "";
    const aligned = width === undefined ? "" : `${flags === "" ? ">" : "<"}${width}`;
    const spec = aligned + (precision === undefined ? "" : `.${precision}`);
    const format_spec: ast.JoinedStr | null =
      spec === "" ? null : { type: "JoinedStr", values: [text(spec)], ...position };
    values.push({ type: "FormattedValue", value, conversion: conversion.charCodeAt(0), format_spec, ...position });
  }
  if (used !== right.elts.length) return null;
  if (literal !== "") values.push(text(literal));
  return { type: "JoinedStr", values, ...position };
}
