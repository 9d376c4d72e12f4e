// SPDX-License-Identifier: LGPL-2.1-or-later
// Which machines can run the code that this compiler makes: those that were built from the same table of instructions and
// read the same format. A machine that came with an image may be older, or newer.
import { OPCODES } from "../machine/opcode-table.ts";
import { FORMAT_VERSION } from "./serialize.ts";

/** A number for the instructions and their format: FNV-1a of the table, with what it says of each, and the version. */
export const INSTRUCTION_SET = ((): number => {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify([FORMAT_VERSION, OPCODES]))
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
})();
