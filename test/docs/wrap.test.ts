import { expect, test } from "vitest";
import { wrapped } from "../../scripts/wrap.ts";

const WORDS = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");

test("fills a paragraph anew whose line is too long, and an item of a list below its text", () => {
  const text = wrapped(`# A title ${WORDS}\n\n${WORDS}\nand more\n\n- ${WORDS}\n- short\n`);
  const lines = text.split("\n");
  expect(lines[0]).toBe(`# A title ${WORDS}`);
  expect(lines.slice(1).every((line) => line.length <= 120)).toBe(true);
  expect(lines.slice(1).join(" ").replace(/\s+/g, " ").trim()).toBe(
    `${WORDS} and more - ${WORDS} - short`,
  );
  expect(lines.filter((line) => line.startsWith("  word")).length).toBeGreaterThan(0);
  expect(wrapped(text)).toBe(text);
});

test("leaves code, tables and paragraphs that fit as they are, and breaks no link or code span", () => {
  const as = `\`\`\`sh\n${WORDS}\n\`\`\`\n\n| ${WORDS} |\n\nshort\nlines\n`;
  expect(wrapped(as)).toBe(as);
  const link = `[${WORDS.slice(0, 100)}](docs/page.md)`;
  expect(wrapped(`${WORDS} ${link} \`a b c\``)).toContain(link);
});
