// SPDX-License-Identifier: LGPL-2.1-or-later
// Random programs that 3.1 and today's Python understand alike: try statements, with, loops and ways out of them nested in
// each other, in functions and generators, with variables that may be unbound, in cells, or on their way through expressions. (That a
// comprehension finds an unbound variable free, and not its own, makes another NameError of it: they are told alike.)

type Random = (below: number) => number;

/** What every program begins with: things to log, to raise, to enter; `run` tells how a call ends. */
const PRELUDE = `
class E1(Exception): pass
class E2(E1): pass
class E3(Exception): pass
ticks = 0
def log(*args):
    print(*args)
    return len(args)
def tick(n):
    global ticks
    ticks += 1
    return ticks % 7 < n
class CM:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        log("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        log("exit", self.name, kind(v), tb is None)
        return self.swallow
def kind(e):
    return "NameError" if isinstance(e, NameError) else type(e).__name__
def run(f, *args):
    import sys
    try:
        result = f(*args)
        if hasattr(result, "send"):
            log("generator")
            for turn in range(4):
                log("got", next(result))
                if turn == 1: log("sent", result.send(turn))
                if turn == 2 and tick(4): log("thrown", result.throw(E2))
            result.close()
            log("closed")
        else: log("result", result)
    except Exception as e: log(kind(e), kind(e.__context__), kind(e.__cause__))
    log(sys.exc_info()[0])
`;

const NAMES = ["a", "b", "c", "d"];
const EXCEPTIONS = ["E1", "E2", "E3", "KeyError", "(E1, KeyError)"];

class Generator {
  private readonly lines: string[] = [];
  private budget = 0;
  private counter = 0;

  constructor(private readonly random: Random) {}

  private one<T>(items: readonly T[]): T {
    return items[this.random(items.length)]!;
  }

  private line(depth: number, text: string): void {
    this.lines.push("    ".repeat(depth) + text);
  }

  private get number(): number {
    return this.counter++;
  }

  program(): string {
    const count = 1 + this.random(3);
    for (let index = 0; index < count; index++) this.function(index);
    return `${PRELUDE}${this.lines.join("\n")}\n`;
  }

  private function(index: number): void {
    const isGenerator = this.random(3) === 0;
    this.line(0, `def f${index}(a, b=2, *rest, c=3, **more):`);
    if (isGenerator) this.line(1, `log((yield ${this.number}))`);
    this.budget = 6 + this.random(22);
    if (this.random(3) === 0) {
      this.line(1, "def inner():");
      this.line(2, "nonlocal b");
      this.line(2, `b += ${this.random(5)}`);
      this.line(2, "return lambda x=a: (x, b)");
    }
    this.body(1, { isGenerator, inLoop: false, inFinally: false, blocks: 0 });
    this.line(0, `run(f${index}, ${this.random(4)})`);
    this.line(0, `run(f${index}, ${this.random(4)}, 5, 6, c="x", d=1)`);
  }

  private body(depth: number, place: Place): void {
    const count = 1 + this.random(4);
    for (let index = 0; index < count && (index === 0 || this.budget > 0); index++) this.statement(depth, place);
  }

  private statement(depth: number, place: Place): void {
    this.budget--;
    const isDeep = place.blocks >= 6 || this.budget < 0;
    const kind = this.random(isDeep ? 12 : 21);
    switch (kind) {
      case 0:
        return this.line(
          depth,
          `return ${this.random(2) || place.isGenerator ? "" : this.expression(place)}`.trimEnd(),
        );
      case 1:
        return this.line(depth, place.inLoop ? "break" : "pass");
      case 2:
        return this.line(depth, place.inLoop && !place.inFinally ? "continue" : `log(${this.number})`);
      case 3:
        return this.line(depth, this.raise());
      case 4:
        return this.line(depth, this.one(["del w", "w = log()", "log(w)", "w += 1", "del w, more[0]"]));
      case 5:
        return this.line(depth, `${this.one(NAMES)} ${this.one(["+=", "-=", "*="])} ${this.expression(place)}`);
      case 6:
        return this.line(depth, this.unpacking(place));
      case 7:
        return this.line(depth, place.isGenerator ? `d = yield ${this.expression(place)}` : `log(${this.number})`);
      case 8:
        return this.line(
          depth,
          `more[${this.random(2)}] ${this.one(["=", "=", "+=", "*="])} ${this.expression(place)}`,
        );
      case 9:
        return this.line(depth, `for d in [${this.expression(place)}, 1]: c = more.get(d, b)`);
      case 10:
        return this.line(depth, `assert ${this.expression(place)}, ${this.number}`);
      case 11:
        return this.line(depth, `log(${this.number}, ${this.expression(place)})`);
      case 12:
      case 13:
        return this.loop(depth, place);
      case 14:
        return this.branch(depth, place);
      case 15:
      case 16:
        return this.tryExcept(depth, place);
      case 17:
        return this.with(depth, place);
      default:
        return this.tryFinally(depth, place);
    }
  }

