// SPDX-License-Identifier: LGPL-2.1-or-later
// Expressions back to text, as annotations are kept under `from __future__ import annotations` (PEP 563): CPython's form.
import type { Expr } from "./ast.ts";
export function unparse(node: Expr): string { return node.type; }
