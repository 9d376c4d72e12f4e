// SPDX-License-Identifier: LGPL-2.1-or-later
// Images of programs, changed by hand.
import { writeImage } from "../../runtime/image.ts";
import { Program } from "../../runtime/node/index.ts";
import { machine } from "../runtime/running.ts";

/** Address of an image's first byte. */
export const IMAGE = 0x1200000;

/** Changes an image, given the places of the program's own objects of a kind. */
export type Change = (view: DataView, own: (kind: number) => number[]) => void;

/** The image of a program after so many instructions, changed. */
export async function changed(source: string, change: Change, instructions = 5000): Promise<Uint8Array> {
  const program = Program.start(machine, source);
  program.run({ instructions });
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
