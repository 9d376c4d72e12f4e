// SPDX-License-Identifier: LGPL-2.1-or-later
// Walks a tree once and collects, block by block, which names are read, bound, declared and deleted. Rejects what
// CPython's symbol table rejects while walking; resolving the names is left to `symtable.ts`.
import type * as ast from "./ast.ts";
import { type FutureImports, isFutureImport } from "./future.ts";
import {
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  Scope,
  type ScopeKind,
  USE,
} from "./scope.ts";
import type { SourceErrors } from "./source-errors.ts";

type Comprehensions = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;
const COMPREHENSION_KINDS = {
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  GeneratorExp: "generator expression",
} as const satisfies Record<Comprehensions["type"], ScopeKind>;

/** Collects the names of a program into scopes. */
export class SymbolTableBuilder {
  readonly module = new Scope("module", null, null, null);
  readonly scopes = new Map<object, Scope>();
  readonly annotationScopes = new Map<object, Scope>();
  private scope: Scope = this.module;
  /** Depth of comprehension iterables, where assignment expressions may not stand. */
  private inIterable = 0;
  private inComprehensionTarget = false;
  /** Inside if, for, while, try or with of a class body. */
  private conditional = false;
  private readonly futureAnnotations: boolean;

  constructor(
    private readonly future: FutureImports,
    private readonly errors: SourceErrors,
  ) {
    this.futureAnnotations = future.annotations;
  }

  /** Visits the whole tree. */
  build(tree: ast.Mod): void {
    if (tree.type === "Expression") this.expression(tree.body);
    else this.statements(tree.body);
  }

  private enter(kind: ScopeKind, node: object, position: ast.Position | null, className = this.scope.className): Scope {
    const scope = new Scope(kind, this.scope, className, position);
    this.scopes.set(node, scope);
    this.scope = scope;
    return scope;
  }

  private leave(): void {
    this.scope = this.scope.parent!;
  }

