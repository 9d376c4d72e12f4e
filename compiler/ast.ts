// SPDX-License-Identifier: LGPL-2.1-or-later
// The abstract syntax tree: one interface for every node of CPython 3.14's `ast` module, with CPython's names and fields.
// Nodes are told apart by `type`. Trees are plain objects and are made by the functions of `ast-factory.ts`; what a tree
// means is left to the symbol table and the code generator.

/** The value of the literal `...`. */
export const ELLIPSIS: unique symbol = Symbol("Ellipsis");

/** A complex number; literals have `real` 0. */
export class Complex {
  constructor(
    readonly real: number,
    readonly imag: number,
  ) {}
}

/**
 * The value of a literal: `int` is a bigint, `float` a number, `str` a string (lone surrogates are possible),
 * `bytes` a Uint8Array, `None` null, `True` and `False` booleans, `...` {@link ELLIPSIS}.
 */
export type ConstantValue = bigint | number | Complex | string | Uint8Array | boolean | null | typeof ELLIPSIS;

/**
 * Where a node stands in the source: lines count from 1, columns from 0 in bytes of the UTF-8 encoded line;
 * the end column is exclusive.
 */
export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

/** Whether a name, attribute, subscript, starred item, list or tuple is read, bound or deleted. */
export type ExprContext = "Load" | "Store" | "Del";

/** The operators of {@link BoolOp}. */
export type BoolOperator = "And" | "Or";

/** The operators of {@link BinOp} and {@link AugAssign}. */
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";

/** The operators of {@link UnaryOp}. */
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";

/** The operators of {@link Compare}. */
export type CmpOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

// Modules

/** A whole file, mode "exec". `type_ignores` is always empty. */
export interface Module {
  type: "Module";
  body: Stmt[];
  type_ignores: TypeIgnore[];
}

/** One expression, mode "eval". */
export interface Expression {
  type: "Expression";
  body: Expr;
}

/** One interactive statement, mode "single". */
export interface Interactive {
  type: "Interactive";
  body: Stmt[];
}

// Statements

/** `def` (reference 8.7); its position starts at `def`, not at the decorators. */
export interface FunctionDef extends Position {
  type: "FunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: null;
  type_params: TypeParam[];
}

/** `async def` (reference 8.9.1). */
export interface AsyncFunctionDef extends Position {
  type: "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: null;
  type_params: TypeParam[];
}

/** `class` (reference 8.8). */
export interface ClassDef extends Position {
  type: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}

/** `return` (reference 7.6). */
export interface Return extends Position {
  type: "Return";
  value: Expr | null;
}

/** `del` (reference 7.5); targets carry the context "Del". */
export interface Delete extends Position {
  type: "Delete";
  targets: Expr[];
}

/** `a = b = value` (reference 7.2), targets left to right. */
export interface Assign extends Position {
  type: "Assign";
  targets: Expr[];
  value: Expr;
  type_comment: null;
}

/** `type Name[T] = value` (PEP 695). */
export interface TypeAlias extends Position {
  type: "TypeAlias";
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}

/** `target op= value` (reference 7.2.1). */
export interface AugAssign extends Position {
  type: "AugAssign";
  target: Expr;
  op: Operator;
  value: Expr;
}

/** `target: annotation = value` (reference 7.2.2). `simple` is 1 for a bare name without parentheses. */
export interface AnnAssign extends Position {
  type: "AnnAssign";
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  simple: 0 | 1;
}

/** `for` (reference 8.3). */
export interface For extends Position {
  type: "For";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: null;
}

/** `async for` (reference 8.9.2). */
export interface AsyncFor extends Position {
  type: "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: null;
}

