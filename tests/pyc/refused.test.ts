// SPDX-License-Identifier: LGPL-2.1-or-later
// What the loader refuses, and what it says: files of other versions, damaged files, code that makes no sense.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Complex, ELLIPSIS } from "../../compiler/ast.ts";
import { FrozenSetConstant, TupleConstant } from "../../compiler/code-object.ts";
import { isBytecodeFile, listPyc, loadPyc, PycError } from "../../compiler/index.ts";
import { readPyc } from "../../compiler/pyc/load.ts";
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

test("what begins as a bytecode file is told from what does not", () => {
  assert.ok(isBytecodeFile(SIMPLE) && isBytecodeFile(withMagic(3495)));
  for (const bytes of [SIMPLE.subarray(0, 3), withMagic(9), new TextEncoder().encode("print(1)")])
    assert.ok(!isBytecodeFile(bytes));
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

/** A file whose only constant besides None is given in the words of marshal. */
function withConstant(marshalled: readonly number[]): Uint8Array {
  const bytes = [...assemble({ code: "LOAD_CONST 305419896\nRETURN_VALUE" })];
  const at = bytes.findIndex((byte, index) => byte === 0x69 && bytes[index + 1] === 0x78 && bytes[index + 2] === 0x56);
  bytes.splice(at, 5, ...marshalled);
  return Uint8Array.from(bytes);
}

const int = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >> shift) & 0xff);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

test("constants of every type of marshal are taken, or refused by name and place", () => {
  const taken: readonly (readonly [number[], unknown])[] = [
    [letters("N"), null],
    [letters("T"), true],
    [[0x49, ...int(5), ...int(1)], 2n ** 32n + 5n],
    [[0x49, ...int(-1), ...int(-1)], -1n],
    [[0x6c, ...int(-2), 1, 0, 2, 0], -(2n ** 16n + 1n)],
    [[0x6c, ...int(0)], 0n],
    [[0x66, 4, ...letters("-2.5")], -2.5],
    [[0x66, 3, ...letters("inf")], Number.POSITIVE_INFINITY],
    [[0x66, 4, ...letters("-inf")], Number.NEGATIVE_INFINITY],
    [[0x66, 3, ...letters("nan")], Number.NaN],
    [[0x78, 1, ...letters("1"), 3, ...letters("2e1")], new Complex(1, 20)],
    [[0x75, ...int(3), 0xed, 0xa0, 0x80], "\ud800"],
    [[0x75, ...int(4), 0xf0, 0x9f, 0x98, 0x80], "\u{1f600}"],
    [[0x3e, ...int(1), ...letters("T")], new FrozenSetConstant([true])],
    [[0x28, ...int(2), ...letters("N.")], new TupleConstant([null, ELLIPSIS])],
  ];
  for (const [bytes, value] of taken) {
    const { consts } = readPyc(withConstant(bytes));
    assert.deepEqual(consts[1], value);
  }
  const at = withConstant([0x4e]).lastIndexOf(0x4e);
  const wrong = (bytes: number[], code: string, message: string | RegExp, offset = at): void =>
    assert.throws(
      () => loadPyc(withConstant(bytes)),
      (error) => {
        assert.ok(error instanceof PycError, String(error));
        assert.equal(error.code, code, error.message);
        assert.match(error.message, typeof message === "string" ? new RegExp(`^byte ${offset}: ${message}`) : message);
        assert.equal(error.offset, offset);
        return true;
      },
    );
  // The tuple of the constants begins two bytes of None, and five of its own, before.
  const consts = at - 6;
  for (const [bytes, name] of [
    [letters("S"), "type"],
    [[0x5b, ...int(1), 0x4e], "list"],
    [[0x3c, ...int(0)], "set"],
    [[0x7b, ...letters("NT0")], "dict"],
    [[0x28, ...int(1), 0x5b, ...int(0)], "tuple with a list in it"],
  ] as const)
    wrong(
      [...bytes],
      "bad-value",
      `a (tuple with a )*${name} (in it )?among the constants`.replace("(tuple with a )*", "tuple with a "),
      consts,
    );
  wrong([0x28, ...int(1), ...SIMPLE.subarray(8)], "bad-value", "a code object within a tuple", at);
  // Behind a code object, which may stand there.
  const more = withConstant([...SIMPLE.subarray(8), 0x5b, ...int(0)]);
  more[consts + 1] = 3;
  refused(more, "bad-value", new RegExp(`^byte ${consts}: a tuple with a list in it among the constants`));
  wrong([0x66, 3, ...letters("1x2")], "bad-value", "a float that is no number", at + 2);
  wrong([0x66, 200], "truncated", "a float of 200 bytes", at + 2);
  wrong([0x6c, ...int(2 ** 21)], "limit", "an int of 2097152 digits", at);
  wrong([0x6c, ...int(1), 0xff, 0xff], "bad-value", "digit 65535 of an int has more than 15 bits", at + 5);
  wrong([0x73, ...int(-5)], "bad-value", "the length of a bytes object is -5", at + 1);
  const notUtf8: readonly (readonly [number[], number])[] = [
    [[0xff], 0],
    [[0xc3], 0],
    [[0x61, 0xe2, 0x28, 0xa1], 2],
    [[0xe0, 0x80, 0x80], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0x61, 0x80], 1],
    [[0xf8], 0],
  ];
  for (const [bytes, index] of notUtf8)
    wrong([0x75, ...int(bytes.length), ...bytes], "bad-value", "a str that is not valid UTF-8", at + 5 + index);
  wrong([0x75, ...int(6), 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80], "bad-value", "a str that is not valid UTF-8", at + 8);
});

