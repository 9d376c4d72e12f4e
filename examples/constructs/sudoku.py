"""Sudoku by choice: fill in what is certain, guess where nothing is, and let a contradiction undo the guess."""

import concrete

PUZZLE = """
53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79
"""

ALL = frozenset("123456789")
grid = [list(row) for row in PUZZLE.split()]


def peers(row, column):
    box = [(r, c) for r in range(row // 3 * 3, row // 3 * 3 + 3) for c in range(column // 3 * 3, column // 3 * 3 + 3)]
    return [(row, c) for c in range(9)] + [(r, column) for r in range(9)] + box


PEERS = {(r, c): peers(r, c) for r in range(9) for c in range(9)}


def candidates(place):
    return sorted(ALL - {grid[r][c] for r, c in PEERS[place]})


def solve():
    while True:
        open_places = [(len(found), place, found) for place in PEERS if grid[place[0]][place[1]] == "." for found in [candidates(place)]]
        if not open_places:
            return
        _, (row, column), found = min(open_places)
        grid[row][column] = concrete.choose(found)  # none at all: this fails


solve()
for row in grid:
    print("".join(row))
