/** A state of a compiled glob: consumes a character and moves to the next state, or moves to others at once. */
type Place = { readonly takes: (char: string) => boolean } | { readonly leadsTo: number[] };

const notSlash = (char: string): boolean => char !== "/";
const inLine = (char: string): boolean => !/[\n\r\u2028\u2029]/.test(char);

/**
 * `*` and `?` stay inside a path segment, `**` crosses segments, `{a,b}` chooses. Not a regular expression, which
 * with many stars backtracks exponentially, while globs come from settings and names from anywhere. All states are
 * followed at once, so the time is at most the glob's length times the text's.
 */
export function globMatcher(glob: string): (text: string) => boolean {
  const places = compile([...glob]);
  return (text) => {
    let now = reach(places, [0]);
    for (const char of text) {
      now = reach(places, after(places, now, char));
      if (now.size === 0) return false;
    }
    return now.has(places.length);
  };
}

/** The states after those that consume the character. */
function after(places: readonly Place[], now: ReadonlySet<number>, char: string): number[] {
  const next: number[] = [];
  for (const at of now) {
    const place = places[at];
    if (place !== undefined && "takes" in place && place.takes(char)) next.push(at + 1);
  }
  return next;
}

/** All states that can be reached without another character. */
function reach(places: readonly Place[], from: readonly number[]): Set<number> {
  const found = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    const place = places[at];
    if (place !== undefined && "leadsTo" in place) open.push(...place.leadsTo);
  }
  return found;
}

/** A choice whose closing brace is still to come: its start, and the states that continue at its end. */
interface Choice {
  readonly begins: number[];
  readonly ends: number[][];
}

function compile(glob: readonly string[]): Place[] {
  const places: Place[] = [];
  const choices: Choice[] = [];
  for (let index = 0; index < glob.length; index += 1) {
    const char = glob[index] ?? "";
    const choice = choices.at(-1);
    if (char === "*" && glob[index + 1] === "*") {
      const slash = glob[index + 2] === "/";
      places.push(...(slash ? anyFolders(places.length) : anyNumber(places.length, inLine)));
      index += slash ? 2 : 1;
    } else if (char === "*") places.push(...anyNumber(places.length, notSlash));
    else if (char === "?") places.push({ takes: notSlash });
    else if (char === "{") choices.push(openChoice(places));
    else if (char === "," && choice !== undefined) nextBranch(places, choice);
    else if (char === "}" && choice !== undefined) closeChoice(places, choices.pop());
    else places.push({ takes: (other) => other === char });
  }
  while (choices.length > 0) closeChoice(places, choices.pop());
  return places;
}

function anyNumber(at: number, takes: (char: string) => boolean): Place[] {
  return [{ leadsTo: [at + 1, at + 3] }, { takes }, { leadsTo: [at] }];
}

/** Whole segments, each with its slash. */
function anyFolders(at: number): Place[] {
  return [
    { leadsTo: [at + 1, at + 5] },
    { takes: notSlash },
    { leadsTo: [at + 1, at + 3] },
    { takes: (char) => char === "/" },
    { leadsTo: [at] },
  ];
}

function openChoice(places: Place[]): Choice {
  const begins = [places.length + 1];
  places.push({ leadsTo: begins });
  return { begins, ends: [] };
}

function nextBranch(places: Place[], { begins, ends }: Choice): void {
  const end: number[] = [];
  places.push({ leadsTo: end });
  ends.push(end);
  begins.push(places.length);
}

function closeChoice(places: readonly Place[], choice: Choice | undefined): void {
  for (const end of choice?.ends ?? []) end.push(places.length);
}

export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}
