// SPDX-License-Identifier: LGPL-2.1-or-later
// Makes dist/base.image: boots an empty image in the machine, runs every file of prelude/ in the order of their names,
// seals what came of it, and writes the bytes of the image; and dist/identity.json, the hashes that image files name.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile, serialize } from "../dist/compiler/index.js";

const root = new URL("../", import.meta.url);
const code = readFileSync(new URL("dist/machine.wasm", root));
const module = new WebAssembly.Module(code);
const text = (pointer) => {
  const memory = new Uint8Array(machine.memory.buffer);
  const view = new DataView(machine.memory.buffer);
  return new TextDecoder("utf-16le").decode(memory.subarray(pointer, pointer + view.getUint32(pointer - 4, true)));
};
const none = () => 0; // the prelude compiles nothing
const instance = new WebAssembly.Instance(module, {
  env: {
    compile: none,
    takeCompiled: none,
    abort(message, file, line) {
      throw new Error(`machine: ${message ? text(message) : "abort"} (${file ? text(file) : "?"}:${line})`);
    },
  },
});
const machine = instance.exports;
const FINISHED = 2;

machine.boot();
for (const file of readdirSync(new URL("prelude/", root))
  .filter((name) => name.endsWith(".py"))
  .sort()) {
  const source = readFileSync(new URL(`prelude/${file}`, root), "utf8");
  const bytes = serialize(compile(source, { filename: `<prelude ${file}>`, unseenHandlers: true }));
  const address = machine.buffer(bytes.length);
  new Uint8Array(machine.memory.buffer, address, bytes.length).set(bytes);
  const started = machine.startPrelude(address, bytes.length);
  const reason = started ? -started : machine.run(10_000_000n);
  if (reason !== FINISHED) throw new Error(`${file} did not run to its end (${reason}): ${describe()}`);
}
const missing = machine.sealBase();
if (missing) {
  const { PRELUDE } = await import("../dist/machine/name-table.js");
  throw new Error(`the prelude lacks _${PRELUDE[missing - 1]}`);
}
const image = new Uint8Array(machine.memory.buffer).slice(machine.imageStart(), machine.imageEnd());
writeFileSync(new URL("dist/base.image", root), image);
trustNatives();
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const identity = { machine: sha256(code), base: sha256(image) };
writeFileSync(new URL("dist/identity.json", root), `${JSON.stringify(identity)}\n`);
console.log(`dist/base.image: ${image.length} bytes`);

/** Puts the digest of the base image's native functions behind its marks in machine.wasm (machine/memory/verify-natives.ts). */
function trustNatives() {
  const at = code.indexOf("THE BASE DIGESTS00000000", "latin1");
  if (at < 0 || code.indexOf("THE BASE DIGESTS00000000", at + 1, "latin1") >= 0)
    throw new Error("machine.wasm has no single place for the digest of natives");
  code.writeBigUInt64LE(BigInt.asUintN(64, machine.nativesDigest()), at + 16);
  writeFileSync(new URL("dist/machine.wasm", root), code);
}

/** The exception that ended the file: the machine's own encoding of its type, traceback and arguments, laid out. */
function describe() {
  const pointer = machine.result();
  const view = new DataView(machine.memory.buffer);
  let at = pointer + 4;
  const value = () => {
    const tag = String.fromCharCode(view.getUint8(at++));
    if (!"il([sn".includes(tag)) return tag;
    const n = view.getInt32(at, true);
    at += 4;
    if (tag === "i") return n;
    if (tag === "(" || tag === "[") return Array.from({ length: n }, value);
    at += tag === "l" ? 4 * Math.abs(n) : n;
    return new TextDecoder().decode(new Uint8Array(machine.memory.buffer, at - n, n));
  };
  return JSON.stringify(value());
}
