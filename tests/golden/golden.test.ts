// SPDX-License-Identifier: LGPL-2.1-or-later
// Golden images: written once by the version that brought their format, resumed by every version after it, with the machine
// that the first of them carries. Their ends are CPython's.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { compiler, Machine, Program, type Stop, unseal } from "../../runtime/node/index.ts";
import { ROOT } from "../modes/programs.ts";

const FOLDER = join(ROOT, "tests/golden");
/** The key that sealed ones are sealed with. */
const key = Uint8Array.from({ length: 32 }, (_, index) => index);

interface Golden {
  readonly file: string;
  readonly program: string;
  readonly reason: Stop["reason"];
  readonly instruction: number;
  readonly hash: string;
}

function expected(program: string, ending: string): string {
  const path = join(FOLDER, `${program}.${ending}`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

const versions = readdirSync(FOLDER).filter((name) => /^v\d+$/.test(name));

test("there are golden images", () => assert.ok(versions.includes("v1")));

for (const version of versions)
  describe(`format ${version}`, async () => {
    const folder = join(FOLDER, version);
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Golden[];
    const read = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
    const machine = await Machine.carriedBy(read(manifest[0]!.file), { compiler });
    for (const { file, program: name, reason, instruction, hash } of manifest)
      test(file, async () => {
        const image = file.includes("sealed") ? await unseal(read(file), key) : read(file);
        const printed = { stdout: "", stderr: "" };
        const program = await Program.resume(machine, image, {
          output: (stream, text) => {
            printed[stream] += text;
          },
          ports: { console: () => null },
        });
        assert.equal(program.instructions, BigInt(instruction));
        assert.equal(await program.hash(), hash, "the image is not the one that was written");
        const end = await program.runToEnd();
        const status = expected(name, "status").trim() || (expected(name, "err") === "" ? "0" : "1");
        assert.equal("status" in end ? String(end.status) : end.reason, status);
        assert.equal(printed.stderr, reason === "finished" ? "" : expected(name, "err"));
        const all = expected(name, "out");
        if (reason === "paused") assert.equal(printed.stdout, all);
        else assert.ok(all.endsWith(printed.stdout), "what it had not printed before");
      });
  });
