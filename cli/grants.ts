// SPDX-License-Identifier: LGPL-2.1-or-later
// What the command line lets programs do over the network: nothing, or what its options name.
import { type AllowedAddress, addressesBelow } from "../runtime/http.ts";
import { httpMigration } from "../runtime/http-migration.ts";
import { httpPort } from "../runtime/http-port.ts";
import type { HostOptions } from "../runtime/options.ts";
import { UsageError } from "./exit-status.ts";
import { readSecret } from "./key.ts";

/** The options by which a command grants the network. */
export interface GrantOptions {
  /** Addresses below which programs may go. */
  readonly allowMigrate?: readonly string[];
  /** Addresses below which they may fetch. */
  readonly allowFetch?: readonly string[];
  /** Whether the images that leave carry their machine. */
  readonly selfContained?: boolean;
  /** The file with the key that seals them. */
  readonly keyFile?: string;
}

/** What these options grant. */
export function grants(options: GrantOptions): Pick<HostOptions, "migrate" | "ports"> {
  const { allowMigrate, allowFetch, selfContained } = options;
  const granted: { migrate?: HostOptions["migrate"]; ports?: HostOptions["ports"] } = {};
  if (allowMigrate !== undefined) {
    const allow = below("--allow-migrate", allowMigrate);
    granted.migrate = httpMigration({ allow, selfContained, key: readSecret(options) });
  }
  if (allowFetch !== undefined) granted.ports = { http: httpPort({ allow: below("--allow-fetch", allowFetch) }) };
  return granted;
}

function below(option: string, prefixes: readonly string[]): AllowedAddress {
  try {
    return addressesBelow(prefixes);
  } catch (error) {
    throw new UsageError(`${option}: ${(error as Error).message}`);
  }
}
