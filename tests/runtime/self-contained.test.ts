// SPDX-License-Identifier: LGPL-2.1-or-later
// Images that carry their machine: a host that has another goes on with them, and takes nothing else for a machine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { crc32 } from "../../runtime/crc32.ts";
import { sha256 } from "../../runtime/digest.ts";
import { writeImage } from "../../runtime/image.ts";
import { MACHINE_FUNCTIONS } from "../../runtime/instance.ts";
import { compiler, importPort, Machine, Program, readImageHeader } from "../../runtime/node/index.ts";
import { concrete, put } from "../cli/command.ts";
import { ROOT } from "../modes/programs.ts";
import { machine } from "./running.ts";

const code = new Uint8Array(readFileSync(join(ROOT, "dist/machine.wasm")));
const base = new Uint8Array(readFileSync(join(ROOT, "dist/base.image")));
const SOURCE = "total = 0\nfor i in range(2000):\n    total += i\nprint(total, eval('1 + 1'))\n";

/** A machine that does what this package's does, but is another one: it has one more custom section. */
const otherCode = new Uint8Array([...code, 0, 3, 1, 0x78, 0]);
const other = await Machine.create({ code: otherCode, base, compiler });

async function selfContained(from: Machine): Promise<Uint8Array<ArrayBuffer>> {
  const program = Program.start(from, SOURCE);
  program.run({ instructions: 3000 });
  return program.save({ selfContained: true });
}

/** A change that the file's checksum does not show. */
function changed(image: Uint8Array, change: (view: DataView, carried: number) => void): Uint8Array {
  const copy = image.slice();
  const view = new DataView(copy.buffer);
  change(view, 112 + view.getUint32(104, true) + view.getUint32(108, true));
  view.setUint32(copy.length - 4, crc32(copy.subarray(0, copy.length - 4)), true);
  return copy;
}

test("goes on with the machine that it carries", async () => {
  const image = await selfContained(other);
  assert.equal(readImageHeader(image).selfContained, true);
  await assert.rejects(Program.resume(machine, image), { code: "needs-machine", message: /Machine\.carriedBy/ });
  const carried = await Machine.carriedBy(image, { compiler });
  assert.deepEqual([carried.machine, carried.base], [other.machine, other.base]);
  const output: string[] = [];
  const program = await Program.resume(carried, image, { output: (_, text) => void output.push(text) });
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.deepEqual(output, ["1999000 2\n"]);
  // And what it saves can be carried on.
  const again = await program.save({ selfContained: true });
  assert.equal((await Machine.carriedBy(again)).machine, other.machine);
});

test("the machine at hand resumes it if it is the one", async () => {
  const program = await Program.resume(machine, await selfContained(machine));
  assert.equal((await program.runToEnd()).reason, "finished");
});

test("an image that carries nothing says so", async () => {
  const image = await Program.start(machine, SOURCE).save();
  assert.equal(readImageHeader(image).selfContained, false);
  await assert.rejects(Machine.carriedBy(image), { code: "needs-machine" });
});

test("a machine other than the one named is refused", async () => {
  const image = await selfContained(machine);
  const cases: readonly [(view: DataView, carried: number) => void, string][] = [
    [(view) => view.setUint8(40, view.getUint8(40) ^ 1), "damaged"], // another name
    [(view, carried) => view.setUint8(carried + 5000, view.getUint8(carried + 5000) ^ 1), "damaged"],
    [(view, carried) => view.setUint32(carried, 1 << 30, true), "damaged"],
    [(view, carried) => view.setUint32(carried + 4, 5, true), "damaged"],
    [(view, carried) => view.setUint32(carried + 8, view.getUint32(carried + 8, true) + 1, true), "damaged"],
    [(view) => view.setUint32(12, 0, true), "damaged"],
    [(view) => view.setUint32(12, 5, true), "unsupported"],
  ];
  for (const [change, expected] of cases)
    await assert.rejects(Machine.carriedBy(changed(image, change)), { name: "ImageError", code: expected });
});

/** A module with one import and nothing else. */
function importing(from: string, name: string): Uint8Array<ArrayBuffer> {
  const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];
  const entry = [1, ...text(from), ...text(name), 0, 0];
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, entry.length, ...entry]);
}

