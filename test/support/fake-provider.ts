// A provider on loopback that answers as a test tells it to: by number of the call, by key, by model.
import { createServer } from "node:http";

export interface Asked {
  /** 1 for the first call. */
  readonly number: number;
  readonly key: string;
  readonly model: string;
}

/** A status with an error, "hang" for no answer at all, "cut" for half of one. */
export type Conduct = (asked: Asked) => number | "hang" | "cut";

export interface FakeProvider {
  readonly url: string;
  readonly calls: Asked[];
  conduct: Conduct;
  /** How long every answer takes. */
  delayMs: number;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Answers `/v1/chat/completions` with the right diagnosis of every task that `openProject` makes. */
export async function startFakeProvider(conduct: Conduct = () => 200): Promise<FakeProvider> {
  const calls: Asked[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("end", () => {
      const { model = "" } = JSON.parse(text) as { model?: string };
      const key = (request.headers.authorization ?? "").replace("Bearer ", "");
      const asked = { number: calls.length + 1, key, model };
      calls.push(asked);
      const how = provider.conduct(asked);
      if (how === "hang") return;
      const body = JSON.stringify(
        how === 200 || how === "cut" ? answer(model) : refusal(how, model),
      );
      response.writeHead(how === "cut" ? 200 : how, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      });
      if (how !== "cut") return void setTimeout(() => response.end(body), provider.delayMs);
      response.write(body.slice(0, 40));
      setTimeout(() => response.destroy(), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const provider: FakeProvider = {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    conduct,
    delayMs: 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;
}

function answer(model: string) {
  const content = JSON.stringify({ contributing_factors: [{ name: "shop/Deployment/cart" }] });
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    model,
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

function refusal(status: number, model: string) {
  const message =
    status === 401
      ? "Incorrect API key provided"
      : status === 404
        ? `The model ${model} does not exist`
        : `answered ${status}`;
  return { error: { message, type: "error", code: null } };
}

/** What a user writes who has never heard of us: asks a model once, writes down what it said. */
export const ASKING_AGENT = `
import { writeFileSync } from "node:fs";
const model = process.env.SRE_GATE_MODEL ?? "gpt-5.5";
const reply = await fetch(process.env.OPENAI_BASE_URL + "/chat/completions", {
  method: "POST",
  headers: { "content-type": "application/json", authorization: "Bearer " + process.env.OPENAI_API_KEY },
  body: JSON.stringify({ model, messages: [{ role: "user", content: "what is broken?" }] }),
});
if (!reply.ok) throw new Error("the model answered " + reply.status + ": " + (await reply.text()));
const { choices } = await reply.json();
writeFileSync(process.env.SRE_GATE_OUTPUT, choices[0].message.content);
`;
