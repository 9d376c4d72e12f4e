// SPDX-License-Identifier: LGPL-2.1-or-later
// Code that reads a register which nothing has written cannot come out of a file (compiler/verify.ts), but it can stand in an
// image, where the machine lets it read nothing: whatever the instruction, that does no harm.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CodeObject, compile } from "../../compiler/index.ts";
import { CodeError, verify } from "../../compiler/verify.ts";
import { OPCODES } from "../../machine/opcode-table.ts";
import { compileEncoded } from "../../runtime/compile-import.ts";
import { encode } from "../../runtime/encoding.ts";
import { Instance } from "../../runtime/instance.ts";
import { readBuilt } from "../modes/execution.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { PROGRAMS } from "./programs.ts";
import { staysSound } from "./subjects.ts";

const CASES = 250 * Number(process.env.CONCRETE_EFFORT ?? 1);
const READS = new Set<string>(["src", "src2", "src3", "mod", "base", "maybe"]);

/** Operands of a code object, and of those within it, that name a register to read. */
function reads(code: CodeObject): { readonly code: CodeObject; readonly word: number }[] {
  const found = [...code.instructions.keys()]
    .filter((word) => word % 4 > 0 && READS.has(OPCODES[code.instructions[word - (word % 4)]!]![word % 4]!))
    .map((word) => ({ code, word }));
  const inner = code.consts.filter((value) => value instanceof CodeObject);
  return [...found, ...inner.flatMap(reads)];
}

test("unbound registers do no harm", () => {
  const built = readBuilt();
  const instance = new Instance(built.module, compileEncoded);
  const seed = testSeed();
  const random = seeded(seed);
  let refused = 0;
  for (let number = 0; number < CASES; number++) {
    const [name, source] = PROGRAMS[random(PROGRAMS.length)]!;
    const main = compile(source, { filename: name });
    const places = reads(main);
    const { code, word } = places[random(places.length)]!;
    const beyond = code.nregs;
    code.nregs += code.instructions[word | 3]! + 3;
    code.instructions[word] = beyond;
    try {
      verify(main);
    } catch (error) {
      assert.ok(error instanceof CodeError, (error as Error).stack);
      refused++;
    }
    const options = { code: main, file: name, source, argv: [name], modules: {}, functions: [], environ: {} };
    assert.doesNotThrow(() => {
      instance.load(built.base);
      instance.call("attach");
      instance.call("setMemoryLimit", 48 << 20);
      if (instance.start(encode(options)) !== 0) return;
      for (let stops = 0; stops < 20 && instance.call("run", 20_000n) === 6; stops++) instance.ask("output");
      instance.call("collect", 1);
      for (const question of ["output", "result", "inspect"] as const) instance.ask(question);
      staysSound(instance);
    }, `case ${number} of seed ${seed}: ${name} ${code.qualname}, word ${word}`);
  }
  // Operands that may be unbound, and reads of what is not reached, are all that passes.
  assert.ok(refused > CASES / 2, `${refused} refused`);
});