  private define(name: string, flag: number, position: ast.Position, scope = this.scope): void {
    this.forbidDebug(name, position, "assign to");
    const mangled = scope.mangle(name);
    const flags = scope.symbols.get(mangled) ?? 0;
    if ((flag & flags & DEF_PARAM) !== 0)
      throw this.errors.at(position, `duplicate argument '${name}' in function definition`);
    if (this.inComprehensionTarget && scope === this.scope && flag === DEF_LOCAL) {
      if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0)
        throw this.errors.at(position, `comprehension inner loop cannot rebind assignment expression target '${name}'`);
      flag |= DEF_COMP_ITER;
    }
    scope.symbols.set(mangled, flags | flag);
    if ((flag & DEF_PARAM) !== 0) scope.parameters.push(mangled);
  }

  private forbidDebug(name: string, position: ast.Position, what: "assign to" | "delete"): void {
    if (name === "__debug__") throw this.errors.at(position, `cannot ${what} __debug__`);
  }

  private use(name: string): void {
    const { scope } = this;
    const mangled = scope.mangle(name);
    scope.symbols.set(mangled, (scope.symbols.get(mangled) ?? 0) | USE);
    // super() without arguments reads the cell __class__ (reference: built-in functions, super).
    if (name === "super" && scope.isFunctionLike && !scope.symbols.has("__class__"))
      scope.symbols.set("__class__", USE);
  }

  // Statements

  private statements(body: readonly ast.Stmt[]): void {
    for (const statement of body) this.statement(statement);
  }

  private block(body: readonly ast.Stmt[]): void {
    const outside = this.conditional;
    this.conditional = true;
    this.statements(body);
    this.conditional = outside;
  }

  private statement(node: ast.Stmt): void {
    switch (node.type) {
      case "Expr":
        return this.expression(node.value);
      case "Assign":
        this.expression(node.value);
        return this.expressions(node.targets);
      case "Return":
        return this.optional(node.value);
      case "If":
      case "While":
        this.expression(node.test);
        this.block(node.body);
        return this.block(node.orelse);
      case "For":
        this.expression(node.target);
        this.expression(node.iter);
        this.block(node.body);
        return this.block(node.orelse);
      case "FunctionDef":
        return this.functionDefinition(node);
      case "ClassDef":
        return this.classDefinition(node);
      case "AugAssign":
        this.expression(node.target);
        return this.expression(node.value);
      case "AnnAssign":
        return this.annotatedAssignment(node);
      case "Delete":
        return this.expressions(node.targets);
      case "Raise":
        this.optional(node.exc);
        return this.optional(node.cause);
      case "Try":
        this.block(node.body);
        for (const handler of node.handlers) this.handler(handler);
        this.block(node.orelse);
        return this.block(node.finalbody);
      case "With":
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        return this.block(node.body);
      case "Assert":
        this.expression(node.test);
        return this.optional(node.msg);
      case "ImportFrom":
        if (isFutureImport(node) && !this.future.statements.has(node))
          throw this.errors.at(node, "from __future__ imports must occur at the beginning of the file");
        for (const alias of node.names) this.importedName(alias);
        return;
      case "Import":
        for (const alias of node.names) this.importedName(alias);
        return;
      case "Global":
      case "Nonlocal":
        for (const name of node.names) this.declaration(node, name);
        return;
      case "Pass":
      case "Break":
      case "Continue":
        return;
      case "AsyncFunctionDef":
        throw this.errors.unsupported(node, "'async def' functions");
      case "AsyncFor":
        throw this.errors.at(node, "'async for' outside async function");
      case "AsyncWith":
        throw this.errors.at(node, "'async with' outside async function");
      case "Match":
        throw this.errors.unsupported(node, "'match' statements");
      case "TryStar":
        throw this.errors.unsupported(node, "'except*' clauses");
      case "TypeAlias":
        throw this.errors.unsupported(node, "'type' statements");
    }
  }

  private functionDefinition(node: ast.FunctionDef): void {
    if (node.type_params.length > 0) throw this.errors.unsupported(node, "type parameters");
    this.define(node.name, DEF_LOCAL, node);
    this.defaults(node.args);
    this.expressions(node.decorator_list);
    this.functionAnnotations(node);
    this.enter("function", node, node);
    this.parameters(node.args);
    const outside = this.conditional;
    this.statements(node.body);
    this.conditional = outside;
    this.leave();
  }

  private defaults(args: ast.Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  private parameters(args: ast.Arguments): void {
    for (const parameter of args.posonlyargs) this.parameter(parameter);
    for (const parameter of args.args) this.parameter(parameter);
    for (const parameter of args.kwonlyargs) this.parameter(parameter);
    if (args.vararg !== null) this.parameter(args.vararg);
    if (args.kwarg !== null) this.parameter(args.kwarg);
  }

  private parameter(node: ast.Arg): void {
    this.define(node.arg, DEF_PARAM, node);
  }

  private functionAnnotations(node: ast.FunctionDef): void {
    const annotations = annotationsOf(node);
    if (annotations.length === 0) return;
    this.annotationScope(node, node);
    for (const [, annotation] of annotations) {
      if (this.futureAnnotations) this.unevaluated(annotation);
      else this.expression(annotation);
    }
    this.leave();
  }

  /** Enters the annotation scope of a def, class body or module, made on first use. */
  private annotationScope(node: object, position: ast.Position | null): void {
    let scope = this.annotationScopes.get(node);
    if (scope === undefined) {
      scope = new Scope("annotations", this.scope, this.scope.className, position);
      scope.parameters = ["format"];
      this.annotationScopes.set(node, scope);
    }
    this.scope = scope;
  }

  private classDefinition(node: ast.ClassDef): void {
    if (node.type_params.length > 0) throw this.errors.unsupported(node, "type parameters");
    this.define(node.name, DEF_LOCAL, node);
    this.expressions(node.bases);
    this.keywords(node.keywords);
    this.expressions(node.decorator_list);
    const outside = this.conditional;
    this.conditional = false;
    this.enter("class", node, node, node.name);
    this.classNodes.set(this.scope, node);
    this.statements(node.body);
    this.leave();
    this.conditional = outside;
  }

  private readonly classNodes = new Map<Scope, object>();

  private annotatedAssignment(node: ast.AnnAssign): void {
    if (node.target.type === "Name") {
      const name = node.target.id;
      const flags = this.scope.symbols.get(this.scope.mangle(name)) ?? 0;
      if (node.simple === 1 && this.scope !== this.module && (flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0) {
        const how = (flags & DEF_GLOBAL) !== 0 ? "global" : "nonlocal";
        throw this.errors.at(node, `annotated name '${name}' can't be ${how}`);
      }
      if (node.simple === 1) this.define(name, DEF_ANNOT | DEF_LOCAL, node.target);
      else if (node.value !== null) this.define(name, DEF_LOCAL, node.target);
    } else this.expression(node.target);
    this.annotation(node);
    this.optional(node.value);
  }

  /** The annotation of a variable: never run in a function, and run in a scope of its own elsewhere (PEP 649). */
  private annotation(node: ast.AnnAssign): void {
    const { scope } = this;
    if (node.simple === 0 || node.target.type !== "Name" || scope.isFunctionLike)
      return this.unevaluated(node.annotation);
    const isConditional = scope.kind === "module" || this.conditional;
    scope.annotations.set(node, isConditional ? scope.annotations.size : -1);
    if (isConditional) scope.hasConditionalAnnotations = true;
    this.annotationScope(this.classNodes.get(scope) ?? this.module, scope.position);
    if (scope.hasConditionalAnnotations) this.use("__conditional_annotations__");
    if (!this.futureAnnotations) this.expression(node.annotation);
    this.leave();
    if (this.futureAnnotations) this.unevaluated(node.annotation);
  }

  /** An annotation that is never run must keep to the rules all the same; its names concern nobody. */
  private unevaluated(annotation: ast.Expr): void {
    const { scope } = this;
    this.scope = new Scope("annotations", scope, scope.className, scope.position);
    this.expression(annotation);
    this.scope = scope;
    scope.children.pop();
  }

  private handler(node: ast.ExceptHandler): void {
    this.optional(node.exc_type);
    if (node.name !== null) {
      this.define(node.name, DEF_LOCAL, node);
      this.scope.deleted.add(this.scope.mangle(node.name));
    }
    this.block(node.body);
  }

  private importedName(node: ast.Alias): void {
    if (node.name === "*") {
      if (this.scope !== this.module) throw this.errors.at(node, "import * only allowed at module level");
      return;
    }
    const name = node.asname ?? node.name.split(".", 1)[0]!;
    this.define(name, DEF_IMPORT, node);
  }

  private declaration(node: ast.Global | ast.Nonlocal, name: string): void {
    const how = node.type === "Global" ? "global" : "nonlocal";
    const mangled = this.scope.mangle(name);
    const flags = this.scope.symbols.get(mangled) ?? 0;
    if ((flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) !== 0) {
      let message = `name '${name}' is assigned to before ${how} declaration`;
      if ((flags & DEF_PARAM) !== 0) message = `name '${name}' is parameter and ${how}`;
      else if ((flags & USE) !== 0) message = `name '${name}' is used prior to ${how} declaration`;
      else if ((flags & DEF_ANNOT) !== 0) message = `annotated name '${name}' can't be ${how}`;
      throw this.errors.at(node, message);
    }
    this.scope.symbols.set(mangled, flags | (how === "global" ? DEF_GLOBAL : DEF_NONLOCAL));
    if (!this.scope.declarations.has(mangled)) this.scope.declarations.set(mangled, node);
    if (how === "global" && this.scope !== this.module) {
      const atModule = this.module.symbols.get(mangled) ?? 0;
      this.module.symbols.set(mangled, atModule | DEF_GLOBAL);
    }
  }

  // Expressions

  private expressions(nodes: readonly ast.Expr[]): void {
    for (const node of nodes) this.expression(node);
  }

  private optional(node: ast.Expr | null): void {
    if (node !== null) this.expression(node);
  }

  private expression(node: ast.Expr): void {
    switch (node.type) {
      case "Name":
        return this.name(node);
      case "Constant":
        return;
      case "Attribute":
        if (node.ctx !== "Load") this.forbidDebug(node.attr, node, node.ctx === "Del" ? "delete" : "assign to");
        return this.expression(node.value);
      case "Starred":
      case "FormattedValue":
        this.expression(node.value);
        if (node.type === "FormattedValue") this.optional(node.format_spec);
        return;
      case "Call":
        this.expression(node.func);
        this.expressions(node.args);
        return this.keywords(node.keywords);
      case "Subscript":
        this.expression(node.value);
        return this.expression(node.slice);
      case "BinOp":
        this.expression(node.left);
        return this.expression(node.right);
      case "Compare":
        this.expression(node.left);
        return this.expressions(node.comparators);
      case "UnaryOp":
        return this.expression(node.operand);
      case "BoolOp":
      case "JoinedStr":
        return this.expressions(node.values);
      case "Tuple":
      case "List":
      case "Set":
        return this.expressions(node.elts);
      case "Dict":
        for (const key of node.keys) this.optional(key);
        return this.expressions(node.values);
      case "IfExp":
        this.expression(node.test);
        this.expression(node.body);
        return this.expression(node.orelse);
      case "Slice":
        this.optional(node.lower);
        this.optional(node.upper);
        return this.optional(node.step);
      case "Lambda":
        return this.lambda(node);
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        return this.comprehension(node, node.elt, null);
      case "DictComp":
        return this.comprehension(node, node.key, node.value);
      case "NamedExpr":
        return this.namedExpression(node);
      case "Yield":
        this.yields(node);
        return this.optional(node.value);
      case "YieldFrom":
        this.yields(node);
        return this.expression(node.value);
      case "Await":
        if (this.scope.isInlined)
          throw this.errors.at(this.scope.position!, "asynchronous comprehension outside of an asynchronous function");
        throw this.errors.at(node, `'await' outside ${this.scope.isFunctionLike ? "async function" : "function"}`);
      case "TemplateStr":
      case "Interpolation":
        throw this.errors.unsupported(node, "t-strings");
    }
  }

  private keywords(keywords: readonly ast.Keyword[]): void {
    for (const keyword of keywords) {
      if (keyword.arg !== null) this.forbidDebug(keyword.arg, keyword, "assign to");
      this.expression(keyword.value);
    }
  }

  private name(node: ast.Name): void {
    if (node.ctx === "Load") return this.use(node.id);
    if (node.ctx === "Del") this.forbidDebug(node.id, node, "delete");
    this.define(node.id, DEF_LOCAL, node);
    if (node.ctx === "Del") this.scope.deleted.add(this.scope.mangle(node.id));
  }

  private lambda(node: ast.Lambda): void {
    this.defaults(node.args);
    this.enter("lambda", node, node);
    this.parameters(node.args);
    this.expression(node.body);
    this.leave();
  }

  /** The first iterable belongs to the block around the comprehension (reference 6.2.4). */
  private comprehension(node: Comprehensions, element: ast.Expr, value: ast.Expr | null): void {
    const [first, ...others] = node.generators;
    this.iterable(first!.iter);
    const scope = this.enter(COMPREHENSION_KINDS[node.type], node, node);
    if (node.type === "GeneratorExp") {
      scope.symbols.set(".0", DEF_PARAM | USE);
      scope.parameters.push(".0");
      scope.isGenerator = true;
    }
    for (const generator of node.generators)
      if (generator.is_async === 1)
        throw this.errors.at(node, "asynchronous comprehension outside of an asynchronous function");
    this.comprehensionTarget(first!.target);
    this.expressions(first!.ifs);
    for (const generator of others) {
      this.comprehensionTarget(generator.target);
      this.iterable(generator.iter);
      this.expressions(generator.ifs);
    }
    this.optional(value);
    this.expression(element);
    this.leave();
  }

  private iterable(node: ast.Expr): void {
    this.inIterable++;
    this.expression(node);
    this.inIterable--;
  }

  private comprehensionTarget(node: ast.Expr): void {
    this.inComprehensionTarget = true;
    this.expression(node);
    this.inComprehensionTarget = false;
  }

  private namedExpression(node: ast.NamedExpr): void {
    if (this.inIterable > 0)
      throw this.errors.at(node, "assignment expression cannot be used in a comprehension iterable expression");
    if (this.scope.kind === "annotations")
      throw this.errors.at(node, "named expression cannot be used within an annotation");
    const outside = this.inComprehensionTarget;
    this.inComprehensionTarget = false;
    this.forbidDebug(node.target.id, node.target, "assign to");
    if (this.scope.isComprehension) this.bindAroundComprehension(node.target);
    this.scope.frame.walrusTargets.add(this.scope.mangle(node.target.id));
    this.expression(node.value);
    if (!this.scope.isComprehension) this.expression(node.target);
    this.inComprehensionTarget = outside;
  }

  /** In a comprehension an assignment expression binds in the function or module around it (PEP 572). */
  private bindAroundComprehension(target: ast.Name): void {
    const name = this.scope.mangle(target.id);
    for (let scope: Scope = this.scope; ; scope = scope.parent!) {
      if (scope.isComprehension) {
        if (((scope.symbols.get(name) ?? 0) & DEF_COMP_ITER) !== 0)
          throw this.errors.at(
            target,
            `assignment expression cannot rebind comprehension iteration variable '${target.id}'`,
          );
        continue;
      }
      if (scope.kind === "annotations") continue;
      if (scope.kind === "class")
        throw this.errors.at(target, "assignment expression within a comprehension cannot be used in a class body");
      const atModule = scope.kind === "module";
      const isGlobal = atModule || ((scope.symbols.get(name) ?? 0) & DEF_GLOBAL) !== 0;
      this.scope.symbols.set(name, (this.scope.symbols.get(name) ?? 0) | (isGlobal ? DEF_GLOBAL : DEF_NONLOCAL));
      this.scope.declarations.set(name, target);
      this.define(target.id, atModule ? DEF_GLOBAL : DEF_LOCAL, target, scope);
      return;
    }
  }

  private yields(node: ast.Yield | ast.YieldFrom): void {
    const { scope } = this;
    if (scope.kind === "module" || scope.kind === "class") throw this.errors.at(node, "'yield' outside function");
    if (scope.isComprehension) throw this.errors.at(node, `'yield' inside ${scope.kind}`);
    if (scope.kind === "annotations")
      throw this.errors.at(node, "yield expression cannot be used within an annotation");
    scope.isGenerator = true;
  }
}

/** Parameter names and annotations of a function, in the order that its `__annotations__` has. */
export function annotationsOf(node: ast.FunctionDef): [string, ast.Expr][] {
  const { args } = node;
  const found: [string, ast.Expr][] = [];
  const add = (name: string, annotation: ast.Expr | null): void => {
    if (annotation !== null) found.push([name, annotation]);
  };
  for (const parameter of args.posonlyargs) add(parameter.arg, parameter.annotation);
  for (const parameter of args.args) add(parameter.arg, parameter.annotation);
  if (args.vararg !== null) add(args.vararg.arg, args.vararg.annotation);
  for (const parameter of args.kwonlyargs) add(parameter.arg, parameter.annotation);
  if (args.kwarg !== null) add(args.kwarg.arg, args.kwarg.annotation);
  add("return", node.returns);
  return found;
}
