// SPDX-License-Identifier: LGPL-2.1-or-later
// Every instruction of CPython 3.1 in code of the tests' own, run by the machine: what it does with the stack, and every
// path of the finally protocol.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PYC_NUMBERS } from "../../compiler/pyc/opcodes.ts";
import { type Assembly, assemble } from "./assembler.ts";
import { check, note, run, used } from "./running.ts";

const loads = (count: number): string =>
  ["a", "b", "c", "d"]
    .slice(0, count)
    .map((name) => `LOAD_FAST ${name}\n`)
    .join("");

test("stack", () => {
  check("LOAD_FAST a\nLOAD_FAST b\nROT_TWO\nBUILD_TUPLE 2\nRETURN_VALUE", [1, 2], "(2, 1)");
  check(`${loads(3)}ROT_THREE\nBUILD_TUPLE 3\nRETURN_VALUE`, [1, 2, 3], "(3, 1, 2)");
  check(`${loads(3)}LOAD_CONST 4\nROT_FOUR\nBUILD_TUPLE 4\nRETURN_VALUE`, [1, 2, 3], "(4, 1, 2, 3)");
  check("LOAD_FAST a\nDUP_TOP\nBINARY_ADD\nNOP\nRETURN_VALUE\nSTOP_CODE", [4], "8");
  check("LOAD_FAST a\nLOAD_FAST b\nDUP_TOPX 2\nBUILD_TUPLE 4\nRETURN_VALUE", [1, 2], "(1, 2, 1, 2)");
  check(`${loads(3)}DUP_TOPX 3\nBUILD_TUPLE 6\nRETURN_VALUE`, [1, 2, 3], "(1, 2, 3, 1, 2, 3)");
  check("LOAD_FAST a\nLOAD_FAST b\nPOP_TOP\nRETURN_VALUE", [1, 2], "1");
});

test("rotations of computed values keep every value", () => {
  const sums =
    "LOAD_FAST a\nLOAD_CONST 10\nBINARY_ADD\nLOAD_FAST a\nLOAD_CONST 20\nBINARY_ADD\nLOAD_FAST a\nLOAD_CONST 30\nBINARY_ADD\n";
  check(`${sums}ROT_THREE\nBUILD_TUPLE 3\nRETURN_VALUE`, [1], "(31, 11, 21)");
  check(`${sums}ROT_THREE\nROT_TWO\nBUILD_TUPLE 3\nRETURN_VALUE`, [1], "(31, 21, 11)");
  check(`${sums}ROT_TWO\nROT_THREE\nDUP_TOP\nROT_FOUR\nBUILD_TUPLE 4\nRETURN_VALUE`, [1], "(31, 21, 11, 31)");
  check(
    `${sums}ROT_THREE\nLOAD_FAST a\nPOP_JUMP_IF_FALSE no\nROT_TWO\nno:\nBUILD_TUPLE 3\nRETURN_VALUE`,
    [1],
    "(31, 21, 11)",
  );
  check(
    "LOAD_FAST a\nLOAD_CONST 5\nSTORE_FAST a\nLOAD_FAST a\nROT_TWO\nROT_THREE\nBUILD_TUPLE 2\nBUILD_TUPLE 1\nRETURN_VALUE".replace(
      "ROT_THREE\n",
      "",
    ),
    [1],
    "((5, 1),)",
  );
});

const OPERATORS: readonly (readonly [name: string, result: string])[] = [
  ["POWER", "343"],
  ["MULTIPLY", "21"],
  ["MODULO", "1"],
  ["ADD", "10"],
  ["SUBTRACT", "4"],
  ["FLOOR_DIVIDE", "2"],
  ["TRUE_DIVIDE", "2.3333333333333335"],
  ["LSHIFT", "56"],
  ["RSHIFT", "0"],
  ["AND", "3"],
  ["XOR", "4"],
  ["OR", "7"],
];

