// Writes the published suites: tasks/<id>/task.yaml, tasks/suites/*.yaml and the lock with every task's digest.
// Usage: node scripts/run.mjs scripts/suites.ts   (only while no version of them is published)
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { TaskFileSchema } from "../src/model/task.ts";
import { ensureBuilt } from "../src/tasks/build.ts";
import { applications } from "../src/world/application/index.ts";
import { faults } from "../src/world/faults/index.ts";
import { difficultyOf } from "../src/world/truth/difficulty.ts";
import { SIMULATOR_VERSION } from "../src/world/version.ts";

type Entry = readonly [fault: string, target: string, args?: Readonly<Record<string, string>>];
interface Row {
  readonly faults: readonly Entry[];
  readonly title: string;
  readonly without?: readonly string[];
}

const one = (title: string, ...entry: Entry): Row => ({ faults: [entry], title });

const SHOP: readonly Row[] = [
  one("Ads come late", "feature-flag", "adHighCpu"),
  one("Orders fail at the last step", "environment-variable", "shipping", {
    variable: "QUOTE_ADDR",
  }),
  one("Product pages fail", "container-image", "product-catalog"),
  one("The shop does not answer", "network-policy", "frontend"),
  one("No ads after a restart", "resource-quota", "ad"),
  one("Carts are gone", "scaled-to-zero", "valkey-cart"),
  one("Payments time out", "network-chaos", "payment", { action: "partition", to: "checkout" }),
  one("Recommendations are missing", "target-port", "recommendation"),
  one("Some payments fail", "feature-flag", "paymentFailure"),
  one("Orders fail and carts stay full", "feature-flag", "cartFailure"),
  one("Images hang", "feature-flag", "imageSlowLoad"),
  one("Orders do not reach the books", "environment-variable", "checkout", {
    variable: "KAFKA_ADDR",
  }),
  one("Checkout never comes back", "image-architecture", "checkout"),
  one("Quotes fail at once", "http-abort-chaos", "quote"),
  one("Currency answers slowly", "cpu-stress-chaos", "currency"),
  one("Carts fail since the restart", "datastore-password", "valkey-cart"),
  one("Reviews cannot be read", "secret-corrupted", "product-reviews"),
  one("Orders are lost", "datastore-memory", "kafka"),
  one("Ads answer nonsense", "jvm-return-chaos", "ad"),
  one("Product pages are slow", "network-chaos", "product-catalog", {
    action: "delay",
    latency: "2s",
  }),
  one("Emails are not sent", "init-hang", "email"),
  one("Pages fail to find anything", "dns-policy", "frontend"),
  one("Images are slow or missing", "node-selector", "image-provider"),
  one("Nobody counts the frauds", "storage-claim", "fraud-detection"),
  one("Payments stand still", "preemption", "payment"),
  one("The front grows and grows", "autoscaler", "frontend-proxy"),
  {
    faults: [
      ["resource-quota", "currency"],
      ["feature-flag", "adFailure"],
    ],
    title: "Two things at once in the shop",
  },
  { faults: [], title: "A quiet evening" },
  one("Reviews do not come back", "missing-limits", "product-reviews"),
];
const BOOKS: readonly Row[] = [
  one("Details are empty", "service-selector", "details-v1"),
  one("The shop window answers 403", "mesh-authorization", "bookinfo-gateway-istio"),
  one("No figures at all", "mesh-disabled", "bookinfo-gateway-istio"),
  one("Pages lose their parts", "mesh-strict", "productpage-v1"),
  one("Reviews fail", "mesh-route", "reviews-v1"),
  one("Details are not routed", "mesh-route", "details-v1"),
  one("One of three reviews fails", "container-command", "reviews-v3"),
  one("Stars are missing", "service-deleted", "ratings-v1"),
  one("The page is never ready", "readiness-probe", "productpage-v1"),
  one("Ratings are slow", "network-chaos", "ratings-v1", { action: "loss", loss: "70" }),
  one("No names are found", "coredns-config", "bookinfo-gateway-istio"),
  one("Details want a volume", "storage-claim", "details-v1"),
  one("Reviews of one kind are slow", "jvm-stress-chaos", "reviews-v2"),
  { faults: [], title: "Nothing broke" },
  one("Pages come and go", "api-server-surge", "bookinfo-gateway-istio"),
];
const PARCELS: readonly Row[] = [
  one("Bookings wait for the database", "pool-size", "bookings"),
  one("Everybody waits for the database", "pool-neighbour", "reports"),
  one("Cards are declined", "external-outage", "card-network"),
  one("Addresses are not found", "external-outage", "map-tiles"),
  one("Nothing is stored", "cross-namespace-policy", "parcels-db"),
  one("Nobody can log in", "cross-namespace-policy", "sessions"),
  one("Tracking has no credentials", "secret-corrupted", "tracking"),
  one("Quotes never start", "init-crash", "quotes"),
  one("Tariffs are killed at once", "container-resources", "tariffs"),
  one("Labels cannot be placed", "anti-affinity", "labels"),
  one("Routing has no node", "node-cordoned", "routing"),
  one("Events are stuck", "pod-chaos", "parcels-broker"),
  one("The database is slow", "io-chaos", "parcels-db"),
  one("Accounts run out of memory", "memory-stress-chaos", "accounts"),
  one("Billing cannot be parsed", "http-tamper-chaos", "billing"),
  one("Geocoding is out", "service-selector", "geocoder"),
  one("Sessions cannot be stored", "environment-variable", "accounts"),
  one("The ledger is behind", "pool-size", "ledger"),
  one("The edge is not ready", "readiness-probe", "edge"),
  {
    faults: [
      ["target-port", "labels"],
      ["network-policy", "accounts"],
    ],
    title: "Two things at once at the carrier",
  },
  {
    faults: [
      ["storage-claim", "geocoder"],
      ["container-command", "ledger"],
    ],
    title: "Two teams, two troubles",
  },
  { faults: [], title: "Much noise about nothing" },
];

