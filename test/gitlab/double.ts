import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Note {
  readonly id: number;
  body: string;
  readonly system: boolean;
  readonly author: { readonly id: number };
}

/** GitLab's notes of one merge request, as its REST API v4 serves them: pages of at most 100, a token, a user behind it. */
export async function startGitLab(notes: Note[] = []) {
  const calls: string[] = [];
  const state = { status: 200 };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://gitlab");
      calls.push(`${request.method} ${url.pathname}`);
      const say = (status: number, value: unknown) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(value));
      };
      if (request.headers["private-token"] !== "glpat-right")
        return say(401, { message: "401 Unauthorized" });
      if (state.status !== 200) return say(state.status, { message: "busy" });
      if (url.pathname === "/api/v4/user") return say(200, { id: 7, username: "project_1_bot" });
      const place =
        /^\/api\/v4\/projects\/group%2Fagent\/merge_requests\/3\/notes(?:\/(\d+))?$/.exec(
          url.pathname,
        );
      if (place === null) return say(404, { message: "404 Not found" });
      if (request.method === "GET") {
        const [page, each] = ["page", "per_page"].map((name) => Number(url.searchParams.get(name)));
        const from = ((page ?? 1) - 1) * (each ?? 20);
        return say(200, notes.slice(from, from + (each ?? 20)));
      }
      if (request.method === "POST") {
        const note = { id: notes.length + 1, body, system: false, author: { id: 7 } };
        notes.push(note);
        return say(201, note);
      }
      const note = notes.find(({ id }) => id === Number(place[1]));
      if (note === undefined || note.author.id !== 7) return say(403, { message: "403 Forbidden" });
      note.body = body;
      return say(200, note);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    notes,
    calls,
    state,
    environment: {
      GITLAB_CI: "true",
      CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
      CI_PROJECT_ID: "group/agent",
      CI_MERGE_REQUEST_IID: "3",
      CI_JOB_URL: "https://gitlab.example.com/group/agent/-/jobs/5",
      SRE_GATE_GITLAB_TOKEN: "glpat-right",
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? "" : (JSON.parse(text) as { body: string }).body;
}
