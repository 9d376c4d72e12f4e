// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions back to text, in the form in which annotations are kept under `from __future__ import annotations`
// (PEP 563): single spaces, and parentheses only where precedence asks for them.

import type * as ast from "./ast.ts";
import { Complex, ELLIPSIS, type Expr } from "./ast.ts";

/** How tightly an expression binds (reference 6.17), loosest first. */
const Precedence = {
  Tuple: 0,
  Test: 1,
  Or: 2,
  And: 3,
  Not: 4,
  Compare: 5,
  BitOr: 6,
  BitXor: 7,
  BitAnd: 8,
  Shift: 9,
  Sum: 10,
  Term: 11,
  Factor: 12,
  Power: 13,
  Await: 14,
  Atom: 15,
} as const;

const BINARY: Record<ast.Operator, [string, number]> = {
  Add: [" + ", Precedence.Sum],
  Sub: [" - ", Precedence.Sum],
  Mult: [" * ", Precedence.Term],
  MatMult: [" @ ", Precedence.Term],
  Div: [" / ", Precedence.Term],
  Mod: [" % ", Precedence.Term],
  FloorDiv: [" // ", Precedence.Term],
  LShift: [" << ", Precedence.Shift],
  RShift: [" >> ", Precedence.Shift],
  BitOr: [" | ", Precedence.BitOr],
  BitXor: [" ^ ", Precedence.BitXor],
  BitAnd: [" & ", Precedence.BitAnd],
  Pow: [" ** ", Precedence.Power],
};

const COMPARE: Record<ast.CmpOperator, string> = {
  Eq: " == ",
  NotEq: " != ",
  Lt: " < ",
  LtE: " <= ",
  Gt: " > ",
  GtE: " >= ",
  Is: " is ",
  IsNot: " is not ",
  In: " in ",
  NotIn: " not in ",
};

const UNARY: Record<ast.UnaryOperator, [string, number]> = {
  Invert: ["~", Precedence.Factor],
  Not: ["not ", Precedence.Not],
  UAdd: ["+", Precedence.Factor],
  USub: ["-", Precedence.Factor],
};

/** The text of an expression. */
export function unparse(node: Expr): string {
  return text(node, Precedence.Test);
}

const wrap = (inner: string, own: number, around: number): string => (own < around ? `(${inner})` : inner);
const list = (nodes: readonly Expr[]): string => nodes.map((node) => text(node, Precedence.Test)).join(", ");

function text(node: Expr, around: number): string {
  switch (node.type) {
    case "Name":
      return node.id;
    case "Constant":
      return constant(node.value);
    case "Attribute":
      return attribute(node);
    case "Subscript":
      return `${text(node.value, Precedence.Atom)}[${subscript(node.slice)}]`;
    case "Call":
      return call(node);
    case "BinOp":
      return wrap(binary(node), BINARY[node.op][1], around);
    case "UnaryOp": {
      const [operator, own] = UNARY[node.op];
      return wrap(operator + text(node.operand, own), own, around);
    }
    case "BoolOp": {
      const own = node.op === "Or" ? Precedence.Or : Precedence.And;
      return wrap(
        node.values.map((value) => text(value, own + 1)).join(node.op === "Or" ? " or " : " and "),
        own,
        around,
      );
    }
    case "Compare": {
      const own = Precedence.Compare;
      const rest = node.ops.map((op, index) => COMPARE[op] + text(node.comparators[index]!, own + 1));
      return wrap(text(node.left, own + 1) + rest.join(""), own, around);
    }
    case "IfExp": {
      const own = Precedence.Test;
      const inner = `${text(node.body, own + 1)} if ${text(node.test, own + 1)} else ${text(node.orelse, own)}`;
      return wrap(inner, own, around);
    }
    case "Tuple":
      if (node.elts.length === 0) return "()";
      return wrap(list(node.elts) + (node.elts.length === 1 ? "," : ""), Precedence.Tuple, around);
    case "List":
      return `[${list(node.elts)}]`;
    case "Set":
      return `{${list(node.elts)}}`;
    case "Dict":
      return `{${node.keys.map((key, index) => item(key, node.values[index]!)).join(", ")}}`;
    case "Lambda":
      return wrap(lambda(node), Precedence.Test, around);
    case "ListComp":
      return `[${comprehension(text(node.elt, Precedence.Test), node.generators)}]`;
    case "SetComp":
      return `{${comprehension(text(node.elt, Precedence.Test), node.generators)}}`;
    case "DictComp":
      return `{${comprehension(item(node.key, node.value), node.generators)}}`;
    case "GeneratorExp":
      return `(${comprehension(text(node.elt, Precedence.Test), node.generators)})`;
    case "Starred":
      return `*${text(node.value, Precedence.BitOr)}`;
    case "Slice":
      return slice(node);
    case "JoinedStr":
    case "FormattedValue":
      return `f${quote(formatted(node))}`;
    case "NamedExpr":
      return `(${node.target.id} := ${text(node.value, Precedence.Test)})`;
    case "Await":
      return wrap(`await ${text(node.value, Precedence.Atom)}`, Precedence.Await, around);
    case "Yield":
      return node.value === null ? "(yield)" : `(yield ${text(node.value, Precedence.Test)})`;
    case "YieldFrom":
      return `(yield from ${text(node.value, Precedence.Test)})`;
    default:
      throw new Error(`no text for ${node.type}`);
  }
}

