// SPDX-License-Identifier: LGPL-2.1-or-later
// A worker in which one branch of a program runs to its end, or until it is told to stop.
import { parentPort, workerData } from "node:worker_threads";
import { Program } from "../runtime/program.ts";
import type { BranchEnd, BranchStart } from "./branches.ts";
import { UNCAUGHT } from "./exit-status.ts";
import { machineFor } from "./machine.ts";
import { CommandLine, statusOf } from "./session.ts";

const { image, file, grants } = workerData as BranchStart;
const commandLine = new CommandLine(file, grants);
parentPort!.on("message", () => commandLine.stop.abort());
const program = await Program.resume(await machineFor(image), image, commandLine.host);
const stop = await program.runToEnd({ signal: commandLine.stop.signal });
const ended = stop.reason === "finished" || stop.reason === "failed" || stop.reason === "migrated";
const others = await commandLine.branches.finish(commandLine.take);
const own = ended ? [] : [await program.save(grants)];
const status = ended ? statusOf(stop) : UNCAUGHT;
parentPort!.postMessage({ status: status || others.status, images: [...own, ...others.images] } satisfies BranchEnd);
parentPort!.close();