  private raise(): string {
    const name = this.one(["E1", "E2", "E3", "KeyError"]);
    return this.one([
      `raise ${name}`,
      `raise ${name}(${this.number})`,
      `raise ${name} from E3()`,
      "raise",
      `if tick(3): raise ${name}`,
    ]);
  }

  private unpacking(place: Place): string {
    return this.one([
      `a, b = b, ${this.expression(place)}`,
      `a, d, b = b, a, ${this.expression(place)}`,
      `a = d = [c, *[]][0] if 0 else ${this.expression(place)}`.replace(", *[]", ""),
      `a, *d = [1, ${this.expression(place)}, 3]`,
      `(a, d), b = (1, 2), ${this.expression(place)}`,
    ]);
  }

  private expression(place: Place, level = 0): string {
    const inner = (): string => this.expression(place, level + 1);
    const simple = [...NAMES, ...NAMES, "len(rest)", "tick(4)", String(this.random(9))];
    if (level > 2) return this.one(simple);
    switch (this.random(16)) {
      case 0:
        return `(${inner()} and ${inner()})`;
      case 1:
        return `(${inner()} or ${inner()})`;
      case 2:
        return `(${inner()} if tick(3) else ${inner()})`;
      case 3:
        return `(1 < log(${inner()}) <= ${this.random(3)} < 5)`;
      case 4:
        return `[${inner()} for z in range(2) if z != ${this.random(3)}]`;
      case 5:
        return `log(*[${inner()}], **{})`.replace(", **{}", "");
      case 6:
        return `(not ${inner()})`;
      case 7:
        return `dict(k=${inner()}, l=${inner()})["k"]`;
      case 8:
        return `(lambda q=${inner()}, *r: [q, r])(*rest)`;
      case 9:
        return `"abcdef"[${this.one([inner(), "", "1"])}:${inner()}${this.one(["", ":", ":2", `:${inner()}`])}]`;
      case 10:
        return `"%s-%s" % (${inner()}, ${inner()})`;
      case 11:
        return `{0: ${inner()}, 1: more}.get(${inner()}, c)`;
      default:
        return this.one(simple);
    }
  }

  private within(depth: number, place: Place, more: Partial<Place> = {}): void {
    this.body(depth + 1, { ...place, blocks: place.blocks + 1, ...more });
  }

  private loop(depth: number, place: Place): void {
    const isWhile = this.random(3) === 0;
    this.line(
      depth,
      isWhile ? `while tick(${this.random(6)}):` : `for ${this.one(["d", "i"])} in range(${1 + this.random(3)}):`,
    );
    // A loop in a finally body is a loop of its own.
    this.within(depth, place, { inLoop: true, inFinally: false });
    if (isWhile) this.line(depth + 1, "if ticks > 200: break");
    if (this.random(3) > 0) return;
    this.line(depth, "else:");
    this.within(depth, place);
  }

  private branch(depth: number, place: Place): void {
    this.line(depth, `if ${this.expression(place)}:`);
    this.within(depth, place);
    if (this.random(2) === 0) return;
    this.line(depth, "else:");
    this.within(depth, place);
  }

  private tryExcept(depth: number, place: Place): void {
    this.line(depth, "try:");
    this.within(depth, place);
    this.handlers(depth, place);
  }

  private handlers(depth: number, place: Place): void {
    for (let count = 1 + this.random(2); count > 0; count--) {
      this.line(depth, `except ${this.one(EXCEPTIONS)}${this.random(2) === 0 ? "" : " as e"}:`);
      this.within(depth, place);
    }
    if (this.random(3) === 0) {
      this.line(depth, "except:");
      this.within(depth, place);
    }
    if (this.random(3) > 0) return;
    this.line(depth, "else:");
    this.within(depth, place);
  }

  private tryFinally(depth: number, place: Place): void {
    this.line(depth, "try:");
    this.within(depth, place);
    if (this.random(3) === 0) this.handlers(depth, place);
    this.line(depth, "finally:");
    this.line(depth + 1, `log("finally", ${this.number})`);
    if (this.random(2) === 0) this.within(depth, place, { inFinally: true });
  }

  private with(depth: number, place: Place): void {
    const manager = (): string =>
      `CM(${this.number}, ${this.one(["True", "False", "tick(3)"])})${this.one(["", " as d", " as more[9]"])}`;
    this.line(depth, `with ${this.random(3) === 0 ? `${manager()}, ${manager()}` : manager()}:`);
    this.within(depth, place);
  }
}

interface Place {
  readonly isGenerator: boolean;
  readonly inLoop: boolean;
  /** In a finally body, in no loop of its own: 3.1 knows no `continue` there. */
  readonly inFinally: boolean;
  readonly blocks: number;
}

/** A program made of random numbers. */
export function randomProgram(random: Random): string {
  return new Generator(random).program();
}