test("operators", () => {
  for (const [name, result] of OPERATORS)
    for (const kind of ["BINARY", "INPLACE"]) {
      check(`LOAD_FAST a\nLOAD_FAST b\n${kind}_${name}\nRETURN_VALUE`, [7, 3], result);
      check(`LOAD_FAST a\nLOAD_CONST 3\n${kind}_${name}\nRETURN_VALUE`, [7], result);
    }
  for (const [name, result] of [
    ["POSITIVE", "5"],
    ["NEGATIVE", "-5"],
    ["NOT", "False"],
    ["INVERT", "-6"],
  ])
    check(`LOAD_FAST a\nUNARY_${name}\nRETURN_VALUE`, [5], result);
  for (const [operator, result] of Object.entries({
    "<": "True",
    "<=": "True",
    "==": "False",
    "!=": "True",
    ">": "False",
    ">=": "False",
    is: "False",
    "is not": "True",
  })) {
    check(`LOAD_FAST a\nLOAD_FAST b\nCOMPARE_OP ${operator}\nRETURN_VALUE`, [1, 2], result);
    for (const [jump, wanted] of [
      ["POP_JUMP_IF_FALSE", "True"],
      ["POP_JUMP_IF_TRUE", "False"],
    ] as const)
      check(
        `LOAD_FAST a\nLOAD_CONST 2\nCOMPARE_OP ${operator}\n${jump} out\nLOAD_CONST ${wanted}\nRETURN_VALUE\nout:\nLOAD_CONST ${wanted === "True" ? "False" : "True"}\nRETURN_VALUE`,
        [1],
        result,
      );
  }
  check("LOAD_FAST a\nLOAD_FAST b\nCOMPARE_OP in\nRETURN_VALUE", ["e", "hello"], "True");
  check("LOAD_FAST a\nLOAD_FAST b\nCOMPARE_OP not in\nRETURN_VALUE", ["e", "hello"], "False");
  check(
    "LOAD_FAST a\nLOAD_CONST None\nCOMPARE_OP is\nPOP_JUMP_IF_TRUE y\nLOAD_CONST 'no'\nRETURN_VALUE\ny:\nLOAD_CONST 'yes'\nRETURN_VALUE",
    [1],
    "no",
  );
});

test("displays, items, attributes, unpacking", () => {
  check(
    "LOAD_FAST a\nLOAD_FAST b\nBUILD_LIST 2\nDUP_TOP\nLOAD_CONST 7\nROT_TWO\nLOAD_CONST 0\nSTORE_SUBSCR\nRETURN_VALUE",
    [1, 2],
    "[7, 2]",
  );
  check("LOAD_FAST a\nLOAD_FAST b\nBUILD_LIST 2\nDUP_TOP\nLOAD_CONST 1\nDELETE_SUBSCR\nRETURN_VALUE", [1, 2], "[1]");
  check("LOAD_FAST a\nLOAD_FAST a\nBUILD_SET 2\nRETURN_VALUE", [1], "{1}");
  check("BUILD_MAP 0\nLOAD_FAST a\nLOAD_FAST b\nSTORE_MAP\nRETURN_VALUE", [1, 2], "{2: 1}");
  check("LOAD_FAST a\nLOAD_CONST 1\nLOAD_CONST 3\nBUILD_SLICE 2\nBINARY_SUBSCR\nRETURN_VALUE", ["abcdef"], "bc");
  check(
    "LOAD_FAST a\nLOAD_CONST None\nLOAD_CONST None\nLOAD_CONST -1\nBUILD_SLICE 3\nBINARY_SUBSCR\nRETURN_VALUE",
    ["abc"],
    "cba",
  );
  check("LOAD_FAST a\nUNPACK_SEQUENCE 3\nBUILD_TUPLE 3\nRETURN_VALUE", ["abc"], "('c', 'b', 'a')");
  check("LOAD_FAST a\nUNPACK_EX 257\nBUILD_TUPLE 3\nRETURN_VALUE", ["abcd"], "('d', ['b', 'c'], 'a')");
  check("LOAD_FAST a\nLOAD_ATTR upper\nCALL_FUNCTION 0\nRETURN_VALUE", ["x"], "X");
  const make = "LOAD_GLOBAL print\nLOAD_ATTR __class__\nPOP_TOP\n";
  check(
    `${make}LOAD_CONST 5\nLOAD_GLOBAL f\nSTORE_ATTR z\nLOAD_GLOBAL f\nLOAD_ATTR z\nLOAD_GLOBAL f\nDELETE_ATTR z\nRETURN_VALUE`,
    [],
    "5",
  );
});

