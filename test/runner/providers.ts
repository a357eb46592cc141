import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LLMock } from "@copilotkit/aimock";
import { bundleProgram } from "../support/bundle.ts";

/** A provider's double with scripted usage for every dialect. */
export async function startProvider(): Promise<LLMock> {
  const mock = new LLMock({ port: 0 });
  mock.onMessage("hello", {
    content: "Hi there, this is a longer answer so that it comes in several chunks.",
    usage: {
      prompt_tokens: 1000,
      completion_tokens: 50,
      prompt_tokens_details: { cached_tokens: 400 },
      input_tokens: 1000,
      output_tokens: 50,
    },
  });
  await mock.start();
  return mock;
}

/** A provider that fails in ways no double offers. */
export async function startFaulty(
  listener: RequestListener,
): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

/** test/agents/model-client.ts as one file that any sandbox can mount. */
export async function bundleClient(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-client-"));
  const source = new URL("../agents/model-client.ts", import.meta.url);
  await bundleProgram(source, join(folder, "client.mjs"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const NAMES = [
  "OPENAI_BASE_URL",
  "OPENAI_API_KEY",
  "ANTHROPIC_BASE_URL",
  "ANTHROPIC_API_KEY",
  "GOOGLE_GEMINI_BASE_URL",
  "GEMINI_API_KEY",
];

/** Points the gate's own environment at a provider; undo afterwards. */
export function useProvider(url: string): () => void {
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  process.env.OPENAI_BASE_URL = `${url}/v1`;
  process.env.OPENAI_API_KEY = "sk-real-openai-key";
  process.env.ANTHROPIC_BASE_URL = url;
  process.env.ANTHROPIC_API_KEY = "sk-real-anthropic-key";
  process.env.GOOGLE_GEMINI_BASE_URL = url;
  process.env.GEMINI_API_KEY = "sk-real-gemini-key";
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
