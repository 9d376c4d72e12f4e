// SPDX-License-Identifier: LGPL-2.1-or-later
// Parameters of functions and lambdas, type parameters, and their mistakes (reference 8.7, 8.10).
import * as T from "../token-kinds.ts";
import { expression, MEMO, starExpression } from "./expressions.ts";
import { ahead, any, list, many, not, opt, type Pass, type Piece, type Rule, seq } from "./pass.ts";

/** The rules for one of the two kinds of parameter lists; only a def's parameters have annotations. */
class ParameterRules {
  private readonly parameter: Rule;
  private readonly withoutDefault: Rule;
  private readonly withDefault: Rule;
  private readonly maybeDefault: Rule;
  private readonly slashWithoutDefault: Rule;
  private readonly slashWithDefault: Rule;

  constructor(
    private readonly close: number,
    private readonly annotated: boolean,
  ) {
    const end = any(T.COMMA, ahead(close));
    this.parameter = annotated ? seq(T.NAME, opt(seq(T.COLON, expression))) : seq(T.NAME);
    this.withoutDefault = seq(this.parameter, end);
    this.withDefault = seq(this.parameter, defaultValue, end);
    this.maybeDefault = seq(this.parameter, opt(defaultValue), end);
    this.slashWithoutDefault = seq(many(this.withoutDefault, 1), T.SLASH, end);
    this.slashWithDefault = seq(many(this.withoutDefault), many(this.withDefault, 1), T.SLASH, end);
  }

  /** A parameter list that is not empty. */
  match(p: Pass): Piece | null {
    if (p.mistakes) this.mistakes(p);
    const { withoutDefault, withDefault } = this;
    const star = opt((q) => this.star(q));
    return (
      p.seq("", this.slashWithoutDefault, many(withoutDefault), many(withDefault), star) ??
      p.seq("", this.slashWithDefault, many(withDefault), star) ??
      p.seq("", many(withoutDefault, 1), many(withDefault), star) ??
      p.seq("", many(withDefault, 1), star) ??
      this.star(p)
    );
  }

  private star(p: Pass): Piece | null {
    if (p.mistakes) this.starMistakes(p);
    const rest = [many(this.maybeDefault), opt((q: Pass) => this.keywords(q))];
    const found = p.seq("", T.STAR, this.withoutDefault, ...rest);
    if (found !== null) return found;
    if (this.annotated) {
      const starAnnotation = seq(T.NAME, T.COLON, starExpression, any(T.COMMA, ahead(this.close)));
      const annotated = p.seq("", T.STAR, starAnnotation, ...rest);
      if (annotated !== null) return annotated;
    }
    return p.seq("", T.STAR, T.COMMA, many(this.maybeDefault, 1), rest[1]!) ?? this.keywords(p);
  }

  private keywords(p: Pass): Piece | null {
    if (p.mistakes) this.keywordMistakes(p);
    return p.seq("", T.DOUBLESTAR, this.withoutDefault);
  }

  private mistakes(p: Pass): void {
    const { withoutDefault, maybeDefault, slashWithoutDefault, slashWithDefault } = this;
    const slash = any(slashWithoutDefault, slashWithDefault);
    const first = p.seq("", T.SLASH, T.COMMA);
    if (first !== null) p.raiseAt("at least one argument must precede /", first.parts[0]!);
    const second = p.seq("", slash, many(maybeDefault), T.SLASH);
    if (second !== null) p.raiseAt("/ may appear only once", second.parts[2]!);
    const defaults = any(slashWithDefault, many(this.withDefault, 1));
    const late = p.seq("", opt(slashWithoutDefault), many(withoutDefault), defaults, withoutDefault);
    if (late !== null) p.raiseAt("parameter without a default follows parameter with a default", late.parts[3]!);
    const inside = this.annotated ? many(withoutDefault, 1) : list(this.parameter);
    const bracketed = p.seq("", many(withoutDefault), T.LPAR, inside, opt(T.COMMA), T.RPAR);
    if (bracketed !== null) {
      const title = this.annotated ? "Function" : "Lambda expression";
      p.raiseAt(`${title} parameters cannot be parenthesized`, bracketed.parts[1]!, bracketed.parts[4]!);
    }
    const behind = p.seq(
      "",
      opt(slash),
      many(maybeDefault),
      T.STAR,
      any(T.COMMA, withoutDefault),
      many(maybeDefault),
      T.SLASH,
    );
    if (behind !== null) p.raiseAt("/ must be ahead of *", behind.parts[5]!);
    const joined = p.seq("", many(maybeDefault, 1), T.SLASH, T.STAR);
    if (joined !== null) p.raiseAt("expected comma between / and *", joined.parts[2]!);
  }

