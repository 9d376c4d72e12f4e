// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete inspect`: where a saved program stands, for people or as JSON.
import { type ImageHeader, readImageHeader } from "../runtime/image.ts";
import type { Inspection } from "../runtime/inspection.ts";
import { Program } from "../runtime/program.ts";
import { packageMachine } from "./machine.ts";
import { jsonValue, showOperation } from "./show.ts";
import { readFile } from "./source.ts";

/** Carries out the command. */
export async function inspect(image: string, options: { readonly json?: boolean }): Promise<void> {
  const bytes = readFile(image);
  const header = readImageHeader(bytes);
  const program = await Program.resume(await packageMachine(), bytes);
  const inspection = program.inspect();
  const text = options.json ? asJson(header, inspection) : asText(header, inspection, bytes.length);
  process.stdout.write(`${text}\n`);
}

function asJson(header: ImageHeader, inspection: Inspection): string {
  const { machine, base, formatVersion, imageLength, pageCount } = header;
  const waiting = inspection.waiting.map((operation) => ({
    ...operation,
    args: operation.args.map(jsonValue),
    kwargs: jsonValue(operation.kwargs),
  }));
  const instruction = Number(inspection.instruction);
  const file = { formatVersion, machine, base, imageLength, pageCount };
  return JSON.stringify({ ...inspection, instruction, waiting, file }, null, 2);
}

function asText(header: ImageHeader, inspection: Inspection, fileLength: number): string {
  const lines = [
    `program   ${inspection.name}`,
    `state     ${inspection.state}, at instruction ${inspection.instruction}`,
    `image     ${fileLength} bytes in the file, ${header.imageLength} in memory`,
    `machine   ${header.machine}`,
    `base      ${header.base}`,
  ];
  for (const operation of inspection.waiting) lines.push(`waits     for ${showOperation(operation)}`);
  for (const thread of inspection.threads) {
    lines.push("", `Thread ${thread.ident} (most recent call last):`);
    for (const frame of thread.frames)
      if (!frame.hidden) lines.push(`  File "${frame.file}", line ${frame.line ?? "?"}, in ${frame.name}`);
  }
  lines.push("", "  objects      bytes  type");
  for (const { type, count, bytes } of inspection.memory)
    lines.push(`${String(count).padStart(9)} ${String(bytes).padStart(10)}  ${type}`);
  return lines.join("\n");
}
