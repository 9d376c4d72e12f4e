"""Going back in time: the program finds out what it should have known, and starts again with that."""

import concrete


def expensive(n):
    return sum(i * i for i in range(n))


attempt = concrete.mark()
limit = attempt.value or 10
found = [n for n in range(limit) if expensive(n) > 100_000]
print(f"tried up to {limit}")
if not found:
    attempt.rewind(limit * 3)  # everything since the mark never happened, but for what was printed
print("first:", found[0])
