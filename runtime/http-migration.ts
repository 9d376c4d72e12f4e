// SPDX-License-Identifier: LGPL-2.1-or-later
// Programs that go to other hosts by HTTP: the image is the body of a POST. `concrete serve --accept` is such a host.
import type { ConstructOptions } from "./constructs.ts";
import { type AllowedAddress, allowedAddress, ExchangeError, exchange, readBody } from "./http.ts";
import { toHex } from "./image.ts";
import { OperationLost } from "./operation.ts";
import { PythonError } from "./python-error.ts";
import { type Secret, seal } from "./seal.ts";

/** How programs go to other hosts. */
export interface MigrationOptions {
  /** Where they may go; `addressesBelow()` makes such a function. No request is made to any other address. */
  readonly allow: AllowedAddress;
  /** What images are sealed with; the other host needs it, too. */
  readonly key?: Secret;
  /** Milliseconds for sending and the other host's answer; a minute if not given. */
  readonly timeout?: number;
  /** Whether images carry their machine, for hosts with another one. */
  readonly selfContained?: boolean;
}

/** So much of what the other host says is told to the program. */
const MOST_SAID = 4096;
/** Statuses of hosts in between, which do not know what became of the request. */
const UNKNOWN = [502, 504];

/**
 * Makes the option `migrate` of a host by the platform's `fetch`.
 *
 * ```ts
 * const migrate = httpMigration({ allow: addressesBelow(["https://other.example/programs"]), key });
 * const stop = await Program.start(machine, source, { migrate }).runToEnd(); // perhaps { reason: "migrated", url }
 * ```
 */
export function httpMigration(options: MigrationOptions): NonNullable<ConstructOptions["migrate"]> {
  const { allow, key, timeout = 60_000, selfContained } = options;
  return async (text, program, signal) => {
    const url = allowedAddress(text, allow);
    const image = await program.save({ selfContained });
    const body = key === undefined ? image : await seal(image, key);
    const headers = { "Content-Type": "application/octet-stream", "Idempotency-Key": newKey() };
    signal.throwIfAborted(); // not sent yet: this host asks again when it goes on
    const reply = await exchange(url, { method: "POST", headers, body }, { timeout, signal }, said).catch((error) => {
      if (!(error instanceof ExchangeError)) throw error;
      throw error.reached ? new OperationLost(error.message) : new PythonError(error.type, error.message);
    });
    const { status, ok } = reply.response;
    if (ok) return;
    const message = `${url.origin} did not take the program: ${status} ${reply.body}`.trim();
    if (UNKNOWN.includes(status)) throw new OperationLost(message);
    throw new PythonError(status === 401 || status === 403 ? "PermissionError" : "OSError", message);
  };
}

/** By this the other host knows that a request which comes twice is one. */
function newKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** The message in the body of a refusal; it is not worth failing for. */
async function said(response: Response): Promise<string> {
  if (response.ok) {
    await response.body?.cancel().catch(() => {});
    return "";
  }
  try {
    const text = new TextDecoder().decode(await readBody(response, MOST_SAID));
    return /^application\/json\b/.test(response.headers.get("Content-Type") ?? "") ? messageIn(text) : text;
  } catch {
    return response.statusText;
  }
}

/** The message of an error in JSON, or all of it. */
function messageIn(json: string): string {
  const { error } = JSON.parse(json) as { error?: { message?: unknown } };
  return typeof error?.message === "string" ? error.message : json;
}
