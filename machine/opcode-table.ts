// SPDX-License-Identifier: LGPL-2.1-or-later
// The one table of instructions: name, operands, meaning. The machine's constants are generated from it, and the
// compiler, verifier and disassembler read it. An instruction is 64 bits, little-endian: opcode, a, b, c, 16 bits each.
//
// R[x] is register x of the frame, K[x] constant x of the code object. Jumps count instructions from the instruction
// behind the jump. A register that holds nothing is 0 ("unbound"); only operands of kind "maybe" may be unbound.

/** How an operand is used. The verifier and the disassembler go by this alone. */
export type Operand =
  | "-" //      unused, must be 0
  | "dst" //    register written
  | "dst2" //   registers x and x+1 written
  | "dst3" //   registers x to x+2 written
  | "src" //    register read
  | "src2" //   registers x and x+1 read
  | "src3" //   registers x to x+2 read
  | "mod" //    register read and written
  | "maybe" //  register that may be unbound
  | "base" //   first of several registers read; the count operand and the opcode tell how many
  | "outs" //   first of several registers written; the count operand tells how many
  | "free" //   index into the function's closure
  | "name" //   K index of a str
  | "imm" //    signed 16-bit number
  | "count" //  unsigned 16-bit number
  | "jump" //   signed 16-bit jump distance
  | "const32" // b and c together: K index
  | "name32" // b and c together: K index of a str
  | "imm32" //  b and c together: signed 32-bit number
  | "jump32"; // b and c together: signed 32-bit jump distance

/** One instruction: its name, its operands a, b, c, and what it does. */
export type Opcode = readonly [name: string, a: Operand, b: Operand, c: Operand, does: string];

const BINARY = ["ADD", "SUB", "MUL", "TRUEDIV", "FLOORDIV", "MOD", "POW", "LSHIFT", "RSHIFT", "AND", "OR", "XOR", "MATMUL"];
const COMPARE = ["LT", "LE", "EQ", "NE", "GT", "GE"];

