import { type Application, call, memory, operation, type Workload, workload } from "./types.ts";

// A parcel carrier of our own design: what public incidents do not have, an agent cannot have learnt by heart.
const VERSION = "7.14.2";
const DATA = "parcels-data";
const image = (name: string) => `registry.parcels.example/${name}:${VERSION}`;
const env = (entries: Readonly<Record<string, string>>) =>
  Object.entries(entries).map(([name, value]) => ({ name, value }));
const rpc = (service: string, method: string) =>
  `parcels.${service}.v2.${service.charAt(0).toUpperCase()}${service.slice(1)}/${method}`;
const DB = `parcels-db.${DATA}:5432`;
const dbPool = (map: string) => [
  { name: "DB_POOL_SIZE", value: { configMap: map, key: "db.pool.size" } },
];
const sql = (id: string) => call("parcels-db", "DB_ADDR", id, { passwordEnv: "DB_PASSWORD" });
const password = (secret: string) => ({ name: "DB_PASSWORD", value: { secret, key: "password" } });
const POOL = { sizeEnv: "DB_POOL_SIZE", via: "DB_ADDR", holdMs: 700 };

interface Route {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly weight: number;
  readonly to: string;
  readonly via: string;
  readonly operation: string;
  readonly timeoutMs?: number;
}

const ROUTES: readonly Route[] = [
  {
    id: "track",
    method: "GET",
    path: "/v2/parcels/{id}",
    weight: 30,
    to: "tracking",
    via: "TRACKING_ADDR",
    operation: "Track",
  },
  {
    id: "quote",
    method: "POST",
    path: "/v2/quotes",
    weight: 22,
    to: "quotes",
    via: "QUOTES_ADDR",
    operation: "Price",
  },
  {
    id: "book",
    method: "POST",
    path: "/v2/bookings",
    weight: 18,
    to: "bookings",
    via: "BOOKINGS_ADDR",
    operation: "Book",
    timeoutMs: 12_000,
  },
  {
    id: "login",
    method: "POST",
    path: "/v2/sessions",
    weight: 12,
    to: "accounts",
    via: "ACCOUNTS_ADDR",
    operation: "Login",
  },
  {
    id: "label",
    method: "GET",
    path: "/v2/labels/{id}",
    weight: 10,
    to: "labels",
    via: "LABELS_ADDR",
    operation: "Render",
  },
  {
    id: "depots",
    method: "GET",
    path: "/v2/depots",
    weight: 8,
    to: "routing",
    via: "ROUTING_ADDR",
    operation: "Nearest",
  },
];