function binary(node: ast.BinOp): string {
  const [operator, own] = BINARY[node.op];
  // Powers group to the right, all others to the left.
  const [left, right] = node.op === "Pow" ? [own + 1, own] : [own, own + 1];
  return text(node.left, left) + operator + text(node.right, right);
}

function attribute(node: ast.Attribute): string {
  const value = text(node.value, Precedence.Atom);
  const isInt = node.value.type === "Constant" && typeof node.value.value === "bigint";
  return `${value}${isInt ? " " : ""}.${node.attr}`;
}

function subscript(node: Expr): string {
  return text(node, node.type === "Tuple" ? Precedence.Tuple : Precedence.Test);
}

function slice(node: ast.Slice): string {
  const part = (bound: Expr | null): string => (bound === null ? "" : text(bound, Precedence.Test));
  return `${part(node.lower)}:${part(node.upper)}${node.step === null ? "" : `:${part(node.step)}`}`;
}

function call(node: ast.Call): string {
  const [only] = node.args;
  const func = text(node.func, Precedence.Atom);
  if (node.args.length === 1 && node.keywords.length === 0 && only!.type === "GeneratorExp")
    return func + text(only!, 0);
  const keywords = node.keywords.map(
    ({ arg, value }) => (arg === null ? "**" : `${arg}=`) + text(value, Precedence.Test),
  );
  return `${func}(${[...node.args.map((argument) => text(argument, Precedence.Test)), ...keywords].join(", ")})`;
}

function item(key: Expr | null, value: Expr): string {
  if (key === null) return `**${text(value, Precedence.BitOr)}`;
  return `${text(key, Precedence.Test)}: ${text(value, Precedence.Test)}`;
}

function comprehension(element: string, generators: readonly ast.Comprehension[]): string {
  const parts = generators.map((generator) => {
    const ifs = generator.ifs.map((condition) => ` if ${text(condition, Precedence.Test + 1)}`).join("");
    const head = generator.is_async === 1 ? " async for " : " for ";
    return `${head}${text(generator.target, Precedence.Tuple)} in ${text(generator.iter, Precedence.Test + 1)}${ifs}`;
  });
  return element + parts.join("");
}

function lambda({ args, body }: ast.Lambda): string {
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const parts = positional.map(({ arg }, index) =>
    index < firstDefault ? arg : `${arg}=${text(args.defaults[index - firstDefault]!, Precedence.Test)}`,
  );
  if (args.posonlyargs.length > 0) parts.splice(args.posonlyargs.length, 0, "/");
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  args.kwonlyargs.forEach(({ arg }, index) => {
    const value = args.kw_defaults[index]!;
    parts.push(value === null ? arg : `${arg}=${text(value, Precedence.Test)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return `lambda${parts.length > 0 ? " " : ""}${parts.join(", ")}: ${text(body, Precedence.Test)}`;
}

/** The inside of an f-string. */
function formatted(node: Expr): string {
  if (node.type === "JoinedStr") return node.values.map(formatted).join("");
  if (node.type === "Constant") return (node.value as string).replace(/[{}]/g, "$&$&");
  if (node.type !== "FormattedValue") throw new Error(`no text for ${node.type} in an f-string`);
  const value = text(node.value, Precedence.Test + 1);
  const conversion = node.conversion < 0 ? "" : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec === null ? "" : `:${formatted(node.format_spec)}`;
  return `{${value.startsWith("{") ? " " : ""}${value}${conversion}${spec}}`;
}

function constant(value: ast.ConstantValue): string {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (value === ELLIPSIS) return "...";
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return float(value);
  if (value instanceof Complex) return `${float(value.imag).replace(/\.0$/, "")}j`;
  if (value instanceof Uint8Array) return `b${quote(String.fromCharCode(...value), true)}`;
  return String(value);
}

/** Infinity has no literal: CPython writes a number too large for a float. */
function float(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "1e309";
  const shown = String(value);
  const exponent = /^(.*)e([+-])(\d+)$/.exec(shown);
  if (exponent !== null) return `${exponent[1]}e${exponent[2]}${exponent[3]!.padStart(2, "0")}`;
  if (value >= 1e16) return value.toExponential().replace(/e\+(\d)$/, "e+0$1");
  if (value !== 0 && value < 1e-4) return value.toExponential().replace(/e-(\d)$/, "e-0$1");
  return Number.isInteger(value) ? `${shown}.0` : shown;
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** A string as repr() shows it. */
function quote(value: string, isBytes = false): string {
  const mark = value.includes("'") && !value.includes('"') ? '"' : "'";
  let inner = "";
  for (const character of value) {
    const point = character.codePointAt(0)!;
    if (character === mark) inner += `\\${mark}`;
    else if (character in ESCAPES) inner += ESCAPES[character];
    else if (point < 0x20 || point === 0x7f || (isBytes && point > 0x7f) || UNPRINTABLE.test(character))
      inner += escapeSequence(point);
    else inner += character;
  }
  return mark + inner + mark;
}

function escapeSequence(point: number): string {
  const hex = point.toString(16);
  if (point <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return point <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
