import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";
import { WrittenStepSchema } from "../../model/repair.ts";
import type { RepairStep } from "../../world/judge/steps.ts";
import { stepOf } from "../../world/judge/written.ts";

export function readActionsFile(path: string, where: string): RepairStep[] {
  const read = z.array(WrittenStepSchema).safeParse(parseYaml(textOf(path, where), where));
  if (!read.success)
    throw notActions(where, read.error.issues[0]?.message ?? "it is no list of steps");
  return read.data.map((step, index) => stepOf(step, `${where}[${index}]`));
}

function textOf(path: string, where: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw notActions(where, "it cannot be read");
  }
}

function notActions(where: string, message: string): UserError {
  return new UserError({
    code: "ACTIONS_FILE",
    where,
    message,
    help: "write a list, for example: - kubectl rollout undo deployment/ad -n otel-demo; docs/repair.md shows all forms",
  });
}
