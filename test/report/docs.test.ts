import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { SYMBOL_LEGEND } from "../../src/report/answers.ts";
import { drawPictures } from "../support/pictures.ts";

const page = readFileSync("docs/reports.md", "utf8");

test("the pictures in the docs are what the tool draws", () => {
  for (const [name, svg] of drawPictures())
    expect(readFileSync(`docs/images/${name}`, "utf8"), name).toBe(svg);
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
    const command = await COMMANDS.find((entry) => entry.name === name)?.load();
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
