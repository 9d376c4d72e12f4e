"""A computation long enough to be cut: some seconds of counting primes, with a line for every 10,000 numbers.

    concrete run examples/primes.py --image primes.image     press Ctrl-C at any moment
    concrete inspect primes.image
    concrete resume primes.image                             or on another machine, or in a browser: examples/browser/
"""

import sys


def primes():
    """All primes, each tested by the ones before it."""
    found = []
    number = 2
    while True:
        for prime in found:
            if prime * prime > number:
                found.append(number)
                yield number
                break
            if number % prime == 0:
                break
        else:
            found.append(number)
            yield number
        number += 1


limit = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
step = 10_000
count = 0
border = step
for prime in primes():
    while prime > border:
        print(f"{count:6} primes below {border:7}")
        border += step
    if prime > limit:
        break
    count += 1
