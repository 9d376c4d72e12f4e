"""A program that goes from host to host, with all that it has found so far. Three terminals, the servers first:

    concrete serve --accept --port 8001 --allow-migrate http://127.0.0.1:8002
    concrete serve --accept --port 8002
    concrete run --allow-migrate http://127.0.0.1:8001 examples/constructs/migrate.py \\
        http://127.0.0.1:8001/programs http://127.0.0.1:8002/programs
"""

import sys

import concrete

seen = ["home"]
for url in sys.argv[1:]:
    try:
        concrete.migrate(url)
    except concrete.PortLost:
        print("nobody knows whether the other host took the program: it must not go on here, too")
        raise
    except OSError as error:
        print(f"staying at {seen[-1]}: {error}")
    else:
        seen.append(url)
        print("arrived, having seen", ", ".join(seen[:-1]))
print("visited", len(seen), "hosts")
