// SPDX-License-Identifier: LGPL-2.1-or-later
// What CPython 3.1's compiler never makes, but its interpreter runs: parts of exceptions as values, END_FINALLY on what only
// the run can tell, values that rotations left far from where they belong, displays without end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listPyc } from "../../compiler/index.ts";
import { type Assembly, assemble } from "./assembler.ts";
import { check, run } from "./running.ts";

const lines = (...parts: readonly string[]): string => parts.join("\n");
const RAISE = lines("LOAD_GLOBAL KeyError", "LOAD_CONST 'k'", "CALL_FUNCTION 1", "RAISE_VARARGS 1");
/** Raises, and runs code in the handler: below it on the stack are the saved exception and the one that was caught. */
const handled = (code: string): string => lines("SETUP_EXCEPT h", RAISE, "h:", code);
const POP_CAUGHT = lines("POP_TOP", "POP_TOP", "POP_TOP");
const LEAVE = lines("POP_EXCEPT", "LOAD_FAST x", "RETURN_VALUE");

test("the exception handled before is a value, too", () => {
  // Type and value of what was handled before the handler: nothing.
  check(handled(lines(POP_CAUGHT, "DUP_TOP", "STORE_FAST x", LEAVE)), [], "None");
  const inner = handled(
    lines("SETUP_EXCEPT i", "LOAD_GLOBAL ValueError", "RAISE_VARARGS 1", "i:", POP_CAUGHT, "DUP_TOP", "STORE_FAST x") +
      lines("\nPOP_EXCEPT", POP_CAUGHT, LEAVE),
  );
  check(inner, [], "<class 'KeyError'>");
  const traceback = handled(lines(POP_CAUGHT, "DUP_TOPX 3", "BUILD_TUPLE 3", "STORE_FAST x", LEAVE));
  check(traceback, [], "(None, None, None)");
});

test("parts of the exception go into displays and calls", () => {
  check(
    handled(
      lines(
        "BUILD_TUPLE 3",
        "STORE_FAST x",
        "POP_EXCEPT",
        "LOAD_FAST x",
        "LOAD_CONST 1",
        "BINARY_SUBSCR",
        "RETURN_VALUE",
      ),
    ),
    [],
    "k".replace("k", "'k'"),
  );
  check(
    handled(
      lines(
        "ROT_TWO",
        "ROT_THREE",
        "BUILD_LIST 3",
        "STORE_FAST x",
        "POP_EXCEPT",
        "LOAD_FAST x",
        "LOAD_CONST 0",
        "BINARY_SUBSCR",
        "RETURN_VALUE",
      ),
    ),
    [],
    "'k'",
  );
  // The class of the exception is its own exit method: what it makes is true.
  const own = handled(lines("DUP_TOP", "WITH_CLEANUP", "END_FINALLY", "LOAD_CONST 'swallowed'", "RETURN_VALUE"));
  check(own, [], "swallowed");
});

test("an exception is compared without a jump, and with the other jump", () => {
  const compared = (name: string, behind: string): string =>
    handled(lines("DUP_TOP", `LOAD_GLOBAL ${name}`, "COMPARE_OP exception match", behind));
  for (const [name, expected] of [
    ["KeyError", "True"],
    ["LookupError", "True"],
    ["ValueError", "False"],
  ] as const) {
    check(compared(name, lines("STORE_FAST x", POP_CAUGHT, LEAVE)), [], expected);
    const jump = lines(
      ...["POP_JUMP_IF_TRUE yes", POP_CAUGHT, "POP_EXCEPT", "LOAD_CONST False", "RETURN_VALUE"],
      ...["yes:", POP_CAUGHT, "POP_EXCEPT", "LOAD_CONST True", "RETURN_VALUE"],
    );
    check(compared(name, jump), [], expected);
    // The value instead of its class.
    const value = lines("POP_TOP", "DUP_TOP", `LOAD_GLOBAL ${name}`, "COMPARE_OP exception match", "STORE_FAST x");
    check(handled(lines(value, "POP_TOP", "POP_TOP", LEAVE)), [], expected);
  }
  const wrong = lines("SETUP_EXCEPT o", compared("print", lines("STORE_FAST x", POP_CAUGHT, LEAVE)));
  check(
    lines(
      wrong,
      "o:",
      "STORE_FAST x",
      "POP_TOP",
      "POP_TOP",
      "POP_EXCEPT",
      "LOAD_FAST x",
      "LOAD_ATTR __name__",
      "RETURN_VALUE",
    ),
    [],
    "TypeError",
  );
});

