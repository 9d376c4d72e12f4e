// SPDX-License-Identifier: LGPL-2.1-or-later
// The other process of a test: resumes an image, carries out the call that waits in it, and prints what the program prints.
import { readFileSync } from "node:fs";
import { type Call, Program } from "../../runtime/index.ts";
import { machine } from "./running.ts";

const program = await Program.resume(machine, readFileSync(process.argv[2]), {
  output: (_, text) => void process.stdout.write(text),
  functions: {
    async ask(this: Call, question: string) {
      process.stdout.write(`${this.resumed ? "resumed" : "new"} call ${this.id} of ${this.operation}\n`);
      return `${question} yes`;
    },
  },
});
process.exitCode = (await program.runToEnd()).reason === "finished" ? 0 : 1;
