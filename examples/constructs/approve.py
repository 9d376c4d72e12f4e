"""A payment that waits for a person: run it with `--image pay.image`, and answer days later, on any machine:

    concrete run --image pay.image examples/constructs/approve.py 120
    concrete resume pay.image --answer '{"approved": true, "by": "Ada"}'
"""

import sys

import concrete

amount = int(sys.argv[1]) if len(sys.argv) > 1 else 100
print(f"to pay: {amount}")
if amount > 50:
    decision = concrete.suspend({"question": f"Pay {amount}?", "answer": {"approved": "bool", "by": "str"}})
    if not decision["approved"]:
        sys.exit(f"refused by {decision['by']}")
    print(f"approved by {decision['by']}")
if concrete.checkpoint("before-payment"):
    print("going on from the checkpoint: the payment may have been made")
print("paid")
