"""A small agent: it looks things up by itself, and asks before it spends money.

`search` and `buy` are functions of the host: each call is an operation in the program's image.
"""

wishes = ["kettle", "toaster", "lamp"]
budget = 60
bought = []

for wish in wishes:
    offers = search(wish, limit=2)
    best = min(offers, key=lambda offer: offer["price"])
    print(f"{wish}: best offer is {best['name']} for {best['price']}")
    try:
        receipt = buy(best["name"], best["price"], remaining=budget)
    except PermissionError as error:
        print(f"  not bought: {error}")
        continue
    budget -= best["price"]
    bought.append(receipt["number"])
    print(f"  bought, receipt {receipt['number']}, {budget} left")

print("receipts:", bought)
