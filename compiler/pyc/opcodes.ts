// SPDX-License-Identifier: LGPL-2.1-or-later
// The instructions of CPython 3.1 by number, and what their arguments are. Opcodes from 90 on have one of 16 bits.

/** From this opcode on instructions have an argument. */
export const HAVE_ARGUMENT = 90;

/** What the argument of an instruction is. */
export type ArgumentKind =
  | "none"
  | "count" //    a number
  | "const" //    index of a constant
  | "name" //     index of a name
  | "local" //    index of a local
  | "cell" //     index of a cell or free variable
  | "compare" //  index into COMPARISONS
  | "relative" // jump target, counted from the end of the instruction
  | "absolute"; // jump target, counted from the start of the code

const TABLE = `
0 STOP_CODE
1 POP_TOP
2 ROT_TWO
3 ROT_THREE
4 DUP_TOP
5 ROT_FOUR
9 NOP
10 UNARY_POSITIVE
11 UNARY_NEGATIVE
12 UNARY_NOT
15 UNARY_INVERT
19 BINARY_POWER
20 BINARY_MULTIPLY
22 BINARY_MODULO
23 BINARY_ADD
24 BINARY_SUBTRACT
25 BINARY_SUBSCR
26 BINARY_FLOOR_DIVIDE
27 BINARY_TRUE_DIVIDE
28 INPLACE_FLOOR_DIVIDE
29 INPLACE_TRUE_DIVIDE
54 STORE_MAP
55 INPLACE_ADD
56 INPLACE_SUBTRACT
57 INPLACE_MULTIPLY
59 INPLACE_MODULO
60 STORE_SUBSCR
61 DELETE_SUBSCR
62 BINARY_LSHIFT
63 BINARY_RSHIFT
64 BINARY_AND
65 BINARY_XOR
66 BINARY_OR
67 INPLACE_POWER
68 GET_ITER
69 STORE_LOCALS
70 PRINT_EXPR
71 LOAD_BUILD_CLASS
75 INPLACE_LSHIFT
76 INPLACE_RSHIFT
77 INPLACE_AND
78 INPLACE_XOR
79 INPLACE_OR
80 BREAK_LOOP
81 WITH_CLEANUP
83 RETURN_VALUE
84 IMPORT_STAR
86 YIELD_VALUE
87 POP_BLOCK
88 END_FINALLY
89 POP_EXCEPT
90 STORE_NAME name
91 DELETE_NAME name
92 UNPACK_SEQUENCE count
93 FOR_ITER relative
94 UNPACK_EX count
95 STORE_ATTR name
96 DELETE_ATTR name
97 STORE_GLOBAL name
98 DELETE_GLOBAL name
99 DUP_TOPX count
100 LOAD_CONST const
101 LOAD_NAME name
102 BUILD_TUPLE count
103 BUILD_LIST count
104 BUILD_SET count
105 BUILD_MAP count
106 LOAD_ATTR name
107 COMPARE_OP compare
108 IMPORT_NAME name
109 IMPORT_FROM name
110 JUMP_FORWARD relative
111 JUMP_IF_FALSE_OR_POP absolute
112 JUMP_IF_TRUE_OR_POP absolute
113 JUMP_ABSOLUTE absolute
114 POP_JUMP_IF_FALSE absolute
115 POP_JUMP_IF_TRUE absolute
116 LOAD_GLOBAL name
119 CONTINUE_LOOP absolute
120 SETUP_LOOP relative
121 SETUP_EXCEPT relative
122 SETUP_FINALLY relative
124 LOAD_FAST local
125 STORE_FAST local
126 DELETE_FAST local
130 RAISE_VARARGS count
131 CALL_FUNCTION count
132 MAKE_FUNCTION count
133 BUILD_SLICE count
134 MAKE_CLOSURE count
135 LOAD_CLOSURE cell
136 LOAD_DEREF cell
137 STORE_DEREF cell
140 CALL_FUNCTION_VAR count
141 CALL_FUNCTION_KW count
142 CALL_FUNCTION_VAR_KW count
143 EXTENDED_ARG count
145 LIST_APPEND count
146 SET_ADD count
147 MAP_ADD count`;

/** The name of each opcode that exists. */
export const PYC_NAMES = new Map<number, string>();
/** The number of each opcode by name. */
export const PYC_NUMBERS = new Map<string, number>();
/** What the argument of each opcode is. */
export const ARGUMENT_KINDS = new Map<number, ArgumentKind>();

for (const line of TABLE.trim().split("\n")) {
  const [number, name, kind = "none"] = line.split(" ") as [string, string, ArgumentKind?];
  PYC_NAMES.set(Number(number), name);
  PYC_NUMBERS.set(name, Number(number));
  ARGUMENT_KINDS.set(Number(number), kind);
}

/** The operators of COMPARE_OP by their number. */
export const COMPARISONS = [
  "<",
  "<=",
  "==",
  "!=",
  ">",
  ">=",
  "in",
  "not in",
  "is",
  "is not",
  "exception match",
] as const;
/** The number of the operator with which `except` clauses compare. */
export const EXCEPTION_MATCH = 10;
