// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete serve --accept` in a process of its own, for tests that speak to it.
import type { ChildProcess } from "node:child_process";
import { after } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { concrete, type Ended } from "./command.ts";

/** A server that runs. */
export interface Serving {
  /** Where images are posted. */
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Interrupts it; how it ended. */
  stop(): Promise<Ended>;
}

const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill("SIGKILL"); // those that a failed test left
});

/** Starts a server on a free port. */
export async function serving(...options: string[]): Promise<Serving> {
  let child: ChildProcess | undefined;
  let found = (_url: string): void => {};
  const listening = new Promise<string>((resolve) => {
    found = resolve;
  });
  let said = "";
  const ended = concrete(["serve", "--accept", "--port", "0", ...options], {
    meanwhile: (process) => {
      child = process;
      children.push(process);
      for (const stream of [process.stdout!, process.stderr!])
        stream.on("data", (text) => {
          said += text;
          const url = /http:\/\/127\.0\.0\.1:\d+\/programs/.exec(said);
          if (url !== null) found(url[0]);
        });
    },
  });
  const url = await Promise.race([
    listening,
    ended.then(({ stderr }) => Promise.reject(new Error(`the server ended: ${stderr}`))),
  ]);
  const stop = (): Promise<Ended> => {
    child!.kill("SIGINT");
    return ended;
  };
  return { url, child: child!, ended, stop };
}

/** What the server tells of a program. */
export interface Told {
  readonly id: string;
  readonly state: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly [other: string]: unknown;
}

/** Posts an image. */
export function post(url: string, body: Uint8Array | string, headers: Record<string, string> = {}): Promise<Response> {
  const sent = typeof body === "string" ? body : new Uint8Array(body);
  return fetch(url, {
    method: "POST",
    body: sent,
    headers: { "Content-Type": "application/octet-stream", ...headers },
  });
}

/** Waits until a program at a server is in this state. */
export async function until(url: string, id: string, state: string): Promise<Told> {
  for (let tries = 0; ; tries++) {
    const told = (await (await fetch(`${url}/${id}`)).json()) as Told;
    if (told.state === state) return told;
    if (tries > 400) throw new Error(`the program is ${told.state}, not ${state}`);
    await delay(25);
  }
}
