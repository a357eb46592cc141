import type { Format } from "./format.ts";

const SERIES =
  /^([a-zA-Z_:][\w:]*)?\s*(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+(\S+)(?:\s+(-?[\d.eE+]+))?(?:\s+#.*)?$/;
const LABEL = /(?:([a-zA-Z_][\w.]*)|"((?:[^"\\]|\\.)*)")\s*(?:=\s*"((?:[^"\\]|\\.)*)")?\s*,?\s*/y;

/** `promtool tsdb dump` (milliseconds), `dump-openmetrics` (seconds) and what exporters expose. */
export const prometheusText: Format = {
  title: "samples as text (promtool, OpenMetrics)",
  claims: ({ path, head }) => {
    if (/^\s*[[{]?\s*$/.test(head)) return false;
    if (/^\{__name__="/.test(head)) return true;
    const lines = head.split("\n", 50).filter((line) => line.trim() !== "");
    const isNamed = /\.(prom|om|openmetrics)(\.txt)?$|(^|\/)metrics\.txt$/i.test(path);
    const typed = lines.some((line) => /^# (TYPE|HELP|EOF)/.test(line));
    return (
      (isNamed || typed) &&
      lines.every(
        (line) =>
          line.startsWith("#") ||
          SERIES.test(line.trim()) ||
          lines.indexOf(line) === lines.length - 1,
      )
    );
  },
  read: async ({ lines, head }, sink) => {
    const isDump = /^\{__name__="/.test(head);
    // OpenMetrics ends in "# EOF" and states seconds; exporters state milliseconds, mostly nothing.
    const openMetrics = /\s\d{1,10}\.\d{1,9}\s*$/m.test(head) || /^# EOF/m.test(head);
    for await (const line of lines()) {
      if (line === "" || line.startsWith("#")) continue;
      const match = SERIES.exec(line.trim());
      const labels = match ? labelsOf(match[2] ?? "") : null;
      const metric = match?.[1] ?? labels?.__name__;
      if (!match || labels === null || metric === undefined) {
        sink.leave("lines that are no sample");
        continue;
      }
      const { __name__, ...rest } = labels;
      const stated = match[4] === undefined ? null : Number(match[4]);
      const at =
        stated === null
          ? sink.asOf
          : BigInt(Math.round(openMetrics && !isDump ? stated * 1000 : stated)) * 1_000_000n;
      const value = sampleValue(match[3] ?? "");
      if (at === null) sink.leave("samples without a time (--at says when they were taken)");
      else if (value === null) sink.leave("samples without a number (native histograms)");
      else sink.add({ signal: "metrics", at, metric, labels: rest, value });
    }
  },
};

function labelsOf(text: string): Record<string, string> | null {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const from = LABEL.lastIndex;
    const match = LABEL.exec(text);
    if (match === null || match[0] === "" || match.index !== from) return null;
    const [, name, quoted, value] = match;
    // In the form for names beyond ASCII the first text is the metric's name.
    if (value === undefined) labels.__name__ = unquoted(quoted ?? "");
    else labels[name ?? unquoted(quoted ?? "")] = unquoted(value);
  }
  return labels;
}

function unquoted(text: string): string {
  return text.includes("\\")
    ? text.replace(/\\(.)/g, (_, char: string) => (char === "n" ? "\n" : char))
    : text;
}

export function sampleValue(text: string): number | null {
  switch (text.toLowerCase()) {
    case "nan":
      return Number.NaN;
    case "+inf":
    case "inf":
      return Number.POSITIVE_INFINITY;
    case "-inf":
      return Number.NEGATIVE_INFINITY;
    default: {
      const value = Number(text);
      return text === "" || Number.isNaN(value) ? null : value;
    }
  }
}
