import type { ConfirmLevels } from "../../stats/confirming.ts";

/**
 * Of the same-day test, from its first look to its last. The committed baseline's test came first, so this one only has
 * to agree; the more clearly, the more the nights of the pool differ.
 */
export const CONFIRM_LEVELS: ConfirmLevels = { first: 0.12, last: 0.2 };
