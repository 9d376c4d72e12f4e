// SPDX-License-Identifier: LGPL-2.1-or-later
// One reading of a text that does not parse, in order to find CPython's error for it. CPython tries the alternatives of
// its grammar in a fixed order (a parsing expression grammar, PEP 617) and reads a faulty text twice: the second time rules
// for common mistakes take part, and the first of them to match raises. Both the place of a plain "invalid syntax" and the
// choice among mistakes depend on that order, so the rules of this folder keep to it; no tree is made.
import type { PythonSyntaxError } from "../syntax-error.ts";
import * as T from "../token-kinds.ts";
import type { Tokens } from "../tokens.ts";
import { endError, reachedError, tokenError } from "./places.ts";

/** What a rule matched. `kind` is a node type of the `ast` module where it matters for a message, else a word or "". */
export interface Piece {
  readonly kind: string;
  /** First and last token; the last is before the first for an empty match. */
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Piece[];
}

/** A rule of the grammar: matches at the mark and moves it, or returns null and leaves it. */
export type Rule = (p: Pass) => Piece | null;
/** A rule, or a token's kind. */
export type Item = Rule | number;

const NOTHING: readonly Piece[] = [];
/** Rules that remember their results have numbers below this one. */
const MEMO_RULES = 64;

/** One of the two readings. */
export class Pass {
  mark = 0;
  /** How many tokens were looked at. */
  filled: number;
  /** Line of the last statement that is known to be complete; 0 if none is. */
  lastStatementLine = 0;
  private memo = new Map<number, { piece: Piece | null; mark: number }>();

  constructor(
    readonly tokens: Tokens,
    readonly filename: string,
    /** Index of the token to begin with. */
    start: number,
    filled: number,
    /** Whether the rules for mistakes take part. */
    public mistakes: boolean,
  ) {
    this.mark = start;
    this.filled = filled;
  }

  /** The kind of the token at the mark. Throws the tokenizer's error when it stopped there. */
  peek(): number {
    const { mark, tokens } = this;
    if (mark >= this.filled) {
      this.filled = mark + 1;
      if (tokens.kind[mark] === T.ERROR) throw tokens.error;
    }
    return tokens.kind[mark]!;
  }

  /** Matches one token. */
  token(kind: number): Piece | null {
    if (this.peek() !== kind) return null;
    const at = this.mark++;
    return { kind: "token", first: at, last: at, parts: NOTHING };
  }

  /** Matches a soft keyword. */
  word(text: string): Piece | null {
    return this.peek() === T.NAME && this.tokens.text[this.mark] === text ? this.token(T.NAME) : null;
  }

  /** Matches a rule or a token. */
  item(item: Item): Piece | null {
    return typeof item === "number" ? this.token(item) : item(this);
  }

  /** Matches the items one after the other, or nothing. */
  seq(kind: string, ...items: Item[]): Piece | null {
    const start = this.mark;
    const parts: Piece[] = [];
    for (const item of items) {
      const part = this.item(item);
      if (part === null) {
        this.mark = start;
        return null;
      }
      parts.push(part);
    }
    return { kind, first: start, last: this.mark - 1, parts };
  }

  /** Matches the first of the items that fits. */
  any(...items: Item[]): Piece | null {
    for (const item of items) {
      const piece = this.item(item);
      if (piece !== null) return piece;
    }
    return null;
  }

  /** Matches the item as often as it fits, at least `least` times. */
  many(item: Item, least: number): Piece | null {
    const start = this.mark;
    const parts: Piece[] = [];
    for (;;) {
      const part = this.item(item);
      if (part === null) break;
      parts.push(part);
      if (this.mark === part.first) break;
    }
    if (parts.length < least) {
      this.mark = start;
      return null;
    }
    return { kind: "", first: start, last: this.mark - 1, parts };
  }

  /** Matches items with a separator between them; the last separator belongs to the match only with an item behind it. */
  list(item: Item, separator: number = T.COMMA): Piece | null {
    const start = this.mark;
    const first = this.item(item);
    if (first === null) return null;
    const parts = [first];
    for (;;) {
      const before = this.mark;
      const next = this.token(separator) === null ? null : this.item(item);
      if (next === null) {
        this.mark = before;
        break;
      }
      parts.push(next);
    }
    return { kind: "", first: start, last: this.mark - 1, parts };
  }

