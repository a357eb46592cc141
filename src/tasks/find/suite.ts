import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { whenAbsent } from "../../files/absent.ts";
import { problemsOfIssues } from "../../model/issue.ts";
import { byCodePoint } from "../../model/order.ts";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import { ModeSchema } from "../../model/task.ts";

const SuiteSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int().positive(),
  /** What is asked of its tasks, whatever they say themselves. */
  mode: ModeSchema.optional(),
  tasks: z.array(z.string().min(1)).min(1),
});

export type Suite = z.infer<typeof SuiteSchema>;

export async function readSuites(root: string): Promise<readonly Suite[]> {
  const folder = join(root, "tasks", "suites");
  const names = (await readdir(folder).catch(whenAbsent([]))).filter((name) =>
    name.endsWith(".yaml"),
  );
  return Promise.all(
    names.sort(byCodePoint).map(async (name) => {
      const where = `tasks/suites/${name}`;
      const document = parseYaml(await readFile(join(folder, name), "utf8"), where);
      const read = SuiteSchema.safeParse(document);
      if (read.success) return read.data;
      const help =
        "A suite has name, version, tasks (a list of task ids) and perhaps mode: repair.";
      const origin = { code: "SUITE_FILE", where, help };
      throw new UserError(problemsOfIssues(read.error.issues, document, origin));
    }),
  );
}

export function newest(suites: readonly Suite[], name: string): Suite | null {
  let best: Suite | null = null;
  for (const suite of suites) {
    if (suite.name === name && (best === null || suite.version > best.version)) best = suite;
  }
  return best;
}
