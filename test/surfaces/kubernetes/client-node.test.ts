import { join } from "node:path";
import { PassThrough } from "node:stream";
import * as k8s from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHOP } from "../../support/shop.ts";
import { temporaryFolder } from "../../support/snapshot.ts";
import { type ServedSnapshot, serveSnapshot } from "../../support/surfaces.ts";

describe("@kubernetes/client-node works unchanged", () => {
  const files = temporaryFolder("client-node");
  const config = new k8s.KubeConfig();
  let shop: ServedSnapshot;

  beforeAll(async () => {
    shop = await serveSnapshot(SHOP);
    await shop.surfaces.environment(shop.origin, files.path);
    config.loadFromFile(join(files.path, "kubeconfig"));
  });

  afterAll(async () => {
    await shop?.close();
    files.remove();
  });

  it("lists", async () => {
    const pods = await config.makeApiClient(k8s.CoreV1Api).listNamespacedPod({ namespace: "shop" });
    expect(pods.items.map((pod) => pod.metadata?.name)).toEqual([
      "cart-7f9c-abcde",
      "web-7f9c-abcde",
    ]);
    const deployments = await config.makeApiClient(k8s.AppsV1Api).listDeploymentForAllNamespaces();
    expect(deployments.items.map((one) => one.metadata?.name)).toEqual(["cart", "web"]);
  });

  it("pages", async () => {
    const api = config.makeApiClient(k8s.CoreV1Api);
    const first = await api.listNamespacedPod({ namespace: "shop", limit: 1 });
    expect(first.metadata?.remainingItemCount).toBe(1);
    const second = await api.listNamespacedPod({
      namespace: "shop",
      limit: 1,
      _continue: first.metadata?._continue ?? "",
    });
    expect(second.items[0]?.metadata?.name).toBe("web-7f9c-abcde");
    expect(second.metadata?._continue).toBeUndefined();
  });

  it("watches the state and then holds", async () => {
    const seen: string[] = [];
    const watch = new k8s.Watch(config);
    const controller = await new Promise<AbortController>((done, fail) => {
      const started = watch.watch(
        "/api/v1/namespaces/shop/pods",
        {},
        (phase, object) => {
          seen.push(`${phase} ${object.metadata.name}`);
          if (seen.length === 2) started.then(done, fail);
        },
        () => {},
      );
    });
    controller.abort();
    expect(seen).toEqual(["ADDED cart-7f9c-abcde", "ADDED web-7f9c-abcde"]);
  });

  it("reads logs", async () => {
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((done) => stream.once("end", done));
    await new k8s.Log(config).log("shop", "web-7f9c-abcde", "web", stream, { tailLines: 2 });
    await ended;
    expect(Buffer.concat(chunks).toString()).toBe(
      "request 38 done in 38ms\nrequest 39 done in 39ms\n",
    );
  });

  it("may not write", async () => {
    const api = config.makeApiClient(k8s.CoreV1Api);
    const before = shop.surfaces.counts.attemptedChanges;
    await expect(
      api.deleteNamespacedPod({ namespace: "shop", name: "web-7f9c-abcde" }),
    ).rejects.toMatchObject({ code: 403 });
    expect(shop.surfaces.counts.attemptedChanges).toBe(before + 1);
  });
});
