# SPDX-License-Identifier: LGPL-2.1-or-later
from .. import name
from ..sub import here
from . import other as sibling
where = f"deep in {name} via {here}, {sibling.x}"
