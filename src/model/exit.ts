/** 0 pass, 1 fail, 3 inconclusive or nothing to compare with (2 is the user's mistake, 70 our bug). */
export const EXIT = { pass: 0, fail: 1, userError: 2, inconclusive: 3, bug: 70 } as const;
