// SPDX-License-Identifier: LGPL-2.1-or-later
// An agent whose purchases a person approves: the program stops at the tool call that needs approval and is saved to a
// file. This process may end. Whoever answers, tomorrow and on another machine, goes on from the file:
//
//   node dist/examples/agent/agent.js start agent.image        runs until something is to be bought
//   node dist/examples/agent/agent.js approve agent.image      approves it, and runs until the next purchase
//   node dist/examples/agent/agent.js refuse agent.image       refuses it, and so on
import { readFileSync } from "node:fs";
import {
  type HostOptions,
  LATER,
  loadMachine,
  type Machine,
  Program,
  PythonError,
  writeFileAtomically,
} from "../../runtime/node/index.ts";

const OFFERS: Readonly<Record<string, { name: string; price: number }[]>> = {
  kettle: [
    { name: "Kettle One", price: 30 },
    { name: "Kettle Two", price: 25 },
  ],
  toaster: [{ name: "Toaster", price: 40 }],
  lamp: [{ name: "Lamp", price: 10 }],
};

/** What the agent may do. `buy` is not done at once: LATER leaves the call in the image, for somebody to answer. */
const host: HostOptions = {
  output: (_stream, text) => void process.stdout.write(text),
  functions: {
    search: async (what: string, { limit }: { limit: number }) => (OFFERS[what] ?? []).slice(0, limit),
    buy: () => LATER,
  },
};

/** Runs until the agent is done or wants to buy something. */
async function goOn(program: Program, file: string): Promise<void> {
  const stop = await program.runToEnd();
  writeFileAtomically(file, await program.save());
  if (stop.reason === "waiting") {
    const [{ args }] = stop.operations;
    process.stdout.write(`waiting for approval: buy ${args[0]} for ${args[1]} (saved to ${file})\n`);
  } else if (stop.reason === "failed") process.exitCode = 1;
}

/** The person's decision is the answer to the pending call. */
async function decide(machine: Machine, file: string, approved: boolean): Promise<void> {
  const program = await Program.resume(machine, readFileSync(file), host);
  const [purchase] = program.operations();
  if (purchase === undefined) {
    process.stdout.write("nothing waits for approval\n");
    return;
  }
  // The id is part of the image: it is the same in every process, and names this purchase in a shop's records.
  if (approved) program.answer(purchase.id, { number: `R-${purchase.id}`, price: purchase.args[1] });
  else program.fail(purchase.id, new PythonError("PermissionError", "the person at the desk said no"));
  await goOn(program, file);
}

const [command, file] = process.argv.slice(2);
const machine = await loadMachine();
if (command === "start") {
  const source = readFileSync(new URL("../../../examples/agent/agent.py", import.meta.url), "utf8");
  await goOn(Program.start(machine, source, { ...host, filename: "agent.py" }), file);
} else if (command === "approve" || command === "refuse") await decide(machine, file, command === "approve");
else {
  process.stderr.write("usage: agent.js start|approve|refuse FILE\n");
  process.exitCode = 2;
}
