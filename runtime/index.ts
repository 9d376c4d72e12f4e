// SPDX-License-Identifier: LGPL-2.1-or-later
// The runtime: Python programs as values, for browsers and every other platform with WebAssembly. `node/index.ts` is the
// same with what only Node has.
export { CodeObject, compile, PythonSyntaxError } from "../compiler/index.ts";
export type { Codec } from "./codec.ts";
export { type Identity, IMAGE_FORMAT_VERSION, type ImageHeader, type ProgramState, readImageHeader } from "./image.ts";
export { ImageError, type ImageErrorCode } from "./image-error.ts";
export type { FrameInspection, Inspection } from "./inspection.ts";
export { loadMachine, loadUnicodeNames } from "./load.ts";
export { Machine, type MachineParts } from "./machine.ts";
export { MachineError } from "./machine-error.ts";
export { importPort, type ModuleFinder, type ModuleSource } from "./modules.ts";
export {
  type Answer,
  type Call,
  type HostFunction,
  LATER,
  NotGranted,
  type Operation,
  type PortDriver,
} from "./operation.ts";
export { clockPort, consolePort, randomPort } from "./ports.ts";
export { type HostOptions, type OutputStream, Program, type RunOptions, type StartOptions } from "./program.ts";
export { PythonError } from "./python-error.ts";
export type { LimitName, Limits, PythonFailure, Stop } from "./stop.ts";
export { formatSyntaxError } from "./syntax-error-text.ts";
export { Complex, ELLIPSIS, Float, FrozenSet, Tuple, type Value } from "./values.ts";
