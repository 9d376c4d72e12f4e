// SPDX-License-Identifier: LGPL-2.1-or-later
// Bytecode files in the runtime and on the command line: as main program, as modules among sources, and damaged.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { dis } from "../../cli/dis.ts";
import { PycError } from "../../compiler/index.ts";
import { importPort, loadMachine, modulesIn, Program, type StartOptions } from "../../runtime/node/index.ts";
import { type Assembly, assemble } from "./assembler.ts";

const folder = mkdtempSync(join(tmpdir(), "concrete-pyc-"));
after(() => rmSync(folder, { recursive: true }));

const assignment = (name: string, value: string): Assembly => ({
  code: `LOAD_CONST ${value}\nSTORE_NAME ${name}\nLOAD_CONST None\nRETURN_VALUE`,
});

async function output(main: string | Uint8Array, options: StartOptions = {}): Promise<string> {
  let text = "";
  const program = Program.start(await loadMachine(), main, { output: (_, part) => void (text += part), ...options });
  await program.runToEnd();
  program.close();
  return text;
}

test("a bytecode file is a main program", async () => {
  const bytes = assemble({
    code: "LOAD_NAME print\nLOAD_NAME __name__\nLOAD_CONST 2\nCALL_FUNCTION 2\nPOP_TOP\nLOAD_CONST None\nRETURN_VALUE",
  });
  assert.equal(await output(bytes), "__main__ 2\n");
  const machine = await loadMachine();
  assert.throws(() => Program.start(machine, bytes.subarray(0, 40)), PycError);
});

test("modules are source or bytecode", async () => {
  const modules = {
    one: { bytecode: assemble(assignment("value", "1")) },
    pack: { bytecode: assemble(assignment("value", "2")), isPackage: true },
    "pack.two": "value = 3",
  };
  assert.equal(
    await output("import one, pack, pack.two\nprint(one.value, pack.value, pack.two.value)", { modules }),
    "1 2 3\n",
  );
});

test("bytecode files are found beside sources; a source goes first", async () => {
  mkdirSync(join(folder, "pack"));
  writeFileSync(join(folder, "one.pyc"), assemble(assignment("value", "1")));
  writeFileSync(join(folder, "both.pyc"), assemble(assignment("value", "2")));
  writeFileSync(join(folder, "both.py"), "value = 'source'");
  writeFileSync(join(folder, "pack/__init__.pyc"), assemble(assignment("value", "3")));
  writeFileSync(join(folder, "pack/leaf.py"), "from one import value");
  writeFileSync(join(folder, "bad.pyc"), assemble(assignment("value", "1")).subarray(0, 60));
  const ports = { import: importPort(modulesIn(folder)) };
  const main = `
import one, both, pack.leaf
print(one.value, both.value, pack.value, pack.leaf.value, one.__file__[-7:])
try: import bad
except ImportError as e: print(str(e)[:28])`;
  assert.equal(await output(main, { ports }), "1 source 3 1 one.pyc\nbad bytecode of module 'bad'\n");
});

test("the command line lists a bytecode file", async () => {
  const file = join(folder, "one.pyc");
  assert.equal(await dis(file), 0);
  await assert.rejects(async () => dis(join(folder, "bad.pyc")), /cannot be loaded: byte \d+/);
});
