// SPDX-License-Identifier: LGPL-2.1-or-later
// The kinds of tokens, as small numbers: CPython's token names, and one kind for each keyword and operator.

export const ENDMARKER = 0;
export const NEWLINE = 1;
export const INDENT = 2;
export const DEDENT = 3;
export const NAME = 4;
export const NUMBER = 5;
export const STRING = 6;
export const FSTRING_START = 7;
export const FSTRING_MIDDLE = 8;
export const FSTRING_END = 9;
export const TSTRING_START = 10;
export const TSTRING_MIDDLE = 11;
export const TSTRING_END = 12;
export const ERROR = 13;
export const UNKNOWN_OP = 14;

// Operators and delimiters (reference 2.6).
export const LPAR = 15;
export const RPAR = 16;
export const LSQB = 17;
export const RSQB = 18;
export const LBRACE = 19;
export const RBRACE = 20;
export const COLON = 21;
export const COMMA = 22;
export const SEMI = 23;
export const DOT = 24;
export const ELLIPSIS = 25;
export const RARROW = 26;
export const COLONEQUAL = 27;
export const AT = 28;
export const EQUAL = 29;
export const EXCLAMATION = 30;
export const PLUS = 31;
export const MINUS = 32;
export const STAR = 33;
export const SLASH = 34;
export const VBAR = 35;
export const AMPER = 36;
export const LESS = 37;
export const GREATER = 38;
export const PERCENT = 39;
export const TILDE = 40;
export const CIRCUMFLEX = 41;
export const DOUBLESTAR = 42;
export const DOUBLESLASH = 43;
export const LEFTSHIFT = 44;
export const RIGHTSHIFT = 45;
export const EQEQUAL = 46;
export const NOTEQUAL = 47;
export const LESSEQUAL = 48;
export const GREATEREQUAL = 49;
export const PLUSEQUAL = 50;
export const MINEQUAL = 51;
export const STAREQUAL = 52;
export const ATEQUAL = 53;
export const SLASHEQUAL = 54;
export const PERCENTEQUAL = 55;
export const AMPEREQUAL = 56;
export const VBAREQUAL = 57;
export const CIRCUMFLEXEQUAL = 58;
export const LEFTSHIFTEQUAL = 59;
export const RIGHTSHIFTEQUAL = 60;
export const DOUBLESTAREQUAL = 61;
export const DOUBLESLASHEQUAL = 62;

// Keywords (reference 2.3.1).
export const KW_FALSE = 63;
export const KW_NONE = 64;
export const KW_TRUE = 65;
export const KW_AND = 66;
export const KW_AS = 67;
export const KW_ASSERT = 68;
export const KW_ASYNC = 69;
export const KW_AWAIT = 70;
export const KW_BREAK = 71;
export const KW_CLASS = 72;
export const KW_CONTINUE = 73;
export const KW_DEF = 74;
export const KW_DEL = 75;
export const KW_ELIF = 76;
export const KW_ELSE = 77;
export const KW_EXCEPT = 78;
export const KW_FINALLY = 79;
export const KW_FOR = 80;
export const KW_FROM = 81;
export const KW_GLOBAL = 82;
export const KW_IF = 83;
export const KW_IMPORT = 84;
export const KW_IN = 85;
export const KW_IS = 86;
export const KW_LAMBDA = 87;
export const KW_NONLOCAL = 88;
export const KW_NOT = 89;
export const KW_OR = 90;
export const KW_PASS = 91;
export const KW_RAISE = 92;
export const KW_RETURN = 93;
export const KW_TRY = 94;
export const KW_WHILE = 95;
export const KW_WITH = 96;
export const KW_YIELD = 97;

/** How many kinds there are. */
export const KIND_COUNT = 98;

/** The kind of each keyword. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ["False", KW_FALSE],
  ["None", KW_NONE],
  ["True", KW_TRUE],
  ["and", KW_AND],
  ["as", KW_AS],
  ["assert", KW_ASSERT],
  ["async", KW_ASYNC],
  ["await", KW_AWAIT],
  ["break", KW_BREAK],
  ["class", KW_CLASS],
  ["continue", KW_CONTINUE],
  ["def", KW_DEF],
  ["del", KW_DEL],
  ["elif", KW_ELIF],
  ["else", KW_ELSE],
  ["except", KW_EXCEPT],
  ["finally", KW_FINALLY],
  ["for", KW_FOR],
  ["from", KW_FROM],
  ["global", KW_GLOBAL],
  ["if", KW_IF],
  ["import", KW_IMPORT],
  ["in", KW_IN],
  ["is", KW_IS],
  ["lambda", KW_LAMBDA],
  ["nonlocal", KW_NONLOCAL],
  ["not", KW_NOT],
  ["or", KW_OR],
  ["pass", KW_PASS],
  ["raise", KW_RAISE],
  ["return", KW_RETURN],
  ["try", KW_TRY],
  ["while", KW_WHILE],
  ["with", KW_WITH],
  ["yield", KW_YIELD],
]);

/** The kind of each operator and delimiter. */
export const OPERATORS: ReadonlyMap<string, number> = new Map([
  ["(", LPAR],
  [")", RPAR],
  ["[", LSQB],
  ["]", RSQB],
  ["{", LBRACE],
  ["}", RBRACE],
  [":", COLON],
  [",", COMMA],
  [";", SEMI],
  [".", DOT],
  ["...", ELLIPSIS],
  ["->", RARROW],
  [":=", COLONEQUAL],
  ["@", AT],
  ["=", EQUAL],
  ["!", EXCLAMATION],
  ["+", PLUS],
  ["-", MINUS],
  ["*", STAR],
  ["/", SLASH],
  ["|", VBAR],
  ["&", AMPER],
  ["<", LESS],
  [">", GREATER],
  ["%", PERCENT],
  ["~", TILDE],
  ["^", CIRCUMFLEX],
  ["**", DOUBLESTAR],
  ["//", DOUBLESLASH],
  ["<<", LEFTSHIFT],
  [">>", RIGHTSHIFT],
  ["==", EQEQUAL],
  ["!=", NOTEQUAL],
  ["<=", LESSEQUAL],
  [">=", GREATEREQUAL],
  ["+=", PLUSEQUAL],
  ["-=", MINEQUAL],
  ["*=", STAREQUAL],
  ["@=", ATEQUAL],
  ["/=", SLASHEQUAL],
  ["%=", PERCENTEQUAL],
  ["&=", AMPEREQUAL],
  ["|=", VBAREQUAL],
  ["^=", CIRCUMFLEXEQUAL],
  ["<<=", LEFTSHIFTEQUAL],
  [">>=", RIGHTSHIFTEQUAL],
  ["**=", DOUBLESTAREQUAL],
  ["//=", DOUBLESLASHEQUAL],
]);