/** `while` (reference 8.2). */
export interface While extends Position {
  type: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

/** `if`; an `elif` is an `If` alone in `orelse` (reference 8.1). */
export interface If extends Position {
  type: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

/** `with` (reference 8.5). */
export interface With extends Position {
  type: "With";
  items: WithItem[];
  body: Stmt[];
  type_comment: null;
}

/** `async with` (reference 8.9.3). */
export interface AsyncWith extends Position {
  type: "AsyncWith";
  items: WithItem[];
  body: Stmt[];
  type_comment: null;
}

/** `match` (reference 8.6). */
export interface Match extends Position {
  type: "Match";
  subject: Expr;
  cases: MatchCase[];
}

/** `raise exc from cause` (reference 7.8). */
export interface Raise extends Position {
  type: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}

/** `try` with `except` or `finally` (reference 8.4). */
export interface Try extends Position {
  type: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

/** `try` with `except*` (PEP 654). */
export interface TryStar extends Position {
  type: "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

/** `assert` (reference 7.3). */
export interface Assert extends Position {
  type: "Assert";
  test: Expr;
  msg: Expr | null;
}

/** `import a.b as c` (reference 7.11). */
export interface Import extends Position {
  type: "Import";
  names: Alias[];
}

/** `from ..module import names`; `level` counts the leading dots. */
export interface ImportFrom extends Position {
  type: "ImportFrom";
  module: string | null;
  names: Alias[];
  level: number;
}

/** `global` (reference 7.12). */
export interface Global extends Position {
  type: "Global";
  names: string[];
}

/** `nonlocal` (reference 7.13). */
export interface Nonlocal extends Position {
  type: "Nonlocal";
  names: string[];
}

/** An expression standing as a statement (reference 7.1); {@link Expr} is the union of all expressions. */
export interface ExprStmt extends Position {
  type: "Expr";
  value: Expr;
}

/** `pass` (reference 7.4). */
export interface Pass extends Position {
  type: "Pass";
}

/** `break` (reference 7.9). */
export interface Break extends Position {
  type: "Break";
}

/** `continue` (reference 7.10). */
export interface Continue extends Position {
  type: "Continue";
}

// Expressions

/** `a and b and c` or `a or b or c`: two values or more (reference 6.11). */
export interface BoolOp extends Position {
  type: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}

/** `target := value` (PEP 572). */
export interface NamedExpr extends Position {
  type: "NamedExpr";
  target: Name;
  value: Expr;
}

/** `left op right` (reference 6.5 to 6.9). */
export interface BinOp extends Position {
  type: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}

/** `op operand` (reference 6.6, 6.11). */
export interface UnaryOp extends Position {
  type: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}

/** `lambda args: body` (reference 6.14). */
export interface Lambda extends Position {
  type: "Lambda";
  args: Arguments;
  body: Expr;
}

/** `body if test else orelse` (reference 6.13). */
export interface IfExp extends Position {
  type: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}

/** `{key: value, **mapping}`; the key of an unpacked mapping is null (reference 6.2.7). */
export interface Dict extends Position {
  type: "Dict";
  keys: (Expr | null)[];
  values: Expr[];
}

/** `{a, b}` (reference 6.2.6). */
export interface Set extends Position {
  type: "Set";
  elts: Expr[];
}

/** `[elt for ...]` (reference 6.2.4). */
export interface ListComp extends Position {
  type: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}

/** `{elt for ...}` (reference 6.2.4). */
export interface SetComp extends Position {
  type: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}

/** `{key: value for ...}` (reference 6.2.4). */
export interface DictComp extends Position {
  type: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

/** `(elt for ...)` (reference 6.2.8). */
export interface GeneratorExp extends Position {
  type: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}

/** `await value` (reference 6.4). */
export interface Await extends Position {
  type: "Await";
  value: Expr;
}

/** `yield value` (reference 6.2.9). */
export interface Yield extends Position {
  type: "Yield";
  value: Expr | null;
}

/** `yield from value` (reference 6.2.9). */
export interface YieldFrom extends Position {
  type: "YieldFrom";
  value: Expr;
}

/** `left op comparator op comparator ...` (reference 6.10). */
export interface Compare extends Position {
  type: "Compare";
  left: Expr;
  ops: CmpOperator[];
  comparators: Expr[];
}

/** `func(*args, name=value, **mapping)` (reference 6.3.4). */
export interface Call extends Position {
  type: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** `{value!r:spec}` in an f-string; `conversion` is -1 or the character code of s, r or a; `format_spec` is a `JoinedStr`. */
export interface FormattedValue extends Position {
  type: "FormattedValue";
  value: Expr;
  conversion: number;
  format_spec: Expr | null;
}

/** `{value!r:spec}` in a t-string (PEP 750); `str` is the source text of the expression. */
export interface Interpolation extends Position {
  type: "Interpolation";
  value: Expr;
  str: string;
  conversion: number;
  format_spec: Expr | null;
}

/** An f-string: `Constant` strings and `FormattedValue`s (PEP 701). */
export interface JoinedStr extends Position {
  type: "JoinedStr";
  values: Expr[];
}

/** A t-string: `Constant` strings and `Interpolation`s (PEP 750). */
export interface TemplateStr extends Position {
  type: "TemplateStr";
  values: Expr[];
}

/** A literal; `kind` is "u" for a string that begins with a u prefix. */
export interface Constant extends Position {
  type: "Constant";
  value: ConstantValue;
  kind: "u" | null;
}

/** `value.attr` (reference 6.3.1). */
export interface Attribute extends Position {
  type: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

/** `value[slice]` (reference 6.3.2). */
export interface Subscript extends Position {
  type: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}

/** `*value` in a call, display, subscript or target list. */
export interface Starred extends Position {
  type: "Starred";
  value: Expr;
  ctx: ExprContext;
}

/** An identifier, NFKC-normalised. */
export interface Name extends Position {
  type: "Name";
  id: string;
  ctx: ExprContext;
}

/** `[a, b]` (reference 6.2.5). */
export interface List extends Position {
  type: "List";
  elts: Expr[];
  ctx: ExprContext;
}

/** `a, b` or `(a, b)`; parentheses belong to the position when present. */
export interface Tuple extends Position {
  type: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}

/** `lower:upper:step` directly in a subscript (reference 6.3.3). */
export interface Slice extends Position {
  type: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

// Patterns (reference 8.6.4)

/** A literal, a signed or complex number, or a dotted name. */
export interface MatchValue extends Position {
  type: "MatchValue";
  value: Expr;
}

/** `None`, `True` or `False`. */
export interface MatchSingleton extends Position {
  type: "MatchSingleton";
  value: boolean | null;
}

/** `[a, *b]`, `(a, b)` or `a, b`. */
export interface MatchSequence extends Position {
  type: "MatchSequence";
  patterns: Pattern[];
}

/** `{key: pattern, **rest}`. */
export interface MatchMapping extends Position {
  type: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}

/** `cls(pattern, name=pattern)`. */
export interface MatchClass extends Position {
  type: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}

/** `*name` in a sequence pattern; null for `*_`. */
export interface MatchStar extends Position {
  type: "MatchStar";
  name: string | null;
}

/** `pattern as name`; a bare name has no pattern, `_` has neither. */
export interface MatchAs extends Position {
  type: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}

/** `a | b`: two patterns or more. */
export interface MatchOr extends Position {
  type: "MatchOr";
  patterns: Pattern[];
}

// Parts of statements and expressions

/** One `for target in iter if ...` of a comprehension; it has no position. */
export interface Comprehension {
  type: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}

/** `except type as name:`. CPython's field `type` is called `exc_type` here, since `type` is the discriminant. */
export interface ExceptHandler extends Position {
  type: "ExceptHandler";
  exc_type: Expr | null;
  name: string | null;
  body: Stmt[];
}

/** A parameter list; `kw_defaults` is as long as `kwonlyargs`, null where there is none; `defaults` belong to the last positional parameters. It has no position. */
export interface Arguments {
  type: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}

/** One parameter; a `*args: *Ts` annotation is a `Starred`. */
export interface Arg extends Position {
  type: "arg";
  arg: string;
  annotation: Expr | null;
  type_comment: null;
}

/** `arg=value` in a call; `arg` is null for `**value`. */
export interface Keyword extends Position {
  type: "keyword";
  arg: string | null;
  value: Expr;
}

/** `name as asname` of an import; `name` keeps its dots, and is "*" for a star import. */
export interface Alias extends Position {
  type: "alias";
  name: string;
  asname: string | null;
}

/** `context_expr as optional_vars`; it has no position. */
export interface WithItem {
  type: "withitem";
  context_expr: Expr;
  optional_vars: Expr | null;
}

/** `case pattern if guard:`; it has no position. */
export interface MatchCase {
  type: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

/** A `# type: ignore` comment; this parser makes none. */
export interface TypeIgnore {
  type: "TypeIgnore";
  lineno: number;
  tag: string;
}

/** `T: bound = default` (PEP 695, 696). */
export interface TypeVar extends Position {
  type: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}

/** `**P = default` (PEP 695, 696). */
export interface ParamSpec extends Position {
  type: "ParamSpec";
  name: string;
  default_value: Expr | null;
}

/** `*Ts = default` (PEP 695, 696). */
export interface TypeVarTuple extends Position {
  type: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}

/** What parsing yields. */
export type Mod = Module | Expression | Interactive;

/** Any statement. */
export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

/** Any expression. */
export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

/** Any pattern of a `case`. */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

/** Any type parameter. */
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

/** Any node. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Pattern
  | TypeParam
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | TypeIgnore;
