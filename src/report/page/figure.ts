import { h, Markup, NOTHING } from "../markup.ts";
import { frontOf, type ScatterPoint } from "../svg/scatter.ts";
import { WIDTHS } from "../svg/size.ts";

/** A picture with its title and legend, drawn for a desk and again for a phone; the style shows the one that fits. */
export function figureElement(
  title: string,
  wide: number,
  draw: (width: number) => Markup,
  caption: Markup,
): Markup {
  const desk = draw(wide);
  if (desk === NOTHING) return NOTHING;
  const both =
    wide === WIDTHS.phone
      ? desk
      : h`<div class="desk">${desk}</div><div class="phone">${draw(WIDTHS.phone)}</div>`;
  return h`<figure><h3>${title}</h3>${both}<figcaption>${caption}</figcaption></figure>`;
}

const KEYS = {
  base: '<circle class="mean base" cx="8" cy="7" r="5"/>',
  now: '<circle class="mean now" cx="8" cy="7" r="5"/>',
  repeats: '<path class="repeat now" d="M3 7h0M8 7h0M13 7h0"/>',
  run: '<circle class="dot" cx="8" cy="7" r="5"/>',
  "point base": '<g class="base"><circle class="dot" cx="8" cy="7" r="5"/></g>',
  reference: '<g class="reference"><path class="dot" d="M8 2l5 5l-5 5l-5 -5Z"/></g>',
  floor: '<g class="floor"><rect class="dot" x="4" y="3" width="8" height="8"/></g>',
  front: '<path class="front" d="M1 7h14"/>',
  whisker: '<path class="whisker" d="M8 1v12"/>',
  limit: '<path class="limit" d="M1 7h14"/>',
  center: '<path class="center" d="M1 7h14"/>',
  level: '<path class="level" d="M1 7h14"/>',
  alarm: '<g class="out"><circle class="dot" cx="8" cy="7" r="5"/></g>',
  change: '<path class="change" d="M8 2l5 9h-10Z"/>',
  event: '<circle class="chip" cx="8" cy="7" r="6"/>',
  right: '<rect class="fill right" x="2" y="2" width="12" height="10" rx="2"/>',
  partly: '<rect class="fill partly" x="2" y="2" width="12" height="10" rx="2"/>',
  wrong: '<rect class="fill wrong" x="2" y="2" width="12" height="10" rx="2"/>',
  unanswered: '<rect class="fill unanswered" x="2" y="2" width="12" height="10" rx="2"/>',
  unmeasured: '<rect class="fill unmeasured" x="2" y="2" width="12" height="10" rx="2"/>',
  first:
    '<rect class="fill base" x="2" y="2" width="12" height="10" rx="2"/><path class="first" d="M9 2h2v10h-2Z"/>',
  root: '<g class="node root"><rect x="2" y="2" width="12" height="10" rx="2"/></g>',
  symptom: '<g class="node symptom"><rect x="2" y="2" width="12" height="10" rx="2"/></g>',
  outside: '<g class="node outside"><rect x="2" y="2" width="12" height="10" rx="2"/></g>',
  "named right": '<circle class="chip root" cx="8" cy="7" r="6"/>',
  "named wrong": '<circle class="chip" cx="8" cy="7" r="6"/>',
} as const;

type Key = keyof typeof KEYS;

/** The signs of a picture of score against something, those that stand in it. */
export function scatterLegend(
  points: readonly ScatterPoint[],
  ...items: readonly (readonly [Key, ScatterPoint["kind"], string])[]
): Markup {
  return legend(
    ...items
      .filter(([, kind]) => points.some((point) => point.kind === kind))
      .map(([key, , words]) => [key, words] as const),
    ...(points.some((point) => (point.spread ?? 0) > 0)
      ? [["whisker", "standard error"] as const]
      : []),
    ...(frontOf(points).length > 0
      ? [["front", "Pareto front: nothing is better on both"] as const]
      : []),
  );
}

/** The signs of a picture and what they mean, in the order in which the eye meets them. */
export function legend(...items: readonly (readonly [Key, string])[]): Markup {
  return h`<ul class="legend">${items.map(([key, words]) => h`<li><svg class="chart key" viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">${new Markup(KEYS[key])}</svg>${words}</li>`)}</ul>`;
}
