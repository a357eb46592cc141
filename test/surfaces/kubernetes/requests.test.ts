import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHOP } from "../../support/shop.ts";
import { temporaryFolder } from "../../support/snapshot.ts";
import { type ServedSnapshot, serveSnapshot } from "../../support/surfaces.ts";
import { McpClient } from "./mcp-client.ts";

// What clients ask that a machine may not have: recorded by a proxy in front of the real program, with the
// status and the kind of answer it went on with.

interface Recorded {
  readonly command: string;
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly accept: string;
    readonly type?: string;
    /** Base64; kubectl writes protobuf. */
    readonly body?: string;
    readonly status: number;
    /** The object's kind, or the content type where the answer is no object. */
    readonly kind: string;
  }[];
}

const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`requests/${name}.json`, import.meta.url), "utf8")) as Recorded[];

let shop: ServedSnapshot;

beforeAll(async () => {
  shop = await serveSnapshot(SHOP);
});

afterAll(async () => shop?.close());

describe.each(["kubectl-1.33", "kubernetes-mcp-server-0.0.67"])("%s", (program) => {
  it.each(recorded(program).map(({ command, requests }) => [command, requests] as const))(
    "%s",
    async (_, requests) => {
      const answers = [];
      for (const { method, path, accept, type, body } of requests) {
        const response = await fetch(`${shop.origin}/kubernetes${path}`, {
          method,
          headers: { accept, ...(type === undefined ? {} : { "content-type": type }) },
          ...(body === undefined ? {} : { body: Buffer.from(body, "base64") }),
        });
        const text = await response.text();
        const kind = kindOf(text) ?? response.headers.get("content-type");
        answers.push({ method, path, status: response.status, kind });
      }
      expect(answers).toEqual(
        requests.map(({ method, path, status, kind }) => ({ method, path, status, kind })),
      );
    },
  );
});

function kindOf(text: string): string | null {
  try {
    return (JSON.parse(text) as { kind?: string }).kind ?? null;
  } catch {
    return null;
  }
}

// The real server, where it is: SRE_GATE_KUBERNETES_MCP names it. Its requests are replayed above everywhere.
const server = process.env.SRE_GATE_KUBERNETES_MCP ?? "";

describe.each(existsSync(server) ? [server] : [])("kubernetes-mcp-server works unchanged", () => {
  const files = temporaryFolder("mcp");
  let client: McpClient;

  beforeAll(async () => {
    const environment = await shop.surfaces.environment(shop.origin, files.path);
    client = await McpClient.start(server, ["--read-only"], environment);
  });

  afterAll(async () => {
    await client?.stop();
    files.remove();
  });

  it.each([
    ["namespaces_list", {}, /shop\s+Active/],
    ["pods_list", {}, /cart-7f9c-abcde\s+1\/1\s+Running\s+1 \(20m ago\)/],
    ["pods_list_in_namespace", { namespace: "shop", labelSelector: "app=web" }, /web-7f9c-abcde/],
    ["pods_get", { namespace: "shop", name: "cart-7f9c-abcde" }, /restartCount: 1/],
    ["pods_log", { namespace: "shop", name: "cart-7f9c-abcde", tail: 2 }, /request 38 failed/],
    ["pods_top", { namespace: "shop" }, /cart-7f9c-abcde\s+cart\s+250m\s+64Mi/],
    ["nodes_top", {}, /node-a\s+250m\s+6%/],
    ["events_list", { namespace: "shop" }, /Back-off restarting failed container/],
    ["resources_list", { apiVersion: "apps/v1", kind: "Deployment" }, /shop\s+apps\/v1.*cart/],
    [
      "resources_get",
      { apiVersion: "v1", kind: "ConfigMap", namespace: "shop", name: "flags" },
      /"cartFailure":"on"/,
    ],
  ])("%s", async (name, given, expected) => {
    expect(await client.call(name, given)).toMatch(expected);
  });
});
