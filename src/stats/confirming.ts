/** How sure the base's agent of today must be that it is better than the head: at the first look, and at the last. */
export interface ConfirmLevels {
  readonly first: number;
  readonly last: number;
}

const LOOKS = 6;

/** Lengths of the prefix after which a confirmation is looked at. */
export function confirmLooks(attempts: number): number[] {
  const looks = Array.from({ length: LOOKS }, (_, j) => Math.ceil(((j + 1) * attempts) / LOOKS));
  return [...new Set(looks)].filter((look) => look > 0);
}

/** The level rises evenly from look to look. */
export function confirmLevel({ first, last }: ConfirmLevels, look: number, looks: number): number {
  return looks < 2 ? last : first + ((last - first) * look) / (looks - 1);
}