test("END_FINALLY finds out during the run", () => {
  const code = lines("LOAD_FAST a", "END_FINALLY", "LOAD_CONST 'on'", "RETURN_VALUE");
  const tried = lines(
    ...[
      "SETUP_EXCEPT h",
      "LOAD_CONST 'tb'",
      "LOAD_FAST b",
      code.replace("RETURN_VALUE", "STORE_FAST x"),
      LEAVE.replace("POP_EXCEPT\n", ""),
    ],
    ...["h:", "POP_TOP", "STORE_FAST x", "POP_TOP", LEAVE],
  );
  const pass = (value: string): string =>
    lines(
      `LOAD_GLOBAL ${value}`,
      "STORE_FAST a",
      "LOAD_GLOBAL KeyError",
      "LOAD_CONST 'v'",
      "CALL_FUNCTION 1",
      "STORE_FAST b",
      tried,
    );
  check(pass("KeyError"), [], "'v'");
  check(lines("LOAD_CONST None", "STORE_FAST a", "LOAD_CONST 5", "STORE_FAST b", tried), [], "on");
  // Nothing is below the class.
  const alone = lines(
    "SETUP_EXCEPT h",
    "LOAD_GLOBAL KeyError",
    "STORE_FAST a",
    code,
    "h:",
    "POP_TOP",
    "STORE_FAST x",
    "POP_TOP",
    LEAVE,
  );
  check(alone, [], "");
});

test("displays of more values than registers are spent on", () => {
  const many = (build: string): string =>
    lines(
      ...Array.from({ length: 300 }, (_, index) => lines("LOAD_FAST a", `LOAD_CONST ${index % 7}`, "BINARY_ADD")),
      build,
    );
  const length = (build: string): string => lines("LOAD_GLOBAL len", many(build), "CALL_FUNCTION 1", "RETURN_VALUE");
  check(length("BUILD_TUPLE 300"), [10], "300");
  check(length("BUILD_LIST 300"), [10], "300");
  check(length("BUILD_SET 300"), [10], "7");
  // Locals, constants and computed values in one.
  const mixed = Array.from({ length: 260 }, (_, index) => (index % 9 === 0 ? "LOAD_FAST a" : `LOAD_CONST ${index}`));
  check(
    lines(
      "LOAD_FAST a",
      "LOAD_CONST 3",
      "ROT_TWO",
      ...mixed,
      "BUILD_TUPLE 260",
      "LOAD_CONST 259",
      "BINARY_SUBSCR",
      "BUILD_TUPLE 3",
      "RETURN_VALUE",
    ),
    [1],
    "(3, 1, 259)",
  );
  check(
    lines(...mixed, "BUILD_SET 260", "BUILD_LIST 1", "RETURN_VALUE").replace(
      "BUILD_LIST 1",
      "LOAD_ATTR __len__\nCALL_FUNCTION 0",
    ),
    [1],
    "231",
  );
});

test("annotations without values, functions with all kinds of defaults", () => {
  const g: Assembly = { name: "g", code: "LOAD_CONST None\nRETURN_VALUE" };
  check(
    lines("LOAD_CONST names", "LOAD_CONST g", "MAKE_FUNCTION 65536", "LOAD_ATTR __annotations__", "RETURN_VALUE"),
    [],
    "{}",
    {
      constants: { g, names: [] },
    },
  );
});