test("what is no machine is refused before it runs", async () => {
  const cases: readonly [Uint8Array<ArrayBuffer>, RegExp][] = [
    [new TextEncoder().encode("no WebAssembly"), /not WebAssembly/],
    [importing("env", "readFile"), /imports the function env\.readFile/],
    [importing("wasi_snapshot_preview1", "abort"), /imports the function wasi_snapshot_preview1\.abort/],
    [importing("env", "abort"), /exports no memory/],
  ];
  for (const [foreign, message] of cases) {
    const about = { name: "x", machine: await sha256(foreign), base: machine.base, state: "running", instruction: 0n };
    const image = await writeImage(base, base, about as never, machine.codec, { code: foreign, base });
    await assert.rejects(Machine.carriedBy(image), { name: "ImageError", code: "unsupported", message });
  }
});

/** A module with all that a machine exports, every function of which gives this one number (-64 to 63). */
function answering(number: number): Uint8Array<ArrayBuffer> {
  const text = (word: string) => [word.length, ...new TextEncoder().encode(word)];
  const section = (id: number, ...bytes: number[]) => [id, 0x80 | (bytes.length & 127), bytes.length >> 7, ...bytes];
  const exported = [...MACHINE_FUNCTIONS.map((name) => [...text(name), 0, 0]), [...text("memory"), 2, 0]];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 1, 0x7f), // no arguments, an i32
    ...section(3, 1, 0),
    ...section(5, 1, 0, 64), // 4 MiB of memory
    ...section(7, exported.length, ...exported.flat()),
    ...section(10, 1, 4, 0, 0x41, number & 127, 0x0b),
  ]);
}

test("a machine that answers nonsense does no harm", async () => {
  for (const number of [0, 1, 8, 63, -1, -8]) {
    const foreign = answering(number);
    const about = { name: "x", machine: await sha256(foreign), base: machine.base, state: "running", instruction: 0n };
    const image = await writeImage(base, base, about as never, machine.codec, { code: foreign, base });
    await assert.rejects(
      async () => {
        const strange = await Machine.carriedBy(image);
        const program = await Program.resume(strange, image);
        program.run({ instructions: 100 });
        program.snapshot();
        await program.save();
      },
      (error: Error) => ["ImageError", "MachineError", "TypeError", "RangeError"].includes(error.name),
      `answers ${number}`,
    );
  }
});

test("a machine without its bytes cannot be carried", async () => {
  const compiled = await WebAssembly.compile(code);
  const identity = { machine: machine.machine, base: machine.base };
  const bare = await Machine.create({ code: compiled, base, identity, compiler });
  await assert.rejects(Program.start(bare, SOURCE).save({ selfContained: true }), TypeError);
});

test("the command resumes what another version has saved, and keeps it self-contained", async () => {
  const path = put("other.image", await selfContained(other));
  const stopped = await concrete(["resume", path, "--stop-after", "1000"]);
  assert.equal(stopped.status, 75, stopped.stderr);
  const shown = JSON.parse((await concrete(["inspect", path, "--json"])).stdout);
  assert.deepEqual([shown.file.machine, shown.file.selfContained], [other.machine, true]);
  assert.deepEqual(await concrete(["resume", path]), { status: 0, stdout: "1999000 2\n", stderr: "" });
});

test("the command saves self-contained images", async () => {
  put("loop.py", "while True: pass\n");
  await concrete(["run", "--image", "self.image", "--stop-after", "500", "--self-contained", "loop.py"]);
  const shown = JSON.parse((await concrete(["inspect", "self.image", "--json"])).stdout);
  assert.equal(shown.file.selfContained, true);
});

test("a machine with other instructions is not given code of this compiler", async () => {
  const another = { ...compiler, instructionSet: compiler.instructionSet ^ 1 };
  await assert.rejects(Machine.create({ code, base, compiler: another }), TypeError);
  const source = `
try: eval("1 + 1")
except RuntimeError as error: print("eval:", error)
try: import late
except TypeError as error: print("import:", error)
`;
  const image = await Program.start(machine, source).save({ selfContained: true });
  const carried = await Machine.carriedBy(image, { compiler: another });
  const output: string[] = [];
  const program = await Program.resume(carried, image, {
    output: (_, text) => void output.push(text),
    ports: { import: importPort(() => ({ source: "x = 1", filename: "late.py" })) },
  });
  assert.equal((await program.runToEnd()).reason, "finished");
  assert.match(output.join(""), /^eval: .*compiler.*\nimport: the machine that the image carries cannot run .*\n$/);
  assert.throws(() => Program.start(carried, "pass"), { name: "NoCompiler" });
  assert.throws(() => Program.start(carried, compiler.compile("pass", "x.py")), TypeError);
});