test("comprehensions add to what is below", () => {
  const loop = (build: string, add: string): string =>
    `${build}\nLOAD_FAST a\nGET_ITER\nnext:\nFOR_ITER end\nSTORE_FAST b\n${add}\nJUMP_ABSOLUTE next\nend:\nRETURN_VALUE`;
  check(loop("BUILD_LIST 0", "LOAD_FAST b\nLIST_APPEND 2"), ["ab"], "['a', 'b']");
  check(loop("BUILD_SET 0", "LOAD_FAST b\nSET_ADD 2"), ["aa"], "{'a'}");
  check(loop("BUILD_MAP 0", "LOAD_CONST 1\nLOAD_FAST b\nMAP_ADD 2"), ["ab"], "{'a': 1, 'b': 1}");
});

test("variables, names, cells", () => {
  check("LOAD_CONST 1\nSTORE_FAST x\nDELETE_FAST x\nLOAD_FAST a\nRETURN_VALUE", [3], "3");
  check("LOAD_FAST a\nSTORE_GLOBAL g\nLOAD_GLOBAL g\nDELETE_GLOBAL g\nRETURN_VALUE", [3], "3");
  check("LOAD_FAST a\nSTORE_NAME g\nLOAD_NAME g\nDELETE_NAME g\nRETURN_VALUE", [3], "3");
  check("LOAD_CONST 4\nSTORE_DEREF v\nLOAD_DEREF v\nRETURN_VALUE", [], "4", { cellvars: ["v"] });
  const inner: Assembly = {
    name: "g",
    code: "LOAD_DEREF a\nLOAD_CONST 1\nBINARY_ADD\nSTORE_DEREF a\nLOAD_DEREF a\nRETURN_VALUE",
    freevars: ["a"],
    flags: 0x13,
  };
  note(inner.code);
  check("LOAD_CLOSURE a\nBUILD_TUPLE 1\nLOAD_CONST g\nMAKE_CLOSURE 0\nCALL_FUNCTION 0\nRETURN_VALUE", [5], "6", {
    cellvars: ["a"],
    constants: { g: inner },
  });
});

