// SPDX-License-Identifier: LGPL-2.1-or-later
// Syntax trees as text, in one canonical form, so that trees can be compared with CPython's: every field in the order of
// CPython's grammar, every position, every constant with its type.
import { Complex, type ConstantValue, ELLIPSIS, type Node } from "./ast.ts";

const POSITIONS = new Set(["type", "lineno", "col_offset", "end_lineno", "end_col_offset"]);

/**
 * The canonical text of a tree: `Type(field=value,...)@line:column-line:column`, where strings are ASCII JSON, lists are in
 * brackets, and integer, float, complex and bytes constants are `int:` and a hexadecimal number, `float:` and `complex:`
 * and the hexadecimal IEEE 754 doubles, `bytes:` and hexadecimal digits.
 */
export function dump(node: Node): string {
  const out: string[] = [];
  dumpNode(node, out);
  return out.join("");
}

function dumpNode(node: Node, out: string[]): void {
  out.push(node.type, "(");
  let first = true;
  for (const [name, value] of Object.entries(node)) {
    if (POSITIONS.has(name) && !(node.type === "TypeIgnore" && name === "lineno")) continue;
    if (!first) out.push(",");
    first = false;
    out.push(name === "exc_type" ? "type" : name, "=");
    if (name === "value" && (node.type === "Constant" || node.type === "MatchSingleton")) out.push(dumpConstant(value));
    else dumpField(value, out);
  }
  out.push(")");
  if ("end_lineno" in node) {
    out.push(`@${node.lineno}:${node.col_offset}-${node.end_lineno}:${node.end_col_offset}`);
  }
}

function dumpField(value: unknown, out: string[]): void {
  if (Array.isArray(value)) {
    out.push("[");
    value.forEach((item, i) => {
      if (i > 0) out.push(",");
      dumpField(item, out);
    });
    out.push("]");
  } else if (value === null) out.push("None");
  else if (typeof value === "object") dumpNode(value as Node, out);
  else if (typeof value === "string") out.push(dumpString(value));
  else out.push(String(value));
}

function dumpConstant(value: ConstantValue): string {
  if (value === null) return "None";
  if (value === ELLIPSIS) return "Ellipsis";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return `int:${value.toString(16)}`;
  if (typeof value === "number") return `float:${doubleBits(value)}`;
  if (typeof value === "string") return dumpString(value);
  if (value instanceof Complex) return `complex:${doubleBits(value.real)}:${doubleBits(value.imag)}`;
  return `bytes:${Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function doubleBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

function dumpString(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