/** All instructions; the position in the list is the opcode. */
export const OPCODES: readonly Opcode[] = [
  ["NOP", "-", "-", "-", "nothing"],
  ["MOVE", "dst", "src", "-", "R[a] = R[b]"],
  ["LOAD_CONST", "dst", "const32", "-", "R[a] = K[bc]"],
  ["LOAD_INT", "dst", "imm32", "-", "R[a] = bc; must fit a small int (31 bits)"],
  ["CHECK_BOUND", "maybe", "name32", "-", "UnboundLocalError for the name if R[a] is unbound"],
  ["DELETE_FAST", "maybe", "name32", "-", "as CHECK_BOUND, then R[a] becomes unbound"],
  ["CLEAR", "maybe", "-", "-", "R[a] becomes unbound, whatever it was"],

  ["LOAD_GLOBAL", "dst", "name32", "-", "globals, then builtins"],
  ["STORE_GLOBAL", "src", "name32", "-", "globals[name] = R[a]"],
  ["DELETE_GLOBAL", "-", "name32", "-", "del globals[name]"],
  ["LOAD_NAME", "dst", "name32", "-", "the frame's namespace, then globals, then builtins"],
  ["STORE_NAME", "src", "name32", "-", "namespace[name] = R[a]"],
  ["DELETE_NAME", "-", "name32", "-", "del namespace[name]"],
  ["LOAD_LOCALS", "dst", "-", "-", "R[a] = the frame's namespace (class and module bodies)"],

  ["MAKE_CELL", "maybe", "-", "-", "R[a] = a new cell holding what R[a] held, or empty if unbound"],
  ["LOAD_CELL", "dst", "src", "name", "R[a] = contents of the cell in R[b]; UnboundLocalError if empty"],
  ["STORE_CELL", "src", "src", "-", "the cell in R[a] now holds R[b]"],
  ["DELETE_CELL", "src", "name", "-", "empties the cell in R[a]; UnboundLocalError if empty"],
  ["LOAD_FREE", "dst", "free", "name", "R[a] = contents of closure cell b; NameError if empty"],
  ["STORE_FREE", "free", "src", "-", "closure cell a now holds R[b]"],
  ["DELETE_FREE", "free", "name", "-", "empties closure cell a; NameError if empty"],
  ["LOAD_CLOSURE", "dst", "free", "-", "R[a] = closure cell b itself"],
  ["LOAD_CLASSDEREF", "dst", "free", "name", "namespace[name] if there, else contents of closure cell b"],

  // Binary operator n is ADD + n, in place (__iadd__ …, for augmented assignment) IADD + n.
  ...BINARY.map((name): Opcode => [name, "dst", "src", "src", `R[a] = R[b] ${name} R[c]`]),
  ...BINARY.map((name): Opcode => [`I${name}`, "dst", "src", "src", `R[a] = R[b] ${name} R[c], in place`]),
  // With an int constant on the right.
  ...["ADD", "SUB", "MUL", "FLOORDIV", "MOD", "LSHIFT", "RSHIFT", "AND", "IADD", "ISUB"].map(
    (name): Opcode => [`${name}_I`, "dst", "src", "imm", `R[a] = R[b] ${name} c`],
  ),
  ["NEG", "dst", "src", "-", "R[a] = -R[b]"],
  ["POS", "dst", "src", "-", "R[a] = +R[b]"],
  ["INVERT", "dst", "src", "-", "R[a] = ~R[b]"],
  ["NOT", "dst", "src", "-", "R[a] = not R[b]"],

  // Comparison n is LT + n; the jumps are JUMP_IF_LT + n, JUMP_IF_NOT_LT + n, and the same with _I.
  ...COMPARE.map((name): Opcode => [name, "dst", "src", "src", `R[a] = R[b] ${name} R[c]`]),
  ["IS", "dst", "src", "src", "R[a] = R[b] is R[c]"],
  ["IS_NOT", "dst", "src", "src", "R[a] = R[b] is not R[c]"],
  ["IN", "dst", "src", "src", "R[a] = R[b] in R[c]"],
  ["NOT_IN", "dst", "src", "src", "R[a] = R[b] not in R[c]"],

  ["JUMP", "-", "jump32", "-", "always"],
  ["JUMP_FOR", "-", "jump32", "-", "jumps to a FOR_ITER, and does that at once"],
  ["JUMP_IF_TRUE", "src", "jump32", "-", "if R[a] is true"],
  ["JUMP_IF_FALSE", "src", "jump32", "-", "if R[a] is false"],
  ["JUMP_IF_NONE", "src", "jump32", "-", "if R[a] is None"],
  ["JUMP_IF_NOT_NONE", "src", "jump32", "-", "if R[a] is not None"],
  ...COMPARE.map((name): Opcode => [`JUMP_IF_${name}`, "src", "src", "jump", `if R[a] ${name} R[b] is true`]),
  ...COMPARE.map((name): Opcode => [`JUMP_IF_NOT_${name}`, "src", "src", "jump", `if R[a] ${name} R[b] is false`]),
  ...COMPARE.map((name): Opcode => [`JUMP_IF_${name}_I`, "src", "imm", "jump", `if R[a] ${name} b is true`]),
  ...COMPARE.map((name): Opcode => [`JUMP_IF_NOT_${name}_I`, "src", "imm", "jump", `if R[a] ${name} b is false`]),
  ["JUMP_IF_IS", "src", "src", "jump", "if R[a] is R[b]"],
  ["JUMP_IF_IS_NOT", "src", "src", "jump", "if R[a] is not R[b]"],
  ["JUMP_IF_IN", "src", "src", "jump", "if R[a] in R[b]"],
  ["JUMP_IF_NOT_IN", "src", "src", "jump", "if R[a] not in R[b]"],

  ["GET_ITER", "dst", "src", "-", "R[a] = iter(R[b])"],
  ["FOR_ITER", "dst", "src", "jump", "R[a] = next(R[b]); at the end jump, R[a] unchanged"],

  // Calls: the callable, then its arguments in the registers behind it.
  ["CALL", "dst", "base", "count", "R[a] = R[b](R[b+1] … R[b+c])"],
  ["CALL_KW", "dst", "base", "count", "as CALL; R[b+c+1] is the tuple of names of the last of the c arguments"],
  ["CALL_EX", "dst", "base", "count", "c = 0: R[a] = R[b](*R[b+1]); c = 1: R[b](*R[b+1], **R[b+2]); a tuple and a dict"],
  ["LOAD_METHOD", "dst2", "src", "name", "R[a], R[a+1] = function and R[b]; or the attribute R[b].name and unbound"],
  ["CALL_METHOD", "dst", "base", "count", "function R[b], self R[b+1] or unbound, arguments R[b+2] … R[b+1+c]"],
  ["CALL_METHOD_KW", "dst", "base", "count", "as CALL_METHOD; R[b+c+2] is the tuple of names of the last of the c arguments"],
  ["LOAD_SPECIAL", "dst2", "src", "name", "as LOAD_METHOD, looked up on the type: __enter__ and __exit__ of with"],
  ["LOAD_SUPER_ATTR", "dst", "src3", "name", "R[a] = R[b](R[b+1], R[b+2]).name if R[b] is super, else R[b]().name"],
  ["LOAD_SUPER_METHOD", "dst2", "src3", "name", "the same, leaving function and self as LOAD_METHOD does"],
  ["RETURN", "src", "-", "-", "leaves the frame with R[a]"],
  ["YIELD", "dst", "src", "-", "suspends with R[b]; when resumed, R[a] = the value sent"],
  ["YIELD_FROM", "dst", "src", "mod", "sends R[c] to R[b] until it ends, yielding what it yields (then R[c] = what is sent next); R[a] = its result"],
  ["GET_YIELD_FROM_ITER", "dst", "src", "-", "R[a] = R[b] if it is a generator, else iter(R[b])"],

  // Exceptions. The range table of a code object names, for each range, a handler and the register for the exception.
  ["RAISE", "src", "-", "-", "raise R[a]"],
  ["RAISE_FROM", "src", "src", "-", "raise R[a] from R[b]"],
  ["RAISE_AGAIN", "-", "-", "-", "raise: the exception being handled"],
  ["RERAISE", "src", "-", "-", "raises R[a] again; this line adds nothing to its traceback"],
  ["PUSH_EXC", "dst", "src", "-", "R[a] = the exception handled until now (or None); now R[b] is"],
  ["POP_EXC", "src", "-", "-", "R[a] is the exception being handled again (or None)"],
  ["JUMP_IF_NO_MATCH", "src", "src", "jump", "if exception R[a] is no instance of class, or tuple of classes, R[b]"],
  ["EXC_INFO", "dst3", "src", "-", "R[a], R[a+1], R[a+2] = type, value, traceback of exception R[b]"],
  ["LOAD_ASSERTION_ERROR", "dst", "-", "-", "R[a] = AssertionError, whatever that name means here"],

  ["BUILD_TUPLE", "dst", "base", "count", "R[a] = (R[b] … R[b+c-1])"],
  ["BUILD_LIST", "dst", "base", "count", "R[a] = [R[b] … R[b+c-1]]"],
  ["BUILD_SET", "dst", "base", "count", "R[a] = {R[b] … R[b+c-1]}"],
  ["BUILD_MAP", "dst", "base", "count", "R[a] = a dict of c pairs {R[b]: R[b+1] …}"],
  ["BUILD_STRING", "dst", "base", "count", "R[a] = the c strs from R[b] on, joined"],
  ["BUILD_SLICE", "dst", "base", "count", "slice(R[b], R[b+1]) (c = 2) or slice(R[b], R[b+1], R[b+2]) (c = 3)"],
  ["LIST_APPEND", "src", "src", "-", "R[a].append(R[b])"],
  ["LIST_EXTEND", "src", "src", "count", "R[a].extend(R[b]); c = 1: the only argument, *R[b], of a call of R[a - 1]"],
  ["LIST_TO_TUPLE", "dst", "src", "-", "R[a] = tuple(R[b])"],
  ["SET_ADD", "src", "src", "-", "R[a].add(R[b])"],
  ["SET_UPDATE", "src", "src", "-", "R[a].update(R[b])"],
  ["MAP_ADD", "src", "src", "src", "R[a][R[b]] = R[c]"],
  ["DICT_UPDATE", "src", "src", "-", "R[a].update(R[b]); TypeError unless R[b] is a mapping"],
  ["DICT_MERGE", "src", "src", "src", "as DICT_UPDATE for **R[b] in a call of R[c]; TypeError for a name given twice"],
  ["CONVERT", "dst", "src", "count", "R[a] = str (c = 1), repr (2), ascii (3) of R[b]"],
  ["FORMAT", "dst", "src", "src", "R[a] = format(R[b], R[c])"],
  ["FORMAT_SIMPLE", "dst", "src", "-", "R[a] = format(R[b], '')"],
  ["UNPACK", "outs", "src", "count", "R[a] … R[a+c-1] = R[b], which must have c items"],
  ["UNPACK_EX", "outs", "src", "count", "c = before + (after << 8): that many items, a list of the rest, items; R[a] … R[a+before+after]"],

  ["GETITEM", "dst", "src", "src", "R[a] = R[b][R[c]]"],
  ["GETITEM_I", "dst", "src", "imm", "R[a] = R[b][c]"],
  ["GETITEM_SLICE", "dst", "src", "src2", "R[a] = R[b][R[c]:R[c+1]]"],
  ["GETITEM_SLICE_STEP", "dst", "src", "src3", "R[a] = R[b][R[c]:R[c+1]:R[c+2]]"],
  ["SETITEM", "src", "src", "src", "R[a][R[b]] = R[c]"],
  ["SETITEM_I", "src", "imm", "src", "R[a][b] = R[c]"],
  ["DELITEM", "src", "src", "-", "del R[a][R[b]]"],
  ["GETATTR", "dst", "src", "name", "R[a] = R[b].name"],
  ["SETATTR", "src", "name", "src", "R[a].name = R[c]"],
  ["DELATTR", "src", "name", "-", "del R[a].name"],

  ["IMPORT_NAME", "dst", "name", "src2", "R[a] = import of the dotted name; R[c] = tuple of names after from, or None; R[c+1] = level"],
  ["IMPORT_FROM", "dst", "src", "name", "R[a] = R[b].name, or the submodule; ImportError"],
  ["IMPORT_STAR", "src", "-", "-", "the public names of module R[a] into the namespace"],
  ["LOAD_BUILD_CLASS", "dst", "-", "-", "R[a] = builtins.__build_class__"],
  ["MAKE_FUNCTION", "dst", "const32", "-", "R[a] = function of code object K[bc], with the frame's globals"],
  ["SET_FUNCTION_ATTR", "src", "src", "count", "function R[a] gets R[b] as defaults tuple (c = 1), keyword defaults dict (2), __annotate__ (3), tuple of cells (4)"],

  // What only code loaded from CPython 3.1's bytecode, or compiled for an interactive line, needs.
  ["STORE_LOCALS", "src", "-", "-", "R[a] becomes the frame's namespace"],
  ["PRINT_EXPR", "src", "-", "-", "sys.displayhook(R[a])"],
];
