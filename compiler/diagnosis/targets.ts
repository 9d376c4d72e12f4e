// SPDX-License-Identifier: LGPL-2.1-or-later
// Targets of assignments, loops and `del` (reference 7.2, 7.5).
import * as T from "../token-kinds.ts";
import { MEMO, subscriptOrAttributeTarget } from "./expressions.ts";
import { list, many, not, opt, type Pass, type Piece, seq } from "./pass.ts";

/** Targets with commas between them, which may be starred. */
export function starTargets(p: Pass): Piece | null {
  return p.seq("", starTarget, not(T.COMMA)) ?? p.seq("", starTarget, many(seq(T.COMMA, starTarget)), opt(T.COMMA));
}

export function starTarget(p: Pass): Piece | null {
  return p.memoized(MEMO.starTarget, starTargetItself);
}

function starTargetItself(p: Pass): Piece | null {
  return p.seq("Starred", T.STAR, not(T.STAR), starTarget) ?? targetWithStarAtom(p);
}

function targetWithStarAtom(p: Pass): Piece | null {
  return p.memoized(MEMO.targetWithStarAtom, targetWithStarAtomItself);
}

function targetWithStarAtomItself(p: Pass): Piece | null {
  return subscriptOrAttributeTarget(p) ?? starAtom(p);
}

function starAtom(p: Pass): Piece | null {
  return (
    p.token(T.NAME) ??
    p.seq("", T.LPAR, targetWithStarAtom, T.RPAR) ??
    p.seq("", T.LPAR, opt(starTargetsOfTuple), T.RPAR) ??
    p.seq("", T.LSQB, opt(seq(list(starTarget), opt(T.COMMA))), T.RSQB)
  );
}

function starTargetsOfTuple(p: Pass): Piece | null {
  return p.seq("", starTarget, many(seq(T.COMMA, starTarget), 1), opt(T.COMMA)) ?? p.seq("", starTarget, T.COMMA);
}

/** A target that is neither a tuple nor a list. */
export function singleTarget(p: Pass): Piece | null {
  return subscriptOrAttributeTarget(p) ?? p.token(T.NAME) ?? p.seq("", T.LPAR, singleTarget, T.RPAR);
}

/** What `del` can delete. */
export function deleteTargets(p: Pass): Piece | null {
  return p.seq("", list(deleteTarget), opt(T.COMMA));
}

function deleteTarget(p: Pass): Piece | null {
  return p.memoized(MEMO.deleteTarget, deleteTargetItself);
}

function deleteTargetItself(p: Pass): Piece | null {
  return (
    subscriptOrAttributeTarget(p) ??
    p.token(T.NAME) ??
    p.seq("", T.LPAR, deleteTarget, T.RPAR) ??
    p.seq("", T.LPAR, opt(deleteTargets), T.RPAR) ??
    p.seq("", T.LSQB, opt(deleteTargets), T.RSQB)
  );
}
