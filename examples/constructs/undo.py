"""Transactions: an exception leaves the block with every change undone, whatever it was that changed."""

import concrete

accounts = {"ann": 100, "bob": 20}
history = []


def move(source, target, amount):
    with concrete.transaction():
        history.append((source, target, amount))
        print(f"{amount} from {source} to {target}")
        accounts[source] -= amount
        accounts[target] += amount
        if accounts[source] < 0:
            raise ValueError(f"{source} has not got {amount}")


move("ann", "bob", 30)
try:
    move("bob", "ann", 70)
except ValueError as e:
    print("undone:", e)
print(accounts, history)
