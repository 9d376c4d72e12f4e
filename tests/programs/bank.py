# SPDX-License-Identifier: LGPL-2.1-or-later
# Accounts, transactions with rollback, an event log and a report: classes, exceptions, context managers, formatting.
class Insufficient(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner}: {amount:.2f} wanted, {account.balance:.2f} there")
        self.account, self.amount = account, amount
class Frozen(Exception): pass

class Account:
    count = 0
    def __init__(self, owner, balance=0.0):
        Account.count += 1
        self.number = f"A{Account.count:04d}"
        self.owner, self.balance, self.frozen, self.history = owner, balance, False, []
    def _change(self, amount, why):
        if self.frozen: raise Frozen(f"{self.number} is frozen")
        if self.balance + amount < -self.overdraft: raise Insufficient(self, -amount)
        self.balance += amount
        self.history.append((why, amount))
    overdraft = 0.0
    def deposit(self, amount): self._change(+amount, "deposit")
    def withdraw(self, amount): self._change(-amount, "withdrawal")
    def __lt__(self, other): return (self.balance, self.number) < (other.balance, other.number)
    def __repr__(self): return f"<{type(self).__name__} {self.number} {self.owner} {self.balance:,.2f}>"
class Credit(Account):
    overdraft = 500.0
class Savings(Account):
    rate = 0.02
    def interest(self): self.deposit(round(self.balance * self.rate, 2))

class Transaction:
    def __init__(self, *accounts): self.accounts = accounts
    def __enter__(self):
        self.saved = [(a.balance, list(a.history)) for a in self.accounts]
        return self
    def __exit__(self, kind, error, tb):
        if kind is None: return False
        for a, (balance, history) in zip(self.accounts, self.saved): a.balance, a.history = balance, history
        log.append(("rolled back", kind.__name__))
        return issubclass(kind, (Insufficient, Frozen))

log = []
def transfer(source, target, amount):
    with Transaction(source, target):
        target.deposit(amount)
        source.withdraw(amount)
        log.append(("moved", source.number, target.number, amount))
        return True
    return False

accounts = [Account("Ada", 100), Credit("Bob", 20), Savings("Cleo", 1000), Account("Dan")]
ada, bob, cleo, dan = accounts
for s, t, a in ((ada, bob, 30), (bob, dan, 400), (bob, ada, 300), (dan, cleo, 150.25), (ada, dan, 1e6)): print(transfer(s, t, a), s, t)
dan.frozen = True
print(transfer(cleo, dan, 5), cleo, dan)
dan.frozen = False
for year in range(5):
    for a in accounts:
        if isinstance(a, Savings): a.interest()
    transfer(cleo, accounts[year % 2], 10 * (year + 1))
try:
    with Transaction(ada):
        ada.deposit(1)
        raise ValueError("not ours")
except ValueError as e: print("passed on:", e, ada)
for entry in log: print(*entry)
print(sorted(accounts), max(accounts).owner, sum(a.balance for a in accounts))
for a in accounts:
    print(f"{a.number:>8} {a.owner:<6}{a.balance:>12,.2f} {len(a.history):3d} {a.history[-1] if a.history else '-'}")
