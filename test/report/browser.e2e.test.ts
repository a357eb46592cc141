import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packTranscript } from "../../src/gate/transcripts.ts";
import { attemptKey } from "../../src/model/attempt.ts";
import { renderDriftHtml } from "../../src/report/drift.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { buildLeaderboard } from "../../src/report/leaderboard.ts";
import { renderLeaderboardHtml } from "../../src/report/leaderboard-html.ts";
import { buildReport } from "../../src/report/model.ts";
import { CHROMIUM } from "../support/chromium.ts";
import { driftFixture } from "../support/drift-fixture.ts";
import { ATTACKS, hostile, hostileInput } from "../support/hostile.ts";
import { drawPages } from "../support/pictures.ts";
import { type FixtureOptions, fixture, incidents, trajectory } from "../support/report-fixtures.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function htmlOf(options: Partial<FixtureOptions>): Promise<string> {
  const input = fixture(options);
  const trajectories = new Map();
  for (const attempt of input.run.attempts.slice(0, 20)) {
    const file = Buffer.from(JSON.stringify(trajectory(attemptKey(attempt), 12, 400)));
    const packed = await packTranscript(file, 4000, { began: 1_763_712_000, seconds: 9 });
    if (packed !== null) trajectories.set(attemptKey(attempt), packed);
  }
  return renderHtml(
    buildReport({
      ...input,
      incidents: incidents(input),
      trajectories,
      accept: "/sre-gate accept 1a2b3c4 why",
    }),
  );
}

