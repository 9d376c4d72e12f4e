// SPDX-License-Identifier: LGPL-2.1-or-later
// What small programs compile to, instruction by instruction: the shapes that decide about speed and order of evaluation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { showInstruction } from "../../compiler/disassemble.ts";
import { CodeObject, compile } from "../../compiler/index.ts";
import { verify } from "../../compiler/verify.ts";

/** The instructions of the first function in a program. */
function listing(program: string): string[] {
  const module = compile(program, { filename: "<test>" });
  verify(module);
  const code = module.consts.find((value) => value instanceof CodeObject) as CodeObject;
  return Array.from({ length: code.instructions.length / 4 }, (_, index) => showInstruction(code, index));
}

function expectListing(program: string, instructions: string): void {
  const lines = instructions
    .trim()
    .split("\n")
    .map((line) => line.trim());
  assert.deepEqual(listing(program), lines, program);
}

test("a result is written straight into the local", () => {
  expectListing("def f(a, b): x = a + b; return x", "ADD x, a, b\nRETURN x");
  expectListing(
    "def f(x, y): x = g(x, y); return x",
    'LOAD_GLOBAL r2, "g"\nMOVE r3, x\nMOVE r4, y\nCALL x, r2, #2\nRETURN x',
  );
  expectListing("def f(x): x -= 1; return x << 3", "ISUB_I x, x, #1\nLSHIFT_I r1, x, #3\nRETURN r1");
});

test("a local that the same expression binds anew is copied first", () => {
  expectListing("def f(x): return x + (x := 1)", "MOVE r1, x\nLOAD_INT x, #1\nADD r1, r1, x\nRETURN r1");
  expectListing(
    "def f(x): return g(x, (x := 2))",
    'LOAD_GLOBAL r1, "g"\nMOVE r2, x\nLOAD_INT x, #2\nMOVE r3, x\nCALL r1, r1, #2\nRETURN r1',
  );
});

test("names swap without a tuple", () => {
  expectListing("def f(a, b): a, b = b, a; return a", "MOVE r2, a\nMOVE a, b\nMOVE b, r2\nRETURN a");
});

test("a comprehension never shows half a result", () => {
  expectListing(
    "def f(x): x = [i for i in x]; return x",
    `GET_ITER r2, x
     BUILD_LIST r1, x, #0
     FOR_ITER r3, r2, -> 5
     LIST_APPEND r1, r3
     JUMP_FOR -> 2
     MOVE x, r1
     RETURN x`,
  );
});

test("while loops test at the bottom", () => {
  expectListing(
    "def f(n):\n i = 0\n while i < n: i += 1\n return i",
    "LOAD_INT i, #0\nJUMP_IF_NOT_LT i, n, -> 4\nIADD_I i, i, #1\nJUMP_IF_LT i, n, -> 2\nRETURN i",
  );
  expectListing("def f():\n while 1: pass", "JUMP -> 0");
});

test("an endless loop behind a condition stays one", () => {
  expectListing("def f(a):\n if a:\n  while 1: pass\n return a", "JUMP_IF_FALSE a, -> 2\nJUMP -> 1\nRETURN a");
});

test("conditions are control flow", () => {
  expectListing(
    "def f(a, b):\n if not (a < b or a is None): return b\n return a",
    "JUMP_IF_LT a, b, -> 3\nJUMP_IF_NONE a, -> 3\nRETURN b\nRETURN a",
  );
  expectListing(
    "def f(a, b):\n if a < b() < 3: return 1\n return 2",
    `MOVE r2, b
     CALL r2, r2, #0
     JUMP_IF_NOT_LT a, r2, -> 6
     JUMP_IF_NOT_LT_I r2, #3, -> 6
     LOAD_INT r2, #1
     RETURN r2
     LOAD_INT r2, #2
     RETURN r2`,
  );
  expectListing(
    "def f(a):\n if a in [1, 2]: return a",
    "LOAD_CONST r1, (1, 2)\nJUMP_IF_NOT_IN a, r1, -> 3\nRETURN a\nLOAD_CONST r1, None\nRETURN r1",
  );
  expectListing("def f(a):\n if 0: g()\n elif __debug__: return a", "RETURN a");
});

test("a check for unbound locals stands only where one can be unbound", () => {
  expectListing(
    "def f(a):\n if a: x = 1\n return x",
    'JUMP_IF_FALSE a, -> 2\nLOAD_INT x, #1\nCHECK_BOUND x, "x"\nRETURN x',
  );
  expectListing(
    "def f(a):\n if a: x = 1\n else: x = 2\n return x",
    "JUMP_IF_FALSE a, -> 3\nLOAD_INT x, #1\nJUMP -> 4\nLOAD_INT x, #2\nRETURN x",
  );
  expectListing("def f(a):\n del a\n return a", 'DELETE_FAST a, "a"\nCHECK_BOUND a, "a"\nRETURN a');
  expectListing(
    "def f(a):\n try: x = a()\n except E: pass\n return x",
    `MOVE r3, a
     CALL x, r3, #0
     JUMP -> 11
     PUSH_EXC r3, r2
     LOAD_GLOBAL r5, "E"
     JUMP_IF_NO_MATCH r2, r5, -> 8
     POP_EXC r3
     JUMP -> 11
     RERAISE r2
     POP_EXC r3
     RERAISE r4
     CHECK_BOUND x, "x"
     RETURN x`,
  );
});

test("methods are called without a bound method, super without a super object", () => {
  expectListing(
    "def f(o): return o.m(1)",
    'LOAD_METHOD r1, o, "m"\nLOAD_INT r3, #1\nCALL_METHOD r1, r1, #1\nRETURN r1',
  );
  const module = compile("class A(B):\n def f(self): return super().f()", { filename: "<test>" });
  verify(module);
});

test("constants fold as in CPython", () => {
  expectListing("def f(): return 2 ** 10 - 1", "LOAD_INT r0, #1023\nRETURN r0");
  expectListing(
    "def f(): return -7 // 2, -7 % 3, 'a' * 3, (1, 2) + (3,)",
    'LOAD_CONST r0, (-4, 2, "aaa", (1, 2, 3))\nRETURN r0',
  );
  expectListing("def f(): return 1 / 0", "LOAD_INT r0, #1\nLOAD_INT r1, #0\nTRUEDIV r0, r0, r1\nRETURN r0");
  expectListing("def f(): return 1 < 2", "LOAD_INT r0, #1\nLOAD_INT r1, #2\nLT r0, r0, r1\nRETURN r0");
});

test("a cell variable's register holds its cell", () => {
  expectListing(
    "def f(a):\n def g(): return a\n a = 2\n return g",
    `MAKE_CELL a
     MAKE_FUNCTION g, <code f.<locals>.g>
     MOVE r2, a
     BUILD_TUPLE r2, r2, #1
     SET_FUNCTION_ATTR g, r2, #4
     LOAD_INT r2, #2
     STORE_CELL a, r2
     RETURN g`,
  );
});

test("jumps too far for 16 bits take a trampoline", () => {
  const body = "  x = a + 1\n".repeat(40_000);
  const code = listing(`def f(a):\n for i in a:\n${body} return x`);
  assert.deepEqual(code.slice(1, 4), ["FOR_ITER i, r3, -> 3", "JUMP -> 4", "JUMP -> 40005"]);
});
