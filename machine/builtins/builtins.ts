// SPDX-License-Identifier: LGPL-2.1-or-later
// The built-in functions that are native.

export function defineBuiltins(): void {}
