// SPDX-License-Identifier: LGPL-2.1-or-later
// The files that the command reads and writes, and what to say if that does not work.
import { accessSync, constants, readFileSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
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
  const directory = dirname(path);
  try {
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw new UsageError(`--image: nothing can be written to the directory '${directory}': ${reasonOf(error)}`);
  }
}

/** What is at this path, if that can be told. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined; // the look at the directory says why
  }
}
