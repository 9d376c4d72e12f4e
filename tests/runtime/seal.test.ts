// SPDX-License-Identifier: LGPL-2.1-or-later
// Sealed images: opened with their key, and with nothing else, and only unchanged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSealed, Program, type Secret, seal, unseal } from "../../runtime/node/index.ts";
import { concrete, put } from "../cli/command.ts";
import { machine } from "./running.ts";

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const otherKey = Uint8Array.from(key, (byte) => byte ^ 1);
const program = Program.start(machine, "secret = 'the quick brown fox' * 20\nfor i in range(1000): pass\nprint(i)\n");
program.run({ instructions: 1000 });
const image = await program.save();

for (const [how, secret, wrong] of [
  ["key", key, otherKey],
  ["passphrase", "correct horse", "correct  horse"],
] as readonly [string, Secret, Secret][])
  test(`sealed with a ${how}`, async () => {
    const sealed = await seal(image, secret);
    assert.ok(isSealed(sealed) && !isSealed(image));
    assert.equal(sealed.length, image.length + 64);
    assert.deepEqual(await unseal(sealed, secret), image);
    assert.notDeepEqual(await seal(image, secret), sealed, "another salt each time");
    await assert.rejects(unseal(sealed, wrong), { name: "ImageError", code: "wrong-key" });
    await assert.rejects(unseal(sealed, typeof secret === "string" ? key : "x"), { code: "wrong-key" });
  });

test("every byte that is changed is noticed", async () => {
  const sealed = await seal(image, key);
  for (let at = 0; at < sealed.length; at++) {
    const copy = sealed.slice();
    copy[at]! ^= 1 << (at % 8);
    const expected = at < 8 ? /not-an-image/ : at < 12 ? /unsupported/ : at < 20 ? /damaged|wrong-key/ : /wrong-key/;
    await assert.rejects(unseal(copy, key), (error: { code: string }) => expected.test(error.code), `byte ${at}`);
  }
  for (const length of [8, 47, 48, 63, 64, 100, sealed.length - 1])
    await assert.rejects(unseal(sealed.subarray(0, length), key), { name: "ImageError" });
});

test("a file cannot ask for hours of derivation", async () => {
  const sealed = await seal(image, "passphrase");
  new DataView(sealed.buffer).setUint32(16, 0xffffffff, true);
  await assert.rejects(unseal(sealed, "passphrase"), { code: "damaged" });
});

test("a sealed image is not resumed, and says why", async () => {
  await assert.rejects(Program.resume(machine, await seal(image, key)), { code: "sealed", message: /unseal/ });
  const resumed = await Program.resume(machine, await unseal(await seal(image, key), key));
  assert.equal((await resumed.runToEnd()).reason, "finished");
});

test("weak secrets are refused", async () => {
  await assert.rejects(seal(image, key.subarray(1)), TypeError);
  await assert.rejects(seal(image, ""), TypeError);
});

test("the command seals and opens", async () => {
  put("key", key);
  put("short", key.subarray(1));
  put("count.py", "for i in range(1000): pass\nprint(i)\n");
  const run = ["run", "--image", "sealed.image", "--stop-after", "1000", "--key-file"];
  assert.match((await concrete([...run, "short", "count.py"])).stderr, /'short' has 31 bytes/);
  assert.equal((await concrete([...run, "key", "count.py"])).status, 75);
  const unopened = await concrete(["resume", "sealed.image"]);
  assert.deepEqual([unopened.status, unopened.stdout], [2, ""]);
  assert.match(unopened.stderr, /^concrete: the image is sealed: give its key with --key-file/);
  put("other", otherKey);
  assert.match((await concrete(["inspect", "sealed.image", "--key-file", "other"])).stderr, /its key is another one/);
  assert.match((await concrete(["inspect", "sealed.image", "--key-file", "key"])).stdout, /state {5}running/);
  const resume = ["resume", "sealed.image", "--key-file", "key"];
  assert.equal((await concrete([...resume, "--stop-after", "10"])).status, 75);
  assert.match((await concrete(["resume", "sealed.image"])).stderr, /is sealed/, "saved back sealed");
  assert.deepEqual(await concrete(resume), { status: 0, stdout: "999\n", stderr: "" });
});

test("the command takes a passphrase from the environment", async () => {
  put("count.py", "for i in range(1000): pass\nprint(i)\n");
  process.env.CONCRETE_PASSPHRASE = "correct horse";
  try {
    const run = ["run", "--image", "passphrase.image", "--stop-after", "1000", "count.py"];
    assert.equal((await concrete(run)).status, 75);
    assert.equal((await concrete(["resume", "passphrase.image"])).stdout, "999\n");
  } finally {
    delete process.env.CONCRETE_PASSPHRASE;
  }
});
