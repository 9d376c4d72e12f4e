"""Eight queens by choice: the program guesses a column for each row, and what fails never happened."""

import sys

import concrete


def queens(n):
    columns = []
    for row in range(n):
        column = concrete.choose(range(n))
        for other_row, other in enumerate(columns):
            if other == column or abs(other - column) == row - other_row:
                concrete.fail()
        columns.append(column)
    return columns


n = int(sys.argv[1]) if len(sys.argv) > 1 else 6
count = 0
for solution in concrete.solutions(queens, n):
    count += 1
    print(*solution)
print(count, "solutions")
