// SPDX-License-Identifier: LGPL-2.1-or-later
// Damaged image files whose checksum fits: an ImageError, or a program that runs within its limits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32 } from "../../runtime/crc32.ts";
import { ImageError, Program, seal, unseal } from "../../runtime/node/index.ts";
import { seeded, testSeed } from "../modes/random.ts";
import { machine } from "../runtime/running.ts";
import { PROGRAMS } from "./programs.ts";

const trials = Number(process.env.CONCRETE_TRIALS ?? 4000) / 10;
const LIMITS = { memory: 48 << 20, instructions: 1e9, output: 1e6 };

async function images(random: (below: number) => number): Promise<Uint8Array[]> {
  return Promise.all(
    PROGRAMS.map(async ([filename, source]) => {
      const program = Program.start(machine, source, { filename });
      program.run({ instructions: 500 + random(20_000) });
      const image = await program.save({ selfContained: random(3) === 0 });
      program.close();
      return image;
    }),
  );
}

/** Changes what a header tells, or bytes anywhere, or the length; then the checksum fits again. */
function damage(image: Uint8Array, random: (below: number) => number): Uint8Array {
  const copy = image.slice(0, random(10) ? image.length : 116 + random(image.length - 116));
  const view = new DataView(copy.buffer);
  for (let count = 1 + random(3); count > 0; count--) {
    const way = random(5);
    if (way === 0) view.setUint32(8 + random(26) * 4, random(3) ? random(5000) : 0xffffffff - random(5000), true);
    else if (way === 1) view.setUint8(random(112), random(256));
    else if (way === 2) view.setUint8(112 + random(copy.length - 112), random(256));
    else if (way === 3) {
      const at = 96 + random(4) * 4;
      view.setUint32(at, view.getUint32(at, true) + (random(17) - 8) * 8, true);
    } else {
      const at = 112 + random(copy.length - 112);
      copy.copyWithin(at, 112 + random(copy.length - 112), copy.length - 4);
    }
  }
  view.setUint32(copy.length - 4, crc32(copy.subarray(0, copy.length - 4)), true);
  return copy;
}

/** Whether the file was refused. */
async function attempt(file: Uint8Array): Promise<boolean> {
  let program: Program;
  try {
    program = await Program.resume(machine, file, { limits: LIMITS });
  } catch (error) {
    if (error instanceof ImageError) return true;
    throw error;
  }
  program.run({ instructions: 5_000 });
  program.inspect();
  program.close();
  return false;
}

test(`${trials} damaged files do no harm`, async () => {
  const first = testSeed() * 3_000_000;
  const subjects = await images(seeded(first));
  for (const subject of subjects) assert.equal(await attempt(subject), false);
  let refused = 0;
  for (let seed = first; seed < first + trials; seed++) {
    const random = seeded(seed);
    const file = damage(subjects[random(subjects.length)]!, random);
    try {
      if (await attempt(file)) refused++;
    } catch (error) {
      assert.fail(`trial ${seed}: ${(error as Error).stack}`);
    }
  }
  assert.ok(refused > trials / 2, `${refused} refused`);
});

test("damaged sealed files do no harm", async () => {
  const key = new Uint8Array(32).fill(7);
  const sealed = await seal((await images(seeded(1)))[0]!, key);
  for (let seed = 0; seed < 500; seed++)
    await assert.rejects(unseal(damage(sealed, seeded(seed)), key), ImageError, `trial ${seed}`);
});