test("calls", () => {
  const g: Assembly = {
    name: "g",
    code: "LOAD_FAST x\nLOAD_FAST y\nLOAD_FAST k\nLOAD_FAST r\nLOAD_FAST w\nBUILD_TUPLE 5\nRETURN_VALUE",
    locals: ["x", "y", "k", "r", "w"],
    argcount: 2,
    kwonlyargcount: 1,
    flags: 0x4f,
  };
  const make = "LOAD_CONST 'k'\nLOAD_CONST 9\nLOAD_CONST 8\nLOAD_CONST g\nMAKE_FUNCTION 257\n";
  const checkCall = (code: string, expected: string): void =>
    check(make + code, [1], expected, { constants: { g, pair: [3, 4] } });
  checkCall("LOAD_FAST a\nCALL_FUNCTION 1\nRETURN_VALUE", "(1, 8, 9, (), {})");
  checkCall(
    "LOAD_FAST a\nLOAD_CONST 'k'\nLOAD_CONST 7\nLOAD_CONST 'z'\nLOAD_CONST 6\nCALL_FUNCTION 513\nRETURN_VALUE",
    "(1, 8, 7, (), {'z': 6})",
  );
  checkCall("LOAD_FAST a\nLOAD_CONST pair\nCALL_FUNCTION_VAR 1\nRETURN_VALUE", "(1, 3, 9, (4,), {})");
  const map = "BUILD_MAP 0\nLOAD_CONST 5\nLOAD_CONST 'q'\nSTORE_MAP\n";
  checkCall(`LOAD_FAST a\n${map}CALL_FUNCTION_KW 1\nRETURN_VALUE`, "(1, 8, 9, (), {'q': 5})");
  checkCall(
    `LOAD_CONST 'k'\nLOAD_CONST 2\nLOAD_CONST pair\n${map}CALL_FUNCTION_VAR_KW 256\nRETURN_VALUE`,
    "(3, 4, 2, (), {'q': 5})",
  );
  const twice =
    "SETUP_EXCEPT handler\nLOAD_FAST a\nLOAD_CONST 'q'\nLOAD_CONST 1\nLOAD_CONST 'q'\nLOAD_CONST 2\nCALL_FUNCTION 513\nRETURN_VALUE\nhandler:\nPOP_TOP\nPOP_TOP\nPOP_TOP\nPOP_EXCEPT\nLOAD_CONST 'twice'\nRETURN_VALUE";
  checkCall(twice.replace("SETUP_EXCEPT handler\n", "STORE_FAST g\nSETUP_EXCEPT handler\nLOAD_FAST g\n"), "twice");
  const annotated =
    "LOAD_CONST 5\nLOAD_CONST names\nLOAD_CONST g\nMAKE_FUNCTION 131072\nLOAD_ATTR __annotations__\nRETURN_VALUE";
  check(annotated, [], "{'x': 5}", { constants: { g, names: ["x"] } });
});

test("jumps and loops", () => {
  check("LOAD_FAST a\nJUMP_IF_FALSE_OR_POP out\nLOAD_CONST 2\nout:\nRETURN_VALUE", [0], "0");
  check("LOAD_FAST a\nJUMP_IF_FALSE_OR_POP out\nLOAD_CONST 2\nout:\nRETURN_VALUE", [1], "2");
  check("LOAD_FAST a\nJUMP_IF_TRUE_OR_POP out\nLOAD_CONST 2\nout:\nRETURN_VALUE", [5], "5");
  check("JUMP_FORWARD over\nLOAD_CONST 1\nRETURN_VALUE\nover:\nLOAD_CONST 2\nRETURN_VALUE", [], "2");
  check(
    `LOAD_CONST 0
     STORE_FAST n
     SETUP_LOOP end
     again:
     LOAD_FAST n
     LOAD_FAST a
     COMPARE_OP <
     POP_JUMP_IF_FALSE done
     LOAD_FAST n
     LOAD_CONST 1
     INPLACE_ADD
     STORE_FAST n
     LOAD_FAST n
     LOAD_CONST 7
     COMPARE_OP ==
     POP_JUMP_IF_FALSE again
     BREAK_LOOP
     done:
     POP_BLOCK
     LOAD_CONST 'else'
     RETURN_VALUE
     end:
     LOAD_FAST n
     RETURN_VALUE`,
    [9],
    "7",
  );
});

test("generators", () => {
  const gen: Assembly = {
    name: "g",
    code: "LOAD_CONST 1\nYIELD_VALUE\nPOP_TOP\nLOAD_CONST 2\nYIELD_VALUE\nPOP_TOP\nLOAD_CONST None\nRETURN_VALUE",
    flags: 0x63,
  };
  note(gen.code);
  check(
    "LOAD_GLOBAL list\nLOAD_CONST g\nMAKE_FUNCTION 0\nCALL_FUNCTION 0\nCALL_FUNCTION 1\nRETURN_VALUE",
    [],
    "[1, 2]",
    { constants: { g: gen } },
  );
});

