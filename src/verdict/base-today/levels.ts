import type { ConfirmLevels } from "../../stats/confirming.ts";

/**
 * Of the same-day test, from its first look to its last. The committed baseline's test came first, so this one only has
 * to agree.
 */
export const CONFIRM_LEVELS: ConfirmLevels = { first: 0.1, last: 0.18 };
