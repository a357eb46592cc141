import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SettingsFileSchema } from "../../src/model/settings.ts";
import { loadPrices } from "../../src/runner/meter/prices.ts";
import { runPlan } from "../../src/runner/run.ts";
import { requestFor, temporaryFolder } from "./request.ts";

const page = readFileSync(new URL("../../docs/running.md", import.meta.url), "utf8");

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    (match) => match[1] ?? "",
  );
}

describe("docs/running.md", () => {
  it("shows settings that are valid", () => {
    const settings = blocks("yaml").filter((text) => /^(agent|judge):/.test(text));
    expect(settings.length).toBeGreaterThanOrEqual(3);
    for (const text of settings)
      expect(SettingsFileSchema.safeParse(parse(text)).error).toBeUndefined();
  });

  it("shows prices that are read", async () => {
    const file = join(temporaryFolder(), "prices.yaml");
    writeFileSync(file, blocks("yaml").at(-1) ?? "");
    const price = await loadPrices(file);
    const tokens = { input: 1_000_000, cached: 0, cacheWrite: 0, output: 1_000_000, reasoning: 0 };
    expect(price("house/model-7", tokens, null)).toBe(2.5);
  });

  it("shows an agent that answers", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "agent.sh"), blocks("sh")[0] ?? "");
    chmodSync(join(cwd, "agent.sh"), 0o755);
    const base = requestFor({ command: ["./agent.sh"] });
    const outcome = await runPlan({ ...base, agent: { ...base.agent, cwd, files: ["agent.sh"] } });
    expect(outcome.attempts[0]?.state).toBe("answered");
  });
});
