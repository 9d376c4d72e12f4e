"""Threads that are part of the image: a shop with two bakers and a customer, each a function of its own.

They take turns by the count of instructions, so the shop has the same day on every host, and can be stopped, saved and
moved at any moment with all who work in it.
"""

import time

import concrete

shelf = []
open_for_bread = True


def bake(name, kind, loaves):
    for n in range(loaves):
        time.sleep(0.01)  # who waits for the host lets the others work
        shelf.append((kind, n))
    return f"{name} made {loaves} of {kind}"


def eat(wanted):
    eaten = 0
    while eaten < wanted:
        if shelf:
            shelf.pop(0)
            eaten += 1
        elif not open_for_bread:
            raise LookupError(f"no bread after {eaten}")
    return f"{eaten} eaten"


bakers = [concrete.execute(bake, "Ada", "rye", 5), concrete.execute(bake, "Grace", "wheat", loaves=3)]
customer = concrete.execute(eat, 10)
for baker in bakers:
    print(baker.join())
open_for_bread = False
try:
    print(customer.join())
except LookupError as error:  # what a thread raised is raised where it is joined
    print(error)
print(customer)
