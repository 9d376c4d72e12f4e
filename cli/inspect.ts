// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete inspect`: where a saved program stands, for people or as JSON.
import { type ImageHeader, readImageHeader, readPageNumbers } from "../runtime/image.ts";
import type { Inspection, ThreadInspection } from "../runtime/inspection.ts";
import { zlibCodec } from "../runtime/node/zlib.ts";
import { Program } from "../runtime/program.ts";
import { readImageFile, readSecret } from "./key.ts";
import { machineFor } from "./machine.ts";
import { jsonValue, showOperation } from "./show.ts";

/** Carries out the command. */
export async function inspect(
  image: string,
  options: { readonly json?: boolean; readonly keyFile?: string },
): Promise<void> {
  const bytes = await readImageFile(image, readSecret(options));
  process.stdout.write(
    `${options.json ? JSON.stringify(await imageAsJson(bytes), null, 2) : await imageAsText(bytes)}\n`,
  );
}

async function look(bytes: Uint8Array): Promise<{ header: ImageHeader; inspection: Inspection }> {
  const header = readImageHeader(bytes);
  const program = await Program.resume(await machineFor(bytes), bytes);
  const inspection = program.inspect();
  program.close();
  return { header, inspection };
}

/** What is in an image, as an object for JSON: see docs/image-format.md. Throws ImageError. */
export async function imageAsJson(bytes: Uint8Array): Promise<object> {
  const { header, inspection } = await look(bytes);
  const { machine, base, formatVersion, imageLength, pageCount, selfContained } = header;
  const pages = await readPageNumbers(bytes, header, zlibCodec);
  const waiting = inspection.waiting.map((operation) => ({
    ...operation,
    args: operation.args.map(jsonValue),
    kwargs: jsonValue(operation.kwargs),
  }));
  const instruction = Number(inspection.instruction);
  const file = { formatVersion, machine, base, imageLength, pageCount, selfContained, pages };
  return { ...inspection, instruction, waiting, file };
}

async function imageAsText(bytes: Uint8Array): Promise<string> {
  const { header, inspection } = await look(bytes);
  const lines = [
    `program   ${inspection.name}`,
    `state     ${inspection.state}, at instruction ${inspection.instruction}`,
    `image     ${bytes.length} bytes in the file, ${header.imageLength} in memory`,
    `machine   ${header.machine}${header.selfContained ? ", carried" : ""}`,
    `base      ${header.base}`,
  ];
  for (const operation of inspection.waiting) lines.push(`waits     for ${showOperation(operation)}`);
  for (const thread of inspection.threads) {
    const more = inspection.threads.length > 1 ? `, ${thread.name}${does(thread)}` : "";
    lines.push("", `Thread ${thread.ident}${more} (most recent call last):`);
    for (const frame of thread.frames)
      if (!frame.hidden) lines.push(`  File "${frame.file}", line ${frame.line ?? "?"}, in ${frame.name}`);
  }
  lines.push("", "  objects      bytes  type");
  for (const { type, count, bytes } of inspection.memory)
    lines.push(`${String(count).padStart(9)} ${String(bytes).padStart(10)}  ${type}`);
  return lines.join("\n");
}

/** What a thread does, one of several. */
function does({ current, waits }: ThreadInspection): string {
  if (waits === null) return current ? ", whose turn it is" : "";
  return { operation: ", waits for an operation", thread: ", waits for a thread", woken: ", waits to be woken" }[waits];
}
