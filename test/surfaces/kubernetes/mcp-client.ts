import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

interface Reply {
  readonly id?: number;
  readonly result?: { readonly content?: readonly { readonly text?: string }[] };
}

/** The Model Context Protocol over a child's standard streams, as much as calling tools needs. */
export class McpClient {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const reply = JSON.parse(line) as Reply;
      this.#waiting.get(reply.id ?? -1)?.(reply);
    });
  }

  static async start(
    program: string,
    words: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<McpClient> {
    const env = { PATH: process.env.PATH, ...environment };
    const client = new McpClient(spawn(program, words, { env, stdio: ["pipe", "pipe", "ignore"] }));
    await client.#ask("initialize", {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "agent", version: "1" },
    });
    client.#say({ method: "notifications/initialized" });
    return client;
  }

  /** The tool's answer as text. */
  async call(name: string, given: Readonly<Record<string, unknown>>): Promise<string> {
    const { result } = await this.#ask("tools/call", { name, arguments: given });
    return (result?.content ?? []).map(({ text }) => text ?? "").join("\n");
  }

  async stop(): Promise<void> {
    this.#child.kill();
    await once(this.#child, "exit");
  }

  #ask(method: string, params: unknown): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#say({ id, method, params });
    });
  }

  #say(message: object): void {
    this.#child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }
}
