// SPDX-License-Identifier: LGPL-2.1-or-later
// Reads the files of a ZIP archive (APPNOTE.TXT 6.3), as far as the tests need: stored and deflated entries.
import { inflateRawSync } from "node:zlib";

/** Yields name and contents of every file in `archive`. */
export function* zipEntries(archive: Uint8Array): Generator<[name: string, contents: Uint8Array]> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("zipEntries: no end of central directory");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const data = archive.subarray(start, start + size);
    if (method !== 0 && method !== 8) throw new Error(`zipEntries: ${name} has compression method ${method}`);
    yield [name, method === 0 ? data : inflateRawSync(data)];
  }
}