/** The fields of a code object, and what they say when they are of the wrong type. */
test("every field of a code object is looked at", () => {
  const start = 8;
  const changed = (change: (bytes: number[]) => void): Uint8Array => {
    const bytes = [...assemble({ code: "LOAD_CONST None\nRETURN_VALUE" })];
    change(bytes);
    return Uint8Array.from(bytes);
  };
  const names = ["parameters", "keyword-only parameters", "locals"];
  names.forEach((name, field) => {
    const bytes = changed((all) => all.splice(start + 1 + 4 * field, 4, ...int(-1)));
    refused(bytes, "bad-value", new RegExp(`^byte ${start + 1 + 4 * field}: the number of ${name} is -1`));
  });
  for (const [field, name] of [
    [3, "the stack size"],
    [4, "the flags"],
  ] as const)
    refused(
      changed((all) => all.splice(start + 1 + 4 * field, 4, ...int(-2))),
      "bad-value",
      new RegExp(`^byte ${start + 1 + 4 * field}: ${name} is -2`),
    );
  const code = start + 21;
  const constants = code + 5 + 4;
  const empty = [0x28, 0, 0, 0, 0];
  const rest = constants + 5 + 1;
  const replaced = (at: number, length: number): Uint8Array => changed((all) => all.splice(at, length, 0x4e));
  refused(replaced(code, 9), "bad-value", new RegExp(`^byte ${code}: the code must be bytes`));
  refused(replaced(constants, 6), "bad-value", new RegExp(`^byte ${constants}: the constants must be a tuple`));
  ["the names", "the names of locals", "the free variables", "the cell variables"].forEach((name, index) => {
    const at = rest + empty.length * index;
    refused(replaced(at, 5), "bad-value", new RegExp(`^byte ${at}: ${name} must be a tuple of str`));
    refused(
      changed((all) => all.splice(at, 5, 0x28, 1, 0, 0, 0, 0x4e)),
      "bad-value",
      new RegExp(`^byte ${at}: ${name} must be a tuple of str`),
    );
  });
  const filename = rest + 20;
  refused(replaced(filename, 15), "bad-value", new RegExp(`^byte ${filename}: the file name must be a str`));
  const name = filename + 15;
  refused(replaced(name, 13), "bad-value", new RegExp(`^byte ${name}: the name must be a str`));
  refused(
    changed((all) => all.splice(name + 13, 4, ...int(1 << 30))),
    "bad-value",
    new RegExp(`^byte ${name + 13}: the first line is ${1 << 30}`),
  );
  refused(replaced(name + 17, 5), "bad-value", new RegExp(`^byte ${name + 17}: the line table must be bytes`));
  refused(
    changed((all) => all.splice(start + 9, 4, ...int(1))),
    "bad-value",
    /^byte 8: a code object with 1 locals, but 0 names for them/,
  );
  refused(
    changed((all) => all.splice(start + 1, 4, ...int(1))),
    "bad-value",
    /^byte 8: a code object with 1 parameters, but 0 locals/,
  );
  for (const more of [{ argcount: 1, locals: ["a"] }, { freevars: ["v"] }, { flags: 0x20 }])
    refused(assemble({ code: "LOAD_CONST None\nRETURN_VALUE", ...more }), "bad-value", /is not that of a module/);
  refused(new Uint8Array((32 << 20) + 1).fill(0), "not-pyc", /byte 2/);
  const large = new Uint8Array((32 << 20) + 1);
  large.set(SIMPLE);
  refused(large, "limit", /at most 33554432 are taken/);
});

