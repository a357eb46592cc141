import { EXIT } from "../model/exit.ts";
import type { PlanOutputSchema, Printed } from "../model/output.ts";
import { planWhole, shardsOf, smallPoolNote } from "../shards/plan.ts";
import { readBaselineFile } from "./baseline-file.ts";
import type { Command } from "./command.ts";
import { COMMON, throwIfAny, wholeNumber } from "./flags.ts";
import { settingsFrom } from "./settings.ts";

export const planCommand: Command = {
  name: "plan",
  about: [
    "Splits the suite into parts that take about equally long by the baseline's times, and prints them as a matrix",
    "for several jobs. Each runs its part with 'run --shard 2/8'; 'merge' joins them.",
  ].join("\n"),
  flags: {
    ...COMMON,
    shards: { type: "string", value: "N", help: "how many parts (default: 4)" },
  },
  positionals: null,
  run: async ({ flags, io }) => {
    const problems: Parameters<typeof throwIfAny>[0][number][] = [];
    const of = wholeNumber(flags, "shards", problems) ?? 4;
    throwIfAny(problems);
    const settings = settingsFrom(flags, io);
    const plan = await planWhole(settings, readBaselineFile(settings, io), (line) =>
      io.stderr(`${line}\n`),
    );
    const note = smallPoolNote(plan, settings);
    if (note !== null) io.stderr(`${note}\n`);
    io.stdout(`${JSON.stringify(matrixOf(shardsOf(plan, of)))}\n`);
    return EXIT.pass;
  },
};

/** For `strategy.matrix` and for reading. */
export function matrixOf(shards: ReturnType<typeof shardsOf>): Printed<typeof PlanOutputSchema> {
  return {
    include: shards.map((shard) => ({
      shard: `${shard.part}/${shard.of}`,
      tasks: shard.tasks.length,
      seconds: shard.seconds,
    })),
  };
}
