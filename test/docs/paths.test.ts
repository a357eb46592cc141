import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync("docs", { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** Slashes keep words in backticks from being taken for paths. */
const SOURCE = /`((?:src|test|scripts|docs)\/[\w./-]+)`/g;
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)/g;

test.each(PAGES)("every file that %s names is there", (page) => {
  const text = readFileSync(page, "utf8");
  const named = [...text.matchAll(SOURCE)].map(([, path = ""]) => path);
  const linked = [...text.matchAll(LINK)].map(([, path = ""]) => join(dirname(page), path));
  expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([]);
});

/** As GitHub makes an anchor of a heading. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replace(/[^\p{L}\p{N}\- _]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

test.each(PAGES)("every heading that %s links to is there", (page) => {
  const text = readFileSync(page, "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)];
  const missing = links.filter(([, path = "", anchor = ""]) => {
    const file = path === "" ? page : join(dirname(page), path);
    return file.endsWith(".md") && existsSync(file) && !anchorsOf(file).has(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});
