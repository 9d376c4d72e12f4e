// SPDX-License-Identifier: LGPL-2.1-or-later
// Search by choice (`concrete.choose`, `fail`) against the same search written by hand with undo, both in one process:
//
//   node bench/choices.mjs [--rounds N] [--json]
//
// Eight queens, all 92 solutions; and how long a mark and a jump back take on the way. Medians in milliseconds and microseconds.
import { parseArgs } from "node:util";
import { loadMachine, Program } from "../dist/runtime/node/index.js";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const CHECK = `
def clash(columns, row, column):
    return any(other == column or abs(other - column) == row - r for r, other in enumerate(columns))
`;
const PROGRAMS = {
  "by choice": `import concrete
${CHECK}
def queens(n):
    columns = []
    for row in range(n):
        column = concrete.choose(range(n))
        if clash(columns, row, column):
            concrete.fail()
        columns.append(column)
    return columns
found = list(concrete.solutions(queens, 8))
`,
  "by hand": `${CHECK}
found = []
def queens(n, columns):
    if len(columns) == n:
        found.append(list(columns))
        return
    for column in range(n):
        if clash(columns, len(columns), column):
            continue
        columns.append(column)
        queens(n, columns)
        columns.pop()
queens(8, [])
`,
};
const machine = await loadMachine();
const took = { "by choice": [], "by hand": [] };
for (let round = 0; round < Number(values.rounds); round++)
  for (const [name, source] of Object.entries(PROGRAMS)) {
    let printed = "";
    const program = Program.start(machine, `${source}\nprint(len(found))`, { output: (_, text) => (printed += text) });
    const start = performance.now();
    await program.runToEnd();
    took[name].push(performance.now() - start);
    program.close();
    if (printed !== "92\n") throw new Error(`${name}: ${printed}`);
  }
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
/** Choices made, and jumps back, in this search: a mark for each place in the tree, a jump for each option but the first, and one at the end. */
const MARKS = 1965;
const result = { by_choice_ms: median(took["by choice"]), by_hand_ms: median(took["by hand"]) };
result.ratio = result.by_choice_ms / result.by_hand_ms;
result.jump_us = ((result.by_choice_ms - result.by_hand_ms) * 1000) / (MARKS * 8);
for (const key of Object.keys(result)) result[key] = Number(result[key].toFixed(1));
if (values.json) console.log(JSON.stringify(result));
else
  console.log(
    `by choice ${result.by_choice_ms} ms, by hand ${result.by_hand_ms} ms, ${result.ratio} times as long; some ${result.jump_us} µs for each option tried`,
  );