  private starMistakes(p: Pass): void {
    const { close, withoutDefault, maybeDefault } = this;
    const bare = p.seq("", T.STAR, any(close, seq(T.COMMA, any(close, T.DOUBLESTAR))));
    if (bare !== null) {
      const message = "named arguments must follow bare *";
      if (this.annotated) p.raiseAt(message, bare.parts[0]!);
      else p.raiseAtLast(message);
    }
    const valued = p.seq("", T.STAR, this.parameter, T.EQUAL);
    if (valued !== null) p.raiseAt("var-positional argument cannot have default value", valued.parts[2]!);
    const either = any(withoutDefault, T.COMMA);
    const twice = p.seq("", T.STAR, either, many(maybeDefault), T.STAR, either);
    if (twice !== null) p.raiseAt("* argument may appear only once", twice.parts[3]!);
  }

  private keywordMistakes(p: Pass): void {
    const valued = p.seq("", T.DOUBLESTAR, this.parameter, T.EQUAL);
    if (valued !== null) p.raiseAt("var-keyword argument cannot have default value", valued.parts[2]!);
    const follower = any(this.parameter, T.STAR, T.DOUBLESTAR, T.SLASH);
    const followed = p.seq("", T.DOUBLESTAR, this.parameter, T.COMMA, follower);
    if (followed !== null) p.raiseAt("arguments cannot follow var-keyword argument", followed.parts[3]!);
  }
}

function defaultValue(p: Pass): Piece | null {
  const found = p.seq("", T.EQUAL, expression);
  if (found !== null || !p.mistakes) return found;
  const nothing = p.seq("", T.EQUAL, ahead(any(T.RPAR, T.COMMA)));
  if (nothing !== null) p.raiseAt("expected default value expression", nothing.parts[0]!);
  return null;
}

let functionRules: ParameterRules | null = null;
let lambdaRules: ParameterRules | null = null;

/** Parameters of a def. */
export function functionParameters(p: Pass): Piece | null {
  functionRules ??= new ParameterRules(T.RPAR, true);
  return functionRules.match(p);
}

/** Parameters of a lambda. */
export function lambdaParameters(p: Pass): Piece | null {
  lambdaRules ??= new ParameterRules(T.COLON, false);
  return lambdaRules.match(p);
}

/** `[T, *Ts, **P]`. */
export function typeParameters(p: Pass): Piece | null {
  if (p.mistakes) {
    const empty = p.seq("", T.LSQB, T.RSQB);
    if (empty !== null) p.raiseFrom("Type parameter list cannot be empty", empty.parts[1]!);
  }
  return p.seq("", T.LSQB, list(typeParameter), opt(T.COMMA), T.RSQB);
}

function typeParameter(p: Pass): Piece | null {
  return p.memoized(MEMO.typeParameter, typeParameterItself);
}

function typeParameterItself(p: Pass): Piece | null {
  const value = opt(seq(T.EQUAL, expression));
  const plain = p.seq("", T.NAME, opt(seq(T.COLON, expression)), value);
  if (plain !== null) return plain;
  if (p.mistakes) {
    for (const [star, name] of [
      [T.STAR, "TypeVarTuple"],
      [T.DOUBLESTAR, "ParamSpec"],
    ] as const) {
      const bound = p.seq("", star, T.NAME, T.COLON, expression);
      if (bound === null) continue;
      const what = bound.parts[3]!.kind === "Tuple" ? "constraints" : "bound";
      p.raiseFrom(`cannot use ${what} with ${name}`, bound.parts[2]!);
    }
  }
  return (
    p.seq("", T.STAR, T.NAME, opt(seq(T.EQUAL, starExpression))) ?? p.seq("", T.DOUBLESTAR, T.NAME, value, not(T.ERROR))
  );
}
