// SPDX-License-Identifier: LGPL-2.1-or-later
// Sealed images: encrypted so that nobody else reads them, and authenticated so that nobody changes them unnoticed. AES-256
// in Galois/counter mode, with a key of its own for each file, derived from the secret and a random salt. The format is in
// docs/image-format.md.
import { ImageError } from "./image-error.ts";

const MAGIC = [0x8f, 0x43, 0x53, 0x45, 0x41, 0x4c, 0x45, 0x44];
const VERSION = 1;
const FROM_KEY = 1;
const FROM_PASSPHRASE = 2;
const SALT = 20;
const NONCE = 36;
const HEADER = 48;
const TAG = 16;
const LEAST_KEY = 32;
const ITERATIONS = 600_000;
/** A file that asks for more is not worth the time. */
const MOST_ITERATIONS = 10_000_000;
const PURPOSE = new TextEncoder().encode("concrete sealed image 1");

/** What seals an image: a key of at least 32 random bytes, or a passphrase, which is as good as it is hard to guess. */
export type Secret = Uint8Array | string;

/** Whether these bytes begin as a sealed image does. */
export function isSealed(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/**
 * Seals an image file. Only who has the secret can open it. What shows is its length. Throws TypeError for a key of less
 * than 32 bytes or an empty passphrase.
 *
 * ```ts
 * const key = crypto.getRandomValues(new Uint8Array(32));
 * const sealed = await seal(await program.save(), key);
 * const other = await Program.resume(machine, await unseal(sealed, key));
 * ```
 */
export async function seal(image: Uint8Array, secret: Secret): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(HEADER);
  const view = new DataView(header.buffer);
  header.set(MAGIC);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, typeof secret === "string" ? FROM_PASSPHRASE : FROM_KEY, true);
  view.setUint32(16, typeof secret === "string" ? ITERATIONS : 0, true);
  crypto.getRandomValues(header.subarray(SALT));
  const key = await derive(secret, header, ITERATIONS);
  const hidden = await crypto.subtle.encrypt(parameters(header), key, new Uint8Array(image));
  const sealed = new Uint8Array(HEADER + hidden.byteLength);
  sealed.set(header);
  sealed.set(new Uint8Array(hidden), HEADER);
  return sealed;
}

/** The image file in a sealed one. Throws ImageError: `wrong-key` if the secret is another or any byte was changed. */
export async function unseal(sealed: Uint8Array, secret: Secret): Promise<Uint8Array<ArrayBuffer>> {
  if (!isSealed(sealed)) throw new ImageError("not-an-image", "this is not a sealed image");
  if (sealed.length < HEADER + TAG) throw new ImageError("damaged", "the sealed image is cut off");
  const header = new Uint8Array(sealed.subarray(0, HEADER)); // `slice` of a Node Buffer would share its memory
  const view = new DataView(header.buffer);
  const version = view.getUint32(8, true);
  if (version !== VERSION)
    throw new ImageError(
      "unsupported",
      `the image is sealed in version ${version}; this version of Concrete knows ${VERSION}`,
    );
  const how = view.getUint32(12, true);
  const iterations = view.getUint32(16, true);
  if (
    (how !== FROM_KEY && how !== FROM_PASSPHRASE) ||
    iterations > MOST_ITERATIONS ||
    (how === FROM_PASSPHRASE && !iterations)
  )
    throw new ImageError("damaged", "the sealed image is damaged: its key is derived in no known way (byte 12)");
  if ((how === FROM_PASSPHRASE) !== (typeof secret === "string"))
    throw new ImageError(
      "wrong-key",
      `the image was sealed with a ${how === FROM_KEY ? "key, not with a passphrase" : "passphrase, not with a key"}`,
    );
  const key = await derive(secret, header, iterations);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(parameters(header), key, new Uint8Array(sealed.subarray(HEADER))),
    );
  } catch {
    throw new ImageError("wrong-key", "the image cannot be opened: its key is another one, or it was changed");
  }
}

/** The header is authenticated, too. */
function parameters(header: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv: header.subarray(NONCE), additionalData: header, tagLength: TAG * 8 };
}

async function derive(secret: Secret, header: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const salt = header.subarray(SALT, NONCE);
  const aes = { name: "AES-GCM", length: 256 };
  const usages: KeyUsage[] = ["encrypt", "decrypt"];
  if (typeof secret === "string") {
    if (secret === "") throw new TypeError("an empty passphrase seals nothing");
    const bytes = new TextEncoder().encode(secret.normalize("NFC"));
    const material = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, aes, false, usages);
  }
  if (secret.length < LEAST_KEY) throw new TypeError(`a key has at least ${LEAST_KEY} bytes, not ${secret.length}`);
  const material = await crypto.subtle.importKey("raw", new Uint8Array(secret), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt, info: PURPOSE }, material, aes, false, usages);
}