test("StopIteration ends a generator, as it did before PEP 479", () => {
  const stop = (code: string): Assembly => ({
    name: "g",
    code: `LOAD_CONST 1\nYIELD_VALUE\nPOP_TOP\n${code}\nRAISE_VARARGS 1\nLOAD_CONST None\nRETURN_VALUE`,
    flags: 0x63,
  });
  const bare = stop("LOAD_GLOBAL StopIteration");
  const make = "LOAD_CONST g\nMAKE_FUNCTION 0\nCALL_FUNCTION 0\n";
  check(`LOAD_GLOBAL list\n${make}CALL_FUNCTION 1\nRETURN_VALUE`, [], "[1]", { constants: { g: bare } });
  const loop = `${make}GET_ITER\nnext:\nFOR_ITER end\nSTORE_FAST x\nJUMP_ABSOLUTE next\nend:\nLOAD_FAST x\nRETURN_VALUE`;
  check(loop, [], "1", { constants: { g: bare } });
  const twice = `${make}STORE_FAST i\nLOAD_GLOBAL next\nLOAD_FAST i\nCALL_FUNCTION 1\nPOP_TOP\n`;
  const fallback = "LOAD_GLOBAL next\nLOAD_FAST i\nLOAD_CONST 'none'\nCALL_FUNCTION 2\nRETURN_VALUE";
  check(`${twice}${fallback}`, [], "none", { constants: { g: bare } });
  const caught =
    "SETUP_EXCEPT h\nLOAD_GLOBAL next\nLOAD_FAST i\nCALL_FUNCTION 1\nRETURN_VALUE\nh:\nPOP_TOP\nSTORE_FAST e\nPOP_TOP\nPOP_EXCEPT\nLOAD_FAST e\nLOAD_ATTR args\nRETURN_VALUE";
  const valued = stop("LOAD_GLOBAL StopIteration\nLOAD_CONST 'v'\nCALL_FUNCTION 1");
  check(`${twice}${caught}`, [], "('v',)", { constants: { g: valued } });
});

test("classes, imports, interactive values", () => {
  const body: Assembly = {
    name: "C",
    code: "LOAD_FAST ns\nSTORE_LOCALS\nLOAD_CONST 5\nSTORE_NAME v\nLOAD_CONST None\nRETURN_VALUE",
    locals: ["ns"],
    argcount: 1,
    flags: 0x42,
  };
  note(body.code);
  check(
    "LOAD_BUILD_CLASS\nLOAD_CONST C\nMAKE_FUNCTION 0\nLOAD_CONST 'C'\nCALL_FUNCTION 2\nLOAD_ATTR v\nRETURN_VALUE",
    [],
    "5",
    { constants: { C: body } },
  );
  check(
    "LOAD_CONST 0\nLOAD_CONST names\nIMPORT_NAME math\nIMPORT_FROM floor\nROT_TWO\nPOP_TOP\nLOAD_CONST 7\nCALL_FUNCTION 1\nRETURN_VALUE",
    [],
    "7",
    { constants: { names: ["floor"] } },
  );
  const star =
    "LOAD_CONST 0\nLOAD_CONST names\nIMPORT_NAME math\nIMPORT_STAR\nLOAD_NAME print\nLOAD_NAME floor\nLOAD_CONST 3\nCALL_FUNCTION 1\nCALL_FUNCTION 1\nPRINT_EXPR\nLOAD_CONST 'x'\nPRINT_EXPR\nLOAD_CONST None\nRETURN_VALUE";
  note(star);
  assert.equal(run(assemble({ code: star, constants: { names: ["*"] } })), "3\n'x'\n");
});

const RAISE = "LOAD_GLOBAL KeyError\nLOAD_CONST 'k'\nCALL_FUNCTION 1\nRAISE_VARARGS 1\n";
const LOG = (what: string): string => `LOAD_GLOBAL print\nLOAD_CONST '${what}'\nCALL_FUNCTION 1\nPOP_TOP\n`;

