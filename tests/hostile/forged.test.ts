// SPDX-License-Identifier: LGPL-2.1-or-later
// Images made by hand that native code would not stand: circles where it expects an end, since it would go round them
// forever, and lists of the machine's own that the program can reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeImage } from "../../runtime/image.ts";
import { ImageError, Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";

const IMAGE = 0x1200000;
const KIND_TYPE = 38;
const KIND_LIST = 34;
const KIND_TRACEBACK = 53;
const SOURCE = `
class A: pass
class B(A): pass
class C(B): pass
def down(n):
    if n: down(n - 1)
    else: 1 / 0
try: down(5)
except ZeroDivisionError as error: kept = error
empty = []
while True: pass
`;

/** The image of the program, changed by `change`, which gets the addresses of its own objects of a kind. */
async function changed(change: (view: DataView, own: (kind: number) => number[]) => void): Promise<Uint8Array> {
  const program = Program.start(machine, SOURCE);
  program.run({ instructions: 3000 });
  await program.save(); // collects
  const image = imageOf(program);
  const view = new DataView(image.buffer);
  const own = (kind: number) => {
    const found: number[] = [];
    for (let at = view.getUint32(8, true) - IMAGE; at < image.length; at += view.getUint16(at + 6, true) * 8)
      if (view.getUint8(at + 4) === kind) found.push(at);
    return found;
  };
  change(view, own);
  const { state, instructions: instruction, name } = program;
  return writeImage(
    image,
    machine.baseImage,
    { machine: machine.machine, base: machine.base, name, state, instruction },
    machine.codec,
  );
}
/** The bytes of a program's memory: of its snapshot, put together. */
function imageOf(program: Program): Uint8Array<ArrayBuffer> {
  const { blocks } = program.snapshot();
  const words = new Int32Array(blocks.count * 256);
  for (let number = 0; number < blocks.count; number++) {
    const block = blocks.get(number);
    words.set(block.words.subarray(block.at, block.at + 256), number * 256);
  }
  const top = new DataView(words.buffer).getUint32(4, true);
  return new Uint8Array(words.buffer).slice(0, top - IMAGE);
}

test("an image put together like these is resumed", async () => {
  await Program.resume(machine, await changed(() => {}));
});

const CASES: Readonly<Record<string, (view: DataView, own: (kind: number) => number[]) => void>> = {
  "a circle of tracebacks": (view, own) => {
    const tracebacks = own(KIND_TRACEBACK);
    assert.equal(tracebacks.length, 7);
    const last = tracebacks.find((at) => view.getUint32(at + 12, true) === IMAGE + 256)!;
    view.setUint32(last + 12, IMAGE + tracebacks[2]!, true);
  },
  "a traceback before itself": (view, own) => {
    const [at] = own(KIND_TRACEBACK);
    view.setUint32(at! + 12, IMAGE + at!, true);
  },
  "a circle of bases": (view, own) => {
    const [a, , c] = own(KIND_TYPE);
    view.setUint32(a! + 16, IMAGE + c!, true);
  },
  "a class that is its own base": (view, own) => {
    const [a] = own(KIND_TYPE);
    view.setUint32(a! + 16, IMAGE + a!, true);
  },
  "a class without a base": (view, own) => view.setUint32(own(KIND_TYPE)[1]! + 16, IMAGE + 256, true),
  "a list of the program's as that of its operations": (view, own) => {
    const list = own(KIND_LIST).find((at) => view.getUint32(at + 8, true) === 0)!;
    view.setUint32(164, IMAGE + list, true);
  },
  "an instruction number without room to count": (view) => view.setUint32(20, 0x40000000, true),
};
for (const [what, change] of Object.entries(CASES))
  test(what, async () => {
    const image = await changed(change);
    await assert.rejects(
      Program.resume(machine, image),
      (error) => error instanceof ImageError && error.code === "unsound",
    );
  });
