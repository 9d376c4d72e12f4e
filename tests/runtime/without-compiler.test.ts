// SPDX-License-Identifier: LGPL-2.1-or-later
// Hosts that leave the compiler out: what is code runs, what is not is refused clearly, and none of the compiler is loaded.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { before, test } from "node:test";
import { compile, deserialize } from "../../compiler/index.ts";
import { serialize } from "../../compiler/serialize.ts";
import { importPort, LATER, Machine, NoCompiler, Program, type StartOptions } from "../../runtime/without-compiler.ts";
import { ROOT } from "../modes/programs.ts";
import { assemble } from "../pyc/assembler.ts";
import { machine as full, Output } from "./running.ts";

let machine: Machine;
before(async () => {
  const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(ROOT, "dist", name)));
  machine = await Machine.create({ code: read("machine.wasm"), base: read("base.image") });
});

/** The code of a source, as it comes from a file of compiled code. */
const code = (source: string) => deserialize(serialize(compile(source, { filename: "main.py" })));

async function run(source: string, options: StartOptions = {}): Promise<string> {
  const output = new Output();
  const program = Program.start(machine, code(source), { output: output.take, ...options });
  await program.runToEnd();
  program.close();
  return output.stdout + output.stderr;
}

test("compiled code runs", async () => {
  assert.equal(await run("print(sum(range(10)))"), "45\n");
});

test("compile, eval and exec of source say that there is no compiler", async () => {
  const tries = ["compile('1', 'f', 'eval')", "eval('1')", "exec('x = 1')"].map(
    (call) => `try: ${call}\nexcept RuntimeError as e: print(e)\n`,
  );
  const message = "this host has no compiler: compile(), eval() and exec() of source text are not available\n";
  assert.equal(await run(tries.join("")), message.repeat(3));
});

test("exec and eval of code need no compiler", async () => {
  assert.equal(await run("def f(): print('run')\nexec(f.__code__)\nprint(eval((lambda: 7).__code__))"), "run\n7\n");
});

test("programs and modules that are not compiled are refused", async () => {
  const bytecode = assemble({ code: "LOAD_CONST None\nRETURN_VALUE" });
  assert.throws(() => Program.start(machine, "print(1)"), NoCompiler);
  assert.throws(() => Program.start(machine, bytecode), /the program cannot be compiled: the machine was made without/);
  assert.throws(() => Program.start(machine, code(""), { modules: { m: "x = 1" } }), /module 'm' cannot be compiled/);
  const ports = { import: importPort((name) => (name === "m" ? "x = 1" : name === "b" ? { bytecode } : null)) };
  const source =
    "for name in 'mbz':\n  try: __import__(name)\n  except ImportError as e: print(type(e).__name__, str(e)[:32])";
  assert.equal(
    await run(source, { ports }),
    "ImportError module 'm' cannot be compiled: t\nImportError module 'b' cannot be compiled: t\nModuleNotFoundError No module named 'z'\n",
  );
});

test("modules can be code", async () => {
  const modules = { one: { code: code("value = 1") } };
  const ports = { import: importPort((name) => (name === "two" ? { code: code("value = 2") } : null)) };
  assert.equal(await run("import one, two\nprint(one.value, two.value)", { modules, ports }), "1 2\n");
});

test("an image goes from a host with a compiler to one without, and back", async () => {
  const source = "for i in range(3):\n  try: print(eval('i'))\n  except RuntimeError: print('no')\n  wait()";
  const output = new Output();
  const options = { output: output.take, functions: { wait: () => LATER } as const };
  let program = Program.start(full, source, options);
  for (const [id, next] of [
    [1, machine],
    [2, full],
  ] as const) {
    await program.runToEnd();
    program = await Program.resume(next, await program.save(), options);
    program.answer(id, null);
  }
  await program.runToEnd();
  assert.equal(output.stdout, "0\nno\n2\n");
});

test("the entrance without a compiler loads nothing of the compiler but what reads and checks code", () => {
  const reachable = (entrance: string): Map<string, number> => {
    const sizes = new Map<string, number>();
    const visit = (file: string): void => {
      const name = relative(join(ROOT, "dist"), file);
      if (sizes.has(name)) return;
      sizes.set(name, statSync(file).size);
      for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:from|import) ?\(?"(\.[^"]+)"/g))
        visit(join(dirname(file), path!));
    };
    visit(join(ROOT, "dist/runtime", entrance));
    return sizes;
  };
  const without = reachable("without-compiler.js");
  assert.deepEqual([...without.keys()].filter((name) => name.startsWith("compiler/")).sort(), [
    "compiler/ast.js",
    "compiler/code-object.js",
    "compiler/codegen/line-table.js",
    "compiler/codegen/opcodes.js",
    "compiler/deserialize.js",
    "compiler/pyc/pyc-error.js",
    "compiler/register-use.js",
    "compiler/serialize.js",
    "compiler/syntax-error.js",
    "compiler/tagged-bytes.js",
    "compiler/verify-registers.js",
    "compiler/verify.js",
  ]);
  const bytes = (sizes: Map<string, number>): number => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(bytes(without) < bytes(reachable("index.js")) / 3);
});
