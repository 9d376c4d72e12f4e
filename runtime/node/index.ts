// SPDX-License-Identifier: LGPL-2.1-or-later
// The runtime with what only Node has: the machine read from the file system, and drivers for files and streams.
export * from "../index.ts";
export { writeFileAtomically } from "./files.ts";
export { modulesIn, readSource } from "./imports.ts";
export { loadMachine } from "./load.ts";
export { streamInput } from "./stdin.ts";
