// Calls models through the official clients as an agent would, and answers with the contract's JSON.
// Arguments: steps such as chat, chat-stream, responses, anthropic-stream, gemini, or a POST:/path;
// no-answer to leave none, all-or-nothing to leave one only where every step worked.
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const steps = process.argv.slice(2);
const model = "gpt-5.5";
const claude = "claude-opus-4-7";
const messages = [{ role: "user" as const, content: "hello" }];

async function step(name: string): Promise<unknown> {
  const openai = new OpenAI({ maxRetries: 0 });
  const anthropic = new Anthropic({ maxRetries: 0 });
  switch (name) {
    case "chat":
      return (await openai.chat.completions.create({ model, messages })).choices[0]?.message
        .content;
    case "chat-stream": {
      let text = "";
      const empty: unknown[] = [];
      for await (const chunk of await openai.chat.completions.create({
        model,
        messages,
        stream: true,
      })) {
        if (chunk.choices.length === 0) empty.push(chunk);
        text += chunk.choices[0]?.delta.content ?? "";
      }
      return { text, empty: empty.length };
    }
    case "chat-stream-usage": {
      let usage: unknown = null;
      const stream = await openai.chat.completions.create({
        model,
        messages,
        stream: true,
        stream_options: { include_usage: true },
      });
      for await (const chunk of stream) usage = chunk.usage ?? usage;
      return { usage: usage !== null };
    }
    case "responses":
      return (await openai.responses.create({ model, input: "hello" })).output_text;
    case "responses-stream": {
      let last = "";
      for await (const event of await openai.responses.create({
        model,
        input: "hello",
        stream: true,
      }))
        last = event.type;
      return last;
    }
    case "responses-search":
      return openai.responses.create({ model, input: "hello", tools: [{ type: "web_search" }] });
    case "responses-foreign":
      return openai.responses.create({ model, input: "hello", previous_response_id: "resp_other" });
    case "chat-image":
      return openai.chat.completions.create({
        model,
        messages: [
          {
            role: "user",
            content: [{ type: "image_url", image_url: { url: "https://example.com/a.png" } }],
          },
        ],
      });
    case "anthropic": {
      const answer = await anthropic.messages.create({ model: claude, max_tokens: 99, messages });
      return answer.content[0];
    }
    case "anthropic-stream":
      return (
        await anthropic.messages.stream({ model: claude, max_tokens: 99, messages }).finalMessage()
      ).usage;
    case "models":
      return openai.models.list();
    default:
      return raw(name);
  }
}

/** Whatever no client would send: "GET:TARGET" with the target as it stands. */
function raw(name: string): Promise<unknown> {
  const [method = "", target = ""] = name.split(/:(.*)/s);
  const base = new URL(process.env.OPENAI_BASE_URL ?? "");
  const prefix = base.pathname.replace(/\/openai\/v1$/, "");
  const path = target.replace("@", prefix);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: base.hostname,
        port: base.port,
        method,
        path,
        headers: { "content-type": "application/json" },
      },
      (incoming) => {
        let text = "";
        incoming.on("data", (chunk) => {
          text += chunk;
        });
        incoming.on("end", () => resolve({ status: incoming.statusCode, text }));
      },
    );
    outgoing.on("error", reject);
    const contents = [{ role: "user", parts: [{ text: "hello" }] }];
    outgoing.end(method === "POST" ? JSON.stringify({ model, messages, contents }) : undefined);
  });
}

function describe(error: unknown): unknown {
  if (error instanceof OpenAI.APIError || error instanceof Anthropic.APIError)
    return { status: error.status, error: error.error };
  return { error: String(error) };
}

const WISHES = ["no-answer", "all-or-nothing"];
let failed = false;
for (const name of steps) {
  if (WISHES.includes(name)) continue;
  const outcome = await step(name).catch((error: unknown) => {
    failed = true;
    return describe(error);
  });
  console.log(JSON.stringify({ step: name, outcome }));
}
console.log(JSON.stringify({ keys: [process.env.OPENAI_API_KEY, process.env.ANTHROPIC_API_KEY] }));
if (failed && steps.includes("all-or-nothing")) process.exitCode = 1;
else if (!steps.includes("no-answer"))
  writeFileSync(
    process.env.SRE_GATE_OUTPUT ?? "",
    JSON.stringify({ contributing_factors: [{ name: "shop/ConfigMap/flags" }] }),
  );
