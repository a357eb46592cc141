import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Else every style sheet is empty, also one that is asked for as text.
    css: true,
    // Most tests wait for processes of theirs; left alone, two cores would run one file at a time.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The published @actions/* language packages import JSON without an attribute, which Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
    globalSetup: ["test/support/global-setup.ts"],
    reporters: ["default"],
  },
});
