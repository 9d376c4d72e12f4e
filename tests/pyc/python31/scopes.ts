// SPDX-License-Identifier: LGPL-2.1-or-later
// The symbol tables of CPython 3.1: how each block of a program reaches its names. Unlike today, comprehensions of all
// kinds are blocks of their own, and so are no type parameters and no annotations.
import type { Arguments, Comprehension, Expr, Node } from "../../../compiler/ast.ts";

/** How a name is reached. */
export type Reach = "local" | "cell" | "free" | "global" | "implicit global";

/** A module, class body or function; comprehensions and lambdas are functions. */
export class Block {
  readonly bound = new Set<string>();
  readonly used = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  readonly cells = new Set<string>();
  readonly free = new Set<string>();
  readonly children: Block[] = [];
  isGenerator = false;

  constructor(
    readonly kind: "module" | "class" | "function",
    readonly parent: Block | null,
    /** The class whose private names are mangled, or null. */
    readonly className: string | null,
  ) {
    parent?.children.push(this);
  }

  /** Within a function, however deep. */
  get isNested(): boolean {
    return this.parent !== null && (this.parent.kind === "function" || this.parent.isNested);
  }

  /** A name as it is stored: private names carry the class's. */
  mangle(name: string): string {
    const stripped = this.className?.replace(/^_+/, "") ?? "";
    if (stripped === "" || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
    return `_${stripped}${name}`;
  }

  /** How a (mangled) name is reached. */
  reach(name: string): Reach {
    if (this.globals.has(name)) return "global";
    const isOwn = this.kind === "class" && this.bound.has(name) && !this.nonlocals.has(name);
    if (this.free.has(name) && !isOwn) return "free";
    if (this.cells.has(name)) return "cell";
    // The variables of `with` have names that no program can write.
    return this.bound.has(name) || name.startsWith("_[") ? "local" : "implicit global";
  }
}

/** The blocks of a program by the node that opens them. */
export function findBlocks(module: Node): Map<Node, Block> {
  const blocks = new Map<Node, Block>();
  const root = new Block("module", null, null);
  blocks.set(module, root);
  new Finder(blocks, root).children(module);
  resolve(root);
  return blocks;
}

class Finder {
  constructor(
    private readonly blocks: Map<Node, Block>,
    private readonly block: Block,
  ) {}

  /** Looks at all nodes directly below one. */
  children(node: Node): void {
    for (const value of Object.values(node))
      for (const item of Array.isArray(value) ? value : [value])
        if (typeof item === "object" && item !== null && "type" in item) this.visit(item as Node);
  }

  private bind(name: string): void {
    this.block.bound.add(this.block.mangle(name));
  }

  private open(node: Node, kind: "class" | "function", className = this.block.className): Finder {
    const block = new Block(kind, this.block, className);
    this.blocks.set(node, block);
    return new Finder(this.blocks, block);
  }

  private visit(node: Node): void {
    switch (node.type) {
      case "FunctionDef":
        this.bind(node.name);
        this.all(node.decorator_list);
        this.defaults(node.args);
        if (node.returns !== null) this.visit(node.returns);
        return this.open(node, "function").body(node.args, node.body);
      case "Lambda":
        this.defaults(node.args);
        return this.open(node, "function").body(node.args, [node.body]);
      case "ClassDef":
        this.bind(node.name);
        this.all([...node.decorator_list, ...node.bases, ...node.keywords]);
        return this.open(node, "class", node.name).all(node.body);
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        return this.comprehension(node, node.generators, [node.elt]);
      case "DictComp":
        return this.comprehension(node, node.generators, [node.value, node.key]);
      case "Name":
        if (node.ctx !== "Load") return this.bind(node.id);
        this.block.used.add(this.block.mangle(node.id));
        if (node.id === "super" && this.block.kind === "function") this.block.used.add("__class__");
        return;
      case "Global":
        for (const name of node.names) this.declareGlobal(this.block.mangle(name));
        return;
      case "Nonlocal":
        for (const name of node.names) this.block.nonlocals.add(this.block.mangle(name));
        return;
      case "ExceptHandler":
        if (node.name !== null) this.bind(node.name);
        return this.children(node);
      case "alias":
        if (node.name !== "*") this.bind(node.asname ?? node.name.split(".")[0]!);
        return;
      case "Yield":
        this.block.isGenerator = true;
        return this.children(node);
      default:
        return this.children(node);
    }
  }

  /** A name that is declared global anywhere is so at the outermost level, too. */
  private declareGlobal(name: string): void {
    this.block.globals.add(name);
    let outermost = this.block;
    while (outermost.parent !== null) outermost = outermost.parent;
    outermost.globals.add(name);
  }

  private all(nodes: readonly Node[]): void {
    for (const node of nodes) this.visit(node);
  }

  private defaults(args: Arguments): void {
    this.all([...args.defaults, ...args.kw_defaults.filter((value) => value !== null)]);
    for (const arg of [...args.args, args.vararg, ...args.kwonlyargs, args.kwarg])
      if (arg?.annotation) this.visit(arg.annotation);
  }

  private body(args: Arguments, body: readonly Node[]): void {
    for (const arg of [...args.args, ...args.kwonlyargs, args.vararg, args.kwarg]) if (arg) this.bind(arg.arg);
    this.all(body);
  }

  private comprehension(node: Node, generators: readonly Comprehension[], elements: readonly Expr[]): void {
    this.visit(generators[0]!.iter);
    const inner = this.open(node, "function");
    inner.bind(".0");
    if (node.type === "GeneratorExp") inner.block.isGenerator = true;
    generators.forEach(({ target, iter, ifs }, index) => {
      if (index > 0) inner.visit(iter);
      inner.all([target, ...ifs]);
    });
    inner.all(elements);
  }
}

/** Finds the owners of all names that come from outside their block. */
function resolve(block: Block): void {
  for (const name of [...block.used, ...block.nonlocals])
    if (block.nonlocals.has(name) || !(block.bound.has(name) || block.globals.has(name))) capture(block, name);
  for (const child of block.children) resolve(child);
}

function capture(block: Block, name: string): void {
  const between = [block];
  for (let outer = block.parent; outer !== null && outer.kind !== "module"; outer = outer.parent) {
    const isOwner = outer.kind === "class" ? name === "__class__" : outer.bound.has(name);
    if (outer.kind === "function" && outer.globals.has(name)) return;
    if (isOwner && !outer.nonlocals.has(name)) {
      outer.cells.add(name);
      for (const inner of between) inner.free.add(name);
      return;
    }
    between.push(outer);
  }
}