const LOUD = ["harmless-chaos", "harmless-policy", "waiting-neighbour", "roomy-quota", "flag-edit"];
const EDITS = ["benign-rollout", "env-edit", "config-edit"];
const PAST = ["recovered-crash", "old-warning", "paused-chaos"];

/** Every task has something that looks like a cause and is none, two changes without effect, and a bit of history. */
function distractorsFor(application: string, index: number): string[] {
  const fits = (name: string) => application === "otel-demo" || name !== "flag-edit";
  const names = [
    ...[index, index + 1, index + 3].map((place) => LOUD[place % 5]),
    ...[index, index + 1].map((place) => EDITS[place % 3]),
    ...(index % 2 === 0 ? [PAST[index % 3]] : []),
  ];
  return names.flatMap((name) => (name !== undefined && fits(name) ? [name] : []));
}

const root = process.env.SRE_GATE_ROOT ?? ".";
// A folder of yours (SRE_GATE_CACHE, empty) is kept: suites-index.ts then finds every task in it.
const own = process.env.SRE_GATE_CACHE;
const cacheDir = own ?? mkdtempSync(join(tmpdir(), "sre-gate-suites-"));

const digests: Record<string, string> = {};
const started = performance.now();
let building = 0;

async function write(prefix: string, application: string, rows: readonly Row[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, row] of rows.entries()) {
    const id = `${prefix}-${String(index + 1).padStart(2, "0")}`;
    const mechanisms = row.faults.map(([fault]) => faults.get(fault));
    const distractors = distractorsFor(application, index);
    const description = {
      title: row.title,
      family: [...new Set(mechanisms.map((one) => one?.family ?? ""))].join(" + ") || "no fault",
      tags: [application, ...distractors.map((name) => `distractor:${name}`)],
      expect: row.faults.length === 0 ? "no-fault" : "fault",
      source: {
        simulate: {
          application,
          seed: "1",
          faults: row.faults.map(([fault, target, args]) => ({
            fault,
            target,
            ...(args ? { arguments: args } : {}),
          })),
          distractors,
        },
      },
    };
    const before = performance.now();
    const built = await ensureBuilt(id, TaskFileSchema.parse(description), {
      cacheDir,
      lockDigest: null,
      progress: () => {},
    });
    building += performance.now() - before;
    digests[id] = built.digest;
    const truth = parse(readFileSync(join(built.folder, "ground_truth.yaml"), "utf8")) as {
      spec: { propagations: unknown[] };
    };
    const faulted = row.faults.map(([fault]) => fault);
    const difficulty = difficultyOf(faulted, truth.spec.propagations.length, 1);
    const { source, ...head } = description;
    const text = stringify({ ...head, difficulty, source }, { lineWidth: 0 });
    mkdirSync(join(root, "tasks", id), { recursive: true });
    writeFileSync(join(root, "tasks", id, "task.yaml"), text);
    ids.push(id);
  }
  return ids;
}

function suite(name: string, tasks: readonly string[]): void {
  const text = stringify({ name, version: 1, tasks }, { lineWidth: 0 });
  writeFileSync(join(root, "tasks/suites", `${name}@1.yaml`), text);
}

try {
  const shop = await write("shop", "otel-demo", SHOP);
  const books = await write("books", "book-info", BOOKS);
  const parcels = await write("parcels", "parcels", PARCELS);
  const full = [...shop, ...books, ...parcels];
  suite("smoke", shop.slice(0, 8));
  suite("core", [
    ...shop.slice(0, 8),
    "shop-10",
    "shop-16",
    "shop-24",
    "shop-27",
    "books-02",
    "books-03",
    "books-04",
    "books-05",
    "parcels-01",
    "parcels-02",
    "parcels-03",
    "parcels-05",
    "parcels-08",
    "parcels-11",
    "parcels-20",
    "parcels-22",
  ]);
  suite("full", full);
  writeFileSync(
    join(root, "tasks/suites/full@1.lock.json"),
    `${JSON.stringify({ simulator: SIMULATOR_VERSION, gates: "0.1", tasks: digests }, null, 2)}\n`,
  );
  console.log(
    `${full.length} tasks of ${applications.size} applications, ${Math.round(building)} ms of building, ${Math.round(performance.now() - started)} ms in all`,
  );
} finally {
  if (own === undefined) rmSync(cacheDir, { recursive: true, force: true });
}
