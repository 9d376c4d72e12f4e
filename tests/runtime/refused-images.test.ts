// SPDX-License-Identifier: LGPL-2.1-or-later
// Images of real programs that this host does not go on with.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { crc32 } from "../../runtime/crc32.ts";
import { type ImageError, Machine, Program } from "../../runtime/index.ts";
import { machine, start } from "./running.ts";

const { program } = start("x = [1, 2, 3]\nwhile True:\n    x.append(len(x))\n    if len(x) > 50: x.clear()\n");
program.run({ instructions: 1000 });
const image = await program.save();

test("another machine, another base image", async () => {
  for (const [part, code] of [
    ["machine", "needs-machine"],
    ["base", "needs-base"],
  ] as const) {
    const identity = { machine: machine.machine, base: machine.base, [part]: "0".repeat(64) };
    const bytes = new Uint8Array(readFileSync(new URL("../../machine.wasm", import.meta.url)));
    const other = await Machine.create({ code: bytes, base: machine.baseImage, identity });
    await assert.rejects(Program.resume(other, image), (error: ImageError) => {
      assert.equal(error.code, code);
      assert.match(error.message, new RegExp(machine[part]));
      return true;
    });
  }
});

test("a header that tells of another instruction or state", async () => {
  for (const offset of [16, 24]) {
    const copy = Uint8Array.from(image);
    copy[offset] ^= 3;
    new DataView(copy.buffer).setUint32(copy.length - 4, crc32(copy.subarray(0, -4)), true);
    await assert.rejects(Program.resume(machine, copy), { name: "ImageError", code: "damaged" });
  }
});

test("bytes that are something else", async () => {
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode("print(1)\n".repeat(50))])
    await assert.rejects(Program.resume(machine, bytes), { name: "ImageError", code: "not-an-image" });
});
