# Threads that wait for each other: the main thread hears of it, and the program ends with them. What no join took is shown.
import concrete


def wait_for(n):
    return pair[n].join()


pair = []
pair += [concrete.execute(wait_for, 1), concrete.execute(wait_for, 0)]
try:
    pair[0].join()
except RuntimeError as e:
    print(e)




def fail(n):
    raise ValueError(n)


failing = [concrete.execute(fail, n) for n in range(3)]
try:
    failing[1].join()
except ValueError as e:
    print("taken", e)
for t in failing[::2]:
    while not t.done:
        pass
print(failing, pair)
