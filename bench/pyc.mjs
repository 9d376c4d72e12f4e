// SPDX-License-Identifier: LGPL-2.1-or-later
// Speed of CPython 3.1's bytecode: runs programs compiled from source, and as the bytecode that 3.1 makes of them, in turn in
// one process, checks that both print the same, and prints the least processor time of each and their ratio (below 1: the bytecode is
// faster). Both are made of the same tree, in which newer syntax is said in the words of 3.1.
//
//   node bench/pyc.mjs [--rounds N] [--json] [FILE.py | FOLDER …]      (default: ../shared/programs)
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { compileTree, loadPyc } from "../dist/compiler/index.js";
import { parse } from "../dist/compiler/parser/index.js";
import { loadMachine, Program } from "../dist/runtime/node/index.js";
import { desugar } from "../dist/tests/pyc/python31/desugar.js";
import { pyc31 } from "../dist/tests/pyc/python31/index.js";
import { programs } from "./inputs.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "7" }, json: { type: "boolean", default: false } },
});
const files = programs(positionals);
const machine = await loadMachine();

/** Runs code to its end: milliseconds of the processor, instructions, output. */
async function run(code) {
  let output = "";
  const program = Program.start(machine, code, { output: (_, text) => void (output += text) });
  const start = process.cpuUsage();
  await program.runToEnd();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  const instructions = Number(program.instructions);
  program.close();
  return { ms, instructions, output };
}

const rows = [];
for (const file of files) {
  const filename = basename(file);
  const source = readFileSync(file, "utf8");
  const tree = desugar(parse(source, { filename, mode: "exec" }));
  const codes = { source: compileTree(tree, source, { filename }), bytecode: loadPyc(pyc31(tree, filename)) };
  const best = { source: Infinity, bytecode: Infinity };
  const counts = {};
  let expected;
  for (let round = 0; round < Number(values.rounds); round++)
    for (const kind of round % 2 === 0 ? ["source", "bytecode"] : ["bytecode", "source"]) {
      const { ms, instructions, output } = await run(codes[kind]);
      if (output !== (expected ??= output)) throw new Error(`${file}: the outputs differ`);
      best[kind] = Math.min(best[kind], ms);
      counts[kind] = instructions;
    }
  const row = {
    program: basename(file, ".py"),
    source_ms: Math.round(best.source),
    bytecode_ms: Math.round(best.bytecode),
    ratio: Number((best.bytecode / best.source).toFixed(2)),
    instructions_ratio: Number((counts.bytecode / counts.source).toFixed(3)),
  };
  rows.push(row);
  if (!values.json) console.log(Object.values(row).join("  "));
}
const mean = Math.exp(rows.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / rows.length);
if (values.json) console.log(JSON.stringify({ rows, geometric_mean: Number(mean.toFixed(2)) }));
else console.log(`geometric mean ${mean.toFixed(2)}`);
