/** The width of prose in our documents: a diff then shows the sentence that changed. */
const COLUMNS = 120;

const FENCE = /^\s*(?:```|~~~)/;
const NOT_PROSE = /^\s*(?:#|\||<|>|---)/;
const ITEM = /^\s*(?:[-*]|\d+\.)\s+/;
/** What stays on one line: a code span, a link, a word. */
const PIECE = /`[^`]*`\S*|\[[^\]]*\]\([^)]*\)\S*|\S+/g;

/** Markdown with every paragraph filled anew that has a line too long; all others stay as they are. */
export function wrapped(markdown: string): string {
  const lines = markdown.split("\n");
  const out: string[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || FENCE.test(line) || !isProse(line)) {
      out.push(line);
      at += 1;
      continue;
    }
    const paragraph = [line];
    while (continues(lines[at + paragraph.length]))
      paragraph.push(lines[at + paragraph.length] ?? "");
    at += paragraph.length;
    out.push(...(paragraph.some((one) => one.length > COLUMNS) ? filled(paragraph) : paragraph));
  }
  return out.join("\n");
}

function isProse(line: string): boolean {
  return line.trim() !== "" && !NOT_PROSE.test(line);
}

function continues(line: string | undefined): boolean {
  return line !== undefined && isProse(line) && !FENCE.test(line) && !ITEM.test(line);
}

function filled(paragraph: readonly string[]): string[] {
  const [first = ""] = paragraph;
  const marker = ITEM.exec(first)?.[0];
  const indent = marker === undefined ? (/^\s*/.exec(first)?.[0] ?? "") : " ".repeat(marker.length);
  const text = [first.slice(marker?.length ?? 0), ...paragraph.slice(1)].map((one) => one.trim());
  const lines: string[] = [];
  let line = marker ?? indent;
  let isEmpty = true;
  for (const piece of text.join(" ").match(PIECE) ?? []) {
    if (!isEmpty && line.length + 1 + piece.length > COLUMNS) {
      lines.push(line);
      line = indent + piece;
    } else line += isEmpty ? piece : ` ${piece}`;
    isEmpty = false;
  }
  return [...lines, line];
}
