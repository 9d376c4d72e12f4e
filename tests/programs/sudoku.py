# SPDX-License-Identifier: LGPL-2.1-or-later
# A solver by constraints and backtracking, with generators.
puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
ROWS, COLS = "ABCDEFGHI", "123456789"
squares = [r + c for r in ROWS for c in COLS]
units = [[r + c for c in COLS] for r in ROWS] + [[r + c for r in ROWS] for c in COLS] + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
peers = {s: {t for u in units if s in u for t in u} - {s} for s in squares}
def assign(values, s, d):
    return all([eliminate(values, s, x) for x in values[s].replace(d, "")]) and values
def eliminate(values, s, d):
    if d not in values[s]: return True
    values[s] = values[s].replace(d, "")
    if not values[s]: return False
    if len(values[s]) == 1 and not all([eliminate(values, t, values[s]) for t in sorted(peers[s])]): return False
    for u in units:
        if s in u:
            places = [t for t in u if d in values[t]]
            if not places or len(places) == 1 and not assign(values, places[0], d): return False
    return True
def parse(grid):
    values = {s: COLS for s in squares}
    for s, d in zip(squares, grid):
        if d in COLS and not assign(values, s, d): return None
    return values
def solutions(values):
    if not values: return
    unsolved = [(len(v), s) for s, v in values.items() if len(v) > 1]
    if not unsolved:
        yield values
        return
    _, s = min(unsolved)
    for d in values[s]: yield from solutions(assign(dict(values), s, d) or None)
for solution in solutions(parse(puzzle)):
    for r in ROWS: print(" ".join(solution[r + c] for c in COLS))
print(sum(1 for _ in solutions(parse(puzzle))))
print(parse("55" + "." * 79))
