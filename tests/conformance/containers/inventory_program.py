def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


import itertools

stock = {}
log = []


def receive(item, n, price):
    entry = stock.setdefault(item, {"n": 0, "batches": []})
    entry["n"] += n
    entry["batches"].append([n, price])
    log.append(("in", item, n))


def sell(item, n):
    entry = stock[item]
    if entry["n"] < n:
        raise ValueError(f"only {entry['n']} of {item}")
    entry["n"] -= n
    cost = 0
    while n:
        batch = entry["batches"][0]
        take = min(n, batch[0])
        cost += take * batch[1]
        batch[0] -= take
        n -= take
        if not batch[0]:
            entry["batches"].pop(0)
    log.append(("out", item, cost))
    return cost


for item, n, price in [("nut", 10, 2), ("bolt", 5, 7), ("nut", 20, 3), ("cog", 1, 100)]:
    receive(item, n, price)
print(stock)
print(sell("nut", 15), sell("bolt", 5), stock)
err(sell, "nut", 100)
err(sell, "gear", 1)
print(sorted(stock), [k for k, v in stock.items() if not v["n"]], {k: sum(n * p for n, p in v["batches"]) for k, v in stock.items()})
for kind, group in itertools.groupby(sorted(log, key=lambda e: e[0]), key=lambda e: e[0]):
    print(kind, list(group))
totals = {}
for kind, item, n in log:
    totals.setdefault(item, {}).setdefault(kind, 0)
    totals[item][kind] += n
print(totals)
table = [["item", "n"]] + [[k, v["n"]] for k, v in stock.items()]
widths = [max(len(str(row[i])) for row in table) for i in range(2)]
for row in table:
    print(" | ".join(str(c).ljust(w) for c, w in zip(row, widths)))
history = {i: e for i, e in enumerate(log, 1)}
while len(history) > 2:
    oldest = min(history)
    print("drop", oldest, history.pop(oldest))
print(history, list(itertools.chain.from_iterable(history.values())))
del stock["bolt"]
stock |= {"washer": {"n": 3, "batches": [[3, 1]]}}
print(list(stock), stock["washer"]["batches"][0][0])
