// SPDX-License-Identifier: LGPL-2.1-or-later
// Code made by hand that reads what was never written, leaves its bounds, or names what is not there is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CodeObject, type Constant } from "../../compiler/code-object.ts";
import { decodeLineTable, encodeLineTable } from "../../compiler/codegen/line-table.ts";
import { Op } from "../../compiler/codegen/opcodes.ts";
import { CodeError, compile, deserialize, serialize } from "../../compiler/index.ts";
import { verify } from "../../compiler/verify.ts";
import { seeded, testSeed } from "../modes/random.ts";

type Line = readonly [name: string, a?: number, b?: number, c?: number];

interface Hand {
  /** Names of the variables; the first are parameters. */
  readonly varnames?: readonly string[];
  readonly argcount?: number;
  readonly nregs?: number;
  readonly consts?: readonly Constant[];
  /** Start, end, handler, register of each range. */
  readonly exceptions?: readonly number[];
}

/** A code object; negative operands are 16-bit. */
function code(lines: readonly Line[], hand: Hand = {}): CodeObject {
  const result = new CodeObject();
  result.name = result.qualname = "f";
  result.filename = "hand";
  result.varnames = [...(hand.varnames ?? [])];
  result.nlocals = result.varnames.length;
  result.argcount = hand.argcount ?? 0;
  result.nregs = hand.nregs ?? 6;
  result.consts = [...(hand.consts ?? ["name", 5n])];
  result.instructions = Uint16Array.from(lines.flatMap(([name, a = 0, b = 0, c = 0]) => [Op[name]!, a, b, c]));
  result.exceptionTable = Uint32Array.from(hand.exceptions ?? []);
  result.lineTable = encodeLineTable(
    lines.map(() => null),
    1,
  );
  return result;
}

function sound(lines: readonly Line[], hand: Hand = {}): void {
  const made = code(lines, hand);
  verify(made);
  assert.deepEqual(serialize(deserialize(serialize(made))), serialize(made));
}

function refused(lines: readonly Line[], message: RegExp, hand: Hand = {}): void {
  assert.throws(
    () => deserialize(serialize(code(lines, hand))),
    (error) => error instanceof CodeError && message.test(error.message),
    lines.join("\n"),
  );
}

const CONST: Line = ["LOAD_CONST", 1, 0];
const UNWRITTEN = /register \d \(.*\) is read, but may hold nothing/;

test("straight code", () => {
  sound([CONST, ["RETURN", 1]]);
  refused([["RETURN", 1]], /hand f instruction 0 \(RETURN\): register 1 \(no variable\) is read, but may hold nothing/);
  refused([CONST, ["ADD", 2, 1, 3], ["RETURN", 2]], UNWRITTEN);
  refused([CONST, ["BUILD_LIST", 0, 1, 2], ["RETURN", 0]], UNWRITTEN);
  sound([CONST, ["MOVE", 2, 1], ["BUILD_LIST", 0, 1, 2], ["RETURN", 0]]);
  refused([CONST, ["MOVE", 2, 1], ["BUILD_MAP", 0, 1, 2], ["RETURN", 0]], UNWRITTEN);
  refused([CONST, ["CALL", 0, 1, 1], ["RETURN", 0]], UNWRITTEN);
  refused([CONST, ["MOVE", 2, 1], ["CALL_KW", 0, 1, 1], ["RETURN", 0]], UNWRITTEN);
  sound([CONST, ["UNPACK", 2, 1, 3], ["RETURN", 4]]);
  refused([CONST, ["UNPACK", 2, 1, 3], ["RETURN", 5]], UNWRITTEN);
  sound([CONST, ["UNPACK_EX", 2, 1, 0x101], ["RETURN", 4]]);
  refused([CONST, ["EXC_INFO", 2, 1], ["RETURN", 5]], UNWRITTEN);
});

test("variables", () => {
  const varnames = ["x", "y"];
  sound([["RETURN", 0]], { varnames, argcount: 1 });
  refused([["RETURN", 1]], /register 1 \(y\)/, { varnames, argcount: 1 });
  sound(
    [
      ["CHECK_BOUND", 1],
      ["RETURN", 1],
    ],
    { varnames, argcount: 1 },
  );
  sound(
    [
      ["MAKE_CELL", 1],
      ["LOAD_CELL", 2, 1, 0],
      ["RETURN", 2],
    ],
    { varnames },
  );
  for (const unbind of ["DELETE_FAST", "CLEAR"])
    refused(
      [
        [unbind, 0],
        ["RETURN", 0],
      ],
      UNWRITTEN,
      { varnames, argcount: 1 },
    );
});

test("a method and its self", () => {
  const load: Line = ["LOAD_METHOD", 2, 1, 0];
  sound([CONST, load, ["CALL_METHOD", 0, 2, 0], ["RETURN", 0]]);
  refused([CONST, load, ["MOVE", 0, 3], ["RETURN", 0]], UNWRITTEN);
  refused([CONST, ["MOVE", 3, 1], load, ["RETURN", 3]], UNWRITTEN);
  refused([CONST, load, ["CALL_METHOD", 0, 2, 1], ["RETURN", 0]], UNWRITTEN);
});

