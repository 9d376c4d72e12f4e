// SPDX-License-Identifier: LGPL-2.1-or-later
// Marks are a part of the program: they go where it goes, into snapshots, forks and files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { crc32 } from "../../runtime/crc32.ts";
import { ImageError, Program } from "../../runtime/index.ts";
import { MOST_MARKS } from "../../runtime/marks.ts";
import { ROOT } from "../modes/programs.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { machine, Output, runToEnd, start } from "./running.ts";

const source = readFileSync(join(ROOT, "tests/constructs/time.py"), "utf8");
const expected = readFileSync(join(ROOT, "tests/constructs/time.out"), "utf8");

test("a program with marks goes from file to file, and ends as one that did not", async () => {
  const { program: whole, output } = start(source);
  await whole.runToEnd();
  assert.equal(output.stdout, expected);
  const random = seeded(testSeed());
  const moved = new Output();
  let program = start(source, { output: moved.take }).program;
  let marked = 0;
  while (program.state === "running") {
    program.run({ instructions: 1 + random(6000) });
    const image = await program.save();
    const hash = await program.hash();
    program.close();
    program = await Program.resume(machine, image, { output: moved.take });
    assert.deepEqual(Buffer.from(await program.save()), Buffer.from(image), "a resumed program is saved as it was");
    assert.equal(await program.hash(), hash);
    marked += image[12]! & 2 ? 1 : 0;
  }
  assert.ok(marked > 5, `${marked} images with marks`);
  assert.equal(moved.stdout, expected);
  assert.equal(program.instructions, whole.instructions);
  assert.equal(await program.hash(), await whole.hash());
});

test("snapshots and forks have their marks", async () => {
  const { program, output } = start(
    "import concrete\nfrom host import ask\nm = concrete.mark()\nprint(m.value)\nif ask(): m.rewind('back')\nprint('end')",
    { functions: { ask: () => program.instructions > 0n && answers.shift()! } },
  );
  const answers = [true, false, true, false, false];
  program.run();
  const here = program.snapshot();
  const branch = program.fork();
  await program.runToEnd();
  assert.equal(output.stdout, "None\nback\nend\n");
  program.rollback(here);
  await program.runToEnd();
  assert.equal(output.stdout, "None\nback\nend\nback\nend\n");
  await branch.runToEnd();
  assert.equal(output.stdout, "None\nback\nend\nback\nend\nend\n");
});

test("time goes on: limits hold for a program that goes back for ever", async () => {
  const { stop } = await runToEnd("import concrete\nm = concrete.mark()\nm.rewind()", {
    limits: { instructions: 100_000 },
  });
  assert.deepEqual(stop, { reason: "limit", limit: "instructions" });
  const many = await runToEnd(
    `import concrete\nn = 0\ntry:\n while True:\n  concrete.mark()\n  n += 1\nexcept RuntimeError as e: print(n, e)`,
  );
  assert.equal(many.stdout, `${MOST_MARKS} too many marks: those that are not needed any more should be dropped\n`);
});

test("what marks hold is bound by the program's memory limit", async () => {
  const source = `import concrete
n = 0
try:
  while True:
    concrete.mark()
    changed = bytes([n % 256]) * 1_000_000
    n += 1
except RuntimeError as e: print(n, e)
`;
  const { stdout } = await runToEnd(source, { limits: { memory: 50_000_000 } });
  const [count, ...message] = stdout.trim().split(" ");
  assert.equal(message.join(" "), "too many marks: those that are not needed any more should be dropped");
  assert.ok(Number(count) > 20 && Number(count) < 60, stdout);
});

test("what was printed stays printed, also before a jump back", async () => {
  const { stdout } = await runToEnd(
    "import concrete\nm = concrete.mark()\nprint('said', m.value, end=';')\nif m.value is None: m.rewind(1)",
  );
  assert.equal(stdout, "said None;said 1;");
});

test("damaged marks are refused", async () => {
  const { program } = start(
    "import concrete\nm = concrete.mark()\nk = concrete.mark()\nx = [1] * 5000\nconcrete.suspend()\nm.rewind(1)",
  );
  await program.runToEnd();
  const image = await program.save({ selfContained: false });
  assert.equal(image[12], 2);
  const random = seeded(testSeed() + 1);
  const view = new DataView(image.buffer);
  const marks = 112 + view.getUint32(108, true) + view.getUint32(104, true);
  let refused = 0;
  for (let trial = 0; trial < 300; trial++) {
    const changed = image.slice();
    changed[marks + random(image.length - marks - 4)]! ^= 1 << random(8);
    new DataView(changed.buffer).setUint32(changed.length - 4, crc32(changed.subarray(0, changed.length - 4)), true);
    try {
      const resumed = await Program.resume(machine, changed);
      resumed.answer(resumed.operations()[0]!.id, null);
      resumed.run({ instructions: 100_000 });
      resumed.close();
    } catch (error) {
      assert.ok(error instanceof ImageError, `${trial}: ${(error as Error).stack}`);
      refused++;
    }
  }
  assert.ok(refused > 250, `${refused} refused`);
});

test("choices, transactions and solutions leave no mark behind once they are over", async () => {
  const { program, output } = start(`
from concrete import choose, fail, solutions, suspend, transaction
def broken():
    choose([1, 2])
    with transaction():
        choose([3, 4])
    raise ValueError
for work in (lambda: list(solutions(choose, "ab")), lambda: solutions(broken)):
    try: print(work())
    except ValueError as e: print(repr(e))
if choose([1, 2]) == 1: fail()
def within():
    with transaction():
        if choose([1, 2]) == 1: fail()
for _ in range(2):
    try:
        with transaction(): raise KeyError
    except KeyError: within()
suspend()
`);
  await program.runToEnd();
  assert.equal(output.stdout, "['a', 'b']\nValueError()\n");
  assert.deepEqual(program.inspect().marks, []);
});
