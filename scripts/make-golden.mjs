// SPDX-License-Identifier: LGPL-2.1-or-later
// Makes the golden images of this version's format in tests/golden/: once for each format version, after a whole build.
// They are never made again: that images written then are resumed for ever is what they are for.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { IMAGE_FORMAT_VERSION, loadMachine, Program, seal } from "../dist/runtime/node/index.js";

const folder = new URL(`../tests/golden/v${IMAGE_FORMAT_VERSION}/`, import.meta.url);
if (existsSync(new URL("manifest.json", folder)))
  throw new Error(
    `the golden images of format version ${IMAGE_FORMAT_VERSION} exist already, and are never made again`,
  );
mkdirSync(folder, { recursive: true });

const machine = await loadMachine();
const start = (name) => {
  const file = `tests/golden/${name}.py`;
  return Program.start(machine, readFileSync(new URL(`../${file}`, import.meta.url), "utf8"), { filename: file });
};
/** The key that one of them is sealed with. */
const key = Uint8Array.from({ length: 32 }, (_, index) => index);

const whole = start("everything");
await whole.runToEnd();
const length = Number(whole.instructions);
const manifest = [];

/** Writes the image of a program after so many instructions; the first one carries the machine that all others need. */
async function write(name, file, instructions, { sealed = false } = {}) {
  const program = start(name);
  const { reason } = program.run({ instructions });
  const selfContained = manifest.length === 0;
  const image = await program.save({ selfContained });
  writeFileSync(new URL(file, folder), sealed ? await seal(image, key) : image);
  manifest.push({ file, program: name, reason, instruction: Number(program.instructions), hash: await program.hash() });
  program.close();
}

await write("everything", "everything-early.image", Math.floor(length * 0.2));
await write("everything", "everything-middle.image", Math.floor(length * 0.55));
await write("everything", "everything-late.image", Math.floor(length * 0.8));
await write("everything", "everything-sealed.image", Math.floor(length * 0.4), { sealed: true });
await write("everything", "everything-ended.image", length * 2);
await write("waiting", "waiting.image", length);
writeFileSync(new URL("manifest.json", folder), `${JSON.stringify(manifest, null, 2)}\n`);
