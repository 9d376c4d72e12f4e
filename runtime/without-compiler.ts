// SPDX-License-Identifier: LGPL-2.1-or-later
// The runtime without the compiler: a smaller download, for hosts whose programs and modules are code already, and are
// resumed from images. What programs give to compile(), eval() and exec() raises RuntimeError.
import { fetchMachine } from "./fetch-machine.ts";
import type { Machine } from "./machine.ts";
import { type ModuleFinder, moduleDriver } from "./modules.ts";
import type { PortDriver } from "./operation.ts";

export { CodeObject } from "../compiler/code-object.ts";
export { deserialize } from "../compiler/deserialize.ts";
export { CodeError } from "../compiler/verify.ts";
export type { Codec } from "./codec.ts";
export { type Compiler, NoCompiler } from "./compiler.ts";
export { type AllowedAddress, addressesBelow } from "./http.ts";
export { httpMigration, type MigrationOptions } from "./http-migration.ts";
export { type HttpOptions, httpPort } from "./http-port.ts";
export { type Identity, IMAGE_FORMAT_VERSION, type ImageHeader, type ProgramState, readImageHeader } from "./image.ts";
export { ImageError, type ImageErrorCode } from "./image-error.ts";
export type { FrameInspection, Inspection, ThreadInspection } from "./inspection.ts";
export { Machine, type MachineParts } from "./machine.ts";
export { MachineError } from "./machine-error.ts";
export type { ModuleFinder, ModuleSource } from "./modules.ts";
export {
  type Answer,
  type Call,
  type HostFunction,
  LATER,
  Migrated,
  NotGranted,
  type Operation,
  OperationLost,
  type PortDriver,
  type Settled,
} from "./operation.ts";
export type { HostOptions, OutputStream, RunOptions, SaveOptions, StartOptions } from "./options.ts";
export { clockPort, consolePort, randomPort } from "./ports.ts";
export { Program } from "./program.ts";
export { PythonError } from "./python-error.ts";
export { isSealed, type Secret, seal, unseal } from "./seal.ts";
export type { Snapshot } from "./snapshot.ts";
export type { LimitName, Limits, PythonFailure, Stop } from "./stop.ts";
export { Complex, ELLIPSIS, Float, FrozenSet, Tuple, type Value } from "./values.ts";

let loaded: Promise<Machine> | undefined;

/**
 * The machine that belongs to this package, without a compiler: fetched at the first call, the same one at later calls.
 * `directory` is the URL of the folder with machine.wasm, base.image and identity.json, if it is not the package's own;
 * such a machine is not kept.
 */
export function loadMachine(directory?: string | URL): Promise<Machine> {
  if (directory !== undefined) return fetchMachine(directory);
  return (loaded ??= fetchMachine(new URL("../", import.meta.url)));
}

/** The driver of the port "import": modules that `find` finds as code; others raise ImportError. */
export function importPort(find: ModuleFinder): PortDriver {
  return moduleDriver(find, null);
}