const WORKLOADS: readonly Workload[] = [
  workload("edge", "nginx", image("edge"), {
    memory: memory(96, 40),
    replicas: 2,
    env: env({ API_ADDR: "api:8080" }),
    operations: ROUTES.map((route) =>
      operation(
        "http",
        route.id,
        `${route.method} ${route.path}`,
        300,
        [call("api", "API_ADDR", route.id, { timeoutMs: 15_000 })],
        {
          attributes: { "http.method": route.method, "http.url": route.path },
          log: { body: "access", chance: 700 },
        },
      ),
    ),
  }),
  workload("api", "javascript", image("api"), {
    memory: memory(320, 170),
    replicas: 2,
    env: env(Object.fromEntries(ROUTES.map((route) => [route.via, `${route.to}:8080`]))),
    operations: ROUTES.map((route) =>
      operation(
        "http",
        route.id,
        `${route.method} ${route.path}`,
        1400,
        [call(route.to, route.via, route.operation, { timeoutMs: route.timeoutMs ?? 5000 })],
        {
          noise: route.id === "track" ? 3 : 0,
          attributes: { "http.method": route.method, "http.route": route.path },
          log: { body: `request completed ${route.method} ${route.path}`, chance: 200 },
        },
      ),
    ),
  }),
  workload("accounts", "go", image("accounts"), {
    memory: memory(80, 30),
    env: env({ SESSIONS_ADDR: `sessions.${DATA}:6379`, SESSION_TTL: "3600" }),
    operations: [
      operation(
        "grpc",
        "Login",
        rpc("accounts", "Login"),
        2100,
        [call("sessions", "SESSIONS_ADDR", "SETEX", { passwordEnv: "SESSIONS_PASSWORD" })],
        { log: { body: "session opened", chance: 700 } },
      ),
    ],
  }),
  workload("quotes", "java", image("quotes"), {
    memory: memory(420, 280),
    cpu: { request: 200, limit: 600 },
    env: env({ ROUTING_ADDR: "routing:8080", TARIFFS_ADDR: "tariffs:8080" }),
    operations: [
      operation(
        "grpc",
        "Price",
        rpc("quotes", "Price"),
        1900,
        [call("routing", "ROUTING_ADDR", "Distance"), call("tariffs", "TARIFFS_ADDR", "Lookup")],
        { log: { body: "priced shipment {order}", chance: 500 } },
      ),
    ],
  }),
  workload("tariffs", "rust", image("tariffs"), {
    memory: memory(64, 18),
    env: env({ RUST_LOG: "info" }),
    mounts: ["tariff-tables"],
    operations: [
      operation("grpc", "Lookup", rpc("tariffs", "Lookup"), 500, [], {
        log: { body: "tariff zone resolved", chance: 150 },
      }),
    ],
  }),
  workload("routing", "java", image("routing"), {
    memory: memory(512, 330),
    cpu: { request: 200, limit: 800 },
    env: env({ GEOCODER_ADDR: "geocoder:8080" }),
    operations: [
      operation(
        "grpc",
        "Distance",
        rpc("routing", "Distance"),
        3100,
        [call("geocoder", "GEOCODER_ADDR", "Resolve")],
        { log: { body: "route computed", chance: 200 } },
      ),
      operation("grpc", "Nearest", rpc("routing", "Nearest"), 2600, [
        call("geocoder", "GEOCODER_ADDR", "Resolve"),
      ]),
    ],
  }),
  workload("geocoder", "python", image("geocoder"), {
    memory: memory(256, 120),
    env: env({ TILES_ADDR: "map-tiles:443", CACHE_SIZE: "20000" }),
    operations: [
      operation(
        "grpc",
        "Resolve",
        rpc("geocoder", "Resolve"),
        1600,
        [call("map-tiles", "TILES_ADDR", "tile", { mode: "needed", chance: 350, timeoutMs: 4000 })],
        { log: { body: "geocode cache hit", chance: 150 } },
      ),
    ],
  }),
  workload("bookings", "dotnet", image("bookings"), {
    memory: memory(256, 140),
    env: [
      ...env({
        DB_ADDR: DB,
        BILLING_ADDR: "billing:8080",
        LABELS_ADDR: "labels:8080",
        BROKER_ADDR: "parcels-broker:9092",
      }),
      password("bookings-db"),
      ...dbPool("bookings-config"),
    ],
    pool: POOL,
    operations: [
      operation(
        "grpc",
        "Book",
        rpc("bookings", "Book"),
        2400,
        [
          sql("insert-booking"),
          call("billing", "BILLING_ADDR", "Charge", { timeoutMs: 8000 }),
          call("labels", "LABELS_ADDR", "Render", { mode: "soft" }),
          call("parcels-broker", "BROKER_ADDR", "parcel-events", { mode: "publish" }),
        ],
        { log: { body: "booking {order} confirmed", chance: 1000 } },
      ),
    ],
  }),
  workload("billing", "python", image("billing"), {
    memory: memory(224, 110),
    env: [
      ...env({ CARDS_ADDR: "card-network:443", DB_ADDR: DB }),
      password("billing-db"),
      ...dbPool("billing-config"),
    ],
    pool: POOL,
    operations: [
      operation(
        "grpc",
        "Charge",
        rpc("billing", "Charge"),
        1700,
        [
          call("card-network", "CARDS_ADDR", "authorise", { timeoutMs: 6000 }),
          sql("insert-charge"),
        ],
        { log: { body: "charge authorised", chance: 1000 } },
      ),
    ],
  }),
  workload("labels", "rust", image("labels"), {
    memory: memory(96, 30),
    env: env({ FONT_DIR: "/fonts" }),
    operations: [
      operation("grpc", "Render", rpc("labels", "Render"), 4200, [], {
        log: { body: "label rendered", chance: 400 },
      }),
    ],
  }),
  workload("tracking", "go", image("tracking"), {
    memory: memory(96, 36),
    replicas: 2,
    env: [...env({ DB_ADDR: DB }), password("tracking-db"), ...dbPool("tracking-config")],
    pool: POOL,
    operations: [
      operation("grpc", "Track", rpc("tracking", "Track"), 900, [sql("select-events")], {
        log: { body: "tracking lookup", chance: 120 },
      }),
    ],
  }),
  workload("notifier", "ruby", image("notifier"), {
    serves: null,
    port: null,
    memory: memory(160, 84),
    env: env({ BROKER_ADDR: "parcels-broker:9092", SMTP_ADDR: "mail-relay:443" }),
    operations: [
      operation(
        "consume",
        "parcel-events",
        "parcel-events process",
        2600,
        [call("mail-relay", "SMTP_ADDR", "send", { mode: "needed", timeoutMs: 5000 })],
        { log: { body: "notified {email}", chance: 1000 } },
      ),
    ],
  }),
  workload("ledger", "java", image("ledger"), {
    serves: null,
    port: null,
    memory: memory(384, 240),
    env: [
      ...env({ BROKER_ADDR: "parcels-broker:9092", DB_ADDR: DB }),
      password("ledger-db"),
      ...dbPool("ledger-config"),
    ],
    pool: { ...POOL, holdMs: 300 },
    operations: [
      operation("consume", "parcel-events", "parcel-events post", 1300, [sql("insert-ledger")], {
        log: { body: "posted {order}", chance: 1000 },
      }),
    ],
  }),
  workload("reports", "python", image("reports"), {
    serves: null,
    port: null,
    memory: memory(320, 150),
    env: [...env({ DB_ADDR: DB, SCHEDULE: "hourly", DB_POOL_SIZE: "5" }), password("reports-db")],
    pool: POOL,
    operations: [operation("query", "hourly-report", "hourly-report", 900, [sql("select-events")])],
  }),
  workload("parcels-broker", "java", "docker.redpanda.com/redpandadata/redpanda:v25.2.4", {
    kind: "StatefulSet",
    role: "broker",
    port: 9092,
    memory: memory(700, 380),
    env: env({ ADVERTISED: "parcels-broker:9092" }),
    instrumented: false,
    claim: { name: "data-parcels-broker-0", gibibytes: 20 },
    operations: [operation("query", "parcel-events", "publish", 1000)],
  }),
  workload("parcels-db", "c", "postgres:17.6", {
    kind: "StatefulSet",
    namespace: DATA,
    role: "datastore",
    port: 5432,
    memory: memory(512, 210),
    env: env({ POSTGRES_DB: "parcels" }),
    instrumented: false,
    connections: 120,
    claim: { name: "data-parcels-db-0", gibibytes: 50 },
    operations: ["insert-booking", "insert-charge", "select-events", "insert-ledger"].map((id) =>
      operation("query", id, id, 1200),
    ),
  }),
  workload("sessions", "c", "valkey/valkey:8.1.3-alpine", {
    namespace: DATA,
    role: "datastore",
    port: 6379,
    memory: memory(64, 12),
    env: [],
    passwordEnv: "SESSIONS_PASSWORD",
    instrumented: false,
    operations: [operation("query", "SETEX", "SETEX", 240)],
  }),
  workload("load-generator", "python", image("load-generator"), {
    role: "load",
    port: 8089,
    memory: memory(512, 200),
    env: env({ TARGET: "http://edge:8080" }),
  }),
];

