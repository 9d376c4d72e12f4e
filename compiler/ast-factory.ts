// SPDX-License-Identifier: LGPL-2.1-or-later
// Makes the nodes of `ast.ts`. Every node of one type is made by one object literal, so that all have one hidden class;
// the parser and whoever else makes trees goes through here.
import type * as ast from "./ast.ts";

/** Makes a {@link ast.Module}. */
export function Module(body: ast.Stmt[], type_ignores: ast.TypeIgnore[]): ast.Module {
  return { type: "Module", body, type_ignores };
}

/** Makes a {@link ast.Expression}. */
export function Expression(body: ast.Expr): ast.Expression {
  return { type: "Expression", body };
}

/** Makes a {@link ast.Interactive}. */
export function Interactive(body: ast.Stmt[]): ast.Interactive {
  return { type: "Interactive", body };
}

/** Makes a {@link ast.FunctionDef}. */
export function FunctionDef(
  name: string,
  args: ast.Arguments,
  body: ast.Stmt[],
  decorator_list: ast.Expr[],
  returns: ast.Expr | null,
  type_comment: null,
  type_params: ast.TypeParam[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.FunctionDef {
  return {
    type: "FunctionDef",
    name,
    args,
    body,
    decorator_list,
    returns,
    type_comment,
    type_params,
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

/** Makes a {@link ast.AsyncFunctionDef}. */
export function AsyncFunctionDef(
  name: string,
  args: ast.Arguments,
  body: ast.Stmt[],
  decorator_list: ast.Expr[],
  returns: ast.Expr | null,
  type_comment: null,
  type_params: ast.TypeParam[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.AsyncFunctionDef {
  return {
    type: "AsyncFunctionDef",
    name,
    args,
    body,
    decorator_list,
    returns,
    type_comment,
    type_params,
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

/** Makes a {@link ast.ClassDef}. */
export function ClassDef(
  name: string,
  bases: ast.Expr[],
  keywords: ast.Keyword[],
  body: ast.Stmt[],
  decorator_list: ast.Expr[],
  type_params: ast.TypeParam[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ClassDef {
  return {
    type: "ClassDef",
    name,
    bases,
    keywords,
    body,
    decorator_list,
    type_params,
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  };
}

/** Makes a {@link ast.Return}. */
export function Return(
  value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Return {
  return { type: "Return", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Delete}. */
export function Delete(
  targets: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Delete {
  return { type: "Delete", targets, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Assign}. */
export function Assign(
  targets: ast.Expr[],
  value: ast.Expr,
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Assign {
  return { type: "Assign", targets, value, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.TypeAlias}. */
export function TypeAlias(
  name: ast.Name,
  type_params: ast.TypeParam[],
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.TypeAlias {
  return { type: "TypeAlias", name, type_params, value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.AugAssign}. */
export function AugAssign(
  target: ast.Expr,
  op: ast.Operator,
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.AugAssign {
  return { type: "AugAssign", target, op, value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.AnnAssign}. */
export function AnnAssign(
  target: ast.Expr,
  annotation: ast.Expr,
  value: ast.Expr | null,
  simple: 0 | 1,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.AnnAssign {
  return { type: "AnnAssign", target, annotation, value, simple, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.For}. */
export function For(
  target: ast.Expr,
  iter: ast.Expr,
  body: ast.Stmt[],
  orelse: ast.Stmt[],
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.For {
  return { type: "For", target, iter, body, orelse, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.AsyncFor}. */
export function AsyncFor(
  target: ast.Expr,
  iter: ast.Expr,
  body: ast.Stmt[],
  orelse: ast.Stmt[],
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.AsyncFor {
  return { type: "AsyncFor", target, iter, body, orelse, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.While}. */
export function While(
  test: ast.Expr,
  body: ast.Stmt[],
  orelse: ast.Stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.While {
  return { type: "While", test, body, orelse, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.If}. */
export function If(
  test: ast.Expr,
  body: ast.Stmt[],
  orelse: ast.Stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.If {
  return { type: "If", test, body, orelse, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.With}. */
export function With(
  items: ast.WithItem[],
  body: ast.Stmt[],
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.With {
  return { type: "With", items, body, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.AsyncWith}. */
export function AsyncWith(
  items: ast.WithItem[],
  body: ast.Stmt[],
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.AsyncWith {
  return { type: "AsyncWith", items, body, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Match}. */
export function Match(
  subject: ast.Expr,
  cases: ast.MatchCase[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Match {
  return { type: "Match", subject, cases, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Raise}. */
export function Raise(
  exc: ast.Expr | null,
  cause: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Raise {
  return { type: "Raise", exc, cause, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Try}. */
export function Try(
  body: ast.Stmt[],
  handlers: ast.ExceptHandler[],
  orelse: ast.Stmt[],
  finalbody: ast.Stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Try {
  return { type: "Try", body, handlers, orelse, finalbody, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.TryStar}. */
export function TryStar(
  body: ast.Stmt[],
  handlers: ast.ExceptHandler[],
  orelse: ast.Stmt[],
  finalbody: ast.Stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.TryStar {
  return { type: "TryStar", body, handlers, orelse, finalbody, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Assert}. */
export function Assert(
  test: ast.Expr,
  msg: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Assert {
  return { type: "Assert", test, msg, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Import}. */
export function Import(
  names: ast.Alias[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Import {
  return { type: "Import", names, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.ImportFrom}. */
export function ImportFrom(
  module: string | null,
  names: ast.Alias[],
  level: number,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ImportFrom {
  return { type: "ImportFrom", module, names, level, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Global}. */
export function Global(
  names: string[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Global {
  return { type: "Global", names, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Nonlocal}. */
export function Nonlocal(
  names: string[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Nonlocal {
  return { type: "Nonlocal", names, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.ExprStmt}. */
export function ExprStmt(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ExprStmt {
  return { type: "Expr", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Pass}. */
export function Pass(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number): ast.Pass {
  return { type: "Pass", lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Break}. */
export function Break(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number): ast.Break {
  return { type: "Break", lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Continue}. */
export function Continue(lineno: number, col_offset: number, end_lineno: number, end_col_offset: number): ast.Continue {
  return { type: "Continue", lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.BoolOp}. */
export function BoolOp(
  op: ast.BoolOperator,
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.BoolOp {
  return { type: "BoolOp", op, values, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.NamedExpr}. */
export function NamedExpr(
  target: ast.Name,
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.NamedExpr {
  return { type: "NamedExpr", target, value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.BinOp}. */
export function BinOp(
  left: ast.Expr,
  op: ast.Operator,
  right: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.BinOp {
  return { type: "BinOp", left, op, right, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.UnaryOp}. */
export function UnaryOp(
  op: ast.UnaryOperator,
  operand: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.UnaryOp {
  return { type: "UnaryOp", op, operand, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Lambda}. */
export function Lambda(
  args: ast.Arguments,
  body: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Lambda {
  return { type: "Lambda", args, body, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.IfExp}. */
export function IfExp(
  test: ast.Expr,
  body: ast.Expr,
  orelse: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.IfExp {
  return { type: "IfExp", test, body, orelse, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Dict}. */
export function Dict(
  keys: (ast.Expr | null)[],
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Dict {
  return { type: "Dict", keys, values, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Set}. */
export function SetDisplay(
  elts: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Set {
  return { type: "Set", elts, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.ListComp}. */
export function ListComp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ListComp {
  return { type: "ListComp", elt, generators, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.SetComp}. */
export function SetComp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.SetComp {
  return { type: "SetComp", elt, generators, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.DictComp}. */
export function DictComp(
  key: ast.Expr,
  value: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.DictComp {
  return { type: "DictComp", key, value, generators, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.GeneratorExp}. */
export function GeneratorExp(
  elt: ast.Expr,
  generators: ast.Comprehension[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.GeneratorExp {
  return { type: "GeneratorExp", elt, generators, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Await}. */
export function Await(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Await {
  return { type: "Await", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Yield}. */
export function Yield(
  value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Yield {
  return { type: "Yield", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.YieldFrom}. */
export function YieldFrom(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.YieldFrom {
  return { type: "YieldFrom", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Compare}. */
export function Compare(
  left: ast.Expr,
  ops: ast.CmpOperator[],
  comparators: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Compare {
  return { type: "Compare", left, ops, comparators, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Call}. */
export function Call(
  func: ast.Expr,
  args: ast.Expr[],
  keywords: ast.Keyword[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Call {
  return { type: "Call", func, args, keywords, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.FormattedValue}. */
export function FormattedValue(
  value: ast.Expr,
  conversion: number,
  format_spec: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.FormattedValue {
  return { type: "FormattedValue", value, conversion, format_spec, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Interpolation}. */
export function Interpolation(
  value: ast.Expr,
  str: string,
  conversion: number,
  format_spec: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Interpolation {
  return { type: "Interpolation", value, str, conversion, format_spec, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.JoinedStr}. */
export function JoinedStr(
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.JoinedStr {
  return { type: "JoinedStr", values, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.TemplateStr}. */
export function TemplateStr(
  values: ast.Expr[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.TemplateStr {
  return { type: "TemplateStr", values, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Constant}. */
export function Constant(
  value: ast.ConstantValue,
  kind: "u" | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Constant {
  return { type: "Constant", value, kind, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Attribute}. */
export function Attribute(
  value: ast.Expr,
  attr: string,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Attribute {
  return { type: "Attribute", value, attr, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Subscript}. */
export function Subscript(
  value: ast.Expr,
  slice: ast.Expr,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Subscript {
  return { type: "Subscript", value, slice, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Starred}. */
export function Starred(
  value: ast.Expr,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Starred {
  return { type: "Starred", value, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Name}. */
export function Name(
  id: string,
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Name {
  return { type: "Name", id, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.List}. */
export function List(
  elts: ast.Expr[],
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.List {
  return { type: "List", elts, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Tuple}. */
export function Tuple(
  elts: ast.Expr[],
  ctx: ast.ExprContext,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Tuple {
  return { type: "Tuple", elts, ctx, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Slice}. */
export function Slice(
  lower: ast.Expr | null,
  upper: ast.Expr | null,
  step: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Slice {
  return { type: "Slice", lower, upper, step, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchValue}. */
export function MatchValue(
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchValue {
  return { type: "MatchValue", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchSingleton}. */
export function MatchSingleton(
  value: boolean | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchSingleton {
  return { type: "MatchSingleton", value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchSequence}. */
export function MatchSequence(
  patterns: ast.Pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchSequence {
  return { type: "MatchSequence", patterns, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchMapping}. */
export function MatchMapping(
  keys: ast.Expr[],
  patterns: ast.Pattern[],
  rest: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchMapping {
  return { type: "MatchMapping", keys, patterns, rest, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchClass}. */
export function MatchClass(
  cls: ast.Expr,
  patterns: ast.Pattern[],
  kwd_attrs: string[],
  kwd_patterns: ast.Pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchClass {
  return { type: "MatchClass", cls, patterns, kwd_attrs, kwd_patterns, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchStar}. */
export function MatchStar(
  name: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchStar {
  return { type: "MatchStar", name, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchAs}. */
export function MatchAs(
  pattern: ast.Pattern | null,
  name: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchAs {
  return { type: "MatchAs", pattern, name, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.MatchOr}. */
export function MatchOr(
  patterns: ast.Pattern[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.MatchOr {
  return { type: "MatchOr", patterns, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Comprehension}. */
export function Comprehension(target: ast.Expr, iter: ast.Expr, ifs: ast.Expr[], is_async: 0 | 1): ast.Comprehension {
  return { type: "comprehension", target, iter, ifs, is_async };
}

/** Makes a {@link ast.ExceptHandler}. */
export function ExceptHandler(
  exc_type: ast.Expr | null,
  name: string | null,
  body: ast.Stmt[],
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ExceptHandler {
  return { type: "ExceptHandler", exc_type, name, body, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Arguments}. */
export function Arguments(
  posonlyargs: ast.Arg[],
  args: ast.Arg[],
  vararg: ast.Arg | null,
  kwonlyargs: ast.Arg[],
  kw_defaults: (ast.Expr | null)[],
  kwarg: ast.Arg | null,
  defaults: ast.Expr[],
): ast.Arguments {
  return { type: "arguments", posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}

/** Makes a {@link ast.Arg}. */
export function Arg(
  arg: string,
  annotation: ast.Expr | null,
  type_comment: null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Arg {
  return { type: "arg", arg, annotation, type_comment, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Keyword}. */
export function Keyword(
  arg: string | null,
  value: ast.Expr,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Keyword {
  return { type: "keyword", arg, value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.Alias}. */
export function Alias(
  name: string,
  asname: string | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.Alias {
  return { type: "alias", name, asname, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.WithItem}. */
export function WithItem(context_expr: ast.Expr, optional_vars: ast.Expr | null): ast.WithItem {
  return { type: "withitem", context_expr, optional_vars };
}

/** Makes a {@link ast.MatchCase}. */
export function MatchCase(pattern: ast.Pattern, guard: ast.Expr | null, body: ast.Stmt[]): ast.MatchCase {
  return { type: "match_case", pattern, guard, body };
}

/** Makes a {@link ast.TypeIgnore}. */
export function TypeIgnore(lineno: number, tag: string): ast.TypeIgnore {
  return { type: "TypeIgnore", lineno, tag };
}

/** Makes a {@link ast.TypeVar}. */
export function TypeVar(
  name: string,
  bound: ast.Expr | null,
  default_value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.TypeVar {
  return { type: "TypeVar", name, bound, default_value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.ParamSpec}. */
export function ParamSpec(
  name: string,
  default_value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.ParamSpec {
  return { type: "ParamSpec", name, default_value, lineno, col_offset, end_lineno, end_col_offset };
}

/** Makes a {@link ast.TypeVarTuple}. */
export function TypeVarTuple(
  name: string,
  default_value: ast.Expr | null,
  lineno: number,
  col_offset: number,
  end_lineno: number,
  end_col_offset: number,
): ast.TypeVarTuple {
  return { type: "TypeVarTuple", name, default_value, lineno, col_offset, end_lineno, end_col_offset };
}
