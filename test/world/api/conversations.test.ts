import { readFileSync } from "node:fs";
import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Exchange } from "../../../scripts/recording/cluster/proxy.ts";
import { SCALED, type ServedWorld, serveWorld } from "../../support/live.ts";

// What kubectl 1.20 and 1.34 asked of a real cluster, request by request, and how that answered: status, kind, and
// what a refusal said. Our API server is asked the same.

interface Conversation {
  readonly version: string;
  readonly line: string;
  readonly exchanges: readonly Exchange[];
}

const conversations = readFileSync(new URL("recorded/conversations.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Conversation);

/** Of a real server only: what kubectl does without, or what has another form here. docs/surfaces.md says why. */
const NOT_HERE =
  /^\/openapi|^\/apis\/(apiregistration|certificates|admissionregistration|node|resource|flowcontrol\.apiserver)\.?(k8s\.io)?\//;

/** It moves the ownership of fields by versions of the object, and those of another cluster mean nothing here. */
const BY_VERSION = "apply --server-side --force-conflicts -f FILE1";

let served: ServedWorld;
beforeAll(async () => {
  served = await serveWorld(SCALED, { watch: 0, settleMs: 5 });
});
afterAll(async () => served?.close());

interface Answered {
  readonly status: number;
  readonly kind: string;
  readonly message?: string;
}

/** Of a stream only how it begins; what it says depends on what controllers do meanwhile. */
function ask({ method, path, accept, type, body, binary }: Exchange): Promise<Answered> {
  if (/[?&]watch=(true|1)/.test(path))
    return new Promise((done, fail) => {
      const asked = get(`${served.origin}/kubernetes${unversioned(path)}`, (answer) => {
        done({ status: answer.statusCode ?? 0, kind: "watch" });
        asked.destroy();
      }).on("error", fail);
    });
  return fetch(`${served.origin}/kubernetes${unversioned(path)}`, {
    method,
    headers: { accept, ...(type === undefined ? {} : { "content-type": type }) },
    ...(body === undefined
      ? {}
      : { body: binary ? Buffer.from(body, "base64") : unversioned(body) }),
  }).then(async (answer) => ({
    status: answer.status,
    ...told(await answer.text(), answer.headers.get("content-type") ?? ""),
  }));
}

/** A version of another cluster's object means nothing here. */
function unversioned(text: string): string {
  return text
    .replace(/([?&])resourceVersion=\d+&?/, "$1")
    .replace(/,"(resourceVersion|uid)":"[0-9a-f-]+"/g, "")
    .replace(/"(resourceVersion|uid)":"[0-9a-f-]+",?/g, "");
}

/** Where a client takes both, a real server writes protobuf and ours JSON. */
function isProtobuf({ kind }: Exchange): boolean {
  return kind.includes("protobuf");
}

function told(text: string, type: string): Omit<Answered, "status"> {
  try {
    const { kind, message } = JSON.parse(text.split("\n")[0] ?? "") as Record<string, string>;
    return { kind: kind ?? type, ...(kind === "Status" && message ? { message } : {}) };
  } catch {
    return { kind: type };
  }
}

function expected({ path, status, kind, message }: Exchange): Answered {
  if (/[?&]watch=(true|1)/.test(path)) return { status, kind: "watch" };
  return { status, kind, ...(message === undefined ? {} : { message }) };
}

describe("conversations of kubectl", () => {
  it("are there to be compared with", () => {
    expect(conversations.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(conversations.map(({ version }) => version))]).toEqual(["1.20", "1.34"]);
  });

  it.each(conversations.map((one, at) => [`${one.version} ${one.line} (${at})`, one] as const))(
    "%s",
    async (_, { version, line, exchanges }) => {
      if (version === "1.34" && line === BY_VERSION) return;
      const [found, real]: [unknown[], unknown[]] = [[], []];
      for (const one of exchanges.filter(({ path }) => !NOT_HERE.test(path))) {
        const place = `${one.method} ${one.path}`;
        const answer = await ask(one);
        found.push([place, isProtobuf(one) ? answer.status : answer]);
        real.push([place, isProtobuf(one) ? one.status : expected(one)]);
      }
      expect(found).toEqual(real);
    },
  );
});
