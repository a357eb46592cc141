// A local stand-in for GitHub's cache service (v2), for the unmodified @actions/cache: three Twirp calls and a blob store.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Entry {
  readonly key: string;
  readonly version: string;
  blob: Buffer;
  done: boolean;
}

export interface CacheService {
  /** Environment that only JavaScript actions are given. */
  readonly env: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
  /** What the next look-up waits for. */
  hold(until: () => Promise<void>): void;
  close(): Promise<void>;
}

const TWIRP = "/twirp/github.actions.results.api.v1.CacheService/";

export async function startCacheService(): Promise<CacheService> {
  const entries: Entry[] = [];
  const blocks = new Map<string, Buffer>();
  let origin = "";
  let held: (() => Promise<void>) | null = null;

  const twirp: Record<string, (body: Record<string, unknown>) => unknown> = {
    CreateCacheEntry: ({ key, version }) => {
      if (entries.some((entry) => entry.key === key && entry.version === version)) return null;
      entries.push({
        key: String(key),
        version: String(version),
        blob: Buffer.alloc(0),
        done: false,
      });
      return { ok: true, signed_upload_url: `${origin}/blob/${entries.length - 1}` };
    },
    FinalizeCacheEntryUpload: ({ key, version }) => {
      const entry = entries.find((e) => e.key === key && e.version === version);
      if (entry) entry.done = true;
      return { ok: entry !== undefined, entry_id: "1" };
    },
    GetCacheEntryDownloadURL: ({ key, restore_keys, version }) => {
      const wanted = [String(key), ...((restore_keys as string[] | undefined) ?? [])];
      for (const prefix of wanted) {
        // The newest entry that begins with the key, as GitHub does.
        const index = entries.findLastIndex(
          (entry) => entry.done && entry.version === version && entry.key.startsWith(prefix),
        );
        if (index >= 0) {
          const matched = entries[index]?.key;
          return { ok: true, signed_download_url: `${origin}/blob/${index}`, matched_key: matched };
        }
      }
      return { ok: false };
    },
  };

  function serveBlob(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", origin);
    const entry = entries[Number(url.pathname.split("/").at(-1))];
    if (!entry) return void response.writeHead(404).end();
    if (request.method === "PUT") {
      const kind = url.searchParams.get("comp");
      const id = url.searchParams.get("blockid") ?? "";
      if (kind === "block") blocks.set(`${url.pathname} ${id}`, body);
      else if (kind === "blocklist") {
        const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)];
        const parts = ids.map((match) => blocks.get(`${url.pathname} ${match[1]}`));
        entry.blob = Buffer.concat(parts.filter((part) => part !== undefined));
      } else entry.blob = body;
      return void response.writeHead(201, { etag: '"1"', "x-ms-request-id": "1" }).end();
    }
    const range = /bytes=(\d+)-(\d*)/.exec(
      String(request.headers.range ?? request.headers["x-ms-range"]),
    );
    const [from, to] = [Number(range?.[1] ?? 0), Number(range?.[2] || entry.blob.length - 1)];
    const part = entry.blob.subarray(from, to + 1);
    response.writeHead(range ? 206 : 200, {
      "content-length": part.length,
      "content-range": `bytes ${from}-${to}/${entry.blob.length}`,
      "accept-ranges": "bytes",
    });
    response.end(request.method === "HEAD" ? undefined : part);
  }

  const server = createServer((request, response) => {
    void readAll(request).then(async (body) => {
      const path = request.url ?? "/";
      const wait = path.endsWith("/GetCacheEntryDownloadURL") ? held : null;
      if (wait !== null) {
        held = null;
        await wait();
      }
      if (!path.startsWith(TWIRP)) return serveBlob(request, body, response);
      const answer = twirp[path.slice(TWIRP.length)]?.(JSON.parse(body.toString()));
      const status = answer === null ? 409 : answer === undefined ? 404 : 200;
      const failure = { code: "already_exists", msg: "cache entry with the same key exists" };
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? failure));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_CACHE_SERVICE_V2: "true",
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_TOKEN: "runtime-token-of-the-job",
    },
    get keys() {
      return entries.filter((entry) => entry.done).map((entry) => entry.key);
    },
    hold: (until) => {
      held = until;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
