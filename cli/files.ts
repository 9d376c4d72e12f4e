// SPDX-License-Identifier: LGPL-2.1-or-later
// The files that the command reads and writes, and what to say if that does not work.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  opendirSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "./exit-status.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file or directory",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is no directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
};

/** Why the file system refused something, in words. */
export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** Bytes of a file; UsageError if it cannot be read. */
export function readFile(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new UsageError(`can't open file '${path}': ${reasonOf(error)}`);
  }
}

/** Writes a file; UsageError if it cannot be written. */
export function writeFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new UsageError(`can't write file '${path}': ${reasonOf(error)}`);
  }
}

/** UsageError if no image can be made at this path, since there is something already or its directory cannot be written. */
export function refuseImagePath(path: string): void {
  const there = entryAt(path);
  if (there?.isDirectory()) throw new UsageError(`--image: '${path}' is a directory; give the name of a file`);
  if (there)
    throw new UsageError(
      `the image '${path}' exists already: go on with it by 'concrete resume ${path}', or remove it`,
    );
  refuseDirectory(dirname(path), "--image");
}

/** UsageError, said of an option or file, if nothing can be written to this directory. */
export function refuseDirectory(directory: string, what: string): void {
  try {
    accessSync(directory, constants.W_OK);
    opendirSync(directory).closeSync();
  } catch (error) {
    throw new UsageError(`${what}: nothing can be written to the directory '${directory}': ${reasonOf(error)}`);
  }
}

/** Makes a directory, and those above it, where there is none; UsageError, said of an option, if nothing can be written to it. */
export function makeDirectory(directory: string, option: string): void {
  // One by one: the recursive mkdir of Node 20 never ends where the file system says that a directory that exists is none.
  const missing: string[] = [];
  for (let at = resolve(directory); !existsSync(at); at = dirname(at)) missing.unshift(at);
  try {
    for (const path of missing) mkdirSync(path);
  } catch (error) {
    throw new UsageError(`${option}: the directory '${directory}' cannot be made: ${reasonOf(error)}`);
  }
  refuseDirectory(directory, option);
}

/** What is at this path, if that can be told. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // the look at the directory says why
  }
}
