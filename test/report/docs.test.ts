import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMAND_LIST } from "../../src/cli/command-list.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { SYMBOL_LEGEND } from "../../src/report/answers.ts";
import { drawPages, drawPictures, pageDigests } from "../support/pictures.ts";

const page = readFileSync("docs/reports.md", "utf8");

const REDRAW = "draw them again: node scripts/run.mjs scripts/pictures.ts";

test("the pictures in the docs are what the tool draws from the recorded runs", async () => {
  for (const [name, svg] of await drawPictures())
    expect(readFileSync(`docs/images/${name}`, "utf8") === svg, `${name}: ${REDRAW}`).toBe(true);
});

test("the screenshots were taken of the pages that the recorded runs give now", async () => {
  const taken = readFileSync("docs/images/pages.json", "utf8");
  const pages = await drawPages();
  expect(pageDigests(pages) === taken, REDRAW).toBe(true);
  // The recorded baseline has neither date nor commit: nothing stands in empty brackets.
  expect(pages[0]?.html).toContain("<dd>40 attempts of 1 run</dd>");
});

test("every picture and test the page names exists, screenshots stay small", () => {
  for (const [, path] of page.matchAll(/\]\((images\/[^)]+)\)/g))
    expect(existsSync(`docs/${path}`), path).toBe(true);
  for (const [, path] of page.matchAll(/`(test\/[^`]+|scripts\/[^` ]+)`/g))
    expect(existsSync(path ?? ""), path).toBe(true);
  for (const name of readdirSync("docs/images"))
    expect(statSync(`docs/images/${name}`).size).toBeLessThan(300_000);
});

test("the commands of the page exist with their flags", async () => {
  for (const [, line] of page.matchAll(/^sre-gate (.+)$/gm)) {
    const [name, ...words] = (line ?? "").split(" ");
    const entry = COMMAND_LIST.find((one) => one.name === name);
    const command = entry && COMMANDS[entry.name];
    expect(command, line).toBeDefined();
    for (const word of words.filter((one) => one.startsWith("--")))
      expect(command?.flags).toHaveProperty(word.slice(2));
  }
});

test("the symbols are explained as the reports explain them", () => {
  for (const part of SYMBOL_LEGEND.split("  ")) {
    const [symbol, ...words] = part.split(" ");
    expect(page).toContain(`\`${symbol}\` ${words.join(" ")}`);
  }
});
