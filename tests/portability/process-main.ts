// SPDX-License-Identifier: LGPL-2.1-or-later
// The side of a host that is a process of its own: orders come as lines of JSON on stdin, what came of them goes to stdout.
// The argument is the folder with the machine.
import { createInterface } from "node:readline";
import { loadMachine } from "../../runtime/node/index.ts";
import { carryOut, type Leg } from "./work.ts";

const machine = await loadMachine(process.argv[2]);
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await carryOut(machine, JSON.parse(line) as Leg[]))}\n`);
