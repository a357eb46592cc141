import { byCodePoint } from "../../model/order.ts";

type Pair = readonly [name: string, value: string];

/** A label set: immutable, sorted by name, no empty values. `key` is equal exactly for equal sets. */
export class Labels {
  static readonly none = new Labels([]);
  readonly pairs: readonly Pair[];
  #key: string | null = null;
  #nameless: Labels | null = null;

  private constructor(pairs: readonly Pair[]) {
    this.pairs = pairs;
  }

  static of(labels: Readonly<Record<string, string>>): Labels {
    const pairs = Object.entries(labels).filter(([, value]) => value !== "");
    return new Labels(pairs.sort(([left], [right]) => byCodePoint(left, right)));
  }

  get key(): string {
    this.#key ??= this.pairs.map(([name, value]) => `${name}\u0001${value}`).join("\u0002");
    return this.#key;
  }

  get(name: string): string {
    for (const pair of this.pairs) if (pair[0] === name) return pair[1];
    return "";
  }

  keep(names: ReadonlySet<string>): Labels {
    return new Labels(this.pairs.filter(([name]) => names.has(name)));
  }

  drop(names: ReadonlySet<string>): Labels {
    return new Labels(this.pairs.filter(([name]) => !names.has(name)));
  }

  /** Without the metric's name: most functions and operators make another quantity of it. */
  get nameless(): Labels {
    this.#nameless ??= this.drop(NAME);
    return this.#nameless;
  }

  /** An empty value takes the label away. */
  with(changes: Readonly<Record<string, string>>): Labels {
    return Labels.of({ ...this.toRecord(), ...changes });
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries(this.pairs);
  }

  /** {a="b"} as messages show it. */
  toString(): string {
    const rest = this.pairs.filter(([name]) => name !== "__name__");
    const inner = rest.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");
    return `${this.get("__name__")}{${inner}}`;
  }
}

const NAME: ReadonlySet<string> = new Set(["__name__"]);

export function isLabelName(text: string): boolean {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text);
}
