// SPDX-License-Identifier: LGPL-2.1-or-later
// What the loader refuses, and what it says: files of other versions, damaged files, code that makes no sense.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listPyc, loadPyc, PycError } from "../../compiler/index.ts";
import { type Assembly, assemble } from "./assembler.ts";

function refused(bytes: Uint8Array, code: string, message: RegExp): void {
  assert.throws(
    () => loadPyc(bytes),
    (error) => {
      assert.ok(error instanceof PycError, String(error));
      assert.equal(error.code, code);
      assert.match(error.message, message);
      return true;
    },
  );
}

const SIMPLE = assemble({ code: "LOAD_CONST None\nRETURN_VALUE" });

function withMagic(number: number): Uint8Array {
  return Uint8Array.from([number & 0xff, number >> 8, 13, 10, ...SIMPLE.subarray(4)]);
}

test("files of other versions are named", () => {
  loadPyc(SIMPLE);
  for (const [magic, version] of [
    [62211, "2.7"],
    [3131, "3.0"],
    [3180, "3.2"],
    [3230, "3.3"],
    [3310, "3.4"],
    [3351, "3.5"],
    [3379, "3.6"],
    [3394, "3.7"],
    [3413, "3.8"],
    [3425, "3.9"],
    [3439, "3.10"],
    [3495, "3.11"],
    [3531, "3.12"],
    [3571, "3.13"],
    [3627, "3.14"],
  ] as const)
    refused(
      withMagic(magic),
      "other-version",
      new RegExp(`^compiled by CPython ${version}: run the source, or compile with 3.1$`),
    );
  refused(withMagic(9), "not-pyc", /magic number is 9/);
  refused(new TextEncoder().encode("print(1)"), "not-pyc", /no bytecode file/);
  refused(new Uint8Array(3), "truncated", /magic/);
});

test("every way of cutting a file short is told", () => {
  for (let length = 0; length < SIMPLE.length; length++)
    refused(SIMPLE.subarray(0, length), "truncated", /end|are left/);
  refused(Uint8Array.from([...SIMPLE, 0]), "trailing-bytes", /^byte \d+: 1 bytes follow/);
});

test("nesting has a limit", () => {
  const deep = Uint8Array.from([...SIMPLE.subarray(0, 8), ...new Array(300).fill([40, 1, 0, 0, 0]).flat(), 78]);
  refused(deep, "limit", /deeper than/);
});

test("values are not believed", () => {
  const replaced = (marshalled: number[]): Uint8Array => Uint8Array.from([...SIMPLE.subarray(0, 8), ...marshalled]);
  refused(replaced([78]), "bad-value", /holds no code object/);
  refused(replaced([63]), "bad-value", /could not be marshalled/);
  refused(replaced([48]), "bad-value", /null/);
  refused(replaced([200]), "bad-value", /no value begins with byte 200/);
  refused(replaced([117, 2, 0, 0, 0, 0xc0, 0x80]), "bad-value", /UTF-8/);
  refused(replaced([117, 0xff, 0xff, 0xff, 0xff]), "bad-value", /length of a bytes|length of a str/);
  refused(replaced([40, 0xff, 0xff, 0xff, 0x7f]), "truncated", /ends before/);
  refused(replaced([108, 1, 0, 0, 0, 0xff, 0xff]), "bad-value", /15 bits/);
});

/** Code of a module that is refused. */
function badCode(code: string, message: RegExp, more: Partial<Assembly> = {}): void {
  refused(assemble({ code, ...more }), "bad-code", message);
}

