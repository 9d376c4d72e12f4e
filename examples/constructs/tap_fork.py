"""A program that sends copies of itself to other hosts, which each do a part of the work, while it goes on here. Three terminals:

    concrete serve --accept --port 8001
    concrete serve --accept --port 8002
    concrete run --allow-migrate http://127.0.0.1:8001 --allow-migrate http://127.0.0.1:8002 \\
        examples/constructs/tap_fork.py http://127.0.0.1:8001/programs http://127.0.0.1:8002/programs
"""

import sys

import tap

hosts = sys.argv[1:]
part, here = len(hosts), True  # the last part is done here
for number, url in enumerate(hosts):
    here = tap.fork(url)
    if not here:
        part = number
        break

parts = len(hosts) + 1
found = [n for n in range(2, 10_000) if n % parts == part and all(n % d for d in range(2, int(n**0.5) + 1))]
print(f"part {part} of {parts}, {'here' if here else 'there'}: {len(found)} primes, the last is {found[-1] if found else None}")
