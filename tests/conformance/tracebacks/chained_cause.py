# SPDX-License-Identifier: LGPL-2.1-or-later
# "The above exception was the direct cause of the following exception".
class AppError(Exception):
    pass
def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise AppError(f"cannot parse {s!r}") from e
def load():
    try:
        parse("abc")
    except AppError as e:
        raise SystemError("load failed") from e
load()
