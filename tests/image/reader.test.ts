// SPDX-License-Identifier: LGPL-2.1-or-later
// The reader in Python, written from docs/image-format.md alone, sees in images of many programs, cut at various places,
// what `concrete inspect --json` tells of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { imageAsJson } from "../../cli/inspect.ts";
import { loadMachine, Program } from "../../runtime/node/index.ts";
import { programFiles, ROOT, readProgram } from "../modes/programs.ts";
import { seeded, testSeed } from "../modes/random.ts";

const machine = await loadMachine();
const directory = mkdtempSync(join(tmpdir(), "concrete-reader-"));
after(() => rmSync(directory, { recursive: true }));
const base = join(ROOT, "dist/base.image");

/** Every so many conformance programs are cut at so many places. */
const EVERY = 9;
const CUTS = 3;

interface Told {
  readonly state: string;
  readonly threads: readonly { readonly frames: readonly unknown[] }[];
  readonly memory: readonly { readonly type: string }[];
  readonly waiting: readonly unknown[];
}

function readers(images: readonly Uint8Array[], ...options: string[]): Told[] {
  const paths = images.map((image, index) => {
    const path = join(directory, `${index}.image`);
    writeFileSync(path, image);
    return path;
  });
  const read = execFileSync("python3", [join(ROOT, "tests/image/reader.py"), ...paths, ...options], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return read
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** What `inspect` tells, as far as it is in the image, in the order of the reader. */
async function inspected(image: Uint8Array): Promise<Told> {
  const { collections: _, ...told } = JSON.parse(JSON.stringify(await imageAsJson(image)));
  return inOrder(told);
}
function inOrder(told: Told): Told {
  return { ...told, memory: [...told.memory].sort((a, b) => (a.type < b.type ? -1 : 1)) };
}

test("the reader agrees with inspect on conformance programs cut somewhere", async () => {
  const random = seeded(testSeed());
  const images: Uint8Array[] = [];
  for (const file of programFiles(join(ROOT, "tests/conformance")).filter((_, index) => index % EVERY === 0)) {
    const { source, bytecode, name } = readProgram(file);
    const program = Program.start(machine, bytecode ?? source, { filename: name });
    for (let cut = 0; cut < CUTS; cut++) {
      if (program.run({ instructions: 1 + random(1500) }).reason !== "paused") break;
      images.push(await program.save());
    }
    images.push(await program.save());
    program.close();
  }
  const told = readers(images, "--base", base);
  assert.ok(images.length > 100, `${images.length} images`);
  let frames = 0;
  for (const [index, image] of images.entries()) {
    assert.deepEqual(inOrder(told[index]!), await inspected(image), `image ${index}, seed ${testSeed()}`);
    for (const thread of told[index]!.threads) frames += thread.frames.length;
  }
  assert.ok(frames > images.length, "programs that run have frames");
});

const ASKING = `from host import ask
class Own: pass
own = Own()
front = bytearray(b"0123456789")
del front[:3]
x = "\\u00e9\\u20ac\\U0001f600"
ask(1, -2, 10**9, -10**12, 2**53, -3**99, True, None, ..., 1.5, -0.25, 3.0, 1e400, "text", x, b"bytes", front, 2-3j, [1, [2, ()]],
    (3,), {"a": 1, "b": {}}, {1: 2, "x": [None]}, {7}, frozenset(("y",)), name=x * 3, other={})
`;

test("arguments of all kinds, in a self-contained image that needs nothing beside it", async () => {
  const program = Program.start(machine, ASKING, { functions: { ask: () => null } });
  assert.equal(program.run().reason, "waiting");
  const image = await program.save({ selfContained: true });
  const [told] = readers([image]);
  assert.deepEqual(inOrder(told!), await inspected(image));
  assert.equal(told!.waiting.length, 1);
  assert.ok(told!.memory.some(({ type }) => type === "(instances)"));
});

test("marks", async () => {
  const source =
    "import concrete\nx = []\nfor i in range(3):\n m = concrete.mark()\n x.append([0] * 3000)\nm.rewind() if len(x) > 9 else concrete.suspend()";
  const program = Program.start(machine, source);
  assert.equal(program.run().reason, "waiting");
  for (const selfContained of [false, true]) {
    const image = await program.save({ selfContained });
    const [told] = readers([image], "--base", base);
    assert.deepEqual(inOrder(told!), await inspected(image));
    assert.equal((told as unknown as { marks: number[] }).marks.length, 3);
  }
});

test("programs that ended, each in its way", async () => {
  const ends = { "x = 1": "finished", "import sys; sys.exit(4)": "finished", "raise ValueError(2)": "failed" };
  const images: Uint8Array[] = [];
  for (const source of Object.keys(ends)) {
    const program = Program.start(machine, source);
    program.run();
    images.push(await program.save());
  }
  const told = readers(images, "--base", base);
  for (const [index, image] of images.entries()) assert.deepEqual(inOrder(told[index]!), await inspected(image));
  assert.deepEqual(
    told.map(({ state }) => state),
    Object.values(ends),
  );
});

test("threads", async () => {
  const source = readFileSync(join(ROOT, "tests/constructs/deadlock.py"), "utf8");
  const program = Program.start(machine, source);
  const images: Uint8Array[] = [];
  while (program.run({ instructions: 97 }).reason === "paused") images.push(await program.save());
  const questions =
    "import concrete\nfor k in range(3): concrete.execute(concrete.suspend, k)\nconcrete.execute(len, ())";
  const asking = Program.start(machine, questions);
  asking.run();
  images.push(await asking.save());
  const told = readers(images, "--base", base);
  for (const [index, image] of images.entries()) assert.deepEqual(inOrder(told[index]!), await inspected(image));
  assert.ok(told.some(({ threads }) => threads.length > 4));
});

test("a golden image, with the machine that wrote it", async () => {
  const image = new Uint8Array(readFileSync(join(ROOT, "tests/golden/v1/everything-early.image")));
  const [told] = readers([image]);
  assert.deepEqual(inOrder(told!), await inspected(image));
});

test("the reader refuses what is no image, is damaged, or lacks its base", async () => {
  const program = Program.start(machine, "pass");
  const image = await program.save();
  const damaged = image.slice();
  damaged[130]! ^= 1;
  for (const [bytes, message] of [
    [new Uint8Array(200), /not an image/],
    [damaged, /damaged/],
    [image, new RegExp(`needs base image ${machine.base}`)],
  ] as const)
    assert.throws(() => readers([bytes]), message);
});