test("super() of a method whose first parameter is in a cell", () => {
  const lambda: Assembly = { name: "l", code: "LOAD_DEREF self\nRETURN_VALUE", freevars: ["self"], flags: 0x13 };
  const f: Assembly = {
    ...{ name: "f", locals: ["self"], argcount: 1, cellvars: ["self"], freevars: ["__class__"], flags: 0x13 },
    code: "LOAD_GLOBAL super\nCALL_FUNCTION 0\nLOAD_ATTR __repr__\nCALL_FUNCTION 0\nLOAD_CONST 7\nROT_TWO\nPOP_TOP\nRETURN_VALUE",
  };
  const body: Assembly = {
    ...{ name: "C", locals: ["ns"], argcount: 1, cellvars: ["__class__"], flags: 0x02, constants: { f, lambda } },
    code: "LOAD_FAST ns\nSTORE_LOCALS\nLOAD_CLOSURE __class__\nBUILD_TUPLE 1\nLOAD_CONST f\nMAKE_CLOSURE 0\nSTORE_NAME f\nLOAD_CLOSURE __class__\nRETURN_VALUE",
  };
  check(
    "LOAD_BUILD_CLASS\nLOAD_CONST C\nMAKE_FUNCTION 0\nLOAD_CONST 'C'\nCALL_FUNCTION 2\nCALL_FUNCTION 0\nLOAD_ATTR f\nCALL_FUNCTION 0\nRETURN_VALUE",
    [],
    "7",
    { constants: { C: body } },
  );
});

test("positions: steps of lines and of addresses beyond 255", () => {
  const far = "LOAD_CONST 1\nPOP_TOP\n".repeat(100);
  const bytes = assemble({
    code: `${far}LOAD_NAME undefined\nRETURN_VALUE`,
    lnotab: [255, 0, 145, 255, 0, 255, 0, 90],
  });
  assert.match(run(bytes), /line 601, in <module>/);
  // A table that goes on beyond the code.
  assert.match(run(assemble({ code: "LOAD_NAME undefined\nRETURN_VALUE", lnotab: [0, 4, 200, 1, 200, 1] })), /line 5,/);
});

test("listings show what every argument means", () => {
  const inner: Assembly = { name: "inner", code: "LOAD_DEREF c\nRETURN_VALUE", freevars: ["c"], flags: 0x13 };
  const loop = lines("SETUP_LOOP out", "LOAD_NAME a", "GET_ITER", "next:", "FOR_ITER over", "SETUP_FINALLY last");
  const test = lines("LOAD_CONST 1", "COMPARE_OP in", "POP_JUMP_IF_FALSE leave", "leave:", "BREAK_LOOP");
  const ends = lines(
    "last:",
    "END_FINALLY",
    "over:",
    "POP_BLOCK",
    "out:",
    "LOAD_CONST 'a text that is too long for a line'",
  );
  const closure = lines("POP_TOP", "LOAD_CLOSURE c", "BUILD_TUPLE 1", "LOAD_CONST inner", "MAKE_CLOSURE 0", "POP_TOP");
  const code = lines(loop, "LOAD_CONST 2", test, ends, closure, "LOAD_CONST None", "RETURN_VALUE");
  const listing = listPyc(assemble({ code, cellvars: ["c"], constants: { inner } }));
  for (const part of [
    /FOR_ITER \d+ \(to \d+\)/,
    /COMPARE_OP 6 \(in\)/,
    /LOAD_CONST \d \("a text that is too l\.\.\.\)/,
    /LOAD_CLOSURE 0 \(c\)/,
    /LOAD_CONST \d \(<code inner>\)/,
    /MAKE_CLOSURE 0 /,
    /: handler \d+, r\d+/,
    /\ninner at byte \d+/,
    /LOAD_DEREF 0 \(c\)/,
  ])
    assert.match(listing, part);
});
