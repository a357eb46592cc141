/** i: any case; m: ^ and $ at lines; s: the dot takes a line break; U: repeats are lazy. */
export interface RegexFlags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

export const NO_FLAGS: RegexFlags = { i: false, m: false, s: false, U: false };

export function withFlags(flags: RegexFlags, on: string, off: string): RegexFlags {
  const flag = (name: keyof RegexFlags) =>
    (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: flag("i"), m: flag("m"), s: flag("s"), U: flag("U") };
}
