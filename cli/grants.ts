// SPDX-License-Identifier: LGPL-2.1-or-later
// What the command line lets programs do over the network: nothing, or what its options name.
import { type AllowedAddress, addressesBelow } from "../runtime/http.ts";
import { httpMigration } from "../runtime/http-migration.ts";
import type { HostOptions } from "../runtime/options.ts";
import { UsageError } from "./exit-status.ts";
import { readSecret } from "./key.ts";

/** The options by which a command grants the network. */
export interface GrantOptions {
  /** Addresses below which programs may go. */
  readonly allowMigrate?: readonly string[];
  /** Whether the images that leave carry their machine. */
  readonly selfContained?: boolean;
  /** The file with the key that seals them. */
  readonly keyFile?: string;
}

/** What these options grant. */
export function grants(options: GrantOptions): Pick<HostOptions, "migrate"> {
  const { allowMigrate, selfContained } = options;
  if (allowMigrate === undefined) return {};
  const allow = below("--allow-migrate", allowMigrate);
  return { migrate: httpMigration({ allow, selfContained, key: readSecret(options) }) };
}

function below(option: string, prefixes: readonly string[]): AllowedAddress {
  try {
    return addressesBelow(prefixes);
  } catch (error) {
    throw new UsageError(`${option}: ${(error as Error).message}`);
  }
}
