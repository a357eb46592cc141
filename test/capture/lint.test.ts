import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/capture/lint/facts.ts";
import { type LintCode, lintTask } from "../../src/capture/lint/lint-task.ts";
import { parseYaml } from "../../src/model/parse-yaml.ts";
import { findPolicy } from "../../src/score/policies.ts";
import { readGroundTruth } from "../../src/score/read-ground-truth.ts";
import { takeFiles } from "./captured.ts";

const TRUTH = `
apiVersion: itbench.io/v1
kind: GroundTruth
spec:
  fault:
  - category: captured
    condition: "The connection pool of cart is limited to one"
    fault_mechanism: captured
    entity: {group_id: cart-config-1, kind: ConfigMap, name: cart-config}
  groups:
  - {id: cart-config-1, kind: ConfigMap, namespace: shop, name: cart-config, root_cause: true}
  - {id: checkout-1, kind: Service, namespace: shop, name: checkout}
  propagations:
  - {source: cart-config-1, target: checkout-1, condition: "", effect: ""}
`;

const CONFIG = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "cart-config", namespace: "shop", creationTimestamp: "2026-01-05T10:00:00Z" },
};
const alert = (labels: object, description = "it fails") =>
  JSON.stringify([
    {
      labels: { alertname: "Errors", namespace: "shop", ...labels },
      annotations: { description },
      startsAt: "2026-01-05T10:00:00Z",
      status: { state: "active" },
    },
  ]);

async function codes(files: Record<string, string>, truth = TRUTH): Promise<LintCode[]> {
  const taken = await takeFiles(files, { asOf: 1767609600000000000n });
  const facts = await readFacts(taken.folder);
  taken.remove();
  const task = {
    id: "t",
    truth: readGroundTruth(parseYaml(truth, "t"), "t"),
    expect: "fault",
    private: false,
  } as const;
  const { findings } = lintTask({ task, facts, policy: findPolicy("aa-dedup"), investigator: [] });
  return findings.map(({ code }) => code);
}

const GOOD = {
  "objects.json": JSON.stringify({
    kind: "List",
    apiVersion: "v1",
    items: [
      {
        ...CONFIG,
        metadata: { name: "other", namespace: "shop", creationTimestamp: "2026-01-05T10:30:00Z" },
      },
      CONFIG,
    ],
  }),
  "page.json": alert({ service_name: "checkout" }),
  "logs/shop_cart-0_cart.log": "2026-01-05T10:00:00Z ERROR pool of cart-config is exhausted\n",
};

describe("a lint of a small capture", () => {
  test("finds that it is small, and nothing else", async () => {
    expect(await codes(GOOD)).toEqual(["OPEN_BOOK"]);
  });

  test.each<[string, LintCode, Record<string, string>, string?]>([
    [
      "the cause is no object of the record",
      "CAUSE_NOT_IN_RECORD",
      GOOD,
      TRUTH.replace("name: cart-config, root", "name: nothing, root"),
    ],
    [
      "nothing speaks of the cause",
      "CAUSE_NOWHERE_MENTIONED",
      { ...GOOD, "logs/shop_cart-0_cart.log": "2026-01-05T10:00:00Z fine\n" },
    ],
    [
      "no alert",
      "NO_TICKET",
      {
        "objects.json": GOOD["objects.json"],
        "logs/shop_cart-0_cart.log": GOOD["logs/shop_cart-0_cart.log"],
      },
    ],
    [
      "an alert about something else",
      "NO_ALERT_LEADS_TO_CAUSE",
      { ...GOOD, "page.json": alert({ service_name: "search" }) },
    ],
    [
      "the truth's words in the ticket",
      "TICKET_TELLS_THE_ANSWER",
      {
        ...GOOD,
        "page.json": alert(
          { service_name: "checkout" },
          "The connection pool of cart is limited to one",
        ),
      },
    ],
    [
      "the cause's name in the ticket",
      "TICKET_NAMES_THE_CAUSE",
      { ...GOOD, "page.json": alert({ service_name: "checkout", config: "cart-config" }) },
    ],
    [
      "the newest object is the answer",
      "TRIVIAL_RULE_SOLVES_IT",
      { ...GOOD, "objects.json": JSON.stringify(CONFIG) },
    ],
  ])("%s", async (_name, code, files, truth) => {
    expect(await codes(files, truth)).toContain(code);
  });
});
