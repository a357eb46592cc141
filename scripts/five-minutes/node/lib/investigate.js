import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const system = readFileSync(new URL("../prompts/system.md", import.meta.url), "utf8");

/** Asks chat/completions about a question and the cluster's events. */
export async function investigate(question) {
  const events = execFileSync("kubectl", ["get", "events", "-A", "-o", "json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const response = await fetch(
    `${process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1"}/chat/completions`,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${process.env.OPENAI_API_KEY}`,
      },
      body: JSON.stringify({
        model: "gpt-5.5",
        messages: [
          { role: "system", content: system },
          { role: "user", content: `${question}\n\nEvents:\n${events.slice(0, 60000)}` },
        ],
      }),
    },
  );
  const { choices } = await response.json();
  return choices[0].message.content;
}