const POOLED = ["bookings", "billing", "tracking", "ledger"];

export const parcels: Application = {
  id: "parcels",
  namespace: "parcels",
  version: VERSION,
  partOf: "parcels",
  mesh: "none",
  pace: 230,
  workloads: WORKLOADS,
  journeys: ROUTES.map((route) => ({
    name: route.id,
    weight: route.weight,
    call: call("edge", "TARGET", route.id, { timeoutMs: 20_000 }),
  })),
  configMaps: [
    ...POOLED.map((name) => ({
      name: `${name}-config`,
      data: { "db.pool.size": "12", "db.pool.timeout": "3000", "log.level": "info" },
    })),
    {
      name: "tariff-tables",
      data: {
        "zones.json": JSON.stringify(
          { zones: ["domestic", "near", "far"], surcharge: { far: 420, near: 130 } },
          null,
          2,
        ),
      },
    },
  ],
  secrets: ["bookings-db", "billing-db", "tracking-db", "ledger-db", "reports-db"].map((name) => ({
    name,
    keys: ["password", "username"],
  })),
  externals: [
    {
      host: "api.cardnet.example",
      port: 443,
      micros: 180_000,
      operations: [operation("http", "authorise", "authorise", 0)],
    },
    {
      host: "tiles.mapworks.example",
      port: 443,
      micros: 60_000,
      operations: [operation("http", "tile", "tile", 0, [], { noise: 4 })],
    },
    {
      host: "smtp.relay.example",
      port: 443,
      micros: 90_000,
      operations: [operation("http", "send", "send", 0)],
    },
  ],
  externalServices: [
    { name: "card-network", host: "api.cardnet.example" },
    { name: "map-tiles", host: "tiles.mapworks.example" },
    { name: "mail-relay", host: "smtp.relay.example" },
  ],
  objects: [],
};