test("code that makes no sense is refused with its offset", () => {
  badCode("LOAD_CONST None", /code offset 0: LOAD_CONST: the code runs off its end/);
  badCode("STOP_CODE", /end of the code is reached/);
  badCode("POP_TOP\nLOAD_CONST None\nRETURN_VALUE", /code offset 0: POP_TOP: the stack/);
  badCode("LOAD_CONST None\nBINARY_ADD\nRETURN_VALUE", /offset 3: BINARY_ADD: the stack/);
  badCode("BREAK_LOOP", /there is no loop/);
  badCode("POP_BLOCK\nLOAD_CONST None\nRETURN_VALUE", /there is no block/);
  badCode("POP_EXCEPT\nLOAD_CONST None\nRETURN_VALUE", /no exception is being handled/);
  badCode("LOAD_CONST None\nYIELD_VALUE\nRETURN_VALUE", /generator/);
  badCode("LOAD_CONST 1\nLOAD_CONST 2\nLIST_APPEND 1\nRETURN_VALUE", /no list to be filled/);
  badCode("LOAD_CONST 1\nMAKE_FUNCTION 0\nRETURN_VALUE", /no constant/);
  badCode("again:\nLOAD_CONST 1\nJUMP_ABSOLUTE again", /reached with 0 and with 1 values/);
  badCode("SETUP_LOOP out\nPOP_TOP\nout:\nLOAD_CONST None\nRETURN_VALUE", /the stack (falls below|holds too little)/);
  badCode("LOAD_CONST 1\nDUP_TOPX 7\nRETURN_VALUE", /argument 7/);
  badCode(`${"SETUP_LOOP a\n".repeat(21)}a:\nLOAD_CONST None\nRETURN_VALUE`, /more than 20 blocks/);
  badCode(
    "LOAD_CONST None\nSETUP_FINALLY last\nBREAK_LOOP\nlast:\nRETURN_VALUE",
    /reason for unwinding is used as a value|no loop/,
  );
  const jump = assemble({ code: "JUMP_ABSOLUTE a\na:\nLOAD_CONST None\nRETURN_VALUE" });
  const at = jump.findIndex((byte, index) => byte === 113 && jump[index + 1] === 3);
  refused(
    Uint8Array.from(jump, (byte, index) => (index === at + 1 ? 4 : byte)),
    "bad-code",
    /to 4, where no instruction begins/,
  );
  refused(
    Uint8Array.from(jump, (byte, index) => (index === at ? 7 : byte)),
    "bad-code",
    /no instruction has number 7/,
  );
  refused(
    Uint8Array.from(jump, (byte, index) => (index === at ? 124 : byte)),
    "bad-code",
    /there is no local 3/,
  );
  refused(
    Uint8Array.from(jump, (byte, index) => (index === at ? 143 : byte)),
    "bad-code",
    /code offset|EXTENDED_ARG/,
  );
});

test("a listing shows both codes side by side", () => {
  const lines = listPyc(assemble({ code: "LOAD_NAME a\nLOAD_CONST 1\nBINARY_ADD\nRETURN_VALUE" })).split("\n");
  assert.match(lines[1]!, /^ {4}1 {6}0 {2}LOAD_NAME 0 \(a\) +0 {2}LOAD_GLOBAL r1, "a"$/);
  assert.match(lines[2]!, /^ +3 {2}LOAD_CONST 1 \(1\)$/);
  assert.match(lines[3]!, /^ +6 {2}BINARY_ADD +1 {2}ADD_I r1, r1, #1$/);
});

test("code that is never reached need only be well-formed", () => {
  loadPyc(assemble({ code: "LOAD_CONST None\nRETURN_VALUE\nPOP_TOP\nBREAK_LOOP\nSTOP_CODE\nSTOP_CODE" }));
});

test("finally bodies nested without end are too much", () => {
  const nest = (level: number): string =>
    level === 0
      ? ""
      : `SETUP_FINALLY l${level}\nPOP_BLOCK\nLOAD_CONST None\nl${level}:\n${nest(level - 1)}END_FINALLY\n`;
  loadPyc(assemble({ code: `${nest(10)}LOAD_CONST None\nRETURN_VALUE` }));
  const start = performance.now();
  try {
    loadPyc(assemble({ code: `${nest(18)}LOAD_CONST None\nRETURN_VALUE` }));
  } catch (error) {
    assert.ok(error instanceof PycError && /too many ways|more than 20 blocks/.test(error.message), String(error));
  }
  assert.ok(performance.now() - start < 20_000);
});
