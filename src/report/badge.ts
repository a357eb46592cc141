import { html } from "./escape.ts";
import { cells } from "./fit.ts";
import type { ReportModel } from "./model.ts";

const COLOURS = {
  pass: "#1a7f37",
  fail: "#cf222e",
  inconclusive: "#9a6700",
  "no-baseline": "#59636e",
  "not-compared": "#59636e",
  incompatible: "#9a6700",
} as const;

/** "sre-gate | 46.1 pass" as an SVG file. */
export function renderBadge(model: ReportModel): string {
  const score = model.overall.find((row) => row.key === "score")?.now;
  const right = `${score === undefined || score === "–" ? "" : `${score} `}${model.verdict.word}`;
  const left = model.gate === "default" ? "sre-gate" : `sre-gate ${model.gate}`;
  return badge(left, right, COLOURS[model.verdict.kind]);
}

const CHARACTER = 6.6;

export function badge(left: string, right: string, colour: string): string {
  const [a, b] = [left, right].map((text) => Math.ceil(cells(text) * CHARACTER) + 14) as [
    number,
    number,
  ];
  const label = `${html(left)}: ${html(right)}`;
  const word = (text: string, x: number, width: number) =>
    `<text x="${x + width / 2}" y="14" textLength="${width - 14}" lengthAdjust="spacingAndGlyphs">${html(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<clipPath id="r"><rect width="${a + b}" height="20" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${a}" height="20" fill="#24292f"/><rect x="${a}" width="${b}" height="20" fill="${colour}"/></g>`,
    `<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${word(left, 0, a)}${word(right, a, b)}</g>`,
    "</svg>\n",
  ].join("");
}
