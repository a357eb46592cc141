import { describe, expect, test } from "vitest";
import {
  canonicalEntity,
  formatEntity,
  parseEntity,
  workloadBases,
} from "../../../src/score/entity/entity.ts";

function canonical(text: string): string {
  const reading = parseEntity(text);
  return reading.kind === "entity" ? formatEntity(reading.entity) : `unreadable: ${reading.why}`;
}

describe("one form for every spelling", () => {
  test.each([
    ["otel-demo/Deployment/cart", "otel-demo/Deployment/cart"],
    [" `otel-demo/Deployment/cart` ", "otel-demo/Deployment/cart"],
    ["/otel-demo/Deployment/cart", "otel-demo/Deployment/cart"],
    ['"otel-demo/deployments/cart"', "otel-demo/Deployment/cart"],
    ["otel-demo/deploy/cart", "otel-demo/Deployment/cart"],
    ["otel-demo/deployment.apps/cart", "otel-demo/Deployment/cart"],
    ["otel-demo/deployments.v1.apps/cart", "otel-demo/Deployment/cart"],
    ["otel-demo/apps/v1/Deployment/cart", "otel-demo/Deployment/cart"],
    ["Otel-Demo/DEPLOYMENT/cart", "otel-demo/Deployment/cart"],
    ["otel-demo / Deployment / cart", "otel-demo/Deployment/cart"],
    ["otel-demo/po/cart-0", "otel-demo/Pod/cart-0"],
    ["otel-demo/svc/cart", "otel-demo/Service/cart"],
    ["otel-demo/cm/flagd-config", "otel-demo/ConfigMap/flagd-config"],
    ["otel-demo/configmaps/flagd-config", "otel-demo/ConfigMap/flagd-config"],
    ["otel-demo/hpa/frontend", "otel-demo/HorizontalPodAutoscaler/frontend"],
    ["otel-demo/netpol/deny", "otel-demo/NetworkPolicy/deny"],
    ["otel-demo/networkpolicies/deny", "otel-demo/NetworkPolicy/deny"],
    ["otel-demo/pvc/data", "otel-demo/PersistentVolumeClaim/data"],
    ["otel-demo/ingresses/web", "otel-demo/Ingress/web"],
    ["chaos-mesh/HttpChaos/x", "chaos-mesh/HTTPChaos/x"],
    ["chaos-mesh/networkchaos.chaos-mesh.org/x", "chaos-mesh/NetworkChaos/x"],
    ["chaos-mesh/schedules/x", "chaos-mesh/Schedule/x"],
    ["Deployment/cart", "?/Deployment/cart"],
    ["cluster/Node/i-058b", "cluster/Node/i-058b"],
    ["-/Node/i-058b", "cluster/Node/i-058b"],
    ["_cluster/no/i-058b", "cluster/Node/i-058b"],
    ["otel-demo/Node/i-058b", "cluster/Node/i-058b"],
    ["Node/i-058b", "cluster/Node/i-058b"],
    ["otel-demo/Namespace/otel-demo", "cluster/Namespace/otel-demo"],
    ["ns/otel-demo", "cluster/Namespace/otel-demo"],
    ["shop/Widget/one", "shop/Widget/one"],
    ["shop/widgets.example.org/one", "shop/widgets/one"],
  ])("%j is %s", (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test("names keep their case and their suffix", () => {
    expect(canonical("a/Pod/Ad-7c7f8b68dc-7rqh9")).toBe("a/Pod/Ad-7c7f8b68dc-7rqh9");
  });

  test.each([
    "",
    "  ",
    "``",
    "cart",
    "cart Service",
    "00f1a2b3c4d5e6f7",
    "a/b/c/d",
    "a//x",
    "a/Pod/",
  ])("%j names no object", (text) => {
    expect(canonical(text)).toMatch(/^unreadable: ./);
  });

  test("a name of a megabyte is refused, not parsed", () => {
    expect(canonical(`a/Pod/${"x".repeat(1_000_000)}`)).toMatch(/longer than/);
  });

  test("inventories use the same form", () => {
    expect(canonicalEntity("otel-demo", "Pod", "ad")).toBe(canonical("otel-demo/po/ad"));
    expect(canonicalEntity(null, "Node", "n")).toBe(canonical("Node/n"));
  });
});

describe("the workload behind a generated name", () => {
  test.each([
    ["ad-7c7f8b68dc-7rqh9", "ad"],
    ["ad-7c7f8b68dc", "ad"],
    ["product-catalog-7c7f8b68dc-7rqh9", "product-catalog"],
    ["kafka-0", "kafka"],
    ["node-agent-x7k2p", "node-agent"],
  ])("%s belongs to %s", (name, base) => {
    expect(workloadBases(name)).toContain(base);
  });

  test.each(["frontend-proxy", "fraud-detection", "valkey-cart", "checkout"])(
    "%s is a name of its own",
    (name) => {
      expect(workloadBases(name)).toEqual([]);
    },
  );
});
