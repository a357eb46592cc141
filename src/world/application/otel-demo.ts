import {
  type Application,
  type Call,
  call,
  memory,
  type Operation,
  operation,
  type Workload,
  workload,
} from "./types.ts";

// Services, addresses, flags and resource limits of the OpenTelemetry Demo 2.1.3 as its Helm chart installs it.
const VERSION = "2.1.3";
const image = (name: string) => `ghcr.io/open-telemetry/demo:${VERSION}-${name}`;
const COLLECTOR = {
  name: "OTEL_EXPORTER_OTLP_ENDPOINT",
  value: "http://otel-collector.opentelemetry-collectors:4317",
};
const FLAGD = { name: "FLAGD_HOST", value: "flagd" };
const env = (entries: Readonly<Record<string, string>>) => [
  ...Object.entries(entries).map(([name, value]) => ({ name, value })),
  COLLECTOR,
];

const PRODUCTS = call("product-catalog", "PRODUCT_CATALOG_ADDR", "ListProducts");
const PRODUCT = call("product-catalog", "PRODUCT_CATALOG_ADDR", "GetProduct");
const CURRENCIES = call("currency", "CURRENCY_ADDR", "GetSupportedCurrencies");
const CONVERT = call("currency", "CURRENCY_ADDR", "Convert");
const CART = call("cart", "CART_ADDR", "GetCart");

interface Page {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly weight: number;
  readonly calls: readonly Call[];
  readonly noise?: number;
  readonly timeoutMs?: number;
  /** CPU of one rendering, where it is not the usual two milliseconds. */
  readonly micros?: number;
}

const PAGES: readonly Page[] = [
  { id: "home", method: "GET", path: "/", weight: 8, micros: 66_000, calls: [] },
  { id: "products", method: "GET", path: "/api/products", weight: 10, calls: [PRODUCTS, CONVERT] },
  {
    id: "product",
    method: "GET",
    path: "/api/products/{productId}",
    weight: 22,
    calls: [PRODUCT, CONVERT],
  },
  {
    id: "recommendations",
    method: "GET",
    path: "/api/recommendations",
    weight: 12,
    calls: [
      call("recommendation", "RECOMMENDATION_ADDR", "ListRecommendations"),
      { ...PRODUCT, times: 2 },
    ],
  },
  {
    id: "ads",
    method: "GET",
    path: "/api/data",
    weight: 14,
    noise: 4,
    calls: [call("ad", "AD_ADDR", "GetAds")],
  },
  { id: "cart", method: "GET", path: "/api/cart", weight: 10, calls: [CART, PRODUCT] },
  {
    id: "add",
    method: "POST",
    path: "/api/cart",
    weight: 14,
    calls: [PRODUCT, call("cart", "CART_ADDR", "AddItem"), CART],
  },
  {
    id: "reviews",
    method: "GET",
    path: "/api/product-reviews/{productId}",
    weight: 8,
    calls: [call("product-reviews", "PRODUCT_REVIEWS_ADDR", "GetProductReviews")],
  },
  { id: "currency", method: "GET", path: "/api/currency", weight: 5, calls: [CURRENCIES] },
  {
    id: "shipping",
    method: "GET",
    path: "/api/shipping",
    weight: 6,
    calls: [call("shipping", "SHIPPING_ADDR", "get-quote"), CONVERT],
  },
  {
    id: "checkout",
    method: "POST",
    path: "/api/checkout",
    weight: 15,
    timeoutMs: 10_000,
    calls: [call("checkout", "CHECKOUT_ADDR", "PlaceOrder", { timeoutMs: 10_000 }), PRODUCT],
  },
];

const frontendOperations: readonly Operation[] = PAGES.map((page) =>
  operation("http", page.id, `${page.method} ${page.path}`, page.micros ?? 1800, page.calls, {
    noise: page.noise ?? 0,
    attributes: { "http.method": page.method, "http.target": page.path, "next.route": page.path },
  }),
);

const proxyOperations: readonly Operation[] = [
  ...PAGES.map((page) =>
    operation(
      "http",
      page.id,
      "ingress",
      400,
      [call("frontend", "FRONTEND_HOST", page.id, { timeoutMs: 15_000 })],
      {
        attributes: { "http.method": page.method, "http.url": page.path },
        log: { body: "access", chance: page.id === "home" ? 300 : 1000 },
      },
    ),
  ),
  operation(
    "http",
    "image",
    "ingress",
    300,
    [call("image-provider", "IMAGE_PROVIDER_HOST", "image", { timeoutMs: 15_000 })],
    {
      attributes: { "http.method": "GET", "http.url": "/images/products/{name}" },
      log: { body: "access", chance: 300 },
    },
  ),
];

