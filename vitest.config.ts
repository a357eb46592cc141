import { defineConfig } from "vitest/config";

const E2E = "test/**/*.e2e.test.ts";

export default defineConfig({
  test: {
    // Else every style sheet is empty, also one that is asked for as text.
    css: true,
    // Most tests wait for processes of theirs; left alone, two cores would run one file at a time.
    maxWorkers: "100%",
    // The published @actions/* language packages import JSON without an attribute, which Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
    reporters: ["default"],
    projects: [
      // In our own process, or beside a small one: needs no build.
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [E2E, "**/node_modules/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The built bundle, agents in sandboxes, browsers, servers: a limit only ends what hangs.
      {
        extends: true,
        test: {
          name: "e2e",
          include: [E2E],
          globalSetup: ["test/support/global-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
