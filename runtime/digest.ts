// SPDX-License-Identifier: LGPL-2.1-or-later
// Hashes, by the Web Cryptography API.
import { toHex } from "./image.ts";

/** SHA-256 as 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
