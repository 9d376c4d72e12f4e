// SPDX-License-Identifier: LGPL-2.1-or-later
// The page in examples/browser/ in a real Chromium: a program stopped here finishes there, and the other way round.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { clockPort, Program } from "../../runtime/index.ts";
import { assemble } from "../pyc/assembler.ts";
import { machine, Output, start } from "../runtime/running.ts";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];
const PROGRAM = `
import time
total = 0
for i in range(20000):
    total += i * i
    if i % 5000 == 0: print("at", i, total)
time.sleep(0.05)
print("sum", total, time.time() > 1e9)
`;

// Where there is no Chromium the test says so; .ci/run installs it.
const options = { skip: existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}` };
const directory = mkdtempSync(join(tmpdir(), "concrete-browser-"));
let server: { url: string; close(): void };
let browser: Browser | undefined;

before(async () => {
  const serving = new URL("../../../examples/browser/serve.mjs", import.meta.url).href;
  server = await (await import(serving)).serve();
  if (!options.skip) browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});
after(async () => {
  await browser?.close();
  server.close();
  rmSync(directory, { recursive: true });
});

async function openPage(): Promise<Page> {
  const page = await browser!.newPage();
  page.on("pageerror", (error) => assert.fail(error));
  await page.goto(`${server.url}/examples/browser/`);
  await page.getByText("Choose an image.").waitFor();
  return page;
}

async function choose(page: Page, image: Uint8Array): Promise<void> {
  const file = join(directory, "program.image");
  writeFileSync(file, image);
  await page.locator("#file").setInputFiles(file);
}

test("a program stopped in Node finishes in Chromium", options, async () => {
  const whole = start(PROGRAM, { ports: { clock: clockPort } });
  await whole.program.runToEnd();
  const { program, output } = start(PROGRAM);
  program.run({ instructions: 40_000 });
  const page = await openPage();
  await choose(page, await program.save());
  await page.getByText("The program has finished, status 0.").waitFor();
  assert.equal(output.stdout + (await page.locator("#output").textContent()), whole.output.stdout);
  await page.close();
});

test("a program stopped in Chromium finishes in Node", options, async () => {
  const { program } = start("i = 0\nwhile i < 30_000_000: i += 1\nprint('counted', i)", { filename: "count.py" });
  program.run({ instructions: 1000 });
  const page = await openPage();
  await choose(page, await program.save());
  await page.locator("#stop").click();
  await page.getByText(/The program is paused at instruction \d+/).waitFor();
  const download = page.waitForEvent("download");
  await page.locator("#save").click();
  const file = join(directory, "back.image");
  await (await download).saveAs(file);
  await page.close();

  const output = new Output();
  const resumed = await Program.resume(machine, readFileSync(file), { output: output.take });
  assert.ok(resumed.instructions > 1000n);
  assert.equal((await resumed.runToEnd()).reason, "finished");
  assert.equal(output.stdout, "counted 30000000\n");
});

test("the image of the same instruction is the same in both", options, async () => {
  const { program } = start(PROGRAM);
  program.run({ instructions: 1000 });
  const image = await program.save();
  program.run({ instructions: 20_000 });
  const page = await openPage();
  // As text: the compiler would rewrite an import() for Node.
  const there = await page.evaluate(`(async () => {
    const { loadMachine, Program } = await import("/dist/runtime/index.js");
    const other = await Program.resume(await loadMachine(), Uint8Array.from(${JSON.stringify([...image])}));
    other.run({ instructions: 20_000 });
    return other.hash();
  })()`);
  assert.equal(there, await program.hash());
  await page.close();
});

test("source and bytecode are compiled in Chromium as in Node", options, async () => {
  const bytecode = assemble({
    code: "LOAD_NAME eval\nLOAD_CONST '6 * 7'\nCALL_FUNCTION 1\nSTORE_NAME x\nLOAD_CONST None\nRETURN_VALUE",
  });
  const program = Program.start(machine, bytecode);
  await program.runToEnd();
  const page = await openPage();
  const there = await page.evaluate(`(async () => {
    const { loadMachine, Program } = await import("/dist/runtime/index.js");
    const other = Program.start(await loadMachine(), Uint8Array.from(${JSON.stringify([...bytecode])}));
    await other.runToEnd();
    return [String(other.instructions), await other.hash()];
  })()`);
  assert.deepEqual(there, [String(program.instructions), await program.hash()]);
  await page.close();
});

test("a file that is no image", options, async () => {
  const page = await openPage();
  await choose(page, new TextEncoder().encode("print(1)"));
  await page.getByText("ImageError: this is not an image of a Concrete program").waitFor();
  await page.close();
});
