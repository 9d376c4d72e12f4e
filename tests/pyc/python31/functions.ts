// SPDX-License-Identifier: LGPL-2.1-or-later
// What becomes a code object of its own: functions, lambdas, comprehensions, classes.
import type {
  Arguments,
  ClassDef,
  DictComp,
  Expr,
  FunctionDef,
  GeneratorExp,
  Lambda,
  ListComp,
  Node,
  SetComp,
  Stmt,
} from "../../../compiler/ast.ts";
import { CO_VARARGS, CO_VARKEYWORDS, TupleConstant } from "../../../compiler/code-object.ts";
import type { PycCode } from "../../../compiler/pyc/marshal.ts";
import { callArguments, expression, expressions } from "./expressions.ts";
import type { Compiler } from "./index.ts";
import { statements } from "./statements.ts";
import { NotPython31, type Unit } from "./unit.ts";

/** Compiles a code object within the present one. */
function inside(compiler: Compiler, node: Node, name: string, line: number, body: (unit: Unit) => void): PycCode {
  const outer = compiler.unit;
  compiler.open(node, name, line);
  body(compiler.unit);
  const code = compiler.unit.finish();
  compiler.unit = outer;
  return code;
}

/** Makes a function of a code object. */
function makeClosure({ unit }: Compiler, code: PycCode, argument: number): void {
  for (const name of code.freevars) unit.emit("LOAD_CLOSURE", unit.cellIndex(name));
  if (code.freevars.length > 0) unit.emit("BUILD_TUPLE", code.freevars.length);
  unit.constant(code);
  unit.emit(code.freevars.length > 0 ? "MAKE_CLOSURE" : "MAKE_FUNCTION", argument);
}

/** Keyword-only defaults and defaults; what MAKE_FUNCTION is told of them. */
function defaults(compiler: Compiler, args: Arguments): number {
  const { unit } = compiler;
  if (args.posonlyargs.length > 0) throw new NotPython31("positional-only parameters");
  let named = 0;
  args.kw_defaults.forEach((value, index) => {
    if (value === null) return;
    unit.constant(unit.block.mangle(args.kwonlyargs[index]!.arg));
    expression(compiler, value);
    named++;
  });
  expressions(compiler, args.defaults);
  return args.defaults.length | (named << 8);
}

/** Values and names of annotations; what MAKE_FUNCTION is told of them. */
function annotations(compiler: Compiler, args: Arguments, returns: Expr | null): number {
  const parameters = [...args.args, args.vararg, ...args.kwonlyargs, args.kwarg].filter((arg) => arg !== null);
  const annotated = parameters.map((arg): [string, Expr | null] => [arg.arg, arg.annotation]);
  const pairs = [...annotated, ["return", returns] as const].filter(([, value]) => value !== null);
  if (pairs.length === 0) return 0;
  for (const [, value] of pairs) expression(compiler, value!);
  compiler.unit.constant(new TupleConstant(pairs.map(([name]) => name)));
  return (pairs.length + 1) << 16;
}

function declareParameters(unit: Unit, args: Arguments): void {
  unit.argcount = args.args.length;
  unit.kwonlyargcount = args.kwonlyargs.length;
  unit.flags = (args.vararg === null ? 0 : CO_VARARGS) | (args.kwarg === null ? 0 : CO_VARKEYWORDS);
  for (const arg of [...args.args, ...args.kwonlyargs, args.vararg, args.kwarg])
    if (arg !== null) unit.varnames.add(unit.block.mangle(arg.arg));
}

const docstringOf = ([first]: readonly Stmt[]): string | null =>
  first?.type === "Expr" && first.value.type === "Constant" && typeof first.value.value === "string"
    ? first.value.value
    : null;

/** A decorated thing begins in the line of its first decorator. */
const lineOf = (node: FunctionDef | ClassDef): number => node.decorator_list[0]?.lineno ?? node.lineno;

function decorate(compiler: Compiler, node: FunctionDef | ClassDef): void {
  for (const _ of node.decorator_list) compiler.unit.emit("CALL_FUNCTION", 1);
  compiler.unit.variable(node.name, "Store");
}

/** `def` */
export function compileFunction(compiler: Compiler, node: FunctionDef): void {
  if (node.type_params.length > 0) throw new NotPython31("type parameters");
  expressions(compiler, node.decorator_list);
  const argument = defaults(compiler, node.args) | annotations(compiler, node.args, node.returns);
  const code = inside(compiler, node, node.name, lineOf(node), (unit) => {
    const docstring = docstringOf(node.body);
    unit.reserve(docstring);
    declareParameters(unit, node.args);
    statements(compiler, docstring === null ? node.body : node.body.slice(1));
  });
  makeClosure(compiler, code, argument);
  decorate(compiler, node);
}

