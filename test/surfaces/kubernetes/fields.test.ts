import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../../../src/world/api/fields.ts";

interface Model {
  readonly attributeTypeMap?: readonly { readonly baseName: string; readonly type: string }[];
}

describe("the fields kubectl explains", () => {
  it("are those of the typed client", async () => {
    const entry = createRequire(import.meta.url).resolve("@kubernetes/client-node");
    const all = join(dirname(entry), "gen/models/all.js");
    const models = (await import(pathToFileURL(all).href)) as Record<string, Model>;
    for (const line of FIELDS.trim().split("\n")) {
      const [name = "", ...fields] = line.split(" ");
      const known = models[name]?.attributeTypeMap?.map((one) => one.baseName);
      expect([name, fields.map((field) => field.split("=")[0])]).toEqual([name, known]);
    }
  });
});
