// SPDX-License-Identifier: LGPL-2.1-or-later
// Files that are either whole or not there: images are written so that a crash or a full disk leaves the old one.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that at every moment its old contents or its new ones are there, whole: to a new file beside it, onto
 * the disk, then under its name. Throws what the file system throws; then the old file is untouched.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const directory = dirname(path);
  const temporary = join(directory, `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, "w");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncDirectory(directory);
}

/** The new name is on the disk only when its directory is. */
function syncDirectory(directory: string): void {
  if (process.platform === "win32") return; // directories cannot be opened there
  const handle = openSync(directory, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