/** Code of a module that is refused. */
function badCode(code: string, message: RegExp, more: Partial<Assembly> = {}, kind = "bad-code"): void {
  refused(assemble({ code, ...more }), kind, message);
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

test("what the interpreter of 3.1 would stumble over, or only code made by hand does", () => {
  const end = "LOAD_CONST None\nRETURN_VALUE";
  const raise = "LOAD_NAME KeyError\nRAISE_VARARGS 1\nh:\n";
  const handled = (code: string): string => `SETUP_EXCEPT h\n${raise}${code}\n${end}`;
  badCode(`LOAD_CONST 1\nLOAD_NAME KeyError\nCOMPARE_OP exception match\nRETURN_VALUE`, /no exception that was caught/);
  badCode(handled("POP_BLOCK"), /the block is that of an exception being handled/);
  badCode(handled("DUP_TOP\nEND_FINALLY"), /the parts of an exception are not together/);
  badCode(
    handled("POP_TOP\nPOP_TOP\nPOP_TOP\nSTORE_NAME x\nPOP_EXCEPT"),
    /no longer where its handler left it|holds too little/,
  );
  badCode(handled("POP_TOP\nPOP_TOP\nPOP_TOP\nROT_TWO\nPOP_EXCEPT"), /no longer where its handler left it/);
  badCode(`LOAD_CONST 1\nLOAD_CONST 2\nWITH_CLEANUP\n${end}`, /neither None, nor a reason, nor an exception/);
  badCode(`LOAD_CONST 1\nRAISE_VARARGS 3\n${end}`, /argument 3/);
  badCode(`LOAD_CONST 1\nLOAD_CONST 2\nBUILD_SLICE 4\nRETURN_VALUE`, /argument 4/);
  badCode("LOAD_CONST 1\nBUILD_SLICE 2\nRETURN_VALUE", /holds too little/);
  badCode("LOAD_CONST 1\nBUILD_LIST 2\nRETURN_VALUE", /holds too little/);
  badCode("LOAD_CONST 1\nDUP_TOPX 2\nRETURN_VALUE", /holds too little/);
  badCode("LOAD_CONST 1\nROT_THREE\nRETURN_VALUE", /holds too little|falls below/);
  badCode("LOAD_CONST 1\nCALL_FUNCTION 1\nRETURN_VALUE", /holds too little/);
  badCode("LOAD_CONST 1\nCALL_FUNCTION_VAR 0\nRETURN_VALUE", /holds too little/);
  badCode("LOAD_CONST 1\nCALL_FUNCTION 65536\nRETURN_VALUE", /argument 65536/);
  badCode("LOAD_CONST 1\nCALL_FUNCTION_KW 65536\nRETURN_VALUE", /argument 65536/);
  badCode("LOAD_CONST 1\nUNPACK_SEQUENCE 65536\nRETURN_VALUE", /65536 items/);
  badCode("LOAD_CONST 1\nUNPACK_EX 65536\nRETURN_VALUE", /argument 65536/);
  badCode(
    "LOAD_CONST None\nLOAD_CONST 1\nUNPACK_SEQUENCE 65535\nRETURN_VALUE",
    /more values at a time|limit/,
    {},
    "limit",
  );
  badCode("LOAD_CONST 1\nLOAD_CONST 2\nCOMPARE_OP <", /COMPARE_OP: the code runs off its end/);
  badCode("LOAD_CONST 1\nUNPACK_SEQUENCE 1", /UNPACK_SEQUENCE: the code runs off its end/);
  badCode(`LOAD_CONST 1\nSETUP_LOOP o\nROT_TWO\no:\n${end}`, /falls below what its block found there|holds too little/);
  badCode(`LOAD_CONST 1\nLOAD_CONST 2\nSETUP_LOOP o\nROT_TWO\no:\n${end}`, /falls below what its block found there/);
  badCode(`LOAD_CONST 1\nSETUP_LOOP o\nSTORE_NAME x\no:\n${end}`, /falls below what its block found there/);
  badCode(`LOAD_CONST 1\nLOAD_CONST 2\nSETUP_LOOP o\nBUILD_LIST 2\no:\n${end}`, /holds too little/);
  const continued = (code: string): string =>
    `SETUP_LOOP o\nnext:\nSETUP_FINALLY f\nCONTINUE_LOOP next\nf:\n${code}\nEND_FINALLY\no:\n${end}`;
  badCode(continued("DUP_TOP"), /a reason to continue without a target/);
  badCode(continued("ROT_TWO"), /a reason for unwinding is used as a value/);
  badCode(continued("LOAD_CONST 1\nBUILD_LIST 2"), /a reason for unwinding is used as a value/);
  badCode(continued(`${"LOAD_CONST 1\n".repeat(300)}BUILD_LIST 301`), /a reason, is used as a value/);
  const g: Assembly = { name: "g", code: end };
  const closure: Assembly = { name: "g", code: "LOAD_DEREF v\nRETURN_VALUE", freevars: ["v"], flags: 0x13 };
  badCode("LOAD_CONST g\nMAKE_FUNCTION 0\nRETURN_VALUE", /needs a closure/, { constants: { g: closure } });
  badCode("LOAD_CONST 1\nLOAD_CONST g\nMAKE_CLOSURE 0\nRETURN_VALUE", /a tuple of 1 cells/, {
    constants: { g: closure },
  });
  badCode("LOAD_CONST g\nMAKE_FUNCTION 1\nRETURN_VALUE", /holds too little/, { constants: { g } });
  badCode("LOAD_NAME a\nLOAD_CONST 1\nLOAD_CONST g\nMAKE_FUNCTION 256\nRETURN_VALUE", /no constants/, {
    constants: { g },
  });
  badCode("LOAD_CONST names\nLOAD_CONST g\nMAKE_FUNCTION 131072\nRETURN_VALUE", /names of 1 annotations/, {
    constants: { g, names: [] },
  });
  badCode("LOAD_CONST names\nLOAD_CONST g\nMAKE_FUNCTION 131072\nRETURN_VALUE", /holds too little/, {
    constants: { g, names: ["x"] },
  });
  const cell: Assembly = { name: "c", code: "LOAD_FAST a\nRETURN_VALUE", locals: ["a"], argcount: 1, cellvars: ["a"] };
  const unpacked = { ...cell, code: "LOAD_CONST 'x'\nUNPACK_SEQUENCE 1\nSTORE_FAST a\nLOAD_CONST None\nRETURN_VALUE" };
  badCode("LOAD_CONST c\nMAKE_FUNCTION 0\nRETURN_VALUE", /local 0 is a parameter that lives in a cell/, {
    constants: { c: unpacked },
  });
  const locals = Array.from({ length: 65_535 }, (_, index) => `v${index}`);
  badCode("LOAD_CONST c\nRETURN_VALUE", /^g: too many variables/, { constants: { c: { ...g, locals } } }, "limit");
  badCode("LOAD_CONST c\nMAKE_FUNCTION 0\nRETURN_VALUE", /local 0 is a parameter that lives in a cell/, {
    constants: { c: cell },
  });
});

test("bytes of code that are no instructions", () => {
  const coded = (bytes: number[]): Uint8Array => {
    const all = [...assemble({ code: "LOAD_CONST None\nRETURN_VALUE" })];
    all.splice(8 + 21 + 1, 8, ...int(bytes.length), ...bytes);
    return Uint8Array.from(all);
  };
  refused(coded([]), "bad-code", /code offset 0: the code is empty/);
  refused(coded([100]), "bad-code", /code offset 0: the code ends within an instruction/);
  refused(coded([9, 100, 0]), "bad-code", /code offset 1: the code ends within an instruction/);
  refused(coded([143, 0, 0]), "bad-code", /code offset 0: EXTENDED_ARG without an instruction/);
  refused(coded([143, 0, 0, 83]), "bad-code", /EXTENDED_ARG without an instruction/);
  refused(coded([143, 0, 0, 143, 0, 0, 100, 0, 0, 83]), "bad-code", /EXTENDED_ARG without an instruction/);
  // Into the middle of an instruction that has an EXTENDED_ARG.
  refused(coded([113, 6, 0, 143, 0, 0, 100, 0, 0, 83]), "bad-code", /to 6, where no instruction begins/);
  refused(coded([110, 0xff, 0xff, 83]), "bad-code", /to 65538, where no instruction begins/);
  refused(coded([100, 1, 0, 83]), "bad-code", /LOAD_CONST: there is no constant 1/);
  refused(coded([101, 0, 0, 83]), "bad-code", /LOAD_NAME: there is no name 0/);
  refused(coded([136, 0, 0, 83]), "bad-code", /LOAD_DEREF: there is no cell 0/);
  refused(coded([100, 0, 0, 100, 0, 0, 107, 11, 0, 83]), "bad-code", /COMPARE_OP: there is no comparison 11/);
  const lines = assemble({ code: `${"NOP\n".repeat(30)}LOAD_CONST None\nRETURN_VALUE`, lnotab: [0, 1] });
  lines.set(int((1 << 29) - 1), lines.length - 2 - 5 - 4);
  refused(lines, "bad-code", /the line table tells of line 536870912/);
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
