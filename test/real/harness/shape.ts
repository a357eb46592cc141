// A conversation as both harnesses hold it, in words that do not depend on theirs.
import { type Json, list, textOf } from "../double/script.ts";

const SAID: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /^You have (\d+) turns remaining|^(\d+) turns are left/,
    (found) => `warning ${found[1] ?? found[2]}`,
  ],
  [/^This is (?:the|your) last turn/, () => "warning 1"],
  [/^Please continue the task|^You called no tool/, () => "go on"],
  [
    /IMPORTANT: Respond with the summary as plain prose|That held no text/,
    () => "summarise, in text",
  ],
  [/^The context window is approaching|^The conversation is about to outgrow/, () => "summarise"],
  [/^\*\*Context Continuation|^The conversation so far was replaced/, () => "the summary"],
  [/^Got it, thanks!|^Understood\. Go on from the summary/, () => "acknowledged"],
  [/^Find the cause/, () => "task"],
];

const ANSWERED: readonly (readonly [RegExp, string])[] = [
  [/multiple finish tools|was called more than once/, "more than one finish"],
  [/is not a valid tool|is not a tool/, "no such tool"],
  [/arguments are not valid|arguments of '\w+' are not valid/i, "bad arguments"],
  [/not taken/, "not taken"],
  [/taken/, "taken"],
  [/timeout/, "timed out"],
  [/truncated from an original|characters left out/, "clipped"],
  [/<exit_code>0</, "done"],
  [/<exit_code>/, "failed"],
];

/** Every request as the list of what it holds, and which tools it offers. */
export function shapeOf(body: Json): readonly string[] {
  const tools = list(body.tools).map((tool) => String((tool.function as Json).name));
  const offered = tools.map((name) => (name === "code_exec" ? "shell" : name)).sort();
  return [`tools: ${offered.join(", ") || "none"}`, ...list(body.messages).map(shapeOfMessage)];
}

function shapeOfMessage(message: Json): string {
  const text = textOf(message.content ?? "");
  switch (message.role) {
    case "system":
    case "developer":
      return "system";
    case "user": {
      for (const [pattern, name] of SAID) {
        const found = pattern.exec(text);
        if (found !== null) return name(found);
      }
      return `user: ${text.slice(0, 60)}`;
    }
    case "assistant": {
      const called = list(message.tool_calls).map((call) => (call.function as Json).name);
      const words = text === "" || text === "-" || text === '""' ? "" : text;
      const names = called.map((name) => (name === "code_exec" ? "shell" : String(name)));
      return `model: ${[words, ...names].filter((part) => part !== "").join(", ")}`;
    }
    default: {
      const kind = ANSWERED.find(([pattern]) => pattern.test(text));
      return `tool: ${kind?.[1] ?? text.slice(0, 80)}`;
    }
  }
}