/** `lambda` */
export function compileLambda(compiler: Compiler, node: Lambda): void {
  const argument = defaults(compiler, node.args);
  const code = inside(compiler, node, "<lambda>", node.lineno, (unit) => {
    declareParameters(unit, node.args);
    expression(compiler, node.body);
    unit.emit(unit.block.isGenerator ? "POP_TOP" : "RETURN_VALUE");
  });
  makeClosure(compiler, code, argument);
}

/** The body of a module or class, with its docstring. */
export function compileBody(compiler: Compiler, body: readonly Stmt[]): void {
  const docstring = docstringOf(body);
  if (docstring === null) return statements(compiler, body);
  expression(compiler, (body[0] as { value: Expr }).value);
  compiler.unit.variable("__doc__", "Store");
  statements(compiler, body.slice(1));
}

/** `class` */
export function compileClass(compiler: Compiler, node: ClassDef): void {
  if (node.type_params.length > 0) throw new NotPython31("type parameters");
  expressions(compiler, node.decorator_list);
  const code = inside(compiler, node, node.name, lineOf(node), (unit) => {
    unit.argcount = 1;
    unit.emit("LOAD_FAST", unit.varnames.add("__locals__"));
    unit.emit("STORE_LOCALS");
    unit.variable("__name__", "Load");
    unit.variable("__module__", "Store");
    compileBody(compiler, node.body);
    if (unit.cellIndex("__class__") >= 0 && unit.block.cells.has("__class__"))
      unit.emit("LOAD_CLOSURE", unit.cellIndex("__class__"));
    else unit.constant(null);
    unit.emit("RETURN_VALUE");
  });
  compiler.unit.emit("LOAD_BUILD_CLASS");
  makeClosure(compiler, code, 0);
  compiler.unit.constant(node.name);
  callArguments(compiler, 2, node.bases, node.keywords);
  decorate(compiler, node);
}

const COMPREHENSIONS = {
  ListComp: ["<listcomp>", "BUILD_LIST", "LIST_APPEND"],
  SetComp: ["<setcomp>", "BUILD_SET", "SET_ADD"],
  DictComp: ["<dictcomp>", "BUILD_MAP", "MAP_ADD"],
  GeneratorExp: ["<genexpr>", null, null],
} as const;

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

/** Comprehensions and generator expressions: functions of the outermost iterator. */
export function compileComprehension(compiler: Compiler, node: AnyComprehension): void {
  const [name, build] = COMPREHENSIONS[node.type];
  const code = inside(compiler, node, name, node.lineno, (unit) => {
    unit.argcount = 1;
    unit.varnames.add(".0");
    if (build !== null) unit.emit(build, 0);
    generator(compiler, node, 0);
    if (build !== null) unit.emit("RETURN_VALUE");
  });
  makeClosure(compiler, code, 0);
  expression(compiler, node.generators[0]!.iter);
  compiler.unit.emit("GET_ITER");
  compiler.unit.emit("CALL_FUNCTION", 1);
}

function generator(compiler: Compiler, node: AnyComprehension, index: number): void {
  const { unit } = compiler;
  const { target, iter, ifs, is_async } = node.generators[index]!;
  if (is_async) throw new NotPython31("async");
  const [start, cleanup, anchor] = [unit.label(), unit.label(), unit.label()];
  if (index === 0) unit.emit("LOAD_FAST", 0);
  else {
    expression(compiler, iter);
    unit.emit("GET_ITER");
  }
  unit.place(start);
  unit.jump("FOR_ITER", anchor);
  unit.place(unit.label());
  expression(compiler, target);
  for (const test of ifs) {
    expression(compiler, test);
    unit.jump("POP_JUMP_IF_FALSE", cleanup);
  }
  if (index + 1 < node.generators.length) generator(compiler, node, index + 1);
  else element(compiler, node);
  unit.place(cleanup);
  unit.jump("JUMP_ABSOLUTE", start);
  unit.place(anchor);
}

function element(compiler: Compiler, node: AnyComprehension): void {
  const { unit } = compiler;
  expressions(compiler, node.type === "DictComp" ? [node.value, node.key] : [node.elt]);
  const add = COMPREHENSIONS[node.type][2];
  if (add !== null) return unit.emit(add, node.generators.length + 1);
  unit.emit("YIELD_VALUE");
  unit.emit("POP_TOP");
}