/** `try: BODY finally: print('f')` in a loop over two items, with print('end') behind; prints what came of it. */
const inFinally = (body: string, ending = ""): string =>
  `SETUP_LOOP out
   LOAD_CONST 'ab'
   GET_ITER
   next:
   FOR_ITER over
   STORE_FAST x
   SETUP_FINALLY last
   ${body}
   POP_BLOCK
   LOAD_CONST None
   last:
   ${LOG("f")}
   ${ending}
   END_FINALLY
   ${LOG("after")}
   JUMP_ABSOLUTE next
   over:
   POP_BLOCK
   out:
   LOAD_CONST 'end'
   RETURN_VALUE`;

test("finally, for every reason of leaving its try", () => {
  check(inFinally(""), [], "f\nafter\nf\nafter\nend");
  check(inFinally("LOAD_CONST 'r'\nRETURN_VALUE"), [], "f\nr");
  check(inFinally("BREAK_LOOP"), [], "f\nend");
  check(inFinally("CONTINUE_LOOP next"), [], "f\nf\nend");
  const caught = (body: string): string =>
    `SETUP_EXCEPT handler
     ${body.replace("out:\n   LOAD_CONST 'end'\n   RETURN_VALUE", "out:\nPOP_BLOCK\nLOAD_CONST 'end'\nRETURN_VALUE")}
     handler:
     DUP_TOP
     LOAD_GLOBAL KeyError
     COMPARE_OP exception match
     POP_JUMP_IF_FALSE other
     POP_TOP
     STORE_FAST e
     POP_TOP
     POP_EXCEPT
     LOAD_FAST e
     RETURN_VALUE
     other:
     END_FINALLY
     LOAD_CONST None
     RETURN_VALUE`;
  check(caught(inFinally(RAISE)), [], "f\n'k'");
  // What the finally body does itself wins.
  for (const reason of ["", "LOAD_CONST 'r'\nRETURN_VALUE", "BREAK_LOOP", "CONTINUE_LOOP next", RAISE]) {
    check(inFinally(reason, "LOAD_CONST 'own'\nRETURN_VALUE"), [], "f\nown");
    check(inFinally(reason, "BREAK_LOOP"), [], "f\nend");
    check(caught(inFinally(reason, RAISE)), [], "f\n'k'");
  }
});

/** Two finally blocks, one in the other. */
test("reasons pass through nested finally blocks", () => {
  const nested = (body: string): string =>
    inFinally(`SETUP_FINALLY inner\n${body}POP_BLOCK\nLOAD_CONST None\ninner:\n${LOG("i")}END_FINALLY\n`);
  check(nested(""), [], "i\nf\nafter\ni\nf\nafter\nend");
  check(nested("LOAD_CONST 'r'\nRETURN_VALUE\n"), [], "i\nf\nr");
  check(nested("BREAK_LOOP\n"), [], "i\nf\nend");
  check(nested("CONTINUE_LOOP next\n"), [], "i\nf\ni\nf\nend");
  const deep = (level: number): string =>
    level === 0
      ? LOG("0")
      : `SETUP_FINALLY l${level}\nPOP_BLOCK\nLOAD_CONST None\nl${level}:\n${deep(level - 1)}END_FINALLY\n`;
  check(`${deep(8)}LOAD_CONST 1\nRETURN_VALUE`, [], "0\n1");
});

