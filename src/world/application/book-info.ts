import {
  type Application,
  call,
  type Manifest,
  memory,
  operation,
  type Workload,
  workload,
} from "./types.ts";

// Istio's sample application in ambient mode: the proxies report the requests, the processes only write logs.
const NAMESPACE = "book-info";
const image = (name: string) => `docker.io/istio/examples-bookinfo-${name}:1.20.3`;
const http = (method: string, path: string) => ({
  "http.method": method,
  "http.url": path,
  "istio.canonical_service": path.split("/")[1] ?? "",
});

const RATINGS = call("ratings", "RATINGS_HOSTNAME", "ratings", { mode: "soft", timeoutMs: 2500 });
const DETAILS = call("details", "DETAILS_HOSTNAME", "details");
const REVIEWS = call("reviews", "REVIEWS_HOSTNAME", "reviews");

const reviews = (variant: string, asksRatings: boolean): Workload =>
  workload(`reviews-${variant}`, "java", image(`reviews-${variant}`), {
    serves: "reviews",
    variant,
    port: 9080,
    memory: memory(256, 150),
    env: [
      { name: "LOG_DIR", value: "/tmp/logs" },
      { name: "RATINGS_HOSTNAME", value: "ratings:9080" },
    ],
    operations: [
      operation(
        "http",
        "reviews",
        "reviews.book-info.svc.cluster.local:9080/*",
        2600,
        asksRatings ? [RATINGS] : [],
        {
          attributes: http("GET", "/reviews/0"),
          log: { body: "GET /reviews/0 200", chance: 250 },
        },
      ),
    ],
  });

const WORKLOADS: readonly Workload[] = [
  workload("bookinfo-gateway-istio", "envoy", "docker.io/istio/proxyv2:1.26.3", {
    serves: "bookinfo-gateway-istio",
    port: 80,
    memory: memory(128, 62),
    env: [{ name: "UPSTREAM_HOST", value: "productpage:9080" }],
    operations: [
      ["page", "/productpage"],
      ["api-details", "/api/v1/products/0"],
      ["api-reviews", "/api/v1/products/0/reviews"],
      ["login", "/login"],
    ].map(([id = "", path = ""]) =>
      operation(
        "http",
        id,
        `productpage.book-info.svc.cluster.local:9080${path}`,
        350,
        [call("productpage", "UPSTREAM_HOST", id, { timeoutMs: 15_000 })],
        {
          attributes: http(id === "login" ? "POST" : "GET", path),
          log: { body: "access", chance: 1000 },
        },
      ),
    ),
  }),
  workload("productpage-v1", "python", image("productpage-v1"), {
    serves: "productpage",
    port: 9080,
    memory: memory(256, 92),
    env: [
      { name: "DETAILS_HOSTNAME", value: "details:9080" },
      { name: "REVIEWS_HOSTNAME", value: "reviews:9080" },
    ],
    operations: [
      operation(
        "http",
        "page",
        "productpage.book-info.svc.cluster.local:9080/productpage",
        5200,
        [
          { ...DETAILS, mode: "soft" },
          { ...REVIEWS, mode: "soft" },
        ],
        {
          attributes: http("GET", "/productpage"),
          log: { body: '"GET /productpage HTTP/1.1" 200 -', chance: 400 },
        },
      ),
      operation(
        "http",
        "api-details",
        "productpage.book-info.svc.cluster.local:9080/api/v1/products/0",
        1500,
        [DETAILS],
        { attributes: http("GET", "/api/v1/products/0"), noise: 3 },
      ),
      operation(
        "http",
        "api-reviews",
        "productpage.book-info.svc.cluster.local:9080/api/v1/products/0/reviews",
        1500,
        [REVIEWS],
        { attributes: http("GET", "/api/v1/products/0/reviews") },
      ),
      operation("http", "login", "productpage.book-info.svc.cluster.local:9080/login", 900, [], {
        attributes: http("POST", "/login"),
      }),
    ],
  }),
  workload("details-v1", "ruby", image("details-v1"), {
    serves: "details",
    port: 9080,
    memory: memory(128, 48),
    env: [{ name: "ENABLE_EXTERNAL_BOOK_SERVICE", value: "false" }],
    operations: [
      operation("http", "details", "details.book-info.svc.cluster.local:9080/*", 1300, [], {
        attributes: http("GET", "/details/0"),
        log: { body: '"GET /details/0 HTTP/1.1" 200 178', chance: 400 },
      }),
    ],
  }),
  reviews("v1", false),
  reviews("v2", true),
  reviews("v3", true),
  workload("ratings-v1", "javascript", image("ratings-v1"), {
    serves: "ratings",
    port: 9080,
    memory: memory(128, 58),
    env: [{ name: "SERVICE_VERSION", value: "v1" }],
    operations: [
      operation("http", "ratings", "ratings.book-info.svc.cluster.local:9080/*", 1100, [], {
        attributes: http("GET", "/ratings/0"),
        log: { body: "GET /ratings/0", chance: 400 },
      }),
    ],
  }),
  workload("load-generator", "python", "ghcr.io/open-telemetry/demo:2.1.3-load-generator", {
    role: "load",
    port: 8089,
    memory: memory(512, 180),
    env: [{ name: "LOCUST_HOST", value: "http://bookinfo-gateway-istio:80" }],
  }),
];

const visit = (name: string, weight: number) => ({
  name,
  weight,
  call: call("bookinfo-gateway-istio", "LOCUST_HOST", name, { timeoutMs: 20_000 }),
});

const OBJECTS: readonly Manifest[] = [
  {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: { name: "bookinfo-gateway", namespace: NAMESPACE },
    spec: { gatewayClassName: "istio", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] },
  },
  {
    apiVersion: "networking.istio.io/v1",
    kind: "DestinationRule",
    metadata: { name: "reviews", namespace: NAMESPACE },
    spec: {
      host: "reviews",
      subsets: ["v1", "v2", "v3"].map((version) => ({ name: version, labels: { version } })),
    },
  },
  {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name: "reviews", namespace: NAMESPACE },
    spec: { hosts: ["reviews"], http: [{ route: [{ destination: { host: "reviews" } }] }] },
  },
  {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name: "ratings", namespace: NAMESPACE },
    spec: { hosts: ["ratings"], http: [{ route: [{ destination: { host: "ratings" } }] }] },
  },
  {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name: "details", namespace: NAMESPACE },
    spec: { hosts: ["details"], http: [{ route: [{ destination: { host: "details" } }] }] },
  },
  {
    apiVersion: "security.istio.io/v1",
    kind: "PeerAuthentication",
    metadata: { name: "default", namespace: NAMESPACE },
    spec: { mtls: { mode: "PERMISSIVE" } },
  },
];

export const bookInfo: Application = {
  id: "book-info",
  namespace: NAMESPACE,
  version: "1.20.3",
  partOf: "book-info",
  mesh: "ambient",
  pace: 290,
  workloads: WORKLOADS,
  journeys: [
    visit("page", 55),
    visit("api-details", 16),
    visit("api-reviews", 20),
    visit("login", 9),
  ],
  configMaps: [{ name: "bookinfo-settings", data: { "log-level": "info", "flood-factor": "0" } }],
  secrets: [],
  externals: [],
  externalServices: [],
  objects: OBJECTS,
};
