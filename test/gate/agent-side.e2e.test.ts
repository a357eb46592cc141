import { join } from "node:path";
import { expect, it } from "vitest";
import { guardedFrom } from "../../src/gate/agent-side.ts";
import { loadSettingsFile } from "../../src/settings/load.ts";
import { NO_OVERRIDES, resolveSettings } from "../../src/settings/resolve.ts";
import { openProject } from "../support/project.ts";

it("guards the gate's own tasks and the file of a private seed, whatever is run", () => {
  using project = openProject([]);
  project.write("sre-gate.yaml", "agent: {run: sh answer.sh}\n");
  project.write("answer.sh", "true\n");
  const { file, where, found } = loadSettingsFile(project.folder, null);
  const guardedWith = (seed: string) => {
    const settings = resolveSettings({
      file,
      found,
      where,
      overrides: NO_OVERRIDES,
      root: project.folder,
      packageRoot: "/the/gate",
      env: { SRE_GATE_PRIVATE_SEED: seed },
    });
    return guardedFrom(settings, settings.agent, []);
  };
  const seed = join(project.folder, "seed");
  expect(guardedWith(`file:${seed}`)).toEqual(expect.arrayContaining(["/the/gate/tasks", seed]));
  expect(guardedWith("0a1b2c3d4e5f60718293a4b5c6d7e8f9").join()).not.toContain("0a1b2c3d");
});