describe.skipIf(CHROMIUM === null)("report.html in Chromium", { timeout: 180_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-pages-"));
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page with everything it complained about or asked of the network written down. */
  async function open(
    html: string,
    options: { width?: number; theme?: "light" | "dark"; hash?: string } = {},
  ) {
    const file = join(folder, "report.html");
    writeFileSync(file, html);
    const complaints: string[] = [];
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.theme ?? "light",
    });
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("dialog", async (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(file).href}${options.hash ?? ""}`);
    await page.waitForSelector("html[data-ready]");
    return { page, complaints };
  }

  async function serious(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(
      `axe.run(document, { resultTypes: ["violations"] }).then((found) =>
        found.violations
          .filter((one) => one.impact === "serious" || one.impact === "critical")
          .map((one) => one.id + ": " + one.nodes[0].html))`,
    );
  }

  test("no complaint, no request leaves the file, no sideways scrolling, nothing serious for axe", async () => {
    const html = await htmlOf({ tasks: 12 });
    for (const [theme, width, hash] of [
      ["light", 1280, ""],
      ["dark", 390, ""],
      ["dark", 1280, "#t1"],
      ["light", 390, "#t1"],
    ] as const) {
      const { page, complaints } = await open(html, { width, theme, hash });
      expect(complaints).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
      expect(await serious(page), `${theme} ${width} ${hash}`).toEqual([]);
      await page.close();
    }
  });

  test("the pages of the recorded runs, as the docs show them, are clean too", async () => {
    for (const { name, html, hash } of await drawPages()) {
      const { page, complaints } = await open(html, { width: 390, hash });
      expect(complaints, name).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBe(390);
      expect(await serious(page), name).toEqual([]);
      expect(await clashes(page), name).toEqual([]);
      await page.close();
    }
  });

  test("every control works by keyboard", async () => {
    const { page, complaints } = await open(await htmlOf({ tasks: 12 }));
    await page.focus("#filter");
    await page.keyboard.type("quota");
    expect(await page.textContent("#shown")).toBe("3 of 12 shown");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
    await page.keyboard.press("l");
    expect(await page.textContent("#shown")).toBe("2 of 12 shown");
    await page.selectOption("#group", "");
    await page.focus("#tasks th button");
    await page.keyboard.press("Enter");
    const names = await page.$$eval("#tasks tbody td:first-child a", (links) =>
      links.map((link) => link.textContent ?? ""),
    );
    expect(names).toEqual([...names].sort());
    await page.focus("#tasks tbody a");
    await page.keyboard.press("Enter");
    await page.waitForSelector("section.task:target h1:focus");
    expect(await page.isVisible("#overview")).toBe(false);
    await page.focus("section.task:target .tools select");
    await page.keyboard.press("1");
    await page.keyboard.press("Tab");
    await page.keyboard.type("repeat 3");
    expect(
      await page.$$eval(
        "section.task:target .attempt",
        (list) => list.filter((one) => !one.hasAttribute("hidden")).length,
      ),
    ).toBeGreaterThan(0);
    await page.focus("section.task:target .tools button");
    await page.keyboard.press("Enter");
    expect(await page.$$eval("section.task:target .attempt[hidden]", (list) => list.length)).toBe(
      0,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a transcript is unfolded on demand, with the first candidate marked", async () => {
    const { page, complaints } = await open(await htmlOf({ tasks: 4 }), { hash: "#t1" });
    await page.focus("section.task:target button[data-transcript]");
    await page.keyboard.press("Enter");
    await page.waitForSelector("section.task:target .turn");
    expect(
      await page.$$eval("section.task:target .attempt:first-child .turn", (list) => list.length),
    ).toBe(13);
    expect(await page.textContent("section.task:target .turn.first summary")).toContain(
      "First candidate",
    );
    await page.focus("section.task:target .turn.first > summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector("section.task:target .turn.first pre");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a line of a transcript says the command, or what was given to which tool", async () => {
    const recorded = (await drawPages()).find(({ name }) => name === "pair");
    const { page, complaints } = await open(recorded?.html ?? "", { hash: "#t1-1-2" });
    await page.click("#t1-1 button[data-transcript]");
    // It is unpacked meanwhile.
    await page.waitForSelector("#t1-1 .turn");
    const lines = await page.$$eval("#t1-1 .turn > summary code", (codes) =>
      codes.map((code) => code.textContent ?? ""),
    );
    expect(lines[1]).toBe("# Incident");
    expect(lines[2]).toMatch(/^cd "\$SRE_GATE_SNAPSHOT" && wc -l/);
    expect(lines.at(-1)).toMatch(/^finish \{ "contributing_factors": \[ \{ "name": "otel-demo/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("two attempts stand side by side", async () => {
    const { page } = await open(await htmlOf({ tasks: 4 }), { hash: "#t1" });
    const [left, right] = await page.$$("section.task:target .tools select");
    await left?.selectOption("2");
    await right?.selectOption("5");
    const boxes = await page.$$eval("section.task:target .attempt:not([hidden])", (list) =>
      list.map((one) => ({
        repeat: one.getAttribute("data-repeat"),
        top: one.getBoundingClientRect().top,
      })),
    );
    expect(boxes.map((box) => box.repeat)).toEqual(["2", "5"]);
    expect(boxes[0]?.top).toBe(boxes[1]?.top);
    await page.close();
  });

  test("without a script the page still shows everything but transcripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const file = join(folder, "plain.html");
    writeFileSync(file, await htmlOf({ tasks: 4 }));
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(file).href}#t2`);
    expect(await page.isVisible("#t2 h1")).toBe(true);
    expect(await page.isVisible("#t1 h1")).toBe(false);
    expect(await page.isVisible("#overview")).toBe(false);
    await context.close();
  });

  test("hostile names, answers and transcripts are text and nothing else", async () => {
    const { page, complaints } = await open(await hostile());
    for (const hash of ["#main", "#t1", "#t2"]) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
      for (const card of await page.$$("section.task:target .attempt:not([open]) > summary"))
        await card.click();
      for (const button of await page.$$("section.task:target button[data-transcript]"))
        await button.click();
      await expect
        .poll(() =>
          page.locator("section.task:target button[data-transcript][aria-expanded=false]").count(),
        )
        .toBe(0);
      for (const turn of await page.$$("section.task:target .turn > summary")) await turn.click();
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate("globalThis.owned")).toBeUndefined();
    expect(
      await page.$$eval("script", (list) => list.filter((one) => one.type === "").length),
    ).toBe(1);
    expect(
      await page.$$eval(
        "img, iframe, object, embed, form, base, link, foreignObject, animate, use",
        (list) => list.length,
      ),
    ).toBe(0);
    expect(
      await page.$$eval(
        "a",
        (list) => list.filter((one) => !one.getAttribute("href")?.startsWith("#")).length,
      ),
    ).toBe(0);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on") || name === "style")`,
      ),
    ).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(1280);
    await page.close();
  });

  test("leaderboard and drift pages: no complaint, no sideways scrolling, nothing serious for axe", async () => {
    const runs = ["a", "b", "c"].map((seed) => {
      const { run } = fixture({ seed, tasks: 10, repeats: 2, lost: 0 });
      return { ...run, agent: { ...run.agent, name: `agent-${seed}` } };
    });
    for (const html of [
      renderLeaderboardHtml(buildLeaderboard(runs)),
      renderDriftHtml(driftFixture()),
    ])
      for (const theme of ["light", "dark"] as const)
        for (const width of [1280, 390]) {
          const { page, complaints } = await open(html, { theme, width });
          expect(complaints).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
            width,
          );
          expect(await serious(page)).toEqual([]);
          await page.close();
        }
  });

  test("a leaderboard of hostile names stays text, its columns sort by keyboard", async () => {
    const runs = ATTACKS.map((attack, index) => {
      const { run } = fixture({ seed: `h${index}`, tasks: 4, repeats: 1, lost: 0 });
      return { ...run, agent: { ...run.agent, name: attack, model: attack } };
    });
    const { page, complaints } = await open(renderLeaderboardHtml(buildLeaderboard(runs)));
    await page.focus("th:nth-child(3) button");
    await page.keyboard.press("Enter");
    const scores = await page.$$eval("table[data-sort] tbody td:nth-child(3)", (cells) =>
      cells.map((cell) => Number(cell.getAttribute("data-value"))),
    );
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(complaints).toEqual([]);
    expect(await page.evaluate("globalThis.owned")).toBeUndefined();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(1280);
    await page.close();
  });

  test("JUnit of hostile names is well-formed XML", async () => {
    const { page } = await open("<!doctype html><html data-ready><title>x</title></html>");
    const xml = renderJunit(buildReport(hostileInput()));
    expect(
      await page.evaluate((text) => {
        const Parser = (
          globalThis as unknown as {
            DOMParser: new () => {
              parseFromString(
                text: string,
                type: string,
              ): { querySelector(name: string): { textContent: string } | null };
            };
          }
        ).DOMParser;
        return (
          new Parser().parseFromString(text, "application/xml").querySelector("parsererror")
            ?.textContent ?? null
        );
      }, xml),
    ).toBeNull();
    await page.close();
  });

  /** Texts of one chart that lie on each other, or that leave their picture, as the browser measures them. */
  function clashes(page: Page): Promise<string[]> {
    return page.$$eval("svg.chart", (charts) =>
      charts.flatMap((chart) => {
        const frame = chart.getBoundingClientRect();
        const boxes = [...chart.querySelectorAll("text")].map((text) => ({
          name: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const said = chart.getAttribute("aria-label")?.slice(0, 40);
        return boxes.flatMap((a, index) => [
          ...(a.box.left < frame.left - 1 || a.box.right > frame.right + 1
            ? [`${said}: ${a.name} leaves the picture`]
            : []),
          ...boxes.slice(index + 1).flatMap((b) => {
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            // Line boxes are taller than letters: two lines may share a pixel or three of empty space.
            return across > 1 && down > 4 ? [`${said}: ${a.name} / ${b.name}`] : [];
          }),
        ]);
      }),
    );
  }

  test.each([3, 12, 60])(
    "no label of a chart covers another: %i tasks, desk and phone",
    async (tasks) => {
      const html = await htmlOf({ tasks, repeats: 3, lost: Math.min(tasks, 3), seed: "geometry" });
      for (const [width, hash] of [
        [1280, ""],
        [390, ""],
        [1280, "#t1"],
        [390, "#t1"],
      ] as const) {
        const { page } = await open(html, { width, hash });
        expect(await clashes(page), `${width} ${hash}`).toEqual([]);
        await page.close();
      }
    },
  );

  test.each([
    [3, 3],
    [12, 12],
    [50, 365],
  ])("no label of a chart covers another: %i runs, %i nights", async (size, nights) => {
    const runs = Array.from({ length: size }, (_, index) => {
      const { run } = fixture({ seed: `run ${index}`, tasks: 4, repeats: 2, lost: 0 });
      return { ...run, agent: { ...run.agent, name: `agent-${index}`, model: `model-${index}` } };
    });
    for (const html of [
      renderLeaderboardHtml(buildLeaderboard(runs)),
      renderDriftHtml(driftFixture(nights, Math.floor(nights * 0.7))),
    ])
      for (const width of [1280, 390]) {
        const { page, complaints } = await open(html, { width });
        expect(await clashes(page), String(width)).toEqual([]);
        expect(complaints).toEqual([]);
        await page.close();
      }
  });

  test("an attempt and a pair of attempts have an address of their own", async () => {
    const html = await htmlOf({ tasks: 4 });
    const { page } = await open(html, { hash: "#t2-4" });
    expect(await page.isVisible("#t2 h1")).toBe(true);
    expect(await page.isVisible("#overview")).toBe(false);
    expect(await page.evaluate("document.activeElement.parentElement.id")).toBe("t2-4");
    expect(await page.getAttribute("#t2-4", "open")).not.toBeNull();
    const [left, right] = await page.$$("#t2 .tools select");
    await left?.selectOption("2");
    await right?.selectOption("5");
    expect(await page.evaluate("location.hash")).toBe("#t2-2-5");
    await page.close();
    const again = await open(html, { hash: "#t2-2-5" });
    expect(again.complaints).toEqual([]);
    const shown = await again.page.$$eval("#t2 .attempt:not([hidden])", (list) =>
      list.map((one) => one.id),
    );
    expect(shown).toEqual(["t2-2", "t2-5"]);
    expect(await again.page.isVisible("#t2-5 .hand-over")).toBe(true);
    expect(await again.page.isVisible("#overview")).toBe(false);
    await again.page.click("#t2 nav a");
    expect(await again.page.isVisible("#overview")).toBe(true);
    expect(await again.page.isVisible("#t2 h1")).toBe(false);
    await again.page.close();
  });

  test("on paper the tables keep their heads, every attempt is open, controls are gone", async () => {
    const { page } = await open(await htmlOf({ tasks: 4 }), { hash: "#t1", theme: "dark" });
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(
      await page.$$eval(
        "#t1 .attempt",
        (list) => list.filter((one) => one.hasAttribute("open")).length,
      ),
    ).toBe(5);
    expect(await page.isVisible("#t1 .tools")).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
      "rgb(255, 255, 255)",
    );
    await page.evaluate("location.hash = 'main'");
    expect(await page.isVisible("#tasks th button")).toBe(true);
    expect(await page.isVisible("#filter")).toBe(false);
    await page.close();
  });

  test("the verdict is read first and nothing moves while the page settles", async () => {
    const html = await htmlOf({ tasks: 12 });
    for (const width of [1280, 390]) {
      const { page } = await open(html, { width });
      const heading = await page.$eval("h1", (one) => ({
        text: one.textContent,
        top: one.getBoundingClientRect().top,
      }));
      expect(heading.text).toMatch(/^✗ fail 2 of 5 incidents are no longer solved/);
      expect(heading.top).toBeLessThan(160);
      await page.waitForTimeout(200);
      expect(
        await page.evaluate(
          `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 200))`,
        ),
      ).toBe(0);
      await page.close();
    }
  });

  test("every control can be seen when it has the focus, and has a name", async () => {
    const { page } = await open(await htmlOf({ tasks: 4, lost: 1 }));
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const focused = (await page.evaluate(`(() => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
        return { tag: one.tagName, name: name.trim(), outline: style.outlineStyle + " " + style.outlineWidth };
      })()`)) as { tag: string; name: string; outline: string };
      if (focused.tag === "BODY") break;
      seen.add(focused.tag);
      expect(focused.name, focused.tag).not.toBe("");
      if (focused.name !== "Skip to content")
        expect(focused.outline, focused.name).toBe("solid 3px");
    }
    expect([...seen].sort()).toEqual(["A", "BUTTON", "DIV", "INPUT", "SELECT"]);
    await page.close();
  });
});
