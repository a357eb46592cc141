import { LIMITS } from "./limits.ts";

/** A part of a JSON text that could not be read, and why. */
export interface BrokenPart {
  readonly problem: string;
}

export type JsonPart = { readonly path: string; readonly value: unknown } | BrokenPart;

/**
 * Reads the values that lie at certain paths of a JSON text of any length, one at a time. A path is written "items.*"
 * (each element of the list `items`), "*" (of a list at the top) or "" (each value at the top: one a line, or one after
 * another). What lies elsewhere is skipped and never held.
 */
export async function* jsonValues(
  text: AsyncIterable<string>,
  wanted: readonly string[],
): AsyncGenerator<JsonPart> {
  const scanner = new Scanner(new Set(wanted));
  for await (const piece of text) {
    yield* scanner.push(piece);
    if (scanner.problem !== null) break;
  }
  yield* scanner.end();
}

interface Level {
  readonly isList: boolean;
  key: string;
}

class Scanner {
  readonly #wanted: ReadonlySet<string>;
  readonly #levels: Level[] = [];
  /** The value being kept, in pieces; null outside one. */
  #kept: string[] | null = null;
  #keptLength = 0;
  #keptPath = "";
  #keptDepth = 0;
  #inString = false;
  #escaped = false;
  /** The text of the string that was read last: a key, if a colon follows. */
  #string: string[] = [];
  #last = "";
  problem: string | null = null;

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  *push(piece: string): Generator<JsonPart> {
    let keptFrom = this.#kept === null ? -1 : 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (this.#inString) {
        const end = this.#skipString(piece, at);
        at = end;
        continue;
      }
      const char = piece[at] as string;
      switch (char) {
        case " ":
        case "\n":
        case "\r":
        case "\t":
        case "\uFEFF":
          continue;
        case '"':
          if (this.#begins(piece, at)) keptFrom = at;
          this.#inString = true;
          this.#string = [];
          continue;
        case "{":
        case "[":
          if (this.#begins(piece, at)) keptFrom = at;
          this.#levels.push({ isList: char === "[", key: "" });
          if (this.#levels.length > 200) this.problem = "it nests deeper than 200 levels";
          continue;
        case ":": {
          const level = this.#levels.at(-1);
          if (level) level.key = this.#last;
          continue;
        }
        case "}":
        case "]": {
          const level = this.#levels.pop();
          if (level === undefined || level.isList !== (char === "]")) {
            this.problem = `there is a '${char}' too many`;
            return;
          }
          if (this.#kept !== null && this.#levels.length === this.#keptDepth) {
            yield this.#ends(piece.slice(keptFrom, at + 1));
            keptFrom = -1;
          }
          continue;
        }
        case ",":
          continue;
        default:
          continue;
      }
    }
    if (this.#kept !== null) this.#keep(piece.slice(Math.max(0, keptFrom)));
  }

  *end(): Generator<JsonPart> {
    if (this.problem !== null) yield { problem: this.problem };
    else if (this.#levels.length > 0 || this.#inString)
      yield { problem: "it ends in the middle: the file is cut off" };
  }

  #skipString(piece: string, from: number): number {
    for (let at = from; at < piece.length; at += 1) {
      if (this.#escaped) {
        this.#escaped = false;
        continue;
      }
      const char = piece.charCodeAt(at);
      if (char === 92) this.#escaped = true;
      else if (char === 34) {
        this.#inString = false;
        if (this.#kept === null) this.#string.push(piece.slice(from, at));
        this.#last = this.#string.join("").slice(0, 200);
        return at;
      }
    }
    if (this.#kept === null && this.#string.length < 100) this.#string.push(piece.slice(from));
    return piece.length;
  }

  /** Whether an object or list that is wanted begins here. */
  #begins(piece: string, at: number): boolean {
    if (this.#kept !== null || piece[at] === '"') return false;
    const path = this.#levels.map(({ isList, key }) => (isList ? "*" : key)).join(".");
    if (!this.#wanted.has(path)) return false;
    // A list at the top is wanted for its elements where those are wanted too.
    if (piece[at] === "[" && this.#wanted.has(path === "" ? "*" : `${path}.*`)) return false;
    this.#kept = [];
    this.#keptLength = 0;
    this.#keptPath = path;
    this.#keptDepth = this.#levels.length;
    return true;
  }

  #keep(text: string): void {
    this.#keptLength += text.length;
    if (this.#keptLength > LIMITS.value)
      this.problem = `one value has more than ${LIMITS.value / 2 ** 20} million characters`;
    else this.#kept?.push(text);
  }

  #ends(text: string): JsonPart {
    this.#keep(text);
    const whole = (this.#kept ?? []).join("");
    this.#kept = null;
    try {
      return { path: this.#keptPath, value: JSON.parse(whole) as unknown };
    } catch (error) {
      return { problem: `a value is no JSON (${(error as Error).message.slice(0, 120)})` };
    }
  }
}
