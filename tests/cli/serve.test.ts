// SPDX-License-Identifier: LGPL-2.1-or-later
// `concrete serve --accept` and those who speak to it: what it takes, what it refuses, and what it does with programs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { concrete, directory, put } from "./command.ts";
import { post, serving, type Told, until } from "./serving.ts";

/** The image of a program that stands at its beginning. */
async function imageOf(name: string, source: string): Promise<Uint8Array> {
  put(`${name}.py`, source);
  await concrete(["run", "--image", `${name}.image`, "--stop-after", "1", `${name}.py`]);
  return new Uint8Array(readFileSync(join(directory, `${name}.image`)));
}

const hello = await imageOf("hello", "import sys\nprint('hello')\nprint('so', end='', file=sys.stderr)\nsys.exit(4)");
const endless = await imageOf("endless", "print('on')\nwhile True: pass");

async function accepted(response: Response): Promise<string> {
  const { id } = (await response.json()) as Told;
  assert.deepEqual([response.status, response.headers.get("Location")], [202, `/programs/${id}`]);
  return id;
}

async function refused(response: Response, status: number, code: string): Promise<string> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  assert.deepEqual([response.status, error.code], [status, code]);
  return error.message;
}

test("programs go on, and tell how they are", async () => {
  const server = await serving();
  const id = await accepted(await post(server.url, hello));
  const { instructions, ...told } = await until(server.url, id, "finished");
  assert.deepEqual(told, { id, state: "finished", status: 4, stdout: "hello\n", stderr: "so" });
  assert.ok((instructions as number) > 1);
  const { status, stdout, stderr } = await server.stop();
  const short = id.slice(0, 8);
  assert.deepEqual([status, stdout], [0, `${short}| hello\n${short}! so\n`]);
  assert.ok(stderr.endsWith(`concrete: ${short}: accepted\nconcrete: ${short}: finished 4\n`), stderr);
});

test("what is no image it can go on with is refused", async () => {
  const server = await serving("--max-image", "30000", "--max-memory", "3_000_000");
  const damaged = hello.slice();
  damaged[damaged.length - 1]! ^= 1;
  await refused(await post(server.url, "no image at all, but some bytes"), 422, "not-an-image");
  await refused(await post(server.url, damaged), 422, "damaged");
  await refused(await post(server.url, ""), 422, "not-an-image");
  await refused(await post(server.url, new Uint8Array(30_001)), 413, "too-large");
  put("k", new Uint8Array(32));
  await concrete(["run", "--image", "s.image", "--stop-after", "1", "--key-file", "k", "hello.py"]);
  await refused(await post(server.url, readFileSync(join(directory, "s.image"))), 422, "sealed");
  const big = await imageOf("big", "x = 'ab' * 4_000_000\nwhile True: pass");
  await concrete(["resume", "big.image", "--stop-after", "100"]);
  assert.ok(big.length < 30_000);
  await refused(await post(server.url, readFileSync(join(directory, "big.image"))), 422, "too-big");
  await refused(await post(server.url, hello, { "Content-Type": "text/plain" }), 415, "unsupported-media-type");
  await refused(await post(server.url, hello, { "Content-Encoding": "gzip" }), 415, "unsupported-media-type");
  assert.equal((await server.stop()).status, 0);
});

test("a body without a length is read no further than it may be", async () => {
  const server = await serving("--max-image", "1000");
  const status = await new Promise((resolve, reject) => {
    const sending = request(server.url, { method: "POST", headers: { "Content-Type": "application/octet-stream" } });
    sending.on("response", (response) => resolve(response.statusCode)).on("error", reject);
    for (let n = 0; n < 20; n++) sending.write(new Uint8Array(100)); // and no end
  });
  assert.equal(status, 413);
  assert.equal((await server.stop()).status, 0);
});

test("other methods and places", async () => {
  const server = await serving();
  const root = new URL("/", server.url);
  await refused(await fetch(root), 404, "not-found");
  await refused(await post(String(root), hello), 404, "not-found");
  const get = await fetch(server.url);
  assert.equal(get.headers.get("Allow"), "POST");
  await refused(get, 405, "method-not-allowed");
  await refused(await post(`${server.url}/x`, hello), 405, "method-not-allowed");
  await refused(await fetch(`${server.url}/x`), 404, "not-found");
  assert.equal((await server.stop()).status, 0);
});

