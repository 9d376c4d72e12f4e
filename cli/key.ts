// SPDX-License-Identifier: LGPL-2.1-or-later
// The secret that images are sealed with: a key file, or a passphrase in the environment, where no other user sees it.
import { ImageError } from "../runtime/image-error.ts";
import "../runtime/node/webcrypto.ts";
import { isSealed, type Secret, unseal } from "../runtime/seal.ts";
import { UsageError } from "./exit-status.ts";
import { readFile } from "./files.ts";

// The environment variable with the passphrase.
const PASSPHRASE = "CONCRETE_PASSPHRASE";

/** The secret that the command was given, if any. */
export function readSecret({ keyFile }: { readonly keyFile?: string }): Secret | undefined {
  if (keyFile === undefined) return process.env[PASSPHRASE] || undefined;
  const key = readFile(keyFile);
  if (key.length < 32)
    throw new UsageError(`the key in '${keyFile}' has ${key.length} bytes; at least 32 random ones are needed`);
  return key;
}

/** The image in a file, opened if it is sealed. */
export async function readImageFile(path: string, secret: Secret | undefined): Promise<Uint8Array> {
  const bytes = readFile(path);
  if (!isSealed(bytes)) return bytes;
  if (secret === undefined)
    throw new ImageError(
      "sealed",
      `the image is sealed: give its key with --key-file, or its passphrase in ${PASSPHRASE}`,
    );
  return unseal(bytes, secret);
}