const flagged = (flag: string, on: number) => ({ flag, variants: { on, off: 0 } });

const WORKLOADS: readonly Workload[] = [
  workload("frontend-proxy", "envoy", image("frontend-proxy"), {
    memory: memory(65, 38),
    env: [
      ...env({
        FRONTEND_HOST: "frontend:8080",
        IMAGE_PROVIDER_HOST: "image-provider:8081",
        FLAGD_UI_HOST: "flagd-ui:4000",
      }),
      FLAGD,
    ],
    flagStreams: true,
    operations: proxyOperations,
  }),
  workload("frontend", "javascript", image("frontend"), {
    memory: memory(250, 150),
    cpu: { request: 100, limit: 300 },
    env: env({
      AD_ADDR: "ad:8080",
      CART_ADDR: "cart:8080",
      CHECKOUT_ADDR: "checkout:8080",
      CURRENCY_ADDR: "currency:8080",
      PRODUCT_CATALOG_ADDR: "product-catalog:8080",
      PRODUCT_REVIEWS_ADDR: "product-reviews:3551",
      RECOMMENDATION_ADDR: "recommendation:8080",
      SHIPPING_ADDR: "http://shipping:8080",
    }),
    operations: frontendOperations,
  }),
  workload("ad", "java", image("ad"), {
    memory: memory(300, 190),
    cpu: { request: 100, limit: 400 },
    env: [...env({ AD_PORT: "8080" }), FLAGD],
    operations: [
      operation("grpc", "GetAds", "oteldemo.AdService/GetAds", 2600, [], {
        log: { body: "Targeted ad request received for [travel]", chance: 500 },
        noise: 2,
        flags: [
          {
            ...flagged("adFailure", 400),
            kind: "error",
            message: "UNAVAILABLE: RESOURCE_EXHAUSTED",
          },
          { ...flagged("adHighCpu", 392), kind: "cpu" },
          { ...flagged("adManualGc", 2600), kind: "delay" },
        ],
      }),
    ],
  }),
  workload("cart", "dotnet", image("cart"), {
    memory: memory(160, 90),
    env: [...env({ CART_PORT: "8080", VALKEY_ADDR: "valkey-cart:6379" }), FLAGD],
    waitsFor: "valkey-cart",
    operations: [
      operation(
        "grpc",
        "GetCart",
        "POST /oteldemo.CartService/GetCart",
        900,
        [call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" })],
        { log: { body: "GetCartAsync called with userId={userId}", chance: 600 } },
      ),
      operation(
        "grpc",
        "AddItem",
        "POST /oteldemo.CartService/AddItem",
        1100,
        [
          call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" }),
          call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" }),
        ],
        {
          log: {
            body: "AddItemAsync called with userId={userId}, productId={productId}, quantity=1",
            chance: 800,
          },
        },
      ),
      operation(
        "grpc",
        "EmptyCart",
        "POST /oteldemo.CartService/EmptyCart",
        900,
        [call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" })],
        {
          log: { body: "EmptyCartAsync called with userId={userId}", chance: 1000 },
          flags: [
            {
              ...flagged("cartFailure", 1000),
              kind: "error",
              message:
                "FailedPrecondition: Can't access cart storage. System.ApplicationException: Wasn't able to connect to redis",
            },
          ],
        },
      ),
    ],
  }),
  workload("checkout", "go", image("checkout"), {
    memory: memory(40, 22),
    env: [
      ...env({
        CART_ADDR: "cart:8080",
        CURRENCY_ADDR: "currency:8080",
        EMAIL_ADDR: "http://email:8080",
        PAYMENT_ADDR: "payment:8080",
        PRODUCT_CATALOG_ADDR: "product-catalog:8080",
        SHIPPING_ADDR: "http://shipping:8080",
        KAFKA_ADDR: "kafka:9092",
      }),
      FLAGD,
    ],
    waitsFor: "kafka",
    operations: [
      operation(
        "grpc",
        "PlaceOrder",
        "oteldemo.CheckoutService/PlaceOrder",
        2200,
        [
          CART,
          PRODUCT,
          CONVERT,
          call("shipping", "SHIPPING_ADDR", "get-quote"),
          CONVERT,
          call("payment", "PAYMENT_ADDR", "Charge"),
          call("shipping", "SHIPPING_ADDR", "ship-order"),
          call("cart", "CART_ADDR", "EmptyCart", { mode: "needed" }),
          call("email", "EMAIL_ADDR", "send", { mode: "soft", timeoutMs: 3000 }),
          call("kafka", "KAFKA_ADDR", "orders", { mode: "publish", timeoutMs: 10_000 }),
        ],
        {
          log: { body: "order placed", chance: 1000 },
          flags: [
            {
              ...flagged("paymentUnreachable", 1),
              kind: "misdirect",
              via: "PAYMENT_ADDR",
              address: "badAddress:50051",
            },
            { flag: "kafkaQueueProblems", variants: { on: 40, off: 0 }, kind: "repeat" },
          ],
        },
      ),
    ],
  }),
  workload("currency", "cpp", image("currency"), {
    memory: memory(40, 12),
    env: env({ CURRENCY_PORT: "8080", VERSION }),
    operations: [
      operation(
        "grpc",
        "GetSupportedCurrencies",
        "CurrencyService/GetSupportedCurrencies",
        400,
        [],
        { log: { body: "GetSupportedCurrencies successful", chance: 500 } },
      ),
      operation("grpc", "Convert", "CurrencyService/Convert", 300, [], {
        log: { body: "Convert conversion successful", chance: 120 },
      }),
    ],
  }),
  workload("email", "ruby", image("email"), {
    memory: memory(100, 62),
    env: [...env({ EMAIL_PORT: "8080" }), FLAGD],
    operations: [
      operation("http", "send", "POST /send_order_confirmation", 5200, [], {
        log: { body: "Order confirmation email sent to: {email}", chance: 1000 },
        flags: [
          {
            flag: "emailMemoryLeak",
            variants: { off: 0, "1x": 2, "10x": 8, "100x": 30, "1000x": 90, "10000x": 300 },
            kind: "leak",
          },
        ],
      }),
    ],
  }),
  workload("payment", "javascript", image("payment"), {
    memory: memory(140, 85),
    env: [...env({ PAYMENT_PORT: "8080" }), FLAGD],
    operations: [
      operation("grpc", "Charge", "grpc.oteldemo.PaymentService/Charge", 1500, [], {
        log: { body: "Transaction complete.", chance: 1000 },
        flags: [
          {
            flag: "paymentFailure",
            variants: {
              off: 0,
              "10%": 100,
              "25%": 250,
              "50%": 500,
              "75%": 750,
              "90%": 900,
              "100%": 1000,
            },
            kind: "error",
            message: "Payment request failed. Invalid token. app.loyalty.level=gold",
          },
        ],
      }),
    ],
  }),
  workload("product-catalog", "go", image("product-catalog"), {
    memory: memory(40, 16),
    env: [...env({ PRODUCT_CATALOG_PORT: "8080" }), FLAGD],
    mounts: ["product-catalog-products"],
    operations: [
      operation("grpc", "ListProducts", "oteldemo.ProductCatalogService/ListProducts", 700, [], {
        log: { body: "Product Catalog List Products", chance: 200 },
      }),
      operation("grpc", "GetProduct", "oteldemo.ProductCatalogService/GetProduct", 500, [], {
        log: { body: "Product Found", chance: 300 },
        flags: [
          {
            ...flagged("productCatalogFailure", 170),
            kind: "error",
            message: "Error: Product Catalog Fail Feature Flag Enabled",
          },
        ],
      }),
    ],
  }),
  workload("product-reviews", "python", image("product-reviews"), {
    port: 3551,
    memory: memory(160, 88),
    env: [
      ...env({ PRODUCT_CATALOG_ADDR: "product-catalog:8080", DB_HOST: "postgresql:5432" }),
      { name: "DB_PASSWORD", value: { secret: "postgresql-credentials", key: "reviews-password" } },
    ],
    operations: [
      operation(
        "grpc",
        "GetProductReviews",
        "oteldemo.ProductReviewService/GetProductReviews",
        1900,
        [call("postgresql", "DB_HOST", "reviews", { passwordEnv: "DB_PASSWORD" })],
        { log: { body: "Receive GetProductReviews for product id:{productId}", chance: 700 } },
      ),
    ],
  }),
  workload("quote", "php", image("quote"), {
    memory: memory(40, 24),
    env: env({ QUOTE_PORT: "8080" }),
    operations: [
      operation("http", "getquote", "POST /getquote", 800, [], {
        log: { body: "Calculated quote", chance: 900 },
      }),
    ],
  }),
  workload("recommendation", "python", image("recommendation"), {
    memory: memory(500, 110),
    env: [
      ...env({ PRODUCT_CATALOG_ADDR: "product-catalog:8080", RECOMMENDATION_PORT: "8080" }),
      FLAGD,
    ],
    operations: [
      operation(
        "grpc",
        "ListRecommendations",
        "/oteldemo.RecommendationService/ListRecommendations",
        2100,
        [PRODUCTS],
        {
          log: { body: "Receive ListRecommendations for product ids:['{productId}']", chance: 600 },
          flags: [{ ...flagged("recommendationCacheFailure", 260), kind: "leak" }],
        },
      ),
    ],
  }),
  workload("shipping", "rust", image("shipping"), {
    memory: memory(30, 10),
    env: env({ QUOTE_ADDR: "http://quote:8080", SHIPPING_PORT: "8080" }),
    operations: [
      operation(
        "http",
        "get-quote",
        "POST /get-quote",
        900,
        [call("quote", "QUOTE_ADDR", "getquote")],
        { log: { body: "Sending Quote: 47.9", chance: 700 } },
      ),
      operation("http", "ship-order", "POST /ship-order", 700, [], {
        log: { body: "Tracking ID Created: {tracking}", chance: 1000 },
      }),
    ],
  }),
  workload("image-provider", "nginx", image("image-provider"), {
    port: 8081,
    memory: memory(50, 18),
    env: [...env({ IMAGE_PROVIDER_PORT: "8081" }), FLAGD],
    operations: [
      operation("http", "image", "image-provider", 700, [], {
        flags: [
          {
            flag: "imageSlowLoad",
            variants: { off: 0, "5sec": 5000, "10sec": 10_000 },
            kind: "delay",
          },
        ],
      }),
    ],
  }),
  workload("accounting", "dotnet", image("accounting"), {
    serves: null,
    port: null,
    memory: memory(160, 96),
    env: [
      ...env({ KAFKA_ADDR: "kafka:9092", DB_HOST: "postgresql:5432" }),
      {
        name: "DB_PASSWORD",
        value: { secret: "postgresql-credentials", key: "accounting-password" },
      },
    ],
    waitsFor: "kafka",
    operations: [
      operation(
        "consume",
        "orders",
        "orders process",
        1400,
        [call("postgresql", "DB_HOST", "insert-order", { passwordEnv: "DB_PASSWORD" })],
        { log: { body: "Order details: {order}", chance: 1000 } },
      ),
    ],
  }),
  workload("fraud-detection", "java", image("fraud-detection"), {
    serves: null,
    port: null,
    memory: memory(300, 210),
    env: [...env({ KAFKA_ADDR: "kafka:9092" }), FLAGD],
    waitsFor: "kafka",
    operations: [
      operation("consume", "orders", "orders process", 1200, [], {
        log: {
          body: "Consumed record with orderId: {order}, and updated total count to: {count}",
          chance: 1000,
        },
      }),
    ],
  }),
  workload("load-generator", "python", image("load-generator"), {
    serves: "load-generator",
    role: "load",
    port: 8089,
    memory: memory(1500, 420),
    env: [...env({ LOCUST_HOST: "http://frontend-proxy:8080", LOCUST_USERS: "10" }), FLAGD],
    operations: [
      operation("http", "ui", "GET /", 500, [], {
        flags: [
          { flag: "loadGeneratorFloodHomepage", variants: { on: 22, off: 0 }, kind: "repeat" },
        ],
      }),
    ],
  }),
  workload("flagd", "go", "ghcr.io/open-feature/flagd:v0.12.9", {
    role: "flags",
    port: 8013,
    memory: memory(75, 26),
    env: [{ name: "FLAGD_METRICS_EXPORTER", value: "otel" }],
    mounts: ["flagd-config"],
    instrumented: false,
    operations: [operation("grpc", "EventStream", "flagd.evaluation.v1.Service/EventStream", 600)],
  }),
  workload("flagd-ui", "elixir", image("flagd-ui"), {
    port: 4000,
    memory: memory(250, 120),
    env: [{ name: "PHX_HOST", value: "localhost" }],
    instrumented: false,
    operations: [operation("http", "ui", "GET /feature", 900)],
  }),
  workload("valkey-cart", "c", "valkey/valkey:8.1.3-alpine", {
    role: "datastore",
    port: 6379,
    memory: memory(20, 7),
    env: [],
    passwordEnv: "VALKEY_PASSWORD",
    instrumented: false,
    operations: [
      operation("query", "HGET", "HGET", 250),
      operation("query", "HMSET", "HMSET", 300),
    ],
  }),
  workload("kafka", "java", image("kafka"), {
    role: "broker",
    port: 9092,
    memory: memory(600, 420),
    env: [
      { name: "KAFKA_ADVERTISED_LISTENERS", value: "PLAINTEXT://kafka:9092" },
      { name: "KAFKA_HEAP_OPTS", value: "-Xmx400M -Xms400M" },
    ],
    instrumented: false,
    operations: [operation("query", "orders", "orders publish", 1200)],
  }),
  workload("postgresql", "c", "postgres:17.6", {
    role: "datastore",
    port: 5432,
    memory: memory(100, 52),
    env: [
      { name: "POSTGRES_USER", value: "root" },
      { name: "POSTGRES_DB", value: "otel" },
    ],
    instrumented: false,
    connections: 100,
    operations: [
      operation("query", "insert-order", "INSERT otel.order", 900),
      operation("query", "reviews", "SELECT otel.productreviews", 1100),
    ],
  }),
];

const flag = (
  description: string,
  variants: Readonly<Record<string, boolean | number | string>>,
) => ({
  description,
  state: "ENABLED",
  variants,
  defaultVariant: "off",
});
const SWITCH = { on: true, off: false };

const FLAGS = {
  $schema: "https://flagd.dev/schema/v0/flags.json",
  flags: {
    llmInaccurateResponse: flag(
      "LLM returns an inaccurate product summary for product ID L9ECAV7KIM",
      SWITCH,
    ),
    llmRateLimitError: flag("LLM intermittently returns a rate limit error", SWITCH),
    productCatalogFailure: flag("Fail product catalog service on a specific product", SWITCH),
    recommendationCacheFailure: flag("Fail recommendation service cache", SWITCH),
    adManualGc: flag("Triggers full manual garbage collections in the ad service", SWITCH),
    adHighCpu: flag("Triggers high cpu load in the ad service", SWITCH),
    adFailure: flag("Fail ad service", SWITCH),
    kafkaQueueProblems: flag(
      "Overloads Kafka queue while simultaneously introducing a consumer side delay leading to a lag spike",
      { on: 100, off: 0 },
    ),
    cartFailure: flag("Fail cart service", SWITCH),
    paymentFailure: flag("Fail payment service charge requests n%", {
      "100%": 1,
      "90%": 0.95,
      "75%": 0.75,
      "50%": 0.5,
      "25%": 0.25,
      "10%": 0.1,
      off: 0,
    }),
    paymentUnreachable: flag("Payment service is unavailable", SWITCH),
    loadGeneratorFloodHomepage: flag("Flood the frontend with a large amount of requests.", {
      on: 100,
      off: 0,
    }),
    imageSlowLoad: flag("slow loading images in the frontend", {
      "10sec": 10000,
      "5sec": 5000,
      off: 0,
    }),
    emailMemoryLeak: flag("Memory leak in the email service.", {
      off: 0,
      "1x": 1,
      "10x": 10,
      "100x": 100,
      "1000x": 1000,
      "10000x": 10000,
    }),
  },
};

export const otelDemo: Application = {
  id: "otel-demo",
  namespace: "otel-demo",
  version: VERSION,
  partOf: "opentelemetry-demo",
  mesh: "none",
  pace: 165,
  workloads: WORKLOADS,
  journeys: [
    ...PAGES.map((page) => ({
      name: page.id,
      weight: page.weight,
      call: call("frontend-proxy", "LOCUST_HOST", page.id, { timeoutMs: 20_000 }),
    })),
    {
      name: "image",
      weight: 10,
      call: call("frontend-proxy", "LOCUST_HOST", "image", { timeoutMs: 20_000 }),
    },
  ],
  configMaps: [
    { name: "flagd-config", data: { "demo.flagd.json": JSON.stringify(FLAGS, null, 2) } },
    {
      name: "product-catalog-products",
      data: {
        "products.json": JSON.stringify(
          {
            products: [
              { id: "OLJCESPC7Z", name: "National Park Foundation Explorascope" },
              { id: "66VCHSJNUP", name: "Starsense Explorer Refractor Telescope" },
              { id: "1YMWWN1N4O", name: "Eclipsmart Travel Refractor Telescope" },
              { id: "L9ECAV7KIM", name: "Lens Cleaning Kit" },
            ],
          },
          null,
          2,
        ),
      },
    },
    {
      name: "postgresql-init",
      data: {
        "init.sql":
          'CREATE SCHEMA IF NOT EXISTS accounting;\nCREATE TABLE accounting."order" (order_id TEXT PRIMARY KEY);\n',
      },
    },
  ],
  secrets: [
    {
      name: "postgresql-credentials",
      keys: ["postgres-password", "accounting-password", "reviews-password"],
    },
  ],
  externals: [],
  externalServices: [],
  objects: [],
};