test("ways that join", () => {
  // 0: r1 = c; 1: if r1 -> 3; 2: r2 = c; 3: return
  refused([CONST, ["JUMP_IF_TRUE", 1, 1], ["LOAD_CONST", 2, 0], ["RETURN", 2]], UNWRITTEN);
  sound([CONST, ["JUMP_IF_TRUE", 1, 1], ["LOAD_CONST", 2, 0], ["RETURN", 1]]);
  // Both ways write it.
  sound([CONST, ["JUMP_IF_TRUE", 1, 2], ["LOAD_CONST", 2, 0], ["JUMP", 0, 1], ["MOVE", 2, 1], ["RETURN", 2]]);
  // A loop that unbinds what it found.
  const loop = (last: Line): Line[] => [
    CONST,
    ["MOVE", 2, 1],
    last,
    ["JUMP_IF_TRUE", 1, 0xfffd, 0xffff],
    ["RETURN", 1],
  ];
  sound(loop(["NOP"]));
  refused(loop(["CLEAR", 1]), UNWRITTEN);
  // At the end of a loop FOR_ITER writes nothing.
  refused([CONST, ["FOR_ITER", 2, 1, 1], ["RETURN", 2], ["RETURN", 2]], /instruction 3/);
  // Code behind a jump is never reached.
  sound([CONST, ["JUMP", 0, 1], ["RETURN", 5], ["RETURN", 1]]);
});

test("handlers", () => {
  // The range 1-3 is handled at 4, with the exception in r5.
  const body = (handled: Line): Line[] => [CONST, ["LOAD_CONST", 2, 0], ["MOVE", 3, 2], ["RETURN", 3], handled];
  const exceptions = [1, 4, 4, 5];
  sound(body(["RETURN", 5]), { exceptions });
  sound(body(["RETURN", 1]), { exceptions });
  refused(body(["RETURN", 2]), /instruction 4/, { exceptions });
  sound([CONST, ["LOAD_CONST", 2, 0], ["NOP"], ["RETURN", 1], ["RETURN", 2]], { exceptions: [2, 3, 4, 5] });
  refused([CONST, ["LOAD_CONST", 2, 0], ["CLEAR", 1], ["RETURN", 2], ["RETURN", 1]], /instruction 4/, {
    exceptions: [2, 4, 4, 5],
  });
});

test("bounds", () => {
  refused(
    [
      ["LOAD_CONST", 1, 2],
      ["RETURN", 1],
    ],
    /there is no constant 2/,
  );
  refused(
    [
      ["LOAD_GLOBAL", 1, 1],
      ["RETURN", 1],
    ],
    /constant 1 is no name/,
  );
  refused([CONST, ["GETATTR", 1, 1, 7], ["RETURN", 1]], /constant 7 is no name/);
  refused(
    [
      ["LOAD_FREE", 1, 0, 0],
      ["RETURN", 1],
    ],
    /no closure cell 0/,
  );
  refused(
    [
      ["LOAD_INT", 1, 0, 0x4000],
      ["RETURN", 1],
    ],
    /no small int/,
  );
  refused(
    [
      ["LOAD_CONST", 6, 0],
      ["RETURN", 1],
    ],
    /no register 6/,
  );
  refused([CONST, ["UNPACK", 4, 1, 3], ["RETURN", 1]], /no register 6/);
  refused([CONST, ["JUMP", 0, 1], ["RETURN", 1]], /jumps to 3, out of the code/);
  refused([CONST, ["JUMP", 0, 0xfff0, 0xffff], ["RETURN", 1]], /out of the code/);
  refused([CONST, ["JUMP_IF_LT", 1, 1, 9], ["RETURN", 1]], /out of the code/);
  refused([CONST, ["JUMP_FOR", 0, 0], ["RETURN", 1]], /leads to no loop/);
  refused([CONST], /runs off its end/);
  refused([], /runs off its end/);
  refused([CONST, ["RETURN", 1, 3]], /no use/);
  for (const exceptions of [
    [0, 3, 1, 5],
    [1, 1, 1, 5],
    [0, 1, 2, 5],
    [0, 1, 1, 6],
  ])
    refused([CONST, ["RETURN", 1]], /exception table/, { exceptions });
  refused([["RETURN", 0]], /more variables than registers/, { varnames: ["x"], argcount: 2 });
  const strange = code([CONST, ["RETURN", 1]]);
  strange.instructions[0] = 9999;
  assert.throws(() => verify(strange), /there is no opcode 9999/);
  strange.instructions[0] = Op.LOAD_CONST!;
  strange.lineTable = Uint8Array.of(0x80);
  assert.throws(() => verify(strange), /line table/);
});

test("code within code is looked at", () => {
  refused([CONST, ["RETURN", 1]], UNWRITTEN, { consts: ["name", code([["RETURN", 1]])] });
});

test("code without end of registers and ways is given up", () => {
  const jumps = Array.from({ length: 3000 }, (): Line => ["JUMP_IF_TRUE", 0, 1, 0]);
  refused([["LOAD_CONST", 0, 0], ...jumps, ["NOP"], ["RETURN", 0]], /too many ways/, { nregs: 65_535 });
});

test("damaged files of compiled code are refused, or are sound", () => {
  const source =
    "def f(a, *b):\n  for i in a:\n    try: x = i()\n    except KeyError: del x\n    else: print(x, b)\nf([print])";
  const bytes = serialize(compile(source, { filename: "main.py" }));
  const seed = testSeed();
  const random = seeded(seed);
  for (let number = 0; number < 3000; number++) {
    const damaged = bytes.slice();
    for (let count = 1 + random(2); count > 0; count--) damaged[random(bytes.length)] = random(256);
    try {
      const read = deserialize(damaged);
      assert.equal(decodeLineTable(read.lineTable, read.firstlineno).length, read.instructions.length / 4);
    } catch (error) {
      const known = error instanceof CodeError || error instanceof RangeError;
      assert.ok(known, `case ${number} of seed ${seed}: ${(error as Error).stack}`);
    }
  }
});
