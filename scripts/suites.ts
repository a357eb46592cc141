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
import type { RecordShape, Ticket } from "../src/world/shape.ts";
import { difficultyOf } from "../src/world/truth/difficulty.ts";
import { SIMULATOR_VERSION } from "../src/world/version.ts";

type Entry = readonly [fault: string, target: string, args?: Readonly<Record<string, string>>];
interface Row {
  readonly faults: readonly Entry[];
  readonly title: string;
  readonly shape?: RecordShape;
  readonly ticket?: Ticket;
  readonly without?: readonly string[];
}

const one = (title: string, ...entry: Entry): Row => ({ faults: [entry], title });
const two = (title: string, first: Entry, second: Entry): Row => ({
  faults: [first, second],
  title,
});
/** The same incident as something else was left of it. */
const start = (row: Row, rest: Partial<Row> = {}): Row => ({
  ...row,
  shape: "from-the-start",
  ...rest,
});
const thin = (row: Row, rest: Partial<Row> = {}): Row => ({ ...row, shape: "thin", ...rest });
const old = (row: Row, rest: Partial<Row> = {}): Row => ({ ...row, shape: "long-ago", ...rest });
const NAMELESS = { ticket: "nameless", without: ["alerts"] } as const;
const WRONG = { ticket: "wrong" } as const;
const NO_TRACES = { without: ["traces"] } as const;
const NO_METRICS = { without: ["metrics"] } as const;

