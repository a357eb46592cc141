import { sha256 } from "../../model/digest.ts";
import { h, Markup, SCRIPT_END } from "../markup.ts";
import CHART_STYLE from "./chart.css?raw";
import DARK from "./dark.css?raw";
import LIGHT from "./light.css?raw";
import PAGE_STYLE from "./page.css?raw";
import SCRIPT from "./page.js?raw";

/** No colour carries meaning alone: symbols and words stand beside it. */
const STYLE = `${bothThemes()}@media print {\n${LIGHT}}\n${PAGE_STYLE}${CHART_STYLE}`;

/** One self-contained file: its policy allows its own style and script by their hashes and nothing else. */
export function frame(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src 'sha256-${hash(STYLE)}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><a class="skip" href="#main">Skip to content</a>
<main id="main">
${body}
</main>
<script>${new Markup(SCRIPT)}${SCRIPT_END}
</body></html>
`.source;
}

function hash(text: string): string {
  const bytes = sha256(text).match(/../g) ?? [];
  return btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

/** A picture as a file of its own, for README and docs: with its style and both themes inside. */
export function standalone(picture: Markup): string {
  const own = ".chart{font-family:system-ui,sans-serif;background:var(--bg)}";
  const style = `${bothThemes().replaceAll(":root", ".chart")}${own}${CHART_STYLE}`.replace(
    /\n\s*/g,
    "",
  );
  return `${picture.source.replace('<svg class="chart', '<svg xmlns="http://www.w3.org/2000/svg" class="chart').replace(">", `><style>${style}</style>`)}\n`;
}

function bothThemes(): string {
  return `${LIGHT}@media (prefers-color-scheme: dark) {\n${DARK}}\n`;
}
