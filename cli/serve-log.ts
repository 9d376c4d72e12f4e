// SPDX-License-Identifier: LGPL-2.1-or-later
// What `concrete serve` prints: the output of its programs, line by line, each after the program's id, or lines of JSON.
import type { OutputStream } from "../runtime/options.ts";
import type { Guest } from "./guest.ts";
import type { GuestListener } from "./guests.ts";
import type { ProcessOutput } from "./output.ts";

/** A line that is longer is printed in parts. */
const LONGEST_LINE = 1 << 16;
const MARKS: Readonly<Record<OutputStream, string>> = { stdout: "|", stderr: "!" };

/** Writes to the process's streams. */
export class ServeLog implements GuestListener {
  /** What has no end of line yet, by program and stream. */
  private readonly begun = new Map<string, string>();

  constructor(
    private readonly process: ProcessOutput,
    private readonly json: boolean,
  ) {}

  /** A message to people, and the same as an event. */
  say(text: string, event: Readonly<Record<string, unknown>>): void {
    if (this.json) void this.process.take("stdout", `${JSON.stringify(event)}\n`);
    else void this.process.take("stderr", `concrete: ${text}\n`);
  }

  output(guest: Guest, stream: OutputStream, text: string): void | Promise<void> {
    if (this.json) return this.process.take("stdout", `${JSON.stringify({ id: guest.id, stream, text })}\n`);
    const key = `${prefix(guest)}${MARKS[stream]} `;
    const lines = ((this.begun.get(key) ?? "") + text).split("\n");
    const rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) lines.push(rest);
    this.begun.set(key, rest.length > LONGEST_LINE ? "" : rest);
    if (lines.length > 0) return this.process.take("stdout", lines.map((line) => `${key}${line}\n`).join(""));
  }

  accepted(guest: Guest): void {
    this.say(`${prefix(guest)}: accepted`, { id: guest.id, event: "accepted" });
  }

  stands(guest: Guest): void {
    for (const mark of Object.values(MARKS)) {
      const key = `${prefix(guest)}${mark} `;
      const rest = this.begun.get(key);
      if (rest) void this.process.take("stdout", `${key}${rest}\n`);
      this.begun.delete(key);
    }
    const { stdout, stderr, ...told } = guest.describe();
    const details = [told.status, told.url, told.limit, told.message].filter((detail) => detail != null);
    const saved = guest.image === undefined ? "" : `; go on with: concrete resume ${guest.image}`;
    this.say(`${prefix(guest)}: ${[guest.state, ...details].join(" ")}${saved}`, { ...told, event: "stands" });
  }
}

/** Enough of the id to tell programs apart. */
function prefix(guest: Guest): string {
  return guest.id.slice(0, 8);
}