test("the exception handled before is handled again", () => {
  const info =
    "LOAD_CONST 0\nLOAD_CONST None\nIMPORT_NAME sys\nLOAD_ATTR exc_info\nCALL_FUNCTION 0\nLOAD_CONST 1\nBINARY_SUBSCR\n";
  const show = `LOAD_GLOBAL print\n${info}CALL_FUNCTION 1\nPOP_TOP\n`;
  const handler = (name: string, inside: string, behind: string): string =>
    `SETUP_EXCEPT ${name}\nLOAD_GLOBAL KeyError\nLOAD_CONST '${name}'\nCALL_FUNCTION 1\nRAISE_VARARGS 1\n${name}:\nPOP_TOP\nPOP_TOP\nPOP_TOP\n${inside}POP_EXCEPT\n${behind}`;
  check(
    handler("x", show + handler("y", show, show), `${show}LOAD_CONST 'end'\nRETURN_VALUE`),
    [],
    "'x'\n'y'\n'x'\nNone\nend",
  );
  check(
    handler(
      "x",
      "SETUP_EXCEPT z\nRAISE_VARARGS 0\nz:\nPOP_TOP\nSTORE_FAST e\nPOP_TOP\nPOP_EXCEPT\nLOAD_FAST e\nRETURN_VALUE\n",
      "LOAD_CONST 0\nRETURN_VALUE",
    ),
    [],
    "'x'",
  );
  check(
    "SETUP_EXCEPT h\nLOAD_GLOBAL KeyError\nLOAD_GLOBAL ValueError\nRAISE_VARARGS 2\nh:\nPOP_TOP\nSTORE_FAST e\nPOP_TOP\nPOP_EXCEPT\nLOAD_GLOBAL repr\nLOAD_FAST e\nLOAD_ATTR __cause__\nCALL_FUNCTION 1\nRETURN_VALUE",
    [],
    "ValueError()",
  );
  // Type and traceback as values.
  check(
    `SETUP_EXCEPT h\n${RAISE}h:\nSTORE_FAST t\nSTORE_FAST v\nSTORE_FAST tb\nPOP_EXCEPT\nLOAD_FAST t\nLOAD_ATTR __name__\nLOAD_FAST v\nLOAD_FAST tb\nLOAD_FAST v\nLOAD_ATTR __traceback__\nCOMPARE_OP is\nBUILD_TUPLE 3\nRETURN_VALUE`,
    [],
    "('KeyError', KeyError('k'), True)",
  );
});

test("with: the exit method is told, and may silence", () => {
  const exit: Assembly = {
    name: "x",
    code: `LOAD_GLOBAL print\nLOAD_FAST t\nCALL_FUNCTION 1\nPOP_TOP\nLOAD_GLOBAL quiet\nRETURN_VALUE`,
    locals: ["t", "v", "tb"],
    argcount: 3,
  };
  const withBlock = (body: string, quiet: string): string =>
    `LOAD_CONST ${quiet}
     STORE_GLOBAL quiet
     LOAD_CONST x
     MAKE_FUNCTION 0
     STORE_FAST exit
     SETUP_LOOP out
     SETUP_FINALLY last
     ${body}POP_BLOCK
     LOAD_CONST None
     last:
     LOAD_FAST exit
     DELETE_FAST exit
     WITH_CLEANUP
     END_FINALLY
     ${LOG("behind")}
     POP_BLOCK
     out:
     LOAD_CONST 'end'
     RETURN_VALUE`;
  const constants = { x: exit };
  check(withBlock("", "False"), [], "None\nbehind\nend", { constants });
  check(withBlock("LOAD_CONST 'r'\nRETURN_VALUE\n", "True"), [], "None\nr", { constants });
  check(withBlock("BREAK_LOOP\n", "True"), [], "None\nend", { constants });
  check(withBlock(RAISE, "True"), [], "<class 'KeyError'>\nbehind\nend", { constants });
  const outer = `SETUP_EXCEPT h\n${withBlock(RAISE, "False").replace("LOAD_CONST 'end'\n     RETURN_VALUE", "POP_BLOCK\nLOAD_CONST 'end'\nRETURN_VALUE")}\nh:\nPOP_TOP\nPOP_TOP\nPOP_TOP\nPOP_EXCEPT\nLOAD_CONST 'raised'\nRETURN_VALUE`;
  check(outer, [], "<class 'KeyError'>\nraised", { constants });
});

test("every instruction was used", () => {
  // EXTENDED_ARG is what the assembler writes before arguments beyond 16 bits.
  const missing = [...PYC_NUMBERS.keys()].filter((name) => !used.has(name) && name !== "EXTENDED_ARG");
  assert.deepEqual(missing, []);
});
