// SPDX-License-Identifier: LGPL-2.1-or-later
// `npm run test:portability [-- --hosts node,bun,…]`: twenty programs on every host. First each host runs them all, and the
// canonical image at ten instructions must be the same everywhere, byte for byte. Then each program goes round the hosts, a
// slice of it on each, and must end as CPython's does. A host that cannot be had is a failure.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toHex } from "../../runtime/image.ts";
import { loadMachine, Program } from "../../runtime/node/index.ts";
import { type Program as Expected, ROOT, readProgram } from "../modes/programs.ts";
import type { Host } from "./hosts.ts";
import { PLACES } from "./places.ts";
import { type Arrival, carryOut, type Leg } from "./work.ts";

const CUTS = 10;
const PROGRAMS = [
  ...["bank", "calculator", "graphs", "life", "matrix", "scheduler", "sudoku", "words"].map(
    (name) => `programs/${name}`,
  ),
  ...["classes/metaclasses", "collections/ordereddict", "containers/list_sort_user", "exceptions/nested_finally"],
  ...["generators/throw", "iterators/itertools_combinatoric", "language/fstrings", "numbers/float_repr"],
  ...["numbers/math_elementary", "numbers/decimal_like_algorithms", "text/program_json", "tracebacks/chained_mixed"],
].map((name) => (name.startsWith("programs/") ? `tests/${name}.py` : `tests/conformance/${name}.py`));

const { values } = parseArgs({ options: { hosts: { type: "string", default: Object.keys(PLACES).join(",") } } });
const names = values.hosts.split(",");
for (const name of names)
  if (!(name in PLACES)) throw new Error(`there is no host ${name}; there are ${Object.keys(PLACES).join(", ")}`);

const failures: string[] = [];
function expect(good: boolean, what: string): void {
  if (good) return;
  failures.push(what);
  console.log(`WRONG ${what}`);
}

/** A program, where it is cut, and what this Node makes of it. */
interface Traveller {
  readonly expected: Expected;
  readonly start: string;
  readonly cuts: readonly number[];
  readonly reference: Arrival;
}

const machine = await loadMachine();
async function prepare(file: string): Promise<Traveller> {
  const expected = readProgram(join(ROOT, file));
  const program = Program.start(machine, expected.source, { filename: expected.name });
  const leg = { name: file, image: toHex(await program.save()), hashesAt: [], toEnd: true };
  program.close();
  const [{ instruction }] = (await carryOut(machine, [leg])) as [Arrival];
  const cuts = Array.from({ length: CUTS }, (_, index) => Math.floor(((index + 0.5) * instruction) / CUTS));
  const [reference] = (await carryOut(machine, [{ ...leg, hashesAt: cuts }])) as [Arrival];
  return { expected, start: leg.image, cuts, reference };
}

function compareEnd(
  { expected }: Traveller,
  arrival: Arrival,
  printed: readonly [string, string],
  where: string,
): void {
  const what = `${arrival.name} ${where}`;
  expect(printed[0] === expected.output, `${what}: stdout is not CPython's`);
  expect(printed[1] === (expected.errors ?? ""), `${what}: stderr is not CPython's`);
  expect(arrival.status === expected.status, `${what}: exit status ${arrival.status}, not ${expected.status}`);
}

async function allOn(host: Host, travellers: readonly Traveller[]): Promise<void> {
  const started = performance.now();
  const legs = travellers.map(({ start, cuts, reference: { name } }) => ({
    ...{ name, image: start, hashesAt: cuts, toEnd: true },
  }));
  for (const [index, arrival] of (await host.carryOut(legs)).entries()) {
    const traveller = travellers[index]!;
    const { reference, cuts } = traveller;
    for (const [cut, at] of cuts.entries())
      expect(
        arrival.hashes[cut] === reference.hashes[cut],
        `${arrival.name} on ${host.name}: another image at instruction ${at}`,
      );
    expect(arrival.hash === reference.hash, `${arrival.name} on ${host.name}: another image at its end`);
    compareEnd(traveller, arrival, [arrival.stdout, arrival.stderr], `on ${host.name}`);
  }
  console.log(`${host.name}: all programs, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Each program goes from host to host at its cuts, each starting at another one. */
async function roundTheRing(hosts: readonly Host[], travellers: readonly Traveller[]): Promise<void> {
  const images = travellers.map(({ start }) => start);
  const printed = travellers.map((): [string, string] => ["", ""]);
  for (let step = 0; step <= CUTS; step++)
    await Promise.all(
      hosts.map(async (host, place) => {
        const here = travellers.flatMap((_, index) => ((index + step) % hosts.length === place ? [index] : []));
        const legs = here.map((index): Leg => {
          const { cuts, reference } = travellers[index]!;
          const hashesAt = step < CUTS ? [cuts[step]!] : [];
          return { name: reference.name, image: images[index]!, hashesAt, toEnd: step === CUTS };
        });
        for (const [at, arrival] of (await host.carryOut(legs)).entries()) {
          const index = here[at]!;
          images[index] = arrival.image;
          printed[index]![0] += arrival.stdout;
          printed[index]![1] += arrival.stderr;
          const wanted = step < CUTS ? travellers[index]!.reference.hashes[step] : travellers[index]!.reference.hash;
          expect(
            arrival.hash === wanted,
            `${arrival.name} round the ring: another image after slice ${step} on ${host.name}`,
          );
          if (step === CUTS) compareEnd(travellers[index]!, arrival, printed[index]!, "round the ring");
        }
      }),
    );
  console.log(`round the ring: ${travellers.length} programs, ${CUTS + 1} slices each`);
}

const travellers: Traveller[] = [];
for (const file of PROGRAMS) travellers.push(await prepare(file));
const hosts = names.map((name) => PLACES[name]!());
try {
  await Promise.all(hosts.map((host) => allOn(host, travellers)));
  await roundTheRing(hosts, travellers);
} finally {
  await Promise.all(hosts.map((host) => host.close()));
}
console.log(failures.length === 0 ? `the same on ${names.join(", ")}` : `${failures.length} failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
