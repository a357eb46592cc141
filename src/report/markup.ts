import { html } from "./escape.ts";

/** Text that is markup already. Everything else is escaped on its way in, so no renderer can forget to. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Value = string | number | Markup | readonly Markup[] | null | undefined | false;

/** Tagged template for HTML and SVG: h`<b>${name}</b>`. Attributes must be quoted. */
export function h(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let out = strings[0] ?? "";
  for (const [index, value] of values.entries()) out += source(value) + (strings[index + 1] ?? "");
  return new Markup(out);
}

function source(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.source;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return html(value);
  return value.map((item) => item.source).join("");
}

export const NOTHING = new Markup("");

/** Coordinates in a picture: two decimals, so that a snapshot shows shapes and not rounding noise. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Kept out of the templates: bundlers rewrite a tagged template that holds this text, to keep inline scripts whole. */
export const SCRIPT_END = new Markup(["</", "script>"].join(""));
