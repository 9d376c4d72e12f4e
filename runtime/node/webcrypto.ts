// SPDX-License-Identifier: LGPL-2.1-or-later
// Node 18 has the Web Cryptography API, but not yet as a global.
import { webcrypto } from "node:crypto";

if (globalThis.crypto === undefined) Object.defineProperty(globalThis, "crypto", { value: webcrypto });