const SHOP: readonly Row[] = [
  one("Ads come late", "feature-flag", "adHighCpu"),
  one("Orders fail at the last step", "environment-variable", "shipping", {
    variable: "QUOTE_ADDR",
  }),
  one("Product pages fail", "container-image", "product-catalog"),
  one("The shop does not answer", "network-policy", "frontend"),
  one("No ads after a restart", "resource-quota", "ad"),
  start(one("Carts are gone", "scaled-to-zero", "valkey-cart")),
  thin(
    one("Payments time out", "network-chaos", "payment", { action: "partition", to: "checkout" }),
  ),
  old(one("Recommendations are missing", "target-port", "recommendation")),
  old(one("Some payments fail", "feature-flag", "paymentFailure")),
  thin(one("Orders fail and carts stay full", "feature-flag", "cartFailure")),
  one("Images hang", "feature-flag", "imageSlowLoad"),
  start(
    one("Orders do not reach the books", "environment-variable", "checkout", {
      variable: "KAFKA_ADDR",
    }),
  ),
  start(one("Checkout never comes back", "image-architecture", "checkout"), NAMELESS),
  old(one("Quotes fail at once", "http-abort-chaos", "quote"), NO_TRACES),
  one("Currency answers slowly", "cpu-stress-chaos", "currency"),
  start(one("Carts fail since the restart", "datastore-password", "valkey-cart")),
  one("Reviews cannot be read", "secret-corrupted", "product-reviews"),
  old(one("Orders are lost", "datastore-memory", "kafka")),
  one("Ads answer nonsense", "jvm-return-chaos", "ad"),
  thin(
    one("Product pages are slow", "network-chaos", "product-catalog", {
      action: "delay",
      latency: "2s",
    }),
    NO_TRACES,
  ),
  start(one("Emails are not sent", "init-hang", "email"), WRONG),
  one("Pages fail to find anything", "dns-policy", "frontend"),
  start(one("Images are slow or missing", "node-selector", "image-provider"), NAMELESS),
  old(one("Nobody counts the frauds", "storage-claim", "fraud-detection")),
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
  start(one("Orders never go through", "missing-secret", "checkout"), NAMELESS),
  start(one("Nobody can pay", "secret-key", "payment")),
  start(one("Nothing is recommended", "missing-config-map", "recommendation"), NAMELESS),
  start(one("Carts stay away", "image-pull-secret", "cart")),
  start(one("Prices have no currency", "read-only-root", "currency"), NAMELESS),
  start(one("No ads, ever", "run-as-root", "ad"), NO_TRACES),
  start(one("The catalogue comes and goes", "liveness-probe", "product-catalog")),
  one("The front is gone after maintenance", "pod-security", "frontend"),
  thin(one("Checkout is not coming back", "limit-range", "checkout")),
  one("Payment is not coming back", "admission-webhook", "payment"),
  start(one("Shipping costs are missing", "port-name", "quote"), NAMELESS),
  one("The shop finds none of its parts", "coredns-scaled", "frontend-proxy"),
  thin(one("Carts refuse everybody", "clock-skew", "cart")),
  one("The catalogue hangs", "conntrack-full", "product-catalog"),
  { ...one("Carts have lost their memory", "kubelet-stopped", "valkey-cart"), ...WRONG },
  one("Checkout reaches nobody", "kube-proxy", "checkout"),
  old(one("Shipping is slow", "noisy-neighbour", "shipping")),
  old(one("No prices in other currencies", "certificate-expired", "currency")),
  thin(one("Shipping does not understand", "dependency-rollout", "shipping"), NO_METRICS),
  start(one("Products load now and then", "file-descriptors", "product-catalog"), WRONG),
  old(one("The books are hours behind", "queue-backlog", "accounting")),
  { ...one("Recommendations wait for something", "scheduler-down", "recommendation"), ...NAMELESS },
  start(one("No confirmation arrives", "service-account", "email")),
  thin(one("Cards are not charged", "containerd-stopped", "payment")),
  one("Ads do not come back", "network-plugin", "ad"),
  start(two("Two teams moved in on one day", ["missing-secret", "ad"], ["target-port", "quote"])),
  two("A release and a limit", ["dependency-rollout", "currency"], ["image-pull-secret", "email"]),
  old(
    two(
      "Since this morning",
      ["port-name", "ad"],
      ["environment-variable", "checkout", { variable: "EMAIL_ADDR" }],
    ),
  ),
  start(
    two("A rough first day", ["read-only-root", "email"], ["service-selector", "recommendation"]),
    NAMELESS,
  ),
  thin(two("Two pages at once", ["container-image", "image-provider"], ["secret-key", "ad"])),
  start({ faults: [], title: "A new shop" }, NAMELESS),
  start(two("Nothing was tried out", ["secret-key", "recommendation"], ["run-as-root", "email"])),
];
const BOOKS: readonly Row[] = [
  start(one("Details are empty", "service-selector", "details-v1")),
  thin(one("The shop window answers 403", "mesh-authorization", "bookinfo-gateway-istio")),
  one("No figures at all", "mesh-disabled", "bookinfo-gateway-istio"),
  old(one("Pages lose their parts", "mesh-strict", "productpage-v1")),
  start(one("Reviews fail", "mesh-route", "reviews-v1"), NO_TRACES),
  one("Details are not routed", "mesh-route", "details-v1"),
  old(one("One of three reviews fails", "container-command", "reviews-v3"), NO_METRICS),
  start(one("Stars are missing", "service-deleted", "ratings-v1"), NAMELESS),
  start(one("The page is never ready", "readiness-probe", "productpage-v1"), NAMELESS),
  thin(one("Ratings are slow", "network-chaos", "ratings-v1", { action: "loss", loss: "70" })),
  one("No names are found", "coredns-config", "bookinfo-gateway-istio"),
  old(one("Details want a volume", "storage-claim", "details-v1")),
  one("Reviews of one kind are slow", "jvm-stress-chaos", "reviews-v2"),
  { faults: [], title: "Nothing broke" },
  one("Pages come and go", "api-server-surge", "bookinfo-gateway-istio"),
  start(one("No details on any page", "missing-secret", "details-v1"), NAMELESS),
  old(one("Stars went out in the night", "kubelet-stopped", "ratings-v1")),
  one("Details take their time", "slow-disk", "details-v1"),
  start(one("The page has never been seen", "secret-key", "productpage-v1"), NAMELESS),
  start(one("Stars were never there", "service-name", "ratings-v1")),
  one("Nobody believes the reviews", "certificate-expired", "reviews-v1"),
  start(one("Ratings were never started", "limit-range", "ratings-v1")),
  old(one("Details speak another language", "dependency-rollout", "details-v1")),
  one("Ratings live in the past", "clock-skew", "ratings-v1"),
  start(
    two("Two parts of every page", ["port-name", "details-v1"], ["read-only-root", "ratings-v1"]),
  ),
  thin({ faults: [], title: "Something was reported" }, WRONG),
  { ...one("Details moved and were not seen again", "network-plugin", "details-v1"), ...NAMELESS },
  thin(
    two("Stars and details", ["service-name", "ratings-v1"], ["missing-config-map", "details-v1"]),
  ),
  start(one("The namespace was hardened", "pod-security", "details-v1"), WRONG),
  old(one("Details cannot be asked", "conntrack-full", "details-v1")),
];
const PARCELS: readonly Row[] = [
  start(one("Bookings wait for the database", "pool-size", "bookings")),
  old(one("Everybody waits for the database", "pool-neighbour", "reports")),
  one("Cards are declined", "external-outage", "card-network"),
  thin(one("Addresses are not found", "external-outage", "map-tiles")),
  one("Nothing is stored", "cross-namespace-policy", "parcels-db"),
  start(one("Nobody can log in", "cross-namespace-policy", "sessions")),
  one("Tracking has no credentials", "secret-corrupted", "tracking"),
  start(one("Quotes never start", "init-crash", "quotes"), NAMELESS),
  start(one("Tariffs are killed at once", "container-resources", "tariffs")),
  old(one("Labels cannot be placed", "anti-affinity", "labels")),
  one("Routing has no node", "node-cordoned", "routing"),
  one("Events are stuck", "pod-chaos", "parcels-broker"),
  thin(one("The database is slow", "io-chaos", "parcels-db")),
  old(one("Accounts run out of memory", "memory-stress-chaos", "accounts")),
  one("Billing cannot be parsed", "http-tamper-chaos", "billing"),
  start(one("Geocoding is out", "service-selector", "geocoder"), NO_TRACES),
  start(one("Sessions cannot be stored", "environment-variable", "accounts")),
  old(one("The ledger is behind", "pool-size", "ledger")),
  thin(one("The edge is not ready", "readiness-probe", "edge"), NAMELESS),
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
  start(one("Nobody books", "config-key", "bookings"), NAMELESS),
  one("Nothing can be written any more", "volume-full", "parcels-db"),
  start(one("Tariffs were never loaded", "missing-config-map", "tariffs"), NAMELESS),
  old(one("Routes are gone", "image-pull-secret", "routing")),
  start(one("Labels were never printed", "run-as-root", "labels")),
  start(one("Geocoding has hiccups", "liveness-probe", "geocoder")),
  thin(one("Accounts were hardened", "pod-security", "accounts"), WRONG),
  one("Bookings are too big", "limit-range", "bookings"),
  thin(one("The ledger reads rarely", "queue-backlog", "ledger")),
  old(one("Logins get lost", "conntrack-full", "accounts")),
  one("Every write takes seconds", "slow-disk", "parcels-db"),
  one("Routing has gone quiet", "containerd-stopped", "routing"),
  one("Geocoding is late", "noisy-neighbour", "geocoder"),
  old(one("Bookings reach nobody", "kube-proxy", "bookings")),
  start(one("Tariffs are somewhere else", "service-name", "tariffs"), NO_TRACES),
  old(one("Some labels fail", "file-descriptors", "labels")),
  one("Tracking waits", "scheduler-down", "tracking"),
  start(one("Billing was never allowed in", "service-account", "billing")),
  start(two("A hasty installation", ["missing-secret", "quotes"], ["port-name", "labels"])),
  two(
    "Two changes of one evening",
    ["certificate-expired", "tariffs"],
    ["read-only-root", "labels"],
  ),
  old(two("Two old stories", ["service-name", "geocoder"], ["image-pull-secret", "labels"])),
  thin(
    two("Two reports", ["dependency-rollout", "geocoder"], ["secret-key", "accounts"]),
    NO_TRACES,
  ),
  start(
    two("Never tested together", ["run-as-root", "accounts"], ["environment-variable", "routing"]),
    NAMELESS,
  ),
  two("Disk and network", ["volume-full", "parcels-broker"], ["port-name", "accounts"]),
  start(
    two("Missing on both sides", ["missing-config-map", "labels"], ["service-account", "tariffs"]),
  ),
  start({ faults: [], title: "A new carrier" }, WRONG),
  old({ faults: [], title: "A report from the warehouse" }, NAMELESS),
  start(two("Copied from another cluster", ["missing-secret", "labels"], ["port-name", "tariffs"])),
];

const LOUD = ["harmless-chaos", "harmless-policy", "waiting-neighbour", "roomy-quota", "flag-edit"];
const EDITS = ["benign-rollout", "env-edit", "config-edit"];
const PAST = ["recovered-crash", "old-warning", "paused-chaos"];

/** Every task has something that looks like a cause and is none, two changes without effect, and a bit of history. */
function distractorsFor(application: string, index: number): string[] {
  const fits = (name: string) => application === "otel-demo" || name !== "flag-edit";
  const names = [
    ...[index, index + 1, index + 3].map((place) => LOUD[place % 5]),
    "alerting-edit",
    EDITS[index % 3],
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
      tags: [
        application,
        row.shape ?? "with-before",
        ...distractors.map((name) => `distractor:${name}`),
      ],
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
          ...(row.without ? { without: [...row.without] } : {}),
          ...(row.shape ? { shape: row.shape } : {}),
          ...(row.ticket ? { ticket: row.ticket } : {}),
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
    "shop-30",
    "shop-37",
    "shop-44",
    "books-18",
    "parcels-23",
    "parcels-41",
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
