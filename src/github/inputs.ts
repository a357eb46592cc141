import { posix } from "node:path";
import { z } from "zod";
import { wordsOfIssue } from "../model/issue.ts";
import { didYouMean } from "../model/nearest.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { MOST_AT_A_TIME } from "../model/settings.ts";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const optional = z.string().transform((text) => (text.trim() === "" ? null : text.trim()));

/** GitHub keeps no artifact longer, wherever it runs. */
const MOST_DAYS = 400;

function optionalMatch(pattern: RegExp, message: string) {
  return optional.refine((text) => text === null || pattern.test(text), message);
}

const wholeNumber = (example: string, most: number) =>
  optional
    .refine((text) => text === null || (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most), {
      message: `must be a whole number from 1 to ${most}, as ${example}`,
    })
    .transform((text) => (text === null ? null : Number(text)));

function beyond(shard: string): boolean {
  const [part, of] = shard.split("/").map(Number);
  return part !== undefined && of !== undefined && part > of;
}

/** `toJSON(needs.run.outputs)`: a digest for each part that ended, by a name for each. */
function digestsOf(text: string | null, context: z.RefinementCtx): readonly string[] | null {
  if (text === null) return null;
  try {
    const read = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    if (read.success) return Object.values(read.data).filter((digest) => digest !== "");
  } catch {
    // Said below.
  }
  context.addIssue("must be the JSON of the outputs of the jobs that ran the parts");
  return null;
}

/** The inputs of action.yml. None of them can change what judges: that is in `judge:` at the base commit. */
const InputsSchema = z.strictObject({
  mode: z.enum(["gate", "plan", "merge", "nightly", "command", "publish-fork"]),
  config: z
    .string()
    .min(1)
    .refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), {
      message: "must be a path inside the repository",
    })
    // As git writes it, so that an edit of the file is recognised.
    .transform(posix.normalize),
  token: z.string().min(1, "is empty: the default is the job's own token"),
  comment: flag,
  "check-run": flag,
  reuse: flag,
  artifact: z
    .string()
    .regex(
      /^[A-Za-z0-9._-]{0,60}$/,
      "may hold letters, digits, dot, dash and underscore, at most 60",
    ),
  "retention-days": wholeNumber("14", MOST_DAYS),
  concurrency: wholeNumber("4", MOST_AT_A_TIME),
  shard: optionalMatch(
    /^[1-9]\d{0,2}(\/[1-9]\d{0,2})?$/,
    "must be as `2/8`, or a number for `plan`",
  ).refine((text) => text === null || !beyond(text), "names a part beyond the last one"),
  parts: optional,
  "part-digests": optional.transform(digestsOf),
  "pull-request": wholeNumber("17", 999_999_999),
  "head-sha": optionalMatch(
    /^[0-9a-f]{40}$/,
    "must be a full commit SHA, 40 lower-case hex digits",
  ),
});

export type ActionInputs = z.infer<typeof InputsSchema>;

/** The one variable the steps of action.yml pass: `toJSON(inputs)`. Every bad value is reported at once. */
export function readInputs(text: string | undefined): ActionInputs {
  const document = readObject(text);
  const parsed = InputsSchema.safeParse(document);
  if (!parsed.success)
    throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, document)));
  const together = contradictions(parsed.data);
  if (together.length > 0) throw new UserError(together);
  return parsed.data;
}

function readObject(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new UserError({
      code: "INPUTS_MISSING",
      where: "SRE_GATE_INPUTS",
      message: "the action's inputs did not arrive as JSON",
      help: "start the action by `uses:`, not its bundle by hand",
    });
  }
}

function problemsOf(issue: z.core.$ZodIssue, document: unknown): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(InputsSchema.shape);
    return issue.keys.map((key) => ({
      code: "INPUT_UNKNOWN",
      where: `with: ${key}`,
      message: "there is no such input",
      help: didYouMean(key, known),
    }));
  }
  return [
    {
      code: "INPUT_BAD_VALUE",
      where: `with: ${issue.path.join(".")}`,
      // Rules of an input have words of their own; the schema's are its library's.
      message: /^(Invalid|Too)\b/.test(issue.message)
        ? wordsOfIssue(issue, document).message
        : issue.message,
      help: "the inputs are described in the README",
    },
  ];
}

function contradictions(inputs: ActionInputs): Problem[] {
  const problems: Problem[] = [];
  const need = (holds: boolean, input: string, message: string, help: string) => {
    if (!holds) problems.push({ code: "INPUT_MISSING", where: `with: ${input}`, message, help });
  };
  const { mode, shard, parts } = inputs;
  if (mode === "plan") {
    need(/^\d+$/.test(shard ?? ""), "shard", "`plan` needs how many parts", "write `shard: 8`");
  }
  if (mode === "merge" || mode === "publish-fork") {
    need(
      parts !== null,
      "parts",
      `\`${mode}\` needs the folder of the data`,
      "write `parts: parts`",
    );
  }
  if (mode === "merge") {
    need(
      inputs["part-digests"] !== null,
      "part-digests",
      "`merge` needs the digests of the parts, so that no other artifact stands in for one",
      "write `part-digests: ${{ toJSON(needs.run.outputs) }}`",
    );
  }
  if (mode === "gate" && shard !== null) {
    need(shard.includes("/"), "shard", "a part is written as `2/8`", "write `shard: 2/8`");
  }
  if (inputs["pull-request"] !== null && mode === "gate") {
    need(
      inputs["head-sha"] !== null,
      "head-sha",
      "a run for somebody else's pull request needs the commit that was looked at",
      "pass the full SHA: what is pushed after the review must not run",
    );
  }
  return problems;
}
