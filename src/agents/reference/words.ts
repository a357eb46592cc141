// Every text that the loop itself sends to the model. We wrote the texts; when they are sent follows Stirrup.

/** Warnings come with this many turns left, and with fewer. */
export const WARNING_TURNS = 20;

export function systemPrompt(turns: number, extra: string | null): string {
  const base = `You are an expert site reliability engineer who diagnoses Kubernetes incidents from a recording. You have at most ${turns} turns; one turn is one of your messages. Work with the tools. No person answers questions. Your last message must call the tool 'finish' with your diagnosis: that is the only way to hand it in.`;
  return extra === null ? base : `${base}\n\n${extra}`;
}

export function turnWarning(left: number): string {
  if (left === 1) {
    return "This is your last turn: call 'finish' now with the best diagnosis you have.";
  }
  return `${left} turns are left. 'finish' needs a turn of its own: call it before they are used up.`;
}

export const CONTINUE =
  "You called no tool. Go on with the investigation, or call 'finish' with your diagnosis.";

export const TWO_FINISH_CALLS =
  "'finish' was called more than once in this turn, so none of the calls counts. Call it once, with one diagnosis.";

export function unknownTool(name: string, known: readonly string[]): string {
  return `'${name}' is not a tool. The tools are: ${known.join(", ")}.`;
}

export function badArguments(name: string, problem: string): string {
  return `The arguments of '${name}' are not valid: ${problem}`;
}

export const SUMMARY_REQUEST =
  "The conversation is about to outgrow what you can hold. Write a summary to go on from: what was asked, what you looked at and found (with files, names and times), which hypotheses stand or fell and why, and what you meant to do next. Call no tool.";

export const SUMMARY_AGAIN =
  "That held no text. Answer with the summary as plain text, and with nothing else.";

export function summaryBridge(summary: string): string {
  return `The conversation so far was replaced by this summary of it:\n\n${summary}`;
}

export const SUMMARY_ACKNOWLEDGED = "Understood. Go on from the summary.";
