// SPDX-License-Identifier: LGPL-2.1-or-later
// What only Node has: files written whole, lines of streams, modules in directories.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { modulesIn, streamInput, writeFileAtomically } from "../../runtime/node/index.ts";
import type { Call } from "../../runtime/operation.ts";

const directory = mkdtempSync(join(tmpdir(), "concrete-"));
after(() => rmSync(directory, { recursive: true }));

function readLine(signal = new AbortController().signal): Call {
  return { id: 1, port: "console", operation: "read_line", args: ["? "], kwargs: {}, resumed: false, signal };
}

test("a file is replaced, and nothing else is left", () => {
  const folder = join(directory, "files");
  mkdirSync(folder);
  const path = join(folder, "image");
  writeFileAtomically(path, Uint8Array.of(1));
  writeFileAtomically(path, Uint8Array.of(2, 3));
  assert.deepEqual([...readFileSync(path)], [2, 3]);
  assert.deepEqual(readdirSync(folder), ["image"]);
});

test("a file that cannot be written leaves the old one", { skip: process.platform === "win32" }, () => {
  const folder = join(directory, "full");
  mkdirSync(folder);
  const path = join(folder, "image");
  writeFileAtomically(path, Uint8Array.of(1));
  assert.throws(() => writeFileAtomically(join(path, "below"), Uint8Array.of(2)), { code: "ENOTDIR" });
  assert.throws(() => writeFileAtomically(folder, Uint8Array.of(2)), { code: "EISDIR" });
  assert.deepEqual([...readFileSync(path)], [1]);
  assert.deepEqual(readdirSync(folder), ["image"]);
  assert.deepEqual(readdirSync(directory).sort(), ["files", "full"]);
});

test("lines of a stream", async () => {
  const stream = new PassThrough();
  const input = streamInput(stream);
  for (const part of ["one\ntwo\r\nth", "ree\rfour\r", "\nfü"]) stream.write(Buffer.from(part));
  stream.end(Buffer.from("nf"));
  const lines: unknown[] = [];
  while (lines.at(-1) !== "") lines.push(await input(readLine()));
  assert.deepEqual(lines, ["one\n", "two\n", "three\n", "four\n", "fünf", ""]);
  assert.equal(await input(readLine()), "");
});

test("a reader that is told to stop leaves the line for the next", async () => {
  const stream = new PassThrough();
  const input = streamInput(stream);
  const abort = new AbortController();
  const line = input(readLine(abort.signal)) as Promise<unknown>;
  abort.abort();
  await assert.rejects(line, { name: "AbortError" });
  stream.write("late\n");
  assert.equal(await input(readLine()), "late\n");
});

test("modules in a directory", () => {
  const folder = join(directory, "modules");
  for (const name of ["", "package", "package/sub", "plain", "both"]) mkdirSync(join(folder, name));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("a.py", "A");
  put("package/__init__.py", "P");
  put("package/b.py", "# coding: latin-1\n");
  put("both/__init__.py", "package");
  put("both.py", "module");
  put("../outside.py", "secret");
  const find = modulesIn(folder);
  assert.deepEqual(find("a"), { source: "A", filename: join(folder, "a.py"), isPackage: false });
  assert.deepEqual(find("package"), { source: "P", filename: join(folder, "package/__init__.py"), isPackage: true });
  assert.deepEqual(find("package.b"), {
    source: "# coding: latin-1\n",
    filename: join(folder, "package/b.py"),
    isPackage: false,
  });
  assert.deepEqual(find("package.sub"), { source: "", filename: join(folder, "package/sub"), isPackage: true });
  assert.deepEqual((find("both") as { source: string }).source, "package");
  for (const name of ["absent", "package.absent", "../outside", "..outside", "", "a.", "a\0", "a/b"])
    assert.equal(find(name), null, name);
});