  /** Whether the item would match; the mark stays. */
  ahead(item: Item): boolean {
    const start = this.mark;
    const found = this.item(item) !== null;
    this.mark = start;
    return found;
  }

  /** Remembers the result of a rule at the mark; `id` tells the rules apart. */
  memoized(id: number, rule: Rule): Piece | null {
    this.peek();
    const key = this.mark * MEMO_RULES + id;
    const known = this.memo.get(key);
    if (known !== undefined) {
      this.mark = known.mark;
      return known.piece;
    }
    const piece = rule(this);
    this.memo.set(key, { piece, mark: this.mark });
    return piece;
  }

  /** Notes that a statement, which begins with token `first`, is complete. */
  noteStatement(first: number): void {
    this.lastStatementLine = Math.max(this.lastStatementLine, this.tokens.lineno[first]!);
  }

  /** Runs a rule without the rules for mistakes. */
  plainly(rule: Rule): Piece | null {
    const outside = this.mistakes;
    this.mistakes = false;
    const piece = rule(this);
    this.mistakes = outside;
    return piece;
  }

  /** A token that must come here: in the second reading, and at some places in the first, anything else is an error. */
  must(kind: number, text: string): Piece {
    const found = this.token(kind);
    if (found === null) this.raise(`expected '${text}'`, this.mark, this.mark);
    return found;
  }

  /** Raises at the tokens `first` to `last`. */
  raise(message: string, first: number, last: number): never {
    throw this.error(message, first, last);
  }

  /** Raises at a piece. */
  raiseAt(message: string, piece: Piece, until: Piece = piece): never {
    this.raise(message, piece.first, until.last);
  }

  /** Raises from a piece to the place that the tokenizer has reached. */
  raiseFrom(message: string, piece: Piece): never {
    throw reachedError(this.tokens, this.filename, message, piece.first, this.filled - 1);
  }

  /** Raises at the last token that was looked at. */
  raiseAtLast(message: string): never {
    this.raise(message, this.filled - 1, this.filled - 1);
  }

  /** Raises at the last character of a piece. */
  raiseAtEnd(message: string, piece: Piece): never {
    throw endError(this.tokens, this.filename, message, piece.first, piece.last, this.filled - 1);
  }

  /** Raises at the token of the mark. */
  raiseNext(message: string): never {
    this.peek();
    this.raise(message, this.mark, this.mark);
  }

  /** Raises for a block that should be indented and is not; `what` has the line of `keyword` behind it. */
  raiseIndentation(what: string, keyword: Piece): never {
    const message = `expected an indented block after ${what} on line ${this.tokens.lineno[keyword.first]}`;
    throw this.error(message, this.filled - 1, this.filled - 1, "IndentationError");
  }

  /** A SyntaxError for the tokens `first` to `last`. */
  error(
    message: string,
    first: number,
    last: number,
    kind: "SyntaxError" | "IndentationError" = "SyntaxError",
  ): PythonSyntaxError {
    return tokenError(this.tokens, this.filename, message, first, last, this.filled - 1, kind);
  }
}

/** An optional item. */
export function opt(item: Item): Rule {
  return (p) => p.item(item) ?? empty(p);
}

/** A rule that matches nothing where `item` would match. */
export function ahead(item: Item): Rule {
  return (p) => (p.ahead(item) ? empty(p) : null);
}

/** A rule that matches nothing where `item` would not match. */
export function not(item: Item): Rule {
  return (p) => (p.ahead(item) ? null : empty(p));
}

/** One of several items. */
export function any(...items: Item[]): Rule {
  return (p) => p.any(...items);
}

/** Items one after the other. */
export function seq(...items: Item[]): Rule {
  return (p) => p.seq("", ...items);
}

/** An item as often as it fits, at least `least` times. */
export function many(item: Item, least = 0): Rule {
  return (p) => p.many(item, least);
}

/** Items with commas between them. */
export function list(item: Item): Rule {
  return (p) => p.list(item);
}

function empty(p: Pass): Piece {
  return { kind: "empty", first: p.mark, last: p.mark - 1, parts: NOTHING };
}
