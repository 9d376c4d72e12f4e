// SPDX-License-Identifier: LGPL-2.1-or-later
// Simple statements and their mistakes (reference 7).
import * as T from "../token-kinds.ts";
import { compoundStatement } from "./compound.ts";
import { brackets, requireTarget, tuple } from "./displays.ts";
import {
  annotatedRight,
  expression,
  MEMO,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  subscriptOrAttributeTarget,
  yieldExpression,
} from "./expressions.ts";
import { describe } from "./names.ts";
import { typeParameters } from "./parameters.ts";
import { ahead, any, list, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";
import { deleteTargets, singleTarget, starTargets } from "./targets.ts";

export function statements(p: Pass): Piece | null {
  const found = p.many(statement, 1);
  if (found !== null) p.noteStatement(found.parts[found.parts.length - 1]!.first);
  return found;
}

export function statement(p: Pass): Piece | null {
  const compound = compoundStatement(p);
  if (compound !== null) p.noteStatement(compound.first);
  return compound ?? simpleStatements(p);
}

/** The simple statements of one line. */
export function simpleStatements(p: Pass): Piece | null {
  return (
    p.seq("", simpleStatement, not(T.SEMI), T.NEWLINE) ??
    p.seq("", (q) => q.list(simpleStatement, T.SEMI), opt(T.SEMI), T.NEWLINE)
  );
}

export function simpleStatement(p: Pass): Piece | null {
  return p.memoized(MEMO.simpleStatement, simpleStatementItself);
}

function simpleStatementItself(p: Pass): Piece | null {
  const found = assignment(p) ?? typeAlias(p) ?? starExpressions(p);
  if (found !== null) return found;
  switch (p.peek()) {
    case T.KW_RETURN:
      return p.seq("", T.KW_RETURN, opt(starExpressions));
    case T.KW_IMPORT:
    case T.KW_FROM:
      return p.memoized(MEMO.importStatement, importStatement);
    case T.KW_RAISE:
      return raiseStatement(p);
    case T.KW_PASS:
    case T.KW_BREAK:
    case T.KW_CONTINUE:
      return p.token(p.peek());
    case T.KW_DEL:
      return deleteStatement(p);
    case T.KW_YIELD:
      return yieldExpression(p);
    case T.KW_ASSERT:
      return assertStatement(p);
    case T.KW_GLOBAL:
    case T.KW_NONLOCAL:
      return p.seq("", p.peek(), list(T.NAME));
    default:
      return null;
  }
}

function typeAlias(p: Pass): Piece | null {
  const word = (q: Pass): Piece | null => q.word("type");
  return p.seq("", word, T.NAME, opt(typeParameters), T.EQUAL, expression);
}

const AUGMENTED = [
  T.PLUSEQUAL,
  T.MINEQUAL,
  T.STAREQUAL,
  T.ATEQUAL,
  T.SLASHEQUAL,
  T.PERCENTEQUAL,
  T.AMPEREQUAL,
  T.VBAREQUAL,
  T.CIRCUMFLEXEQUAL,
  T.LEFTSHIFTEQUAL,
  T.RIGHTSHIFTEQUAL,
  T.DOUBLESTAREQUAL,
  T.DOUBLESLASHEQUAL,
];

function augmentedOperator(p: Pass): Piece | null {
  return p.any(...AUGMENTED);
}

function assignment(p: Pass): Piece | null {
  const value = opt(seq(T.EQUAL, annotatedRight));
  const bracketed = any(seq(T.LPAR, singleTarget, T.RPAR), subscriptOrAttributeTarget);
  const found =
    p.seq("", T.NAME, T.COLON, expression, value) ??
    p.seq("", bracketed, T.COLON, expression, value) ??
    p.seq("", many(seq(starTargets, T.EQUAL), 1), annotatedRight, not(T.EQUAL));
  if (found !== null) return found;
  const start = p.mark;
  if (p.seq("", singleTarget, augmentedOperator) !== null) {
    // No way back behind an operator such as `+=`.
    if (annotatedRight(p) !== null) return { kind: "", first: start, last: p.mark - 1, parts: [] };
    p.mark = start;
    return null;
  }
  if (p.mistakes) invalidAssignment(p);
  return null;
}

function invalidAssignment(p: Pass): void {
  const start = p.mark;
  const several = p.seq("", listOrTuple, T.COLON, expression);
  if (several !== null) {
    const target = several.parts[0]!;
    p.raiseAt(`only single target (not ${describe(target)}) can be annotated`, target);
  }
  const commas = p.seq("", starNamedExpression, T.COMMA, many(starNamedExpressions), T.COLON, expression);
  if (commas !== null) p.raiseAt("only single target (not tuple) can be annotated", commas.parts[0]!);
  const annotated = p.seq("", expression, T.COLON, expression);
  if (annotated !== null) p.raiseAt("illegal target for annotation", annotated.parts[0]!);
  const targets = many(seq(starTargets, T.EQUAL));
  const assigned = p.seq("", targets, starExpressions, T.EQUAL);
  if (assigned !== null) requireTarget(p, assigned.parts[1]!, "assign");
  p.mark = start;
  const yielded = p.seq("", targets, yieldExpression, T.EQUAL);
  if (yielded !== null) p.raiseAt("assignment to yield expression not possible", yielded.parts[1]!);
  const augmented = p.seq("", starExpressions, augmentedOperator, annotatedRight);
  if (augmented !== null) {
    const target = augmented.parts[0]!;
    p.raiseAt(`'${describe(target)}' is an illegal expression for augmented assignment`, target);
  }
}

function listOrTuple(p: Pass): Piece | null {
  const start = p.mark;
  if (p.peek() === T.LSQB) {
    const found = brackets(p);
    if (found !== null && found.kind === "List") return found;
    p.mark = start;
  }
  if (p.peek() !== T.LPAR) return null;
  const found = tuple(p);
  if (found !== null) return found;
  const inner = p.seq("", T.LPAR, listOrTuple, T.RPAR);
  return inner === null ? null : inner.parts[1]!;
}

function raiseStatement(p: Pass): Piece | null {
  return p.seq("", T.KW_RAISE, expression, T.KW_FROM, expression) ?? p.seq("", T.KW_RAISE, opt(expression));
}

function deleteStatement(p: Pass): Piece | null {
  const start = p.mark;
  const found = p.seq("", T.KW_DEL, deleteTargets, ahead(any(T.SEMI, T.NEWLINE)));
  if (found !== null || !p.mistakes) return found;
  const other = p.seq("", T.KW_DEL, starExpressions);
  if (other !== null) requireTarget(p, other.parts[1]!, "delete");
  p.mark = start;
  return null;
}

function assertStatement(p: Pass): Piece | null {
  return p.seq("", T.KW_ASSERT, expression, opt(seq(T.COMMA, expression)));
}

// Imports.

function importStatement(p: Pass): Piece | null {
  if (p.mistakes) {
    const reversed = p.seq("", T.KW_IMPORT, list(dottedName), T.KW_FROM, dottedName);
    if (reversed !== null) p.raiseFrom("Did you mean to use 'from ... import ...' instead?", reversed);
    const nothing = p.seq("", T.KW_IMPORT, T.NEWLINE);
    if (nothing !== null) p.raiseFrom("Expected one or more names after 'import'", nothing.parts[1]!);
  }
  const dots = any(T.DOT, T.ELLIPSIS);
  return (
    p.seq("", T.KW_IMPORT, list(importedModule)) ??
    p.seq("", T.KW_FROM, many(dots), dottedName, T.KW_IMPORT, importedNames) ??
    p.seq("", T.KW_FROM, many(dots, 1), T.KW_IMPORT, importedNames)
  );
}

function dottedName(p: Pass): Piece | null {
  return p.list(T.NAME, T.DOT);
}

function importedModule(p: Pass): Piece | null {
  if (p.mistakes) invalidImportTarget(p, dottedName);
  return p.seq("", dottedName, opt(seq(T.KW_AS, T.NAME)));
}

function importedName(p: Pass): Piece | null {
  if (p.mistakes) invalidImportTarget(p, (q) => q.token(T.NAME));
  return p.seq("", T.NAME, opt(seq(T.KW_AS, T.NAME)));
}

function invalidImportTarget(p: Pass, imported: (p: Pass) => Piece | null): void {
  const target = not(seq(T.NAME, any(T.COMMA, T.RPAR, T.SEMI, T.NEWLINE)));
  const found = p.seq("", imported, T.KW_AS, target, expression);
  if (found !== null) {
    const wrong = found.parts[3]!;
    p.raiseAt(`cannot use ${describe(wrong)} as import target`, wrong);
  }
}

function importedNames(p: Pass): Piece | null {
  const names = list(importedName);
  const found = p.seq("", T.LPAR, names, opt(T.COMMA), T.RPAR) ?? p.seq("", names, not(T.COMMA)) ?? p.token(T.STAR);
  if (found !== null || !p.mistakes) return found;
  if (p.seq("", names, T.COMMA, T.NEWLINE) !== null)
    p.raiseAtLast("trailing comma not allowed without surrounding parentheses");
  const nothing = p.token(T.NEWLINE);
  if (nothing !== null) p.raiseFrom("Expected one or more names after 'import'", nothing);
  return null;
}
