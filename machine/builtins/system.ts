// SPDX-License-Identifier: LGPL-2.1-or-later
// What the prelude needs of the machine and its host.

export function defineSystem(): void {}