test("a request that comes twice is one program", async () => {
  const server = await serving();
  const key = { "Idempotency-Key": "k" };
  const [first, second] = await Promise.all([post(server.url, hello, key), post(server.url, hello, key)]);
  const id = await accepted(first!);
  assert.equal(await accepted(second!), id);
  assert.notEqual(await accepted(await post(server.url, hello, { "Idempotency-Key": "other" })), id);
  const { stdout } = await server.stop();
  assert.equal(stdout.match(/hello/g)!.length, 2);
});

test("programs share the server, and stop at its limits", async () => {
  const server = await serving("--max-instructions", "3_000_000", "--max-memory", "20_000_000", "--max-programs", "2");
  const loops = await accepted(await post(server.url, endless));
  const id = await accepted(await post(server.url, hello));
  assert.equal((await until(server.url, id, "finished")).status, 4);
  assert.equal((await until(server.url, loops, "limit")).limit, "instructions");
  const eater = await imageOf("eater", "x = []\nwhile True: x.append(bytes(100_000))");
  const eats = await accepted(await post(server.url, eater));
  assert.equal((await until(server.url, eats, "limit")).limit, "memory");
  assert.equal((await server.stop()).status, 0);
});

test("no more programs than there are places", async () => {
  const server = await serving("--max-programs", "2", "--directory", "full");
  const forks = await imageOf(
    "forks",
    "import concrete\ntry: concrete.fork(3)\nexcept BlockingIOError as e: print(e)\nprint(concrete.fork(2))\nwhile True: pass",
  );
  const id = await accepted(await post(server.url, forks));
  let told = await until(server.url, id, "running");
  while (!told.stdout.endsWith("0\n")) told = await until(server.url, id, "running");
  assert.equal(told.stdout, "the host has no place for 2 more programs\n0\n");
  const [branch] = told.branches as string[];
  assert.equal((await until(server.url, branch!, "running")).state, "running");
  const full = await post(server.url, hello);
  assert.equal(full.headers.get("Retry-After"), "10");
  await refused(full, 503, "full");
  const { status } = await server.stop();
  assert.equal(status, 75);
  for (const saved of [id, branch]) {
    const inspected = await concrete(["inspect", "--json", `full/${saved}.image`]);
    assert.equal(JSON.parse(inspected.stdout).state, "running");
  }
});

test("programs that wait are saved and can be answered; without a directory they are lost", async () => {
  const asks = await imageOf("asks", "import concrete\nprint(concrete.suspend('how?'))");
  const server = await serving("--directory", "kept");
  const id = await accepted(await post(server.url, asks));
  const told = await until(server.url, id, "waiting");
  assert.equal((told.operations as { operation: string }[])[0]!.operation, "suspend");
  assert.equal(told.image, join("kept", `${id}.image`));
  assert.equal((await server.stop()).status, 0);
  assert.equal((await concrete(["resume", `kept/${id}.image`, "--answer", '"so"'])).stdout, "so\n");
  const careless = await serving();
  await accepted(await post(careless.url, endless));
  assert.equal((await careless.stop()).status, 1);
  const once = await serving("--once", "--directory", "once");
  await accepted(await post(once.url, asks));
  assert.equal((await once.ended).status, 75);
});

test("wrong usage", async () => {
  const server = await serving();
  const { port } = new URL(server.url);
  for (const [args, message] of [
    [["serve"], /required option '--accept'/],
    [["serve", "--accept", "--port", "70000"], /from 0 to 65535/],
    [["serve", "--accept", "--max-image", "0"], /number of bytes/],
    [["serve", "--accept", "--max-programs", "none"], /number of programs/],
    [["serve", "--accept", "--port", port], /cannot listen on 127\.0\.0\.1, port \d+: .*EADDRINUSE/],
    [["serve", "--accept", "--port", "0", "--key-file", put("short", "key")], /at least 32 random ones/],
  ] as const) {
    const { status, stderr } = await concrete(args);
    assert.equal(status, 2, stderr);
    assert.match(stderr, message);
  }
  await server.stop();
});
