# Waits for a line, in the middle of a handler and a generator.
def ask():
    try:
        yield input("name? ")
    except EOFError as error:
        yield f"nobody ({error!r})"


try:
    1 / 0
except ZeroDivisionError:
    print(f"Hello, {next(ask())}!")
    raise
