// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete serve --accept`: a host to which programs come over HTTP.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { NOT_SAVED, STOPPED, UNCAUGHT, UsageError } from "./exit-status.ts";
import { makeDirectory } from "./files.ts";
import { type GrantOptions, grants } from "./grants.ts";
import type { Guest } from "./guest.ts";
import { Guests } from "./guests.ts";
import { readSecret } from "./key.ts";
import { packageMachine } from "./machine.ts";
import { ProcessOutput } from "./output.ts";
import { ServeLog } from "./serve-log.ts";
import { Requests } from "./serve-requests.ts";

/** A request that takes longer, in milliseconds, is not worth waiting for. */
const REQUEST_TIMEOUT = 120_000;
/** Requests that are being answered when the server ends have so many milliseconds. */
const LAST_ANSWERS = 1_000;

/** The options of `serve`. */
interface ServeOptions extends GrantOptions {
  readonly port: number;
  readonly host: string;
  readonly maxImage: number;
  readonly maxInstructions?: bigint;
  readonly maxMemory: number;
  readonly maxPrograms: number;
  readonly directory?: string;
  readonly once?: boolean;
  readonly json?: boolean;
}

/** Carries out the command; its exit status. */
export async function serve(options: ServeOptions): Promise<number> {
  const key = readSecret(options);
  if (options.directory !== undefined) makeDirectory(options.directory, "--directory");
  const network = grants(options);
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = () => {
      // A second signal ends the process as if this handler did not exist.
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve();
    };
  });
  const log = new ServeLog(new ProcessOutput(stop), options.json ?? false);
  const guests = new Guests(await packageMachine(), { ...options, key, network }, log);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, new Requests(guests, options.maxImage).answer);
  const url = await listen(server, options);
  log.say(`programs are taken at ${url}`, { event: "listening", url });
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    await Promise.race([stopped, guests.over]);
    const running = guests.list().filter(({ state }) => state === "running");
    await Promise.all([close(server), guests.stop()]);
    return options.once ? statusOfAll(guests.list()) : statusOfAll(running);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** Begins to listen; the address to which images are posted. */
function listen(server: Server, { port, host }: ServeOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on("error", (error) => reject(new UsageError(`cannot listen on ${host}, port ${port}: ${error.message}`)));
    server.listen(port, host, () => {
      const { address, family, port: actual } = server.address() as AddressInfo;
      resolve(`http://${family === "IPv6" ? `[${address}]` : address}:${actual}/programs`);
    });
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await closed;
  clearTimeout(timer);
}

/** The first exit status that is not 0. */
function statusOfAll(guests: readonly Guest[]): number {
  return guests.map(statusOf).find((status) => status !== 0) ?? 0;
}

function statusOf({ stop, broken, image }: Guest): number {
  if (broken !== undefined || stop === undefined) return NOT_SAVED;
  if (stop.reason === "migrated") return 0;
  if ("status" in stop) return stop.status;
  return image === undefined ? UNCAUGHT : STOPPED;
}
