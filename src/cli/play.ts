import { EXIT } from "../model/exit.ts";
import { UserError } from "../model/problem.ts";
import type { Command } from "./command.ts";
import { flagOn, flagText } from "./flags.ts";
import type { PlayTime } from "./play/play-incident.ts";

export const playCommand: Command = {
  name: "play",
  about: [
    "Opens a shell in an incident: kubectl, Prometheus, Alertmanager, Loki and Jaeger answer as they would while it",
    "happens. What you change in a simulated incident takes effect; leave the shell to hear what you did and how a judge",
    "sees it. A record (an ITBench folder, an import) can be looked at and not changed.",
  ].join("\n"),
  flags: {
    time: {
      type: "string",
      value: "N|hand",
      help: "how fast time goes on: 1 as your clock (default), 10 ten times, hand: with what you do",
    },
    serve: { type: "boolean", help: "print the addresses and wait for Ctrl-C instead of a shell" },
  },
  positionals: "TASK",
  run: async ({ flags, positionals, io }) => {
    const [task, ...more] = positionals;
    if (task === undefined || more.length > 0) throw oneTask();
    const time = timeOf(flagText(flags, "time"));
    // Loaded here: the world and all that answers for it.
    const { play } = await import("./play/play-incident.ts");
    await play({ task, time, serve: flagOn(flags, "serve") }, io);
    return EXIT.pass;
  },
};

function oneTask(): UserError {
  return new UserError({
    code: "PLAY_TASK",
    where: "play",
    message: "it takes one incident",
    help: "write: sre-gate play shop-01; 'sre-gate tasks list' shows what there is",
  });
}

/** Null where nothing was said. */
function timeOf(text: string | null): PlayTime | null {
  if (text === null || text === "hand") return text;
  const times = Number(text.replace(/^x/i, ""));
  if (/^x?\d{1,4}(\.\d{1,2})?$/i.test(text) && times >= 0.1 && times <= 1000) return times;
  throw new UserError({
    code: "PLAY_TIME",
    where: "--time",
    message: `${JSON.stringify(text)} is neither hand nor a number from 0.1 to 1000`,
    help: "write --time 10 for ten times as fast as your clock, or --time hand",
  });
}
