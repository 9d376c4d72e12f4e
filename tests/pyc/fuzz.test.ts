// SPDX-License-Identifier: LGPL-2.1-or-later
// Bytecode files mutated by bytes, by marshalled numbers and by instructions: the loader gives a PycError, or code that is
// sound and that the machine survives. CONCRETE_SEED starts elsewhere, CONCRETE_EFFORT multiplies the number of cases.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type CodeObject, loadPyc, PycError } from "../../compiler/index.ts";
import { PYC_NAMES } from "../../compiler/pyc/opcodes.ts";
import { verify } from "../../compiler/verify.ts";
import { loadMachine, Program } from "../../runtime/node/index.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { bytecodeFiles, requireData } from "./data.ts";

const EFFORT = Number(process.env.CONCRETE_EFFORT ?? 1);
const CASES = 50_000 * EFFORT;
/** Larger files take long: they are mutated once in so many cases, and only with more effort than usual. */
const LARGEST = 30_000;
const LARGE_EVERY = EFFORT > 1 ? 2_000 : Number.POSITIVE_INFINITY;
const SLOWEST_MS = 5_000;
const OPCODES = [...PYC_NAMES.keys()];

before(requireData);

/** Where code strings are: behind "c", five numbers and "s". */
function codeStrings(bytes: Uint8Array): { start: number; length: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = [];
  for (let at = 8; at + 26 < bytes.length; at++) {
    if (bytes[at] !== 0x63 || bytes[at + 21] !== 0x73) continue;
    const length = view.getInt32(at + 22, true);
    if (length > 0 && at + 26 + length <= bytes.length) found.push({ start: at + 26, length });
  }
  return found;
}

type Random = (below: number) => number;

function mutate(original: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(original);
  const kind = random(4);
  for (let count = 1 + random(3); count > 0; count--) {
    if (kind === 0) bytes[8 + random(bytes.length - 8)] = random(256);
    else if (kind === 1) {
      // A number of the marshal format.
      const at = 8 + random(bytes.length - 12);
      new DataView(bytes.buffer).setInt32(at, [0, 1, -1, 0x7fffffff, random(300)][random(5)]!, true);
    } else {
      const strings = codeStrings(original);
      const { start, length } = strings[random(strings.length)]!;
      bytes[start + random(length)] = kind === 2 ? OPCODES[random(OPCODES.length)]! : random(20);
    }
  }
  return kind === 3 && random(8) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}

test("mutated files are refused, or what is loaded is sound and runs", async () => {
  const machine = await loadMachine();
  const files = bytecodeFiles().filter(({ bytes }) => bytes.length < LARGEST);
  const large = bytecodeFiles().filter(({ bytes }) => bytes.length >= LARGEST);
  const seed = testSeed();
  const random = seeded(seed);
  let loaded = 0;
  for (let number = 0; number < CASES; number++) {
    const from = number % LARGE_EVERY === LARGE_EVERY - 1 ? large : files;
    const { name, bytes } = from[random(from.length)]!;
    const mutated = mutate(bytes, random);
    const where = `case ${number} of seed ${seed}, made of ${name}`;
    const start = process.cpuUsage();
    let code: CodeObject | null = null;
    try {
      code = loadPyc(mutated);
      assert.ok(process.cpuUsage(start).user / 1000 < SLOWEST_MS, `${where} takes too long`);
      verify(code);
    } catch (error) {
      assert.ok(error instanceof PycError, `${where}: ${(error as Error).stack}`);
    }
    if (code === null) continue;
    loaded++;
    const program = Program.start(machine, code, { limits: { memory: 64 << 20 } });
    assert.doesNotThrow(() => program.run({ instructions: 20_000 }), where);
    program.close();
  }
  assert.ok(loaded > CASES / 50, `only ${loaded} of ${CASES} could be loaded`);
});
