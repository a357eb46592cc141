"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_steps = require("./steps.cjs");
const require_start = require("./start.cjs");
const require_faults = require("./faults.cjs");
const require_gate = require("./gate.cjs");
let node_path = require("node:path");

// src/world/application/book-info.ts
const NAMESPACE = "book-info";
const image$2 = (name) => `docker.io/istio/examples-bookinfo-${name}:1.20.3`;
const http = (method, path) => ({
	"http.method": method,
	"http.url": path,
	"istio.canonical_service": path.split("/")[1] ?? ""
});
const RATINGS = require_faults.call("ratings", "RATINGS_HOSTNAME", "ratings", {
	mode: "soft",
	timeoutMs: 2500
});
const DETAILS = require_faults.call("details", "DETAILS_HOSTNAME", "details");
const REVIEWS = require_faults.call("reviews", "REVIEWS_HOSTNAME", "reviews");
const reviews = (variant, asksRatings) => require_faults.workload(`reviews-${variant}`, "java", image$2(`reviews-${variant}`), {
	serves: "reviews",
	variant,
	port: 9080,
	memory: require_faults.memory(256, 150),
	env: [{
		name: "LOG_DIR",
		value: "/tmp/logs"
	}, {
		name: "RATINGS_HOSTNAME",
		value: "ratings:9080"
	}],
	operations: [require_faults.operation("http", "reviews", "reviews.book-info.svc.cluster.local:9080/*", 2600, asksRatings ? [RATINGS] : [], {
		attributes: http("GET", "/reviews/0"),
		log: {
			body: "GET /reviews/0 200",
			chance: 250
		}
	})]
});
const WORKLOADS$2 = [
	require_faults.workload("bookinfo-gateway-istio", "envoy", "docker.io/istio/proxyv2:1.26.3", {
		serves: "bookinfo-gateway-istio",
		port: 80,
		memory: require_faults.memory(128, 62),
		env: [{
			name: "UPSTREAM_HOST",
			value: "productpage:9080"
		}],
		operations: [
			["page", "/productpage"],
			["api-details", "/api/v1/products/0"],
			["api-reviews", "/api/v1/products/0/reviews"],
			["login", "/login"]
		].map(([id = "", path = ""]) => require_faults.operation("http", id, `productpage.book-info.svc.cluster.local:9080${path}`, 350, [require_faults.call("productpage", "UPSTREAM_HOST", id, { timeoutMs: 15e3 })], {
			attributes: http(id === "login" ? "POST" : "GET", path),
			log: {
				body: "access",
				chance: 1e3
			}
		}))
	}),
	require_faults.workload("productpage-v1", "python", image$2("productpage-v1"), {
		serves: "productpage",
		port: 9080,
		memory: require_faults.memory(256, 92),
		env: [{
			name: "DETAILS_HOSTNAME",
			value: "details:9080"
		}, {
			name: "REVIEWS_HOSTNAME",
			value: "reviews:9080"
		}],
		operations: [
			require_faults.operation("http", "page", "productpage.book-info.svc.cluster.local:9080/productpage", 5200, [{
				...DETAILS,
				mode: "soft"
			}, {
				...REVIEWS,
				mode: "soft"
			}], {
				attributes: http("GET", "/productpage"),
				log: {
					body: "\"GET /productpage HTTP/1.1\" 200 -",
					chance: 400
				}
			}),
			require_faults.operation("http", "api-details", "productpage.book-info.svc.cluster.local:9080/api/v1/products/0", 1500, [DETAILS], {
				attributes: http("GET", "/api/v1/products/0"),
				noise: 3
			}),
			require_faults.operation("http", "api-reviews", "productpage.book-info.svc.cluster.local:9080/api/v1/products/0/reviews", 1500, [REVIEWS], { attributes: http("GET", "/api/v1/products/0/reviews") }),
			require_faults.operation("http", "login", "productpage.book-info.svc.cluster.local:9080/login", 900, [], { attributes: http("POST", "/login") })
		]
	}),
	require_faults.workload("details-v1", "ruby", image$2("details-v1"), {
		serves: "details",
		port: 9080,
		memory: require_faults.memory(128, 48),
		env: [{
			name: "ENABLE_EXTERNAL_BOOK_SERVICE",
			value: "false"
		}],
		operations: [require_faults.operation("http", "details", "details.book-info.svc.cluster.local:9080/*", 1300, [], {
			attributes: http("GET", "/details/0"),
			log: {
				body: "\"GET /details/0 HTTP/1.1\" 200 178",
				chance: 400
			}
		})]
	}),
	reviews("v1", false),
	reviews("v2", true),
	reviews("v3", true),
	require_faults.workload("ratings-v1", "javascript", image$2("ratings-v1"), {
		serves: "ratings",
		port: 9080,
		memory: require_faults.memory(128, 58),
		env: [{
			name: "SERVICE_VERSION",
			value: "v1"
		}],
		operations: [require_faults.operation("http", "ratings", "ratings.book-info.svc.cluster.local:9080/*", 1100, [], {
			attributes: http("GET", "/ratings/0"),
			log: {
				body: "GET /ratings/0",
				chance: 400
			}
		})]
	}),
	require_faults.workload("load-generator", "python", "ghcr.io/open-telemetry/demo:2.1.3-load-generator", {
		role: "load",
		port: 8089,
		memory: require_faults.memory(512, 180),
		env: [{
			name: "LOCUST_HOST",
			value: "http://bookinfo-gateway-istio:80"
		}]
	})
];
const visit$2 = (name, weight) => ({
	name,
	weight,
	call: require_faults.call("bookinfo-gateway-istio", "LOCUST_HOST", name, { timeoutMs: 2e4 })
});
const OBJECTS = [
	{
		apiVersion: "gateway.networking.k8s.io/v1",
		kind: "Gateway",
		metadata: {
			name: "bookinfo-gateway",
			namespace: NAMESPACE
		},
		spec: {
			gatewayClassName: "istio",
			listeners: [{
				name: "http",
				port: 80,
				protocol: "HTTP"
			}]
		}
	},
	{
		apiVersion: "networking.istio.io/v1",
		kind: "DestinationRule",
		metadata: {
			name: "reviews",
			namespace: NAMESPACE
		},
		spec: {
			host: "reviews",
			subsets: [
				"v1",
				"v2",
				"v3"
			].map((version) => ({
				name: version,
				labels: { version }
			}))
		}
	},
	{
		apiVersion: "networking.istio.io/v1",
		kind: "VirtualService",
		metadata: {
			name: "reviews",
			namespace: NAMESPACE
		},
		spec: {
			hosts: ["reviews"],
			http: [{ route: [{ destination: { host: "reviews" } }] }]
		}
	},
	{
		apiVersion: "networking.istio.io/v1",
		kind: "VirtualService",
		metadata: {
			name: "ratings",
			namespace: NAMESPACE
		},
		spec: {
			hosts: ["ratings"],
			http: [{ route: [{ destination: { host: "ratings" } }] }]
		}
	},
	{
		apiVersion: "networking.istio.io/v1",
		kind: "VirtualService",
		metadata: {
			name: "details",
			namespace: NAMESPACE
		},
		spec: {
			hosts: ["details"],
			http: [{ route: [{ destination: { host: "details" } }] }]
		}
	},
	{
		apiVersion: "security.istio.io/v1",
		kind: "PeerAuthentication",
		metadata: {
			name: "default",
			namespace: NAMESPACE
		},
		spec: { mtls: { mode: "PERMISSIVE" } }
	}
];
const bookInfo = {
	id: "book-info",
	namespace: NAMESPACE,
	version: "1.20.3",
	partOf: "book-info",
	mesh: "ambient",
	pace: 290,
	workloads: WORKLOADS$2,
	journeys: [
		visit$2("page", 55),
		visit$2("api-details", 16),
		visit$2("api-reviews", 20),
		visit$2("login", 9)
	],
	configMaps: [{
		name: "bookinfo-settings",
		data: {
			"log-level": "info",
			"flood-factor": "0"
		}
	}],
	secrets: [],
	externals: [],
	externalServices: [],
	objects: OBJECTS
};

// src/world/application/otel-demo.ts
const VERSION$1 = "2.1.3";
const image$1 = (name) => `ghcr.io/open-telemetry/demo:${VERSION$1}-${name}`;
const COLLECTOR = {
	name: "OTEL_EXPORTER_OTLP_ENDPOINT",
	value: "http://otel-collector.opentelemetry-collectors:4317"
};
const FLAGD = {
	name: "FLAGD_HOST",
	value: "flagd"
};
const env$1 = (entries) => [...Object.entries(entries).map(([name, value]) => ({
	name,
	value
})), COLLECTOR];
const PRODUCTS$1 = require_faults.call("product-catalog", "PRODUCT_CATALOG_ADDR", "ListProducts");
const PRODUCT = require_faults.call("product-catalog", "PRODUCT_CATALOG_ADDR", "GetProduct");
const CURRENCIES = require_faults.call("currency", "CURRENCY_ADDR", "GetSupportedCurrencies");
const CONVERT = require_faults.call("currency", "CURRENCY_ADDR", "Convert");
const CART = require_faults.call("cart", "CART_ADDR", "GetCart");
const PAGES = [
	{
		id: "home",
		method: "GET",
		path: "/",
		weight: 8,
		micros: 66e3,
		calls: []
	},
	{
		id: "products",
		method: "GET",
		path: "/api/products",
		weight: 10,
		calls: [PRODUCTS$1, CONVERT]
	},
	{
		id: "product",
		method: "GET",
		path: "/api/products/{productId}",
		weight: 22,
		calls: [PRODUCT, CONVERT]
	},
	{
		id: "recommendations",
		method: "GET",
		path: "/api/recommendations",
		weight: 12,
		calls: [require_faults.call("recommendation", "RECOMMENDATION_ADDR", "ListRecommendations"), {
			...PRODUCT,
			times: 2
		}]
	},
	{
		id: "ads",
		method: "GET",
		path: "/api/data",
		weight: 14,
		noise: 4,
		calls: [require_faults.call("ad", "AD_ADDR", "GetAds")]
	},
	{
		id: "cart",
		method: "GET",
		path: "/api/cart",
		weight: 10,
		calls: [CART, PRODUCT]
	},
	{
		id: "add",
		method: "POST",
		path: "/api/cart",
		weight: 14,
		calls: [
			PRODUCT,
			require_faults.call("cart", "CART_ADDR", "AddItem"),
			CART
		]
	},
	{
		id: "reviews",
		method: "GET",
		path: "/api/product-reviews/{productId}",
		weight: 8,
		calls: [require_faults.call("product-reviews", "PRODUCT_REVIEWS_ADDR", "GetProductReviews")]
	},
	{
		id: "currency",
		method: "GET",
		path: "/api/currency",
		weight: 5,
		calls: [CURRENCIES]
	},
	{
		id: "shipping",
		method: "GET",
		path: "/api/shipping",
		weight: 6,
		calls: [require_faults.call("shipping", "SHIPPING_ADDR", "get-quote"), CONVERT]
	},
	{
		id: "checkout",
		method: "POST",
		path: "/api/checkout",
		weight: 15,
		timeoutMs: 1e4,
		calls: [require_faults.call("checkout", "CHECKOUT_ADDR", "PlaceOrder", { timeoutMs: 1e4 }), PRODUCT]
	}
];
const frontendOperations = PAGES.map((page) => require_faults.operation("http", page.id, `${page.method} ${page.path}`, page.micros ?? 1800, page.calls, {
	noise: page.noise ?? 0,
	attributes: {
		"http.method": page.method,
		"http.target": page.path,
		"next.route": page.path
	}
}));
const proxyOperations = [...PAGES.map((page) => require_faults.operation("http", page.id, "ingress", 400, [require_faults.call("frontend", "FRONTEND_HOST", page.id, { timeoutMs: 15e3 })], {
	attributes: {
		"http.method": page.method,
		"http.url": page.path
	},
	log: {
		body: "access",
		chance: page.id === "home" ? 300 : 1e3
	}
})), require_faults.operation("http", "image", "ingress", 300, [require_faults.call("image-provider", "IMAGE_PROVIDER_HOST", "image", { timeoutMs: 15e3 })], {
	attributes: {
		"http.method": "GET",
		"http.url": "/images/products/{name}"
	},
	log: {
		body: "access",
		chance: 300
	}
})];
const flagged = (flag, on) => ({
	flag,
	variants: {
		on,
		off: 0
	}
});
const WORKLOADS$1 = [
	require_faults.workload("frontend-proxy", "envoy", image$1("frontend-proxy"), {
		memory: require_faults.memory(65, 38),
		env: [...env$1({
			FRONTEND_HOST: "frontend:8080",
			IMAGE_PROVIDER_HOST: "image-provider:8081",
			FLAGD_UI_HOST: "flagd-ui:4000"
		}), FLAGD],
		flagStreams: true,
		operations: proxyOperations
	}),
	require_faults.workload("frontend", "javascript", image$1("frontend"), {
		memory: require_faults.memory(250, 150),
		cpu: {
			request: 100,
			limit: 300
		},
		env: env$1({
			AD_ADDR: "ad:8080",
			CART_ADDR: "cart:8080",
			CHECKOUT_ADDR: "checkout:8080",
			CURRENCY_ADDR: "currency:8080",
			PRODUCT_CATALOG_ADDR: "product-catalog:8080",
			PRODUCT_REVIEWS_ADDR: "product-reviews:3551",
			RECOMMENDATION_ADDR: "recommendation:8080",
			SHIPPING_ADDR: "http://shipping:8080"
		}),
		operations: frontendOperations
	}),
	require_faults.workload("ad", "java", image$1("ad"), {
		memory: require_faults.memory(300, 190),
		cpu: {
			request: 100,
			limit: 400
		},
		env: [...env$1({ AD_PORT: "8080" }), FLAGD],
		operations: [require_faults.operation("grpc", "GetAds", "oteldemo.AdService/GetAds", 2600, [], {
			log: {
				body: "Targeted ad request received for [travel]",
				chance: 500
			},
			noise: 2,
			flags: [
				{
					...flagged("adFailure", 400),
					kind: "error",
					message: "UNAVAILABLE: RESOURCE_EXHAUSTED"
				},
				{
					...flagged("adHighCpu", 392),
					kind: "cpu"
				},
				{
					...flagged("adManualGc", 2600),
					kind: "delay"
				}
			]
		})]
	}),
	require_faults.workload("cart", "dotnet", image$1("cart"), {
		memory: require_faults.memory(160, 90),
		env: [...env$1({
			CART_PORT: "8080",
			VALKEY_ADDR: "valkey-cart:6379"
		}), FLAGD],
		waitsFor: "valkey-cart",
		operations: [
			require_faults.operation("grpc", "GetCart", "POST /oteldemo.CartService/GetCart", 900, [require_faults.call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" })], { log: {
				body: "GetCartAsync called with userId={userId}",
				chance: 600
			} }),
			require_faults.operation("grpc", "AddItem", "POST /oteldemo.CartService/AddItem", 1100, [require_faults.call("valkey-cart", "VALKEY_ADDR", "HGET", { passwordEnv: "VALKEY_PASSWORD" }), require_faults.call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" })], { log: {
				body: "AddItemAsync called with userId={userId}, productId={productId}, quantity=1",
				chance: 800
			} }),
			require_faults.operation("grpc", "EmptyCart", "POST /oteldemo.CartService/EmptyCart", 900, [require_faults.call("valkey-cart", "VALKEY_ADDR", "HMSET", { passwordEnv: "VALKEY_PASSWORD" })], {
				log: {
					body: "EmptyCartAsync called with userId={userId}",
					chance: 1e3
				},
				flags: [{
					...flagged("cartFailure", 1e3),
					kind: "error",
					message: "FailedPrecondition: Can't access cart storage. System.ApplicationException: Wasn't able to connect to redis"
				}]
			})
		]
	}),
	require_faults.workload("checkout", "go", image$1("checkout"), {
		memory: require_faults.memory(40, 22),
		env: [...env$1({
			CART_ADDR: "cart:8080",
			CURRENCY_ADDR: "currency:8080",
			EMAIL_ADDR: "http://email:8080",
			PAYMENT_ADDR: "payment:8080",
			PRODUCT_CATALOG_ADDR: "product-catalog:8080",
			SHIPPING_ADDR: "http://shipping:8080",
			KAFKA_ADDR: "kafka:9092"
		}), FLAGD],
		waitsFor: "kafka",
		operations: [require_faults.operation("grpc", "PlaceOrder", "oteldemo.CheckoutService/PlaceOrder", 2200, [
			CART,
			PRODUCT,
			CONVERT,
			require_faults.call("shipping", "SHIPPING_ADDR", "get-quote"),
			CONVERT,
			require_faults.call("payment", "PAYMENT_ADDR", "Charge"),
			require_faults.call("shipping", "SHIPPING_ADDR", "ship-order"),
			require_faults.call("cart", "CART_ADDR", "EmptyCart", { mode: "needed" }),
			require_faults.call("email", "EMAIL_ADDR", "send", {
				mode: "soft",
				timeoutMs: 3e3
			}),
			require_faults.call("kafka", "KAFKA_ADDR", "orders", {
				mode: "publish",
				timeoutMs: 1e4
			})
		], {
			log: {
				body: "order placed",
				chance: 1e3
			},
			flags: [{
				...flagged("paymentUnreachable", 1),
				kind: "misdirect",
				via: "PAYMENT_ADDR",
				address: "badAddress:50051"
			}, {
				flag: "kafkaQueueProblems",
				variants: {
					on: 40,
					off: 0
				},
				kind: "repeat"
			}]
		})]
	}),
	require_faults.workload("currency", "cpp", image$1("currency"), {
		memory: require_faults.memory(40, 12),
		env: env$1({
			CURRENCY_PORT: "8080",
			VERSION: VERSION$1
		}),
		operations: [require_faults.operation("grpc", "GetSupportedCurrencies", "CurrencyService/GetSupportedCurrencies", 400, [], { log: {
			body: "GetSupportedCurrencies successful",
			chance: 500
		} }), require_faults.operation("grpc", "Convert", "CurrencyService/Convert", 300, [], { log: {
			body: "Convert conversion successful",
			chance: 120
		} })]
	}),
	require_faults.workload("email", "ruby", image$1("email"), {
		memory: require_faults.memory(100, 62),
		env: [...env$1({ EMAIL_PORT: "8080" }), FLAGD],
		operations: [require_faults.operation("http", "send", "POST /send_order_confirmation", 5200, [], {
			log: {
				body: "Order confirmation email sent to: {email}",
				chance: 1e3
			},
			flags: [{
				flag: "emailMemoryLeak",
				variants: {
					off: 0,
					"1x": 2,
					"10x": 8,
					"100x": 30,
					"1000x": 90,
					"10000x": 300
				},
				kind: "leak"
			}]
		})]
	}),
	require_faults.workload("payment", "javascript", image$1("payment"), {
		memory: require_faults.memory(140, 85),
		env: [...env$1({ PAYMENT_PORT: "8080" }), FLAGD],
		operations: [require_faults.operation("grpc", "Charge", "grpc.oteldemo.PaymentService/Charge", 1500, [], {
			log: {
				body: "Transaction complete.",
				chance: 1e3
			},
			flags: [{
				flag: "paymentFailure",
				variants: {
					off: 0,
					"10%": 100,
					"25%": 250,
					"50%": 500,
					"75%": 750,
					"90%": 900,
					"100%": 1e3
				},
				kind: "error",
				message: "Payment request failed. Invalid token. app.loyalty.level=gold"
			}]
		})]
	}),
	require_faults.workload("product-catalog", "go", image$1("product-catalog"), {
		memory: require_faults.memory(40, 16),
		env: [...env$1({ PRODUCT_CATALOG_PORT: "8080" }), FLAGD],
		mounts: ["product-catalog-products"],
		operations: [require_faults.operation("grpc", "ListProducts", "oteldemo.ProductCatalogService/ListProducts", 700, [], { log: {
			body: "Product Catalog List Products",
			chance: 200
		} }), require_faults.operation("grpc", "GetProduct", "oteldemo.ProductCatalogService/GetProduct", 500, [], {
			log: {
				body: "Product Found",
				chance: 300
			},
			flags: [{
				...flagged("productCatalogFailure", 170),
				kind: "error",
				message: "Error: Product Catalog Fail Feature Flag Enabled"
			}]
		})]
	}),
	require_faults.workload("product-reviews", "python", image$1("product-reviews"), {
		port: 3551,
		memory: require_faults.memory(160, 88),
		env: [...env$1({
			PRODUCT_CATALOG_ADDR: "product-catalog:8080",
			DB_HOST: "postgresql:5432"
		}), {
			name: "DB_PASSWORD",
			value: {
				secret: "postgresql-credentials",
				key: "reviews-password"
			}
		}],
		operations: [require_faults.operation("grpc", "GetProductReviews", "oteldemo.ProductReviewService/GetProductReviews", 1900, [require_faults.call("postgresql", "DB_HOST", "reviews", { passwordEnv: "DB_PASSWORD" })], { log: {
			body: "Receive GetProductReviews for product id:{productId}",
			chance: 700
		} })]
	}),
	require_faults.workload("quote", "php", image$1("quote"), {
		memory: require_faults.memory(40, 24),
		env: env$1({ QUOTE_PORT: "8080" }),
		operations: [require_faults.operation("http", "getquote", "POST /getquote", 800, [], { log: {
			body: "Calculated quote",
			chance: 900
		} })]
	}),
	require_faults.workload("recommendation", "python", image$1("recommendation"), {
		memory: require_faults.memory(500, 110),
		env: [...env$1({
			PRODUCT_CATALOG_ADDR: "product-catalog:8080",
			RECOMMENDATION_PORT: "8080"
		}), FLAGD],
		operations: [require_faults.operation("grpc", "ListRecommendations", "/oteldemo.RecommendationService/ListRecommendations", 2100, [PRODUCTS$1], {
			log: {
				body: "Receive ListRecommendations for product ids:['{productId}']",
				chance: 600
			},
			flags: [{
				...flagged("recommendationCacheFailure", 260),
				kind: "leak"
			}]
		})]
	}),
	require_faults.workload("shipping", "rust", image$1("shipping"), {
		memory: require_faults.memory(30, 10),
		env: env$1({
			QUOTE_ADDR: "http://quote:8080",
			SHIPPING_PORT: "8080"
		}),
		operations: [require_faults.operation("http", "get-quote", "POST /get-quote", 900, [require_faults.call("quote", "QUOTE_ADDR", "getquote")], { log: {
			body: "Sending Quote: 47.9",
			chance: 700
		} }), require_faults.operation("http", "ship-order", "POST /ship-order", 700, [], { log: {
			body: "Tracking ID Created: {tracking}",
			chance: 1e3
		} })]
	}),
	require_faults.workload("image-provider", "nginx", image$1("image-provider"), {
		port: 8081,
		memory: require_faults.memory(50, 18),
		env: [...env$1({ IMAGE_PROVIDER_PORT: "8081" }), FLAGD],
		operations: [require_faults.operation("http", "image", "image-provider", 700, [], { flags: [{
			flag: "imageSlowLoad",
			variants: {
				off: 0,
				"5sec": 5e3,
				"10sec": 1e4
			},
			kind: "delay"
		}] })]
	}),
	require_faults.workload("accounting", "dotnet", image$1("accounting"), {
		serves: null,
		port: null,
		memory: require_faults.memory(160, 96),
		env: [...env$1({
			KAFKA_ADDR: "kafka:9092",
			DB_HOST: "postgresql:5432"
		}), {
			name: "DB_PASSWORD",
			value: {
				secret: "postgresql-credentials",
				key: "accounting-password"
			}
		}],
		waitsFor: "kafka",
		operations: [require_faults.operation("consume", "orders", "orders process", 1400, [require_faults.call("postgresql", "DB_HOST", "insert-order", { passwordEnv: "DB_PASSWORD" })], { log: {
			body: "Order details: {order}",
			chance: 1e3
		} })]
	}),
	require_faults.workload("fraud-detection", "java", image$1("fraud-detection"), {
		serves: null,
		port: null,
		memory: require_faults.memory(300, 210),
		env: [...env$1({ KAFKA_ADDR: "kafka:9092" }), FLAGD],
		waitsFor: "kafka",
		operations: [require_faults.operation("consume", "orders", "orders process", 1200, [], { log: {
			body: "Consumed record with orderId: {order}, and updated total count to: {count}",
			chance: 1e3
		} })]
	}),
	require_faults.workload("load-generator", "python", image$1("load-generator"), {
		serves: "load-generator",
		role: "load",
		port: 8089,
		memory: require_faults.memory(1500, 420),
		env: [...env$1({
			LOCUST_HOST: "http://frontend-proxy:8080",
			LOCUST_USERS: "10"
		}), FLAGD],
		operations: [require_faults.operation("http", "ui", "GET /", 500, [], { flags: [{
			flag: "loadGeneratorFloodHomepage",
			variants: {
				on: 22,
				off: 0
			},
			kind: "repeat"
		}] })]
	}),
	require_faults.workload("flagd", "go", "ghcr.io/open-feature/flagd:v0.12.9", {
		role: "flags",
		port: 8013,
		memory: require_faults.memory(75, 26),
		env: [{
			name: "FLAGD_METRICS_EXPORTER",
			value: "otel"
		}],
		mounts: ["flagd-config"],
		instrumented: false,
		operations: [require_faults.operation("grpc", "EventStream", "flagd.evaluation.v1.Service/EventStream", 600)]
	}),
	require_faults.workload("flagd-ui", "elixir", image$1("flagd-ui"), {
		port: 4e3,
		memory: require_faults.memory(250, 120),
		env: [{
			name: "PHX_HOST",
			value: "localhost"
		}],
		instrumented: false,
		operations: [require_faults.operation("http", "ui", "GET /feature", 900)]
	}),
	require_faults.workload("valkey-cart", "c", "valkey/valkey:8.1.3-alpine", {
		role: "datastore",
		port: 6379,
		memory: require_faults.memory(20, 7),
		env: [],
		passwordEnv: "VALKEY_PASSWORD",
		instrumented: false,
		operations: [require_faults.operation("query", "HGET", "HGET", 250), require_faults.operation("query", "HMSET", "HMSET", 300)]
	}),
	require_faults.workload("kafka", "java", image$1("kafka"), {
		role: "broker",
		port: 9092,
		memory: require_faults.memory(600, 420),
		env: [{
			name: "KAFKA_ADVERTISED_LISTENERS",
			value: "PLAINTEXT://kafka:9092"
		}, {
			name: "KAFKA_HEAP_OPTS",
			value: "-Xmx400M -Xms400M"
		}],
		instrumented: false,
		operations: [require_faults.operation("query", "orders", "orders publish", 1200)]
	}),
	require_faults.workload("postgresql", "c", "postgres:17.6", {
		role: "datastore",
		port: 5432,
		memory: require_faults.memory(100, 52),
		env: [{
			name: "POSTGRES_USER",
			value: "root"
		}, {
			name: "POSTGRES_DB",
			value: "otel"
		}],
		instrumented: false,
		connections: 100,
		operations: [require_faults.operation("query", "insert-order", "INSERT otel.order", 900), require_faults.operation("query", "reviews", "SELECT otel.productreviews", 1100)]
	})
];
const flag = (description, variants) => ({
	description,
	state: "ENABLED",
	variants,
	defaultVariant: "off"
});
const SWITCH = {
	on: true,
	off: false
};
const FLAGS = {
	$schema: "https://flagd.dev/schema/v0/flags.json",
	flags: {
		llmInaccurateResponse: flag("LLM returns an inaccurate product summary for product ID L9ECAV7KIM", SWITCH),
		llmRateLimitError: flag("LLM intermittently returns a rate limit error", SWITCH),
		productCatalogFailure: flag("Fail product catalog service on a specific product", SWITCH),
		recommendationCacheFailure: flag("Fail recommendation service cache", SWITCH),
		adManualGc: flag("Triggers full manual garbage collections in the ad service", SWITCH),
		adHighCpu: flag("Triggers high cpu load in the ad service", SWITCH),
		adFailure: flag("Fail ad service", SWITCH),
		kafkaQueueProblems: flag("Overloads Kafka queue while simultaneously introducing a consumer side delay leading to a lag spike", {
			on: 100,
			off: 0
		}),
		cartFailure: flag("Fail cart service", SWITCH),
		paymentFailure: flag("Fail payment service charge requests n%", {
			"100%": 1,
			"90%": .95,
			"75%": .75,
			"50%": .5,
			"25%": .25,
			"10%": .1,
			off: 0
		}),
		paymentUnreachable: flag("Payment service is unavailable", SWITCH),
		loadGeneratorFloodHomepage: flag("Flood the frontend with a large amount of requests.", {
			on: 100,
			off: 0
		}),
		imageSlowLoad: flag("slow loading images in the frontend", {
			"10sec": 1e4,
			"5sec": 5e3,
			off: 0
		}),
		emailMemoryLeak: flag("Memory leak in the email service.", {
			off: 0,
			"1x": 1,
			"10x": 10,
			"100x": 100,
			"1000x": 1e3,
			"10000x": 1e4
		})
	}
};
const otelDemo = {
	id: "otel-demo",
	namespace: "otel-demo",
	version: VERSION$1,
	partOf: "opentelemetry-demo",
	mesh: "none",
	pace: 165,
	workloads: WORKLOADS$1,
	journeys: [...PAGES.map((page) => ({
		name: page.id,
		weight: page.weight,
		call: require_faults.call("frontend-proxy", "LOCUST_HOST", page.id, { timeoutMs: 2e4 })
	})), {
		name: "image",
		weight: 10,
		call: require_faults.call("frontend-proxy", "LOCUST_HOST", "image", { timeoutMs: 2e4 })
	}],
	configMaps: [
		{
			name: "flagd-config",
			data: { "demo.flagd.json": JSON.stringify(FLAGS, null, 2) }
		},
		{
			name: "product-catalog-products",
			data: { "products.json": JSON.stringify({ products: [
				{
					id: "OLJCESPC7Z",
					name: "National Park Foundation Explorascope"
				},
				{
					id: "66VCHSJNUP",
					name: "Starsense Explorer Refractor Telescope"
				},
				{
					id: "1YMWWN1N4O",
					name: "Eclipsmart Travel Refractor Telescope"
				},
				{
					id: "L9ECAV7KIM",
					name: "Lens Cleaning Kit"
				}
			] }, null, 2) }
		},
		{
			name: "postgresql-init",
			data: { "init.sql": "CREATE SCHEMA IF NOT EXISTS accounting;\nCREATE TABLE accounting.\"order\" (order_id TEXT PRIMARY KEY);\n" }
		}
	],
	secrets: [{
		name: "postgresql-credentials",
		keys: [
			"postgres-password",
			"accounting-password",
			"reviews-password"
		]
	}],
	externals: [],
	externalServices: [],
	objects: []
};

// src/world/application/parcels.ts
const VERSION = "7.14.2";
const DATA = "parcels-data";
const image = (name) => `registry.parcels.example/${name}:${VERSION}`;
const env = (entries) => Object.entries(entries).map(([name, value]) => ({
	name,
	value
}));
const rpc = (service, method) => `parcels.${service}.v2.${service.charAt(0).toUpperCase()}${service.slice(1)}/${method}`;
const DB = `parcels-db.${DATA}:5432`;
const dbPool = (map) => [{
	name: "DB_POOL_SIZE",
	value: {
		configMap: map,
		key: "db.pool.size"
	}
}];
const sql = (id) => require_faults.call("parcels-db", "DB_ADDR", id, { passwordEnv: "DB_PASSWORD" });
const password = (secret) => ({
	name: "DB_PASSWORD",
	value: {
		secret,
		key: "password"
	}
});
const POOL = {
	sizeEnv: "DB_POOL_SIZE",
	via: "DB_ADDR",
	holdMs: 700
};
const ROUTES = [
	{
		id: "track",
		method: "GET",
		path: "/v2/parcels/{id}",
		weight: 30,
		to: "tracking",
		via: "TRACKING_ADDR",
		operation: "Track"
	},
	{
		id: "quote",
		method: "POST",
		path: "/v2/quotes",
		weight: 22,
		to: "quotes",
		via: "QUOTES_ADDR",
		operation: "Price"
	},
	{
		id: "book",
		method: "POST",
		path: "/v2/bookings",
		weight: 18,
		to: "bookings",
		via: "BOOKINGS_ADDR",
		operation: "Book",
		timeoutMs: 12e3
	},
	{
		id: "login",
		method: "POST",
		path: "/v2/sessions",
		weight: 12,
		to: "accounts",
		via: "ACCOUNTS_ADDR",
		operation: "Login"
	},
	{
		id: "label",
		method: "GET",
		path: "/v2/labels/{id}",
		weight: 10,
		to: "labels",
		via: "LABELS_ADDR",
		operation: "Render"
	},
	{
		id: "depots",
		method: "GET",
		path: "/v2/depots",
		weight: 8,
		to: "routing",
		via: "ROUTING_ADDR",
		operation: "Nearest"
	}
];
const WORKLOADS = [
	require_faults.workload("edge", "nginx", image("edge"), {
		memory: require_faults.memory(96, 40),
		replicas: 2,
		env: env({ API_ADDR: "api:8080" }),
		operations: ROUTES.map((route) => require_faults.operation("http", route.id, `${route.method} ${route.path}`, 300, [require_faults.call("api", "API_ADDR", route.id, { timeoutMs: 15e3 })], {
			attributes: {
				"http.method": route.method,
				"http.url": route.path
			},
			log: {
				body: "access",
				chance: 700
			}
		}))
	}),
	require_faults.workload("api", "javascript", image("api"), {
		memory: require_faults.memory(320, 170),
		replicas: 2,
		env: env(Object.fromEntries(ROUTES.map((route) => [route.via, `${route.to}:8080`]))),
		operations: ROUTES.map((route) => require_faults.operation("http", route.id, `${route.method} ${route.path}`, 1400, [require_faults.call(route.to, route.via, route.operation, { timeoutMs: route.timeoutMs ?? 5e3 })], {
			noise: route.id === "track" ? 3 : 0,
			attributes: {
				"http.method": route.method,
				"http.route": route.path
			},
			log: {
				body: `request completed ${route.method} ${route.path}`,
				chance: 200
			}
		}))
	}),
	require_faults.workload("accounts", "go", image("accounts"), {
		memory: require_faults.memory(80, 30),
		env: env({
			SESSIONS_ADDR: `sessions.${DATA}:6379`,
			SESSION_TTL: "3600"
		}),
		operations: [require_faults.operation("grpc", "Login", rpc("accounts", "Login"), 2100, [require_faults.call("sessions", "SESSIONS_ADDR", "SETEX", { passwordEnv: "SESSIONS_PASSWORD" })], { log: {
			body: "session opened",
			chance: 700
		} })]
	}),
	require_faults.workload("quotes", "java", image("quotes"), {
		memory: require_faults.memory(420, 280),
		cpu: {
			request: 200,
			limit: 600
		},
		env: env({
			ROUTING_ADDR: "routing:8080",
			TARIFFS_ADDR: "tariffs:8080"
		}),
		operations: [require_faults.operation("grpc", "Price", rpc("quotes", "Price"), 1900, [require_faults.call("routing", "ROUTING_ADDR", "Distance"), require_faults.call("tariffs", "TARIFFS_ADDR", "Lookup")], { log: {
			body: "priced shipment {order}",
			chance: 500
		} })]
	}),
	require_faults.workload("tariffs", "rust", image("tariffs"), {
		memory: require_faults.memory(64, 18),
		env: env({ RUST_LOG: "info" }),
		mounts: ["tariff-tables"],
		operations: [require_faults.operation("grpc", "Lookup", rpc("tariffs", "Lookup"), 500, [], { log: {
			body: "tariff zone resolved",
			chance: 150
		} })]
	}),
	require_faults.workload("routing", "java", image("routing"), {
		memory: require_faults.memory(512, 330),
		cpu: {
			request: 200,
			limit: 800
		},
		env: env({ GEOCODER_ADDR: "geocoder:8080" }),
		operations: [require_faults.operation("grpc", "Distance", rpc("routing", "Distance"), 3100, [require_faults.call("geocoder", "GEOCODER_ADDR", "Resolve")], { log: {
			body: "route computed",
			chance: 200
		} }), require_faults.operation("grpc", "Nearest", rpc("routing", "Nearest"), 2600, [require_faults.call("geocoder", "GEOCODER_ADDR", "Resolve")])]
	}),
	require_faults.workload("geocoder", "python", image("geocoder"), {
		memory: require_faults.memory(256, 120),
		env: env({
			TILES_ADDR: "map-tiles:443",
			CACHE_SIZE: "20000"
		}),
		operations: [require_faults.operation("grpc", "Resolve", rpc("geocoder", "Resolve"), 1600, [require_faults.call("map-tiles", "TILES_ADDR", "tile", {
			mode: "needed",
			chance: 350,
			timeoutMs: 4e3
		})], { log: {
			body: "geocode cache hit",
			chance: 150
		} })]
	}),
	require_faults.workload("bookings", "dotnet", image("bookings"), {
		memory: require_faults.memory(256, 140),
		env: [
			...env({
				DB_ADDR: DB,
				BILLING_ADDR: "billing:8080",
				LABELS_ADDR: "labels:8080",
				BROKER_ADDR: "parcels-broker:9092"
			}),
			password("bookings-db"),
			...dbPool("bookings-config")
		],
		pool: POOL,
		operations: [require_faults.operation("grpc", "Book", rpc("bookings", "Book"), 2400, [
			sql("insert-booking"),
			require_faults.call("billing", "BILLING_ADDR", "Charge", { timeoutMs: 8e3 }),
			require_faults.call("labels", "LABELS_ADDR", "Render", { mode: "soft" }),
			require_faults.call("parcels-broker", "BROKER_ADDR", "parcel-events", { mode: "publish" })
		], { log: {
			body: "booking {order} confirmed",
			chance: 1e3
		} })]
	}),
	require_faults.workload("billing", "python", image("billing"), {
		memory: require_faults.memory(224, 110),
		env: [
			...env({
				CARDS_ADDR: "card-network:443",
				DB_ADDR: DB
			}),
			password("billing-db"),
			...dbPool("billing-config")
		],
		pool: POOL,
		operations: [require_faults.operation("grpc", "Charge", rpc("billing", "Charge"), 1700, [require_faults.call("card-network", "CARDS_ADDR", "authorise", { timeoutMs: 6e3 }), sql("insert-charge")], { log: {
			body: "charge authorised",
			chance: 1e3
		} })]
	}),
	require_faults.workload("labels", "rust", image("labels"), {
		memory: require_faults.memory(96, 30),
		env: env({ FONT_DIR: "/fonts" }),
		operations: [require_faults.operation("grpc", "Render", rpc("labels", "Render"), 4200, [], { log: {
			body: "label rendered",
			chance: 400
		} })]
	}),
	require_faults.workload("tracking", "go", image("tracking"), {
		memory: require_faults.memory(96, 36),
		replicas: 2,
		env: [
			...env({ DB_ADDR: DB }),
			password("tracking-db"),
			...dbPool("tracking-config")
		],
		pool: POOL,
		operations: [require_faults.operation("grpc", "Track", rpc("tracking", "Track"), 900, [sql("select-events")], { log: {
			body: "tracking lookup",
			chance: 120
		} })]
	}),
	require_faults.workload("notifier", "ruby", image("notifier"), {
		serves: null,
		port: null,
		memory: require_faults.memory(160, 84),
		env: env({
			BROKER_ADDR: "parcels-broker:9092",
			SMTP_ADDR: "mail-relay:443"
		}),
		operations: [require_faults.operation("consume", "parcel-events", "parcel-events process", 2600, [require_faults.call("mail-relay", "SMTP_ADDR", "send", {
			mode: "needed",
			timeoutMs: 5e3
		})], { log: {
			body: "notified {email}",
			chance: 1e3
		} })]
	}),
	require_faults.workload("ledger", "java", image("ledger"), {
		serves: null,
		port: null,
		memory: require_faults.memory(384, 240),
		env: [
			...env({
				BROKER_ADDR: "parcels-broker:9092",
				DB_ADDR: DB
			}),
			password("ledger-db"),
			...dbPool("ledger-config")
		],
		pool: {
			...POOL,
			holdMs: 300
		},
		operations: [require_faults.operation("consume", "parcel-events", "parcel-events post", 1300, [sql("insert-ledger")], { log: {
			body: "posted {order}",
			chance: 1e3
		} })]
	}),
	require_faults.workload("reports", "python", image("reports"), {
		serves: null,
		port: null,
		memory: require_faults.memory(320, 150),
		env: [...env({
			DB_ADDR: DB,
			SCHEDULE: "hourly",
			DB_POOL_SIZE: "5"
		}), password("reports-db")],
		pool: POOL,
		operations: [require_faults.operation("query", "hourly-report", "hourly-report", 900, [sql("select-events")])]
	}),
	require_faults.workload("parcels-broker", "java", "docker.redpanda.com/redpandadata/redpanda:v25.2.4", {
		kind: "StatefulSet",
		role: "broker",
		port: 9092,
		memory: require_faults.memory(700, 380),
		env: env({ ADVERTISED: "parcels-broker:9092" }),
		instrumented: false,
		claim: {
			name: "data-parcels-broker-0",
			gibibytes: 20
		},
		operations: [require_faults.operation("query", "parcel-events", "publish", 1e3)]
	}),
	require_faults.workload("parcels-db", "c", "postgres:17.6", {
		kind: "StatefulSet",
		namespace: DATA,
		role: "datastore",
		port: 5432,
		memory: require_faults.memory(512, 210),
		env: env({ POSTGRES_DB: "parcels" }),
		instrumented: false,
		connections: 120,
		claim: {
			name: "data-parcels-db-0",
			gibibytes: 50
		},
		operations: [
			"insert-booking",
			"insert-charge",
			"select-events",
			"insert-ledger"
		].map((id) => require_faults.operation("query", id, id, 1200))
	}),
	require_faults.workload("sessions", "c", "valkey/valkey:8.1.3-alpine", {
		namespace: DATA,
		role: "datastore",
		port: 6379,
		memory: require_faults.memory(64, 12),
		env: [],
		passwordEnv: "SESSIONS_PASSWORD",
		instrumented: false,
		operations: [require_faults.operation("query", "SETEX", "SETEX", 240)]
	}),
	require_faults.workload("load-generator", "python", image("load-generator"), {
		role: "load",
		port: 8089,
		memory: require_faults.memory(512, 200),
		env: env({ TARGET: "http://edge:8080" })
	})
];
const POOLED = [
	"bookings",
	"billing",
	"tracking",
	"ledger"
];
const parcels = {
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
		call: require_faults.call("edge", "TARGET", route.id, { timeoutMs: 2e4 })
	})),
	configMaps: [...POOLED.map((name) => ({
		name: `${name}-config`,
		data: {
			"db.pool.size": "12",
			"db.pool.timeout": "3000",
			"log.level": "info"
		}
	})), {
		name: "tariff-tables",
		data: { "zones.json": JSON.stringify({
			zones: [
				"domestic",
				"near",
				"far"
			],
			surcharge: {
				far: 420,
				near: 130
			}
		}, null, 2) }
	}],
	secrets: [
		"bookings-db",
		"billing-db",
		"tracking-db",
		"ledger-db",
		"reports-db"
	].map((name) => ({
		name,
		keys: ["password", "username"]
	})),
	externals: [
		{
			host: "api.cardnet.example",
			port: 443,
			micros: 18e4,
			operations: [require_faults.operation("http", "authorise", "authorise", 0)]
		},
		{
			host: "tiles.mapworks.example",
			port: 443,
			micros: 6e4,
			operations: [require_faults.operation("http", "tile", "tile", 0, [], { noise: 4 })]
		},
		{
			host: "smtp.relay.example",
			port: 443,
			micros: 9e4,
			operations: [require_faults.operation("http", "send", "send", 0)]
		}
	],
	externalServices: [
		{
			name: "card-network",
			host: "api.cardnet.example"
		},
		{
			name: "map-tiles",
			host: "tiles.mapworks.example"
		},
		{
			name: "mail-relay",
			host: "smtp.relay.example"
		}
	],
	objects: []
};

// src/world/application/index.ts
const applications = new Map([
	bookInfo,
	otelDemo,
	parcels
].map((application) => [application.id, application]));

// src/world/distractors/distractor.ts
/** A Deployment of the application that the faults leave alone. */
function bystander(scene, also = () => true) {
	const names = scene.application.workloads.filter((one) => one.kind === "Deployment" && one.role === "service" && !scene.taken.has(one.name)).map((one) => one.name).filter(also);
	return scene.stream.pick(names);
}
function placeOf(scene, name) {
	return scene.application.workloads.find((one) => one.name === name)?.namespace ?? scene.application.namespace;
}
/** Within a minute of the incident, before it or after it: what is newest says nothing. */
function near(scene) {
	return scene.stream.between(-12, 12) * 5;
}

// src/world/distractors/benign-rollout.ts
/** A release of something else, minutes before: new ReplicaSet, new pods, no harm. */
const benignRollout = {
	id: "benign-rollout",
	applies: () => true,
	plan(scene) {
		const name = bystander(scene);
		const namespace = placeOf(scene, name);
		const patch = scene.stream.between(1, 4);
		return [{
			after: -scene.stream.between(30, 90) * 5,
			apply: (cluster) => {
				const owner = require_faults.ownerOf(cluster, namespace, name);
				const [container] = owner.spec.template.spec.containers;
				if (!container) return;
				container.image = `${container.image}-p${patch}`;
				cluster.images.set(container.image, "amd64");
				cluster.store.changed(owner);
			}
		}];
	}
};

// src/world/distractors/config-edit.ts
const KEY = "notes.txt";
/** A ConfigMap of the application is touched; nothing reads the new key. */
const configEdit = {
	id: "config-edit",
	applies: (application) => application.configMaps.length > 0,
	plan(scene) {
		const map = scene.stream.pick(scene.application.configMaps);
		return [{
			after: near(scene),
			apply: (cluster) => {
				const object = cluster.store.get("ConfigMap", map.namespace ?? scene.application.namespace, map.name);
				if (!object) return;
				object.data[KEY] = "owner: platform-team\nreviewed: yes\n";
				cluster.store.changed(object);
			}
		}];
	}
};

// src/world/distractors/env-edit.ts
/** An environment variable that nobody reads is set at the moment the incident starts. */
const envEdit = {
	id: "env-edit",
	applies: () => true,
	plan(scene) {
		const name = bystander(scene);
		const namespace = placeOf(scene, name);
		return [{
			after: near(scene),
			apply: (cluster) => {
				const owner = require_faults.ownerOf(cluster, namespace, name);
				const [container] = owner.spec.template.spec.containers;
				if (!container) return;
				container.env = [...container.env ?? [], {
					name: "LOG_FORMAT",
					value: "json"
				}];
				cluster.store.changed(owner);
			}
		}];
	}
};

// src/world/distractors/flag-edit.ts
/** A flag is switched on that no service evaluates any more. */
const flagEdit = {
	id: "flag-edit",
	applies: (application) => application.workloads.some((one) => one.role === "flags"),
	plan(scene) {
		const [map = ""] = scene.application.workloads.find((one) => one.role === "flags")?.mounts ?? [];
		const flag = scene.stream.pick(["llmInaccurateResponse", "llmRateLimitError"]);
		return [{
			after: near(scene),
			apply: (cluster) => {
				const object = cluster.store.get("ConfigMap", scene.application.namespace, map);
				const [key] = Object.keys(object?.data ?? {});
				if (!object || key === void 0) return;
				const file = JSON.parse(object.data[key] ?? "{}");
				const entry = file.flags[flag];
				if (entry) entry.defaultVariant = "on";
				object.data[key] = JSON.stringify(file, null, 2);
				cluster.store.changed(object);
			}
		}];
	}
};

// src/world/distractors/harmless-policy.ts
/** A new NetworkPolicy that lets in all that comes. */
const harmlessPolicy = {
	id: "harmless-policy",
	applies: () => true,
	plan(scene) {
		const name = bystander(scene);
		const namespace = placeOf(scene, name);
		const workload = scene.application.workloads.find((one) => one.name === name);
		if (!workload) return [];
		return [{
			after: near(scene),
			apply: (cluster) => {
				cluster.store.create({
					apiVersion: "networking.k8s.io/v1",
					kind: "NetworkPolicy",
					metadata: {
						name: `${name}-ingress`,
						namespace,
						generation: 1
					},
					spec: {
						podSelector: { matchLabels: require_faults.selectorOf(scene.application, workload) },
						policyTypes: ["Ingress"],
						ingress: [{ ...workload.port === null ? {} : { ports: [{
							port: workload.port,
							protocol: "TCP"
						}] } }]
					}
				});
			}
		}];
	}
};

// src/world/distractors/idle-chaos.ts
/** A chaos Schedule that is paused, left over from a game day. */
const pausedChaos = {
	id: "paused-chaos",
	applies: () => true,
	plan: (scene) => {
		const target = bystander(scene);
		return [{
			after: -1e5,
			apply: (cluster) => void cluster.store.create(experiment(scene, target, "1900ms", true))
		}];
	}
};
/** An experiment that runs all the time and costs two milliseconds. */
const harmlessChaos = {
	id: "harmless-chaos",
	applies: () => true,
	plan: (scene) => {
		const target = bystander(scene);
		return [{
			after: near(scene),
			apply: (cluster) => void cluster.store.create(experiment(scene, target, "2ms", false))
		}];
	}
};
function experiment(scene, target, latency, paused) {
	const workload = scene.application.workloads.find((one) => one.name === target);
	if (!workload) throw new Error(`no workload ${target}`);
	return {
		apiVersion: "chaos-mesh.org/v1alpha1",
		kind: "Schedule",
		metadata: {
			name: `${target}-network-delay`,
			namespace: "chaos-mesh",
			generation: 1,
			...paused ? { annotations: { "experiment.chaos-mesh.org/pause": "true" } } : {}
		},
		spec: {
			schedule: "* * * * *",
			concurrencyPolicy: "Forbid",
			historyLimit: 1,
			type: "NetworkChaos",
			networkChaos: {
				action: "delay",
				mode: "all",
				selector: {
					namespaces: [workload.namespace ?? scene.application.namespace],
					labelSelectors: require_faults.selectorOf(scene.application, workload)
				},
				direction: "to",
				delay: {
					latency,
					jitter: "0ms"
				}
			}
		},
		status: {}
	};
}

// src/world/distractors/old-warning.ts
/** Warnings that have come for days, with a count to show for it. */
const oldWarning = {
	id: "old-warning",
	applies: () => true,
	plan(scene) {
		const name = bystander(scene);
		const namespace = placeOf(scene, name);
		return [
			-600,
			0,
			300
		].map((after) => ({
			after,
			apply: (cluster) => {
				const pod = [...cluster.runtimes.values()].find((one) => one.workload.name === name && one.pod.metadata.namespace === namespace)?.pod;
				if (!pod) return;
				cluster.events.record(pod, "Warning", "DNSConfigForming", "Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: 172.20.0.10", {
					component: "kubelet",
					host: pod.spec.nodeName ?? ""
				}, after === -600 ? 412 : 3);
			}
		}));
	}
};

// src/world/cluster/controllers/kubelet.ts
const MAX_BACKOFF = 300;
/** Takes pods from their node to running, and back again when a process dies. */
function kubelet(cluster) {
	for (const runtime of cluster.runtimes.values()) {
		if (cluster.lostNodes.has(runtime.pod.spec.nodeName ?? "")) continue;
		advance(cluster, runtime);
		if (runtime.phase === "running") {
			watchMemory(cluster, runtime);
			probe(cluster, runtime);
		}
	}
}
function advance(cluster, runtime) {
	if (cluster.now < runtime.until) return;
	switch (runtime.phase) {
		case "pulling":
		case "pull-failed":
			pull(cluster, runtime);
			return;
		case "init":
		case "init-failed":
			initialise(cluster, runtime);
			return;
		case "config-failed":
		case "crashed":
		case "starting":
			start(cluster, runtime);
			return;
		case "scheduling":
		case "running":
		case "gone": return;
	}
}
function kubeletEvent(cluster, runtime, type, reason, note, container) {
	cluster.events.record(runtime.pod, type, reason, note, {
		component: "kubelet",
		host: runtime.pod.spec.nodeName ?? "",
		...container === null ? {} : { fieldPath: `spec.containers{${container}}` }
	});
}
function main(runtime) {
	const [container] = runtime.pod.spec.containers;
	if (!container) throw new Error(`pod ${runtime.pod.metadata.name} has no container`);
	return container;
}
function pull(cluster, runtime) {
	const { pod } = runtime;
	const broken = [...pod.spec.initContainers ?? [], main(runtime)].find((container) => pullProblem(cluster, container.image) !== null);
	if (!broken) {
		const { name, image } = main(runtime);
		kubeletEvent(cluster, runtime, "Normal", "Pulled", `Container image "${image}" already present on machine`, name);
		giveAddress(cluster, runtime);
		runtime.phase = "init";
		runtime.backoff = 10;
		initialise(cluster, runtime);
		return;
	}
	const problem = pullProblem(cluster, broken.image) ?? "";
	const first = runtime.phase === "pulling";
	kubeletEvent(cluster, runtime, "Normal", "Pulling", `Pulling image "${broken.image}"`, broken.name);
	kubeletEvent(cluster, runtime, "Warning", "Failed", `Failed to pull image "${broken.image}": ${problem}`, broken.name);
	kubeletEvent(cluster, runtime, "Warning", "Failed", first ? "Error: ErrImagePull" : "Error: ImagePullBackOff", broken.name);
	if (!first) kubeletEvent(cluster, runtime, "Normal", "BackOff", `Back-off pulling image "${broken.image}"`, broken.name);
	giveAddress(cluster, runtime);
	show(cluster, runtime, { waiting: first ? {
		reason: "ErrImagePull",
		message: problem
	} : {
		reason: "ImagePullBackOff",
		message: `Back-off pulling image "${broken.image}"`
	} });
	runtime.phase = "pull-failed";
	backOff(cluster, runtime);
}
function pullProblem(cluster, image) {
	const built = cluster.images.get(image) ?? (image.startsWith("busybox") ? "amd64" : null);
	if (built === "amd64") return null;
	const repository = image.slice(0, image.lastIndexOf(":"));
	return built === null ? `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${repository}: not found` : `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;
}
function backOff(cluster, runtime) {
	runtime.until = cluster.now + runtime.backoff;
	runtime.backoff = Math.min(MAX_BACKOFF, runtime.backoff * 2);
}
function giveAddress(cluster, runtime) {
	const { pod } = runtime;
	if (pod.status.podIP) return;
	const stream = cluster.streams.of(`pod-ip/${pod.metadata.name}`);
	pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
	while (cluster.byIp.has(pod.status.podIP)) pod.status.podIP = `100.96.${stream.between(0, 4)}.${stream.between(2, 254)}`;
	cluster.byIp.set(pod.status.podIP, runtime);
}
/** Init containers run one after the other; `sleep infinity` never ends and `exit 1` never succeeds. */
function initialise(cluster, runtime) {
	const container = (runtime.pod.spec.initContainers ?? [])[runtime.initIndex];
	if (!container) {
		runtime.phase = "starting";
		start(cluster, runtime);
		return;
	}
	const script = (container.command ?? []).join(" ");
	kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${container.name}`, container.name);
	if (script.includes("sleep infinity")) {
		showInit(cluster, runtime, container, { running: { startedAt: cluster.clock.iso(cluster.now) } });
		runtime.phase = "init";
		runtime.until = Number.POSITIVE_INFINITY;
		return;
	}
	if (initFails(cluster, runtime, container)) {
		kubeletEvent(cluster, runtime, "Warning", "BackOff", `Back-off restarting failed container ${container.name} in pod ${runtime.pod.metadata.name}_${runtime.pod.metadata.namespace}(${runtime.pod.metadata.uid})`, container.name);
		runtime.restarts += 1;
		showInit(cluster, runtime, container, { waiting: {
			reason: "CrashLoopBackOff",
			message: `back-off ${runtime.backoff}s restarting failed container=${container.name}`
		} });
		runtime.phase = "init-failed";
		backOff(cluster, runtime);
		return;
	}
	runtime.initIndex += 1;
	runtime.phase = "init";
	runtime.until = cluster.now + 5;
}
/** A script that parses a mounted configuration file fails when the file is not JSON. */
function initFails(cluster, runtime, container) {
	const script = (container.command ?? []).join(" ");
	const wait = /until nslookup (\S+);/.exec(script)?.[1];
	if (wait) return !cluster.store.get("Service", runtime.pod.metadata.namespace ?? "", wait);
	return (container.volumeMounts ?? []).some(({ name }) => {
		const volume = runtime.pod.spec.volumes?.find((one) => one.name === name)?.configMap?.name;
		return volume !== void 0 && brokenFile(cluster, runtime, volume) !== null;
	});
}
function brokenFile(cluster, runtime, name) {
	const map = cluster.store.get("ConfigMap", runtime.pod.metadata.namespace ?? "", name);
	if (!map) return name;
	for (const [key, text] of Object.entries(map.data)) {
		if (!key.endsWith(".json")) continue;
		try {
			JSON.parse(text);
		} catch {
			return key;
		}
	}
	return null;
}
function start(cluster, runtime) {
	const container = main(runtime);
	const missing = missingReference(cluster, runtime);
	if (missing !== null) {
		kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${missing}`, container.name);
		show(cluster, runtime, { waiting: {
			reason: "CreateContainerConfigError",
			message: missing
		} });
		runtime.phase = "config-failed";
		runtime.until = cluster.now + 30;
		return;
	}
	kubeletEvent(cluster, runtime, "Normal", "Created", `Created container: ${container.name}`, container.name);
	const [command] = container.command ?? [];
	if (command?.startsWith("invalid")) {
		const message = `failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "${command}": executable file not found in $PATH: unknown`;
		kubeletEvent(cluster, runtime, "Warning", "Failed", `Error: ${message}`, container.name);
		crash(cluster, runtime, 128, "StartError", message);
		return;
	}
	kubeletEvent(cluster, runtime, "Normal", "Started", `Started container ${container.name}`, container.name);
	runtime.startedAt = cluster.now;
	const broken = (runtime.workload.mounts ?? []).map((name) => brokenFile(cluster, runtime, name)).find((file) => file !== null);
	if (broken) {
		cluster.log(runtime, "error", `failed to load configuration: parsing ${broken}: invalid character '}' looking for beginning of object key string`);
		crash(cluster, runtime, 1, "Error", "");
		return;
	}
	run(cluster, runtime);
}
function run(cluster, runtime) {
	runtime.phase = "running";
	runtime.heap = 0;
	runtime.probeFailures = 0;
	runtime.environment = resolveEnvironment(cluster, runtime);
	const { passwordEnv, name } = runtime.workload;
	const password = passwordEnv ? runtime.environment.get(passwordEnv) : void 0;
	if (runtime.workload.claim) {
		if (!cluster.savedPasswords.has(name)) cluster.savedPasswords.set(name, password ?? "");
	} else cluster.savedPasswords.set(name, password ?? "");
	runtime.ready = !main(runtime).readinessProbe && !runtime.affliction.killed;
	show(cluster, runtime, { running: { startedAt: cluster.clock.iso(cluster.now) } });
	cluster.store.epoch += 1;
}
function missingReference(cluster, runtime) {
	const namespace = runtime.pod.metadata.namespace ?? "";
	for (const { valueFrom } of main(runtime).env ?? []) {
		const secret = valueFrom?.secretKeyRef;
		if (secret) {
			const found = cluster.store.get("Secret", namespace, secret.name);
			if (!found) return `secret "${secret.name}" not found`;
			if (found.data[secret.key] === void 0) return `couldn't find key ${secret.key} in Secret ${namespace}/${secret.name}`;
		}
		const map = valueFrom?.configMapKeyRef;
		if (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key] === void 0) return `couldn't find key ${map.key} in ConfigMap ${namespace}/${map.name}`;
	}
	return null;
}
function resolveEnvironment(cluster, runtime) {
	const namespace = runtime.pod.metadata.namespace ?? "";
	const environment = /* @__PURE__ */ new Map();
	for (const { name, value, valueFrom } of main(runtime).env ?? []) {
		const secret = valueFrom?.secretKeyRef;
		const map = valueFrom?.configMapKeyRef;
		const text = value ?? (secret && secretValue(cluster, namespace, secret)) ?? (map && cluster.store.get("ConfigMap", namespace, map.name)?.data[map.key]);
		if (text !== void 0) environment.set(name, text);
	}
	return environment;
}
function secretValue(cluster, namespace, { name, key }) {
	const value = cluster.store.get("Secret", namespace, name)?.data[key];
	return value === void 0 ? void 0 : require_faults.decoded(value);
}
function memoryOf(runtime) {
	return runtime.workload.memory.base * 1024 + runtime.heap + runtime.affliction.memory * 1024;
}
/** MiB a second by which a script that the container runs fills its memory. */
function fillRate(cluster, runtime) {
	const [, script] = main(runtime).command ?? [];
	const mount = main(runtime).volumeMounts?.find((one) => script?.startsWith(`${one.mountPath}/`));
	const volume = runtime.pod.spec.volumes?.find((one) => one.name === mount?.name);
	if (!mount || !volume?.configMap) return 0;
	const namespace = runtime.pod.metadata.namespace ?? "";
	const text = cluster.store.get("ConfigMap", namespace, volume.configMap.name)?.data[script?.slice(mount.mountPath.length + 1) ?? ""] ?? "";
	return Number(/^FILL_MIB_PER_SECOND=(\d+)$/m.exec(text)?.[1] ?? "0");
}
function watchMemory(cluster, runtime) {
	runtime.heap += fillRate(cluster, runtime) * 1024 * 5;
	const limit = require_faults.mebibytes(main(runtime).resources?.limits?.memory);
	if (limit === null || memoryOf(runtime) <= limit * 1024) return;
	cluster.log(runtime, "warn", "memory usage is close to the container limit");
	crash(cluster, runtime, 137, "OOMKilled", "");
}
function crash(cluster, runtime, exitCode, reason, message) {
	const container = main(runtime);
	const now = cluster.clock.iso(cluster.now);
	const startedAt = cluster.clock.iso(runtime.startedAt ?? cluster.now);
	runtime.restarts += 1;
	runtime.ready = false;
	runtime.phase = "crashed";
	if (runtime.startedAt !== null && cluster.now - runtime.startedAt > 600) runtime.backoff = 10;
	const { name, namespace, uid } = runtime.pod.metadata;
	kubeletEvent(cluster, runtime, "Warning", "BackOff", `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`, container.name);
	show(cluster, runtime, { waiting: {
		reason: "CrashLoopBackOff",
		message: `back-off ${runtime.backoff}s restarting failed container=${container.name} pod=${name}_${namespace}(${uid})`
	} }, { terminated: {
		exitCode,
		reason,
		startedAt,
		finishedAt: now,
		...message ? { message } : {}
	} });
	backOff(cluster, runtime);
	cluster.store.epoch += 1;
}
function probe(cluster, runtime) {
	const container = main(runtime);
	const answer = probeProblem(runtime, container);
	if (answer === null) {
		runtime.probeFailures = 0;
		if (!runtime.ready && cluster.now - (runtime.startedAt ?? 0) >= 5) setReady(cluster, runtime, true);
		return;
	}
	runtime.probeFailures += 1;
	if (runtime.probeFailures % 6 === 1) kubeletEvent(cluster, runtime, "Warning", "Unhealthy", answer, container.name);
	const limit = container.readinessProbe?.failureThreshold ?? 1;
	if (runtime.ready && runtime.probeFailures >= limit) setReady(cluster, runtime, false);
}
function probeProblem(runtime, container) {
	if (runtime.affliction.killed) return "Readiness probe failed: container is paused";
	const wanted = container.readinessProbe;
	if (!wanted) return null;
	const port = wanted.httpGet?.port ?? wanted.tcpSocket?.port ?? 0;
	if (port === runtime.workload.port) return null;
	const ip = runtime.pod.status.podIP ?? "";
	return wanted.httpGet ? `Readiness probe failed: Get "http://${ip}:${port}${wanted.httpGet.path}": dial tcp ${ip}:${port}: connect: connection refused` : `Readiness probe failed: dial tcp ${ip}:${port}: connect: connection refused`;
}
function setReady(cluster, runtime, ready) {
	runtime.ready = ready;
	show(cluster, runtime, { running: { startedAt: cluster.clock.iso(runtime.startedAt ?? cluster.now) } });
	cluster.store.epoch += 1;
}
function statusOf(runtime, container, state) {
	const known = runtime.pod.status.containerStatuses?.[0];
	return {
		name: container.name,
		image: container.image,
		ready: runtime.ready,
		started: state.running !== void 0,
		restartCount: runtime.restarts,
		state,
		lastState: known?.lastState ?? {}
	};
}
/** Writes what the kubelet knows into the pod's status. */
function show(cluster, runtime, state, lastState) {
	const status = statusOf(runtime, main(runtime), state);
	if (lastState) status.lastState = lastState;
	runtime.pod.status.containerStatuses = [status];
	if (runtime.pod.status.initContainerStatuses) {
		runtime.pod.status.initContainerStatuses = void 0;
		delete runtime.pod.status.initContainerStatuses;
	}
	conditions(cluster, runtime, true);
}
function showInit(cluster, runtime, container, state) {
	runtime.pod.status.containerStatuses = [statusOf(runtime, main(runtime), { waiting: { reason: "PodInitializing" } })];
	runtime.pod.status.initContainerStatuses = [statusOf(runtime, container, state)];
	conditions(cluster, runtime, false);
}
function conditions(cluster, runtime, initialized) {
	const { pod } = runtime;
	const at = cluster.clock.iso(cluster.now);
	const known = new Map(pod.status.conditions.map((one) => [one.type, one]));
	const set = (type, value) => {
		const status = value ? "True" : "False";
		const before = known.get(type);
		if (before?.status === status) return before;
		return {
			type,
			status,
			...value ? {} : {
				reason: "ContainersNotReady",
				message: `containers with unready status: [${main(runtime).name}]`
			},
			lastTransitionTime: at
		};
	};
	pod.status.conditions = [
		set("Initialized", initialized),
		set("Ready", runtime.ready),
		set("ContainersReady", runtime.ready),
		set("PodScheduled", true)
	];
	pod.status.phase = runtime.phase === "running" || runtime.restarts > 0 ? "Running" : "Pending";
	cluster.store.noted(pod);
}
/** Millicores the pod may use: its limit, or what the node has. */
function cpuAllowance(runtime) {
	return require_faults.millicores(runtime.pod.spec.containers[0]?.resources?.limits?.cpu) ?? 2e3;
}

// src/world/distractors/recovered-crash.ts
/** One crash of another service some minutes before; it came back by itself. */
const recoveredCrash = {
	id: "recovered-crash",
	applies: () => true,
	plan(scene) {
		const name = bystander(scene);
		return [{
			after: -scene.stream.between(50, 100) * 5,
			apply: (cluster) => {
				for (const runtime of cluster.runtimes.values()) if (runtime.workload.name === name && runtime.phase === "running") crash(cluster, runtime, 1, "Error", "");
			}
		}];
	}
};

// src/world/distractors/roomy-quota.ts
/** A new ResourceQuota with room to spare. */
const roomyQuota = {
	id: "roomy-quota",
	applies: () => true,
	plan(scene) {
		const name = scene.stream.pick([
			"compute-budget",
			"team-limits",
			"namespace-quota"
		]);
		return [{
			after: near(scene),
			apply: (cluster) => {
				const hard = {
					"limits.memory": "24Gi",
					pods: "80"
				};
				cluster.store.create({
					apiVersion: "v1",
					kind: "ResourceQuota",
					metadata: {
						name,
						namespace: scene.application.namespace
					},
					spec: { hard },
					status: {
						hard,
						used: {}
					}
				});
			}
		}];
	}
};

// src/world/distractors/waiting-neighbour.ts
/** Somebody's preview deployment whose image was never pushed: it has waited since before the window. */
const waitingNeighbour = {
	id: "waiting-neighbour",
	applies: () => true,
	plan(scene) {
		const name = scene.stream.pick([
			"preview-ui",
			"debug-shell",
			"loadtest-runner",
			"canary-probe"
		]);
		const tag = `pr-${scene.stream.between(100, 900)}`;
		return [{
			after: scene.stream.between(-40, 12) * 5,
			apply: (cluster) => {
				const neighbour = require_faults.workload(name, "go", `registry.internal.example/${name}:${tag}`, {
					serves: null,
					port: null,
					instrumented: false
				});
				cluster.adopt(neighbour);
				cluster.images.delete(neighbour.image);
				require_faults.installWorkload(cluster, neighbour);
			}
		}];
	}
};

// src/world/distractors/index.ts
const DISTRACTORS = [
	benignRollout,
	configEdit,
	envEdit,
	flagEdit,
	harmlessChaos,
	harmlessPolicy,
	oldWarning,
	pausedChaos,
	recoveredCrash,
	roomyQuota,
	waitingNeighbour
];
const distractors = new Map(DISTRACTORS.map((distractor) => [distractor.id, distractor]));
/** The patches of each distractor a scenario names. */
function plansOf(names, stage) {
	const taken = new Set(stage.taken);
	return names.map((name) => {
		const distractor = distractors.get(name);
		if (!distractor) throw new Error(`unknown distractor ${name}`);
		return distractor.plan({
			...stage,
			taken,
			stream: stage.stream(name)
		});
	});
}

// src/world/cluster/background.ts
/** System workloads that every cluster of this make runs; none of them takes part in an incident. */
const SYSTEM = [
	[
		"kube-system",
		"aws-node",
		"DaemonSet",
		5
	],
	[
		"kube-system",
		"ebs-csi-node",
		"DaemonSet",
		5
	],
	[
		"kube-system",
		"kube-proxy",
		"DaemonSet",
		5
	],
	[
		"kube-system",
		"coredns",
		"Deployment",
		2
	],
	[
		"kube-system",
		"cluster-autoscaler",
		"Deployment",
		1
	],
	[
		"clickhouse",
		"chi-clickhouse-cluster-0-0",
		"StatefulSet",
		1
	],
	[
		"clickhouse-operator",
		"altinity-clickhouse-operator",
		"Deployment",
		1
	],
	[
		"ingress-nginx",
		"ingress-nginx-controller",
		"Deployment",
		1
	],
	[
		"metrics-server",
		"metrics-server",
		"Deployment",
		1
	],
	[
		"opentelemetry-collectors",
		"otel-collector",
		"Deployment",
		1
	],
	[
		"opentelemetry-operator",
		"opentelemetry-operator",
		"Deployment",
		1
	],
	[
		"prometheus",
		"prometheus-kube-prometheus-stack-prometheus",
		"StatefulSet",
		1
	],
	[
		"prometheus",
		"kube-prometheus-stack-kube-state-metrics",
		"Deployment",
		1
	],
	[
		"prometheus",
		"kube-prometheus-stack-operator",
		"Deployment",
		1
	],
	[
		"prometheus",
		"prometheus-node-exporter",
		"DaemonSet",
		5
	]
];
const CHAOS = [[
	"chaos-mesh",
	"chaos-controller-manager",
	"Deployment",
	3
], [
	"chaos-mesh",
	"chaos-daemon",
	"DaemonSet",
	5
]];
const ISTIO = [
	[
		"istio-system",
		"istiod",
		"Deployment",
		1
	],
	[
		"istio-system",
		"ztunnel",
		"DaemonSet",
		5
	],
	[
		"istio-system",
		"istio-cni-node",
		"DaemonSet",
		5
	]
];
/** Nodes, namespaces and system pods, made some days before the window. */
function furnish(cluster) {
	const { application } = cluster;
	const workloads = [
		...SYSTEM,
		...CHAOS,
		...application.mesh === "ambient" ? ISTIO : []
	];
	const nodes = furnishNodes(cluster);
	const namespaces = /* @__PURE__ */ new Set([
		"default",
		"kube-system",
		"kube-public",
		"kube-node-lease",
		...workloads.map(([namespace]) => namespace)
	]);
	for (const workload of application.workloads) namespaces.add(cluster.namespaceOf(workload));
	namespaces.add(application.namespace);
	for (const namespace of namespaces) furnishNamespace(cluster, namespace);
	for (const [namespace, name, kind, count] of workloads) systemWorkload(cluster, nodes, namespace, name, kind, count);
	furnishConfiguration(cluster);
}
/** Names of the five nodes: the same in every world of a seed, so faults can be planned without one. */
function nodeNames(streams) {
	const stream = streams.of("nodes");
	return [
		0,
		1,
		2,
		3,
		4
	].map(() => `i-0${stream.hex(16)}`);
}
function furnishNodes(cluster) {
	const stream = cluster.streams.of("node-addresses");
	return nodeNames(cluster.streams).map((name, index) => {
		const at = cluster.clock.iso(cluster.now);
		const condition = (type, status, reason) => ({
			type,
			status,
			reason,
			message: reason,
			lastTransitionTime: at,
			lastHeartbeatTime: at
		});
		cluster.store.create({
			apiVersion: "v1",
			kind: "Node",
			metadata: {
				name,
				labels: {
					"beta.kubernetes.io/arch": "amd64",
					"kubernetes.io/arch": "amd64",
					"kubernetes.io/hostname": name,
					"kubernetes.io/os": "linux",
					"node.kubernetes.io/instance-type": "m5.xlarge",
					"topology.kubernetes.io/region": "us-west-1",
					"topology.kubernetes.io/zone": index < 3 ? "us-west-1a" : "us-west-1c"
				}
			},
			spec: { providerID: `aws:///us-west-1a/${name}` },
			status: {
				capacity: {
					cpu: "4",
					memory: "15896Mi",
					pods: "58"
				},
				allocatable: {
					cpu: "3920m",
					memory: "14400Mi",
					pods: "58"
				},
				conditions: [
					condition("MemoryPressure", "False", "KubeletHasSufficientMemory"),
					condition("DiskPressure", "False", "KubeletHasNoDiskPressure"),
					condition("PIDPressure", "False", "KubeletHasSufficientPID"),
					condition("Ready", "True", "KubeletReady")
				],
				addresses: [{
					type: "InternalIP",
					address: `172.20.${stream.between(32, 63)}.${stream.between(4, 250)}`
				}],
				nodeInfo: {
					architecture: "amd64",
					containerRuntimeVersion: "containerd://1.7.28",
					kernelVersion: "6.8.0-1036-aws",
					kubeletVersion: "v1.32.4",
					operatingSystem: "linux",
					osImage: "Ubuntu 24.04.2 LTS"
				}
			}
		});
		return name;
	});
}
function furnishNamespace(cluster, name) {
	const mesh = cluster.application.mesh === "ambient" && name === cluster.application.namespace;
	cluster.store.create({
		apiVersion: "v1",
		kind: "Namespace",
		metadata: {
			name,
			labels: {
				"kubernetes.io/metadata.name": name,
				...mesh ? { "istio.io/dataplane-mode": "ambient" } : {}
			}
		},
		spec: { finalizers: ["kubernetes"] },
		status: { phase: "Active" }
	});
	cluster.store.create({
		apiVersion: "v1",
		kind: "ServiceAccount",
		metadata: {
			name: "default",
			namespace: name
		}
	});
	cluster.store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "kube-root-ca.crt",
			namespace: name,
			annotations: { "kubernetes.io/description": "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc." }
		},
		data: { "ca.crt": `-----BEGIN CERTIFICATE-----\n${cluster.streams.of("ca").hex(240)}\n-----END CERTIFICATE-----\n` }
	});
}
function systemWorkload(cluster, nodes, namespace, name, kind, count) {
	const { store, streams } = cluster;
	const labels = { "app.kubernetes.io/name": name };
	const stream = streams.of(`system/${namespace}/${name}`);
	const owner = store.create({
		apiVersion: "apps/v1",
		kind,
		metadata: {
			name,
			namespace,
			generation: 1,
			labels
		},
		spec: {
			...kind === "DaemonSet" ? {} : { replicas: count },
			selector: { matchLabels: labels },
			template: {
				metadata: { labels },
				spec: { containers: [{
					name,
					image: `registry.k8s.io/${name}:v1`
				}] }
			}
		},
		status: kind === "DaemonSet" ? {
			desiredNumberScheduled: count,
			numberReady: count,
			conditions: []
		} : {
			observedGeneration: 1,
			replicas: count,
			readyReplicas: count,
			updatedReplicas: count,
			availableReplicas: count,
			conditions: [{
				type: "Available",
				status: "True",
				lastTransitionTime: cluster.clock.iso(cluster.now)
			}]
		}
	});
	for (let index = 0; index < count; index += 1) systemPod(cluster, owner, `${name}${kind === "StatefulSet" ? `-${index}` : kind === "DaemonSet" ? `-${stream.suffix(5)}` : `-${stream.suffix(10)}-${stream.suffix(5)}`}`, nodes[index % nodes.length] ?? "", stream.between(2, 254));
}
function systemPod(cluster, owner, name, node, octet) {
	const at = cluster.clock.iso(cluster.now);
	const { name: container, namespace = "", uid } = owner.metadata;
	cluster.store.create({
		apiVersion: "v1",
		kind: "Pod",
		metadata: {
			name,
			namespace,
			labels: { "app.kubernetes.io/name": container },
			ownerReferences: [{
				apiVersion: "apps/v1",
				kind: owner.kind,
				name: container,
				uid,
				controller: true
			}]
		},
		spec: {
			containers: [{
				name: container,
				image: `registry.k8s.io/${container}:v1`,
				imagePullPolicy: "IfNotPresent",
				resources: { requests: {
					cpu: "50m",
					memory: "128Mi"
				} }
			}],
			dnsPolicy: "ClusterFirst",
			restartPolicy: "Always",
			serviceAccountName: "default",
			terminationGracePeriodSeconds: 30,
			nodeName: node
		},
		status: {
			phase: "Running",
			conditions: [{
				type: "Ready",
				status: "True",
				lastTransitionTime: at
			}],
			containerStatuses: [{
				name: container,
				image: `registry.k8s.io/${container}:v1`,
				ready: true,
				started: true,
				restartCount: 0,
				state: { running: { startedAt: at } },
				lastState: {}
			}],
			podIP: `100.96.7.${octet}`,
			startTime: at,
			qosClass: "Burstable"
		}
	});
}
function furnishConfiguration(cluster) {
	const { store } = cluster;
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "coredns",
			namespace: "kube-system",
			labels: {
				"eks.amazonaws.com/component": "coredns",
				"k8s-app": "kube-dns"
			}
		},
		data: { Corefile: ".:53 {\n    errors\n    health {\n      lameduck 5s\n    }\n    ready\n    kubernetes cluster.local. in-addr.arpa ip6.arpa {\n      pods insecure\n      fallthrough in-addr.arpa ip6.arpa\n      ttl 30\n    }\n    prometheus :9153\n    forward . /etc/resolv.conf {\n      max_concurrent 1000\n    }\n    cache 30\n    loop\n    reload\n    loadbalance\n}\n" }
	});
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "cluster-autoscaler-status",
			namespace: "kube-system",
			annotations: { "cluster-autoscaler.kubernetes.io/last-updated": cluster.clock.iso(cluster.now) }
		},
		data: { status: "autoscalerStatus: Running\nclusterWide:\n  health: {status: Healthy, nodeCounts: {registered: {total: 5, ready: 5}}}\n" }
	});
	store.create({
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name: "otel-collector",
			namespace: "opentelemetry-collectors"
		},
		data: { "relay.yaml": "processors:\n  probabilistic_sampler:\n    sampling_percentage: 10\nconnectors:\n  spanmetrics: {}\nservice:\n  pipelines:\n    traces:\n      receivers: [otlp]\n      exporters: [spanmetrics, clickhouse]\n" }
	});
}
/** What changes on a quiet cluster: heartbeats, status files, leases. */
function breathe(cluster) {
	const { store, now } = cluster;
	store.age(4);
	const at = cluster.clock.iso(now);
	if (now % 300 < 5) for (const node of store.list("Node")) {
		if (cluster.lostNodes.has(node.metadata.name)) continue;
		for (const condition of node.status.conditions) condition.lastHeartbeatTime = at;
		store.noted(node);
	}
	if (now % 60 < 5) {
		const status = store.get("ConfigMap", "kube-system", "cluster-autoscaler-status");
		if (status) {
			status.metadata.annotations = { "cluster-autoscaler.kubernetes.io/last-updated": at };
			store.noted(status);
		}
	}
}
/** Events that were there before the window and those that come on any day. */
function murmur(cluster) {
	const { store, events, now, streams } = cluster;
	const [controller] = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === "ingress-nginx");
	const hash = streams.key(`murmur/${now}`);
	if (controller && hash % 97 === 0) events.record(controller, "Normal", "RELOAD", "NGINX reload triggered due to a change in configuration", { component: "nginx-ingress-controller" });
	if (hash % 61 === 0) {
		const autoscaler = store.find("ConfigMap", "kube-system", "cluster-autoscaler-status");
		if (autoscaler) events.record(autoscaler, "Normal", "ScaleDownEmpty", "No candidates for scale down", { component: "cluster-autoscaler" });
	}
	if (hash % 83 === 0) {
		const pods = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === "prometheus");
		const pod = pods[hash % Math.max(1, pods.length)];
		if (pod) events.record(pod, "Warning", "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", {
			component: "kubelet",
			host: pod.spec.nodeName ?? ""
		});
	}
}

// src/world/clock.ts
/** Simulated time: seconds or microseconds since the start of the recorded window, written as text. */
var Clock = class {
	startMs;
	/** Objects and events name the same few moments again and again. */
	#written = /* @__PURE__ */ new Map();
	#second = NaN;
	#prefix = "";
	constructor(startMs) {
		this.startMs = startMs;
	}
	/** "2025-12-15T17:24:44Z", the form of Kubernetes objects. */
	iso(seconds) {
		let text = this.#written.get(seconds);
		if (text === void 0) {
			text = `${require_gate.isoTime(this.startMs + seconds * 1e3).slice(0, 19)}Z`;
			this.#written.set(seconds, text);
		}
		return text;
	}
	/** "2025-12-15 17:24:44.327494932"; whole seconds lose the fraction, as ClickHouse writes them. */
	stamp(micros, nanos = 0) {
		const fraction = micros - Math.floor(micros / 1e6) * 1e6;
		const prefix = this.#whole(Math.floor(micros / 1e6));
		if (fraction === 0 && nanos === 0) return prefix;
		return `${prefix}.${String(fraction).padStart(6, "0")}${String(nanos).padStart(3, "0")}`;
	}
	/** Milliseconds, the form of the metric files. */
	milli(millis) {
		const seconds = Math.floor(millis / 1e3);
		return `${this.#whole(seconds)}.${String(millis - seconds * 1e3).padStart(3, "0")}`;
	}
	/** RFC 3339 with nanoseconds, the form of alerts. */
	nano(seconds, nanos) {
		return `${this.#whole(seconds).replace(" ", "T")}.${String(nanos).padStart(9, "0")}Z`;
	}
	/** RFC 3339 with microseconds, as `eventTime` has it. */
	micro(micros) {
		const seconds = Math.floor(micros / 1e6);
		return `${this.#whole(seconds).replace(" ", "T")}.${String(micros - seconds * 1e6).padStart(6, "0")}Z`;
	}
	#whole(second) {
		if (second !== this.#second) {
			this.#second = second;
			this.#prefix = require_gate.isoTime(this.startMs + second * 1e3).slice(0, 19).replace("T", " ");
		}
		return this.#prefix;
	}
};

// src/world/cluster/controllers/api-server.ts
/** Full lists a minute that the API server answers besides everybody's usual work. */
const CAPACITY = 120;
const RENEW_SECONDS = 10;
/** After so long without a word from its kubelet a node counts as lost. */
const GRACE_SECONDS = 40;
const LOG_SECONDS = 60;
/** Share of requests, per thousand, that get an answer in time while somebody asks for more than there is. */
function answered(cluster) {
	let asked = 0;
	for (const { workload, phase } of cluster.runtimes.values()) if (phase === "running") asked += workload.listsPerMinute ?? 0;
	return asked <= CAPACITY ? 1e3 : Math.floor(CAPACITY * 1e3 / asked);
}
/** An overloaded API server refuses lists and leases alike: nodes whose leases run out are lost for a while. */
function apiServer(cluster) {
	cluster.apiAnswered = answered(cluster);
	if (cluster.apiAnswered === 1e3 && cluster.lostNodes.size === 0) {
		cluster.leases.clear();
		return;
	}
	for (const node of cluster.store.list("Node")) renew(cluster, node);
	if (cluster.now % LOG_SECONDS === 0) complain(cluster);
}
function renew(cluster, node) {
	const { name } = node.metadata;
	const { now } = cluster;
	const renewed = cluster.leases.get(name) ?? now;
	const through = require_faults.scale(require_faults.mix(require_faults.textHash(name), now, 17), 1e3) < cluster.apiAnswered;
	if (now % RENEW_SECONDS === 0 && through) {
		cluster.leases.set(name, now);
		if (cluster.lostNodes.delete(name)) say(cluster, node, true);
		return;
	}
	cluster.leases.set(name, renewed);
	if (now - renewed <= GRACE_SECONDS || cluster.lostNodes.has(name)) return;
	cluster.lostNodes.add(name);
	say(cluster, node, false);
	for (const runtime of cluster.runtimes.values()) {
		if (runtime.pod.spec.nodeName !== name || !runtime.ready) continue;
		runtime.ready = false;
		lose(cluster, runtime.pod);
	}
}
/** The node controller's words; what runs on the node goes on running. */
function say(cluster, node, ready) {
	const { name } = node.metadata;
	const reason = ready ? "NodeReady" : "NodeNotReady";
	node.status.conditions = node.status.conditions.map((one) => one.type === "Ready" ? {
		...one,
		status: ready ? "True" : "Unknown",
		reason: ready ? "KubeletReady" : "NodeStatusUnknown",
		message: ready ? "KubeletReady" : "Kubelet stopped posting node status.",
		lastTransitionTime: cluster.clock.iso(cluster.now)
	} : one);
	node.spec.taints = (node.spec.taints ?? []).filter(({ key }) => key !== UNREACHABLE);
	if (!ready) node.spec.taints.push({
		key: UNREACHABLE,
		effect: "NoSchedule"
	});
	if (node.spec.taints.length === 0) delete node.spec.taints;
	cluster.store.noted(node, true);
	cluster.events.record(node, "Normal", reason, `Node ${name} status is now: ${reason}`, {
		component: ready ? "kubelet" : "node-controller",
		...ready ? { host: name } : {}
	});
}
const UNREACHABLE = "node.kubernetes.io/unreachable";
function lose(cluster, pod) {
	const at = cluster.clock.iso(cluster.now);
	pod.status.conditions = pod.status.conditions.map((one) => one.type === "Ready" ? {
		...one,
		status: "False",
		lastTransitionTime: at
	} : one);
	cluster.store.noted(pod, true);
	cluster.events.record(pod, "Warning", "NodeNotReady", "Node is not ready", { component: "node-controller" });
}
/** Whoever lists everything again and again says how long it takes, and asks once more. */
function complain(cluster) {
	const seconds = Math.floor(3e4 / cluster.apiAnswered);
	for (const runtime of cluster.runtimes.values()) {
		if (runtime.phase !== "running" || runtime.workload.listsPerMinute === void 0) continue;
		cluster.log(runtime, "warn", `list of all pods, configmaps and events of all namespaces took ${seconds}s: the server has received too many requests and has asked us to try again later (429 TooManyRequests), retrying at once`);
	}
}

// src/world/cluster/controllers/autoscaler.ts
const SYNC_SECONDS = 30;
/** It may double the pods at each look, as the default policy allows. */
const FASTEST = 2;
/** Compares use with the targets and moves the number of replicas between its bounds. */
function autoscaler(cluster) {
	if (cluster.now % SYNC_SECONDS >= 5) return;
	for (const scaler of cluster.store.list("HorizontalPodAutoscaler")) sync(cluster, scaler);
}
function sync(cluster, scaler) {
	const { namespace = "" } = scaler.metadata;
	const { name } = scaler.spec.scaleTargetRef;
	const target = cluster.store.get("Deployment", namespace, name);
	if (!target || target.spec.replicas === 0) return;
	const pods = [...cluster.runtimes.values()].filter((one) => one.ready && one.workload.name === name);
	if (pods.length === 0) return;
	let wanted = 0;
	let why = "";
	for (const { resource } of scaler.spec.metrics) {
		const use = average(pods, resource.name);
		const aim = resource.target.averageUtilization;
		const asked = Math.ceil(pods.length * use / aim);
		if (asked > wanted) {
			wanted = asked;
			why = `${resource.name} resource utilization (percentage of request) above target`;
		}
	}
	const { minReplicas, maxReplicas } = scaler.spec;
	wanted = Math.min(maxReplicas, Math.max(minReplicas, Math.min(wanted, target.spec.replicas * FASTEST)));
	const limited = wanted === maxReplicas;
	if (wanted > target.spec.replicas) {
		cluster.events.record(scaler, "Normal", "SuccessfulRescale", `New size: ${wanted}; reason: ${why}`, { component: "horizontal-pod-autoscaler" });
		target.spec.replicas = wanted;
		cluster.store.changed(target);
	}
	scaler.status = {
		currentReplicas: pods.length,
		desiredReplicas: wanted,
		lastScaleTime: cluster.clock.iso(cluster.now),
		conditions: [{
			type: "AbleToScale",
			status: "True",
			reason: "ReadyForNewScale",
			lastTransitionTime: scaler.metadata.creationTimestamp
		}, {
			type: "ScalingLimited",
			status: limited ? "True" : "False",
			reason: limited ? "TooManyReplicas" : "DesiredWithinRange",
			lastTransitionTime: scaler.metadata.creationTimestamp
		}]
	};
	cluster.store.noted(scaler);
}
/** Percent of the request, over the ready pods. */
function average(pods, resource) {
	let used = 0;
	let requested = 0;
	for (const runtime of pods) {
		const requests = runtime.pod.spec.containers[0]?.resources?.requests;
		used += resource === "memory" ? Math.floor(memoryOf(runtime) / 1024) : Math.floor(runtime.load * 2e3 / 1e3);
		requested += (resource === "memory" ? require_faults.mebibytes(requests?.memory) : require_faults.millicores(requests?.cpu)) ?? 100;
	}
	return Math.floor(used * 100 / Math.max(1, requested));
}

// src/world/cluster/controllers/chaos-mesh.ts
const KINDS = [
	"NetworkChaos",
	"PodChaos",
	"StressChaos",
	"HTTPChaos",
	"JVMChaos",
	"IOChaos",
	"DNSChaos"
];
const API = "chaos-mesh.org/v1alpha1";
/** Schedules spawn experiments; experiments afflict the pods they select until they end. */
function chaosController(cluster) {
	for (const schedule of cluster.store.list("Schedule")) spawn(cluster, schedule);
	cluster.impairments.length = 0;
	for (const runtime of cluster.runtimes.values()) runtime.affliction = require_faults.HEALTHY;
	for (const kind of KINDS) for (const object of cluster.store.every(kind)) apply(cluster, object);
	settle(cluster);
}
const paused = "experiment.chaos-mesh.org/pause";
function spawn(cluster, schedule) {
	const { name, namespace = "", annotations } = schedule.metadata;
	if (annotations?.[paused] === "true" || (schedule.status.active?.length ?? 0) > 0) return;
	if (!due$1(cluster, schedule)) return;
	const { type } = schedule.spec;
	const body = schedule.spec[`${type.charAt(0).toLowerCase()}${type.slice(1)}`];
	const child = cluster.store.create({
		apiVersion: API,
		kind: type,
		metadata: {
			name: `${name}-${cluster.streams.of(`chaos-child/${name}`).suffix(5)}`,
			namespace,
			labels: { managedBy: name },
			ownerReferences: require_faults.ownedBy(schedule)
		},
		spec: structuredClone(body),
		status: {
			conditions: [
				{
					type: "Selected",
					status: "True"
				},
				{
					type: "AllInjected",
					status: "True"
				},
				{
					type: "Paused",
					status: "False"
				}
			],
			experiment: {
				desiredPhase: "Run",
				containerRecords: []
			}
		}
	});
	schedule.status = {
		active: [{
			apiVersion: API,
			kind: type,
			name: child.metadata.name,
			namespace,
			uid: child.metadata.uid
		}],
		time: cluster.clock.iso(cluster.now)
	};
	cluster.store.noted(schedule);
	cluster.events.record(schedule, "Normal", "Spawned", `Create new object: ${child.metadata.name}`, { component: "chaos-schedule" });
	child.status.experiment.containerRecords = selected(cluster, body).map((runtime) => ({
		id: `${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`,
		phase: "Injected",
		selectorKey: "."
	}));
	for (const runtime of selected(cluster, body)) cluster.events.record(child, "Normal", "Applied", `Successfully apply chaos for ${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`, { component: "chaos-records" });
}
/** Schedules of every minute are due at once; the others wait for an hour that is not in the window. */
function due$1(cluster, schedule) {
	return schedule.spec.schedule === "* * * * *" && cluster.now % 60 < 5;
}
function selected(cluster, spec) {
	return [...cluster.runtimes.values()].filter((runtime) => hits(spec.selector, runtime.pod));
}
function hits(selector, pod) {
	return selector.namespaces.includes(pod.metadata.namespace ?? "") && require_faults.matches(selector.labelSelectors, pod.metadata.labels);
}
function apply(cluster, chaos) {
	const { spec } = chaos;
	if (chaos.kind === "NetworkChaos") {
		impair(cluster, chaos.metadata.name, spec);
		return;
	}
	for (const runtime of selected(cluster, spec)) afflict(chaos.kind, spec, runtime);
}
function impair(cluster, name, spec) {
	const here = (pod) => hits(spec.selector, pod);
	const there = (pod) => spec.target ? hits(spec.target.selector, pod) : true;
	const [kind, amount] = effectOf(spec);
	const direction = spec.direction ?? "to";
	const add = (from, to) => cluster.impairments.push({
		name,
		from,
		to,
		kind,
		amount
	});
	if (direction !== "from") add(here, there);
	if (direction !== "to") add(there, here);
	if (direction === "to" && !spec.target) add(() => true, here);
}
function latencyOf(spec) {
	return require_faults.milliseconds(typeof spec.delay === "string" ? spec.delay : spec.delay?.latency);
}
function effectOf(spec) {
	switch (spec.action) {
		case "delay": return ["delay", latencyOf(spec)];
		case "loss": return ["loss", Number(spec.loss?.loss ?? 0) * 10];
		default: return ["partition", 0];
	}
}
function afflict(kind, spec, runtime) {
	const affliction = { ...runtime.affliction };
	runtime.affliction = affliction;
	switch (kind) {
		case "PodChaos":
			affliction.killed = true;
			break;
		case "StressChaos":
			affliction.cpu += (spec.stressors?.cpu?.workers ?? 0) * (spec.stressors?.cpu?.load ?? 0) * 10;
			affliction.memory += (spec.stressors?.memory?.workers ?? 0) * (require_faults.mebibytes(spec.stressors?.memory?.size.replace("MB", "Mi")) ?? 0);
			break;
		case "IOChaos":
			affliction.delayMs += latencyOf(spec);
			break;
		case "JVMChaos":
			if (spec.action === "stress") affliction.cpu += 2e3;
			else {
				affliction.errors = 1e3;
				affliction.errorText = String(spec.exception ?? spec.value ?? "unexpected value returned");
			}
			break;
		case "HTTPChaos":
			if (spec.abort === true) {
				affliction.errors = 1e3;
				affliction.errorText = "connection reset by peer";
			} else if (spec.patch !== void 0) {
				affliction.errors = 1e3;
				affliction.errorText = "Malformed request body: JSON parse error, unexpected token";
			}
			affliction.delayMs += latencyOf(spec);
	}
}
/** Routes are computed anew only when the set of impairments or paused pods changed. */
function settle(cluster) {
	let state = cluster.impairments.map((one) => one.name).join();
	for (const runtime of cluster.runtimes.values()) if (runtime.affliction.killed) state += `/${runtime.pod.metadata.name}`;
	if (cluster.memory.chaosState === state) return;
	cluster.memory.chaosState = state;
	cluster.store.epoch += 1;
}

// src/world/cluster/controllers/deployment.ts
const HASH_LABEL = "pod-template-hash";
const REVISION = "deployment.kubernetes.io/revision";
/** Keeps one ReplicaSet per pod template and moves the replicas from old ones to the newest. */
function deploymentController(cluster) {
	const owned = setsByOwner(cluster);
	for (const deployment of cluster.store.list("Deployment")) {
		const { name, namespace = "" } = deployment.metadata;
		if (!cluster.workloads.has(`${namespace}/${name}`)) continue;
		const sets = owned.get(deployment.metadata.uid) ?? [];
		const hash = templateHash(cluster, deployment);
		let current = sets.find((set) => set.metadata.labels?.[HASH_LABEL] === hash);
		const old = sets.filter((set) => set !== current);
		if (!current) current = createSet(cluster, deployment, hash, sets.length);
		roll(cluster, deployment, current, old);
		report(cluster, deployment, current, old);
	}
}
/** The same template has the same hash in every run; it is taken anew only when the spec was changed. */
function templateHash(cluster, deployment) {
	const generation = deployment.metadata.generation ?? 0;
	const { uid } = deployment.metadata;
	const known = cluster.memory.templateHashes.get(uid);
	if (known?.generation === generation) return known.hash;
	const hash = require_faults.safeLetters(require_faults.textHash(require_steps.canonicalJson(deployment.spec.template)), 10);
	cluster.memory.templateHashes.set(uid, {
		generation,
		hash
	});
	return hash;
}
/** Each deployment writes only to sets of its own, so that one look serves them all. */
function setsByOwner(cluster) {
	const owners = /* @__PURE__ */ new Map();
	for (const set of cluster.store.list("ReplicaSet")) {
		const uid = set.metadata.ownerReferences?.[0]?.uid ?? "";
		const list = owners.get(uid);
		if (list) list.push(set);
		else owners.set(uid, [set]);
	}
	return owners;
}
function createSet(cluster, deployment, hash, revisions) {
	const { name, namespace = "default", annotations } = deployment.metadata;
	const revision = String(Math.max(revisions, Number(annotations?.[REVISION] ?? 0)) + 1);
	const template = structuredClone(deployment.spec.template);
	template.metadata.labels[HASH_LABEL] = hash;
	const labels = { ...template.metadata.labels };
	deployment.metadata.annotations = {
		...annotations,
		[REVISION]: revision
	};
	return cluster.store.create({
		apiVersion: "apps/v1",
		kind: "ReplicaSet",
		metadata: {
			name: `${name}-${hash}`,
			namespace,
			generation: 1,
			labels,
			annotations: {
				"deployment.kubernetes.io/desired-replicas": String(deployment.spec.replicas),
				[REVISION]: revision
			},
			ownerReferences: require_faults.ownedBy(deployment)
		},
		spec: {
			replicas: 0,
			selector: { matchLabels: {
				...deployment.spec.selector.matchLabels,
				[HASH_LABEL]: hash
			} },
			template
		},
		status: {
			replicas: 0,
			readyReplicas: 0,
			availableReplicas: 0
		}
	});
}
/** Surge one, never below the wanted number of ready pods; Recreate empties the old sets first. */
function roll(cluster, deployment, current, old) {
	const wanted = deployment.spec.replicas;
	const oldReplicas = old.reduce((sum, set) => sum + set.spec.replicas, 0);
	if (wanted === 0) {
		for (const set of [...old, current]) scale(cluster, deployment, set, 0);
		return;
	}
	if (deployment.spec.strategy.type === "Recreate") {
		if (oldReplicas > 0) for (const set of old) scale(cluster, deployment, set, 0);
		else if (old.every((set) => set.status.replicas === 0)) scale(cluster, deployment, current, wanted);
		return;
	}
	const room = wanted + Math.max(1, Math.floor((wanted + 3) / 4)) - oldReplicas;
	if (current.spec.replicas !== wanted) scale(cluster, deployment, current, oldReplicas === 0 ? wanted : Math.min(wanted, Math.max(room, current.spec.replicas)));
	let spare = current.status.readyReplicas + old.reduce((sum, set) => sum + set.status.readyReplicas, 0) - wanted;
	for (const set of old) {
		const idle = set.spec.replicas - set.status.readyReplicas;
		const drop = Math.min(set.spec.replicas, idle + Math.max(0, spare));
		if (drop <= 0) continue;
		spare -= Math.max(0, drop - idle);
		scale(cluster, deployment, set, set.spec.replicas - drop);
	}
}
function scale(cluster, deployment, set, replicas) {
	if (set.spec.replicas === replicas) return;
	const note = `Scaled ${replicas > set.spec.replicas ? "up" : "down"} replica set ${set.metadata.name} from ${set.spec.replicas} to ${replicas}`;
	set.spec.replicas = replicas;
	cluster.store.changed(set);
	cluster.events.record(deployment, "Normal", "ScalingReplicaSet", note, { component: "deployment-controller" });
}
const PROGRESS_DEADLINE = 600;
function report(cluster, deployment, current, old) {
	const sets = [current, ...old];
	const replicas = sets.reduce((sum, set) => sum + set.status.replicas, 0);
	const ready = sets.reduce((sum, set) => sum + set.status.readyReplicas, 0);
	const status = deployment.status;
	const unavailable = Math.max(0, deployment.spec.replicas - ready);
	const same = status.replicas === replicas && status.readyReplicas === ready && status.updatedReplicas === current.status.replicas && (status.unavailableReplicas ?? 0) === unavailable && status.observedGeneration === deployment.metadata.generation;
	const available = unavailable === 0 || deployment.spec.replicas === 0;
	const stuck = !same || available ? false : overdue(cluster, deployment);
	if (same && !stuck) return;
	const { unavailableReplicas: _, ...rest } = status;
	const at = cluster.clock.iso(cluster.now);
	deployment.status = {
		...rest,
		observedGeneration: deployment.metadata.generation ?? 1,
		replicas,
		readyReplicas: ready,
		availableReplicas: ready,
		updatedReplicas: current.status.replicas,
		...unavailable > 0 ? { unavailableReplicas: unavailable } : {},
		conditions: [available ? {
			type: "Available",
			status: "True",
			reason: "MinimumReplicasAvailable",
			message: "Deployment has minimum availability.",
			lastTransitionTime: at
		} : {
			type: "Available",
			status: "False",
			reason: "MinimumReplicasUnavailable",
			message: "Deployment does not have minimum availability.",
			lastTransitionTime: at
		}, stuck ? {
			type: "Progressing",
			status: "False",
			reason: "ProgressDeadlineExceeded",
			message: `ReplicaSet "${current.metadata.name}" has timed out progressing.`,
			lastTransitionTime: at
		} : {
			type: "Progressing",
			status: "True",
			reason: available ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
			message: `ReplicaSet "${current.metadata.name}" ${available ? "has successfully progressed" : "is progressing"}.`,
			lastTransitionTime: at
		}]
	};
	cluster.store.noted(deployment);
}
function overdue(cluster, deployment) {
	const progressing = deployment.status.conditions.find((one) => one.type === "Progressing");
	if (!progressing || progressing.status === "False") return false;
	const limit = cluster.clock.iso(cluster.now - PROGRESS_DEADLINE);
	return progressing.lastTransitionTime <= limit;
}

// src/world/cluster/controllers/endpoints.ts
/** Lists behind each Service the pods its selector finds: ready ones get requests. */
function endpointsController(cluster) {
	if (cluster.memory.endpointsEpoch === cluster.store.epoch) return;
	cluster.memory.endpointsEpoch = cluster.store.epoch;
	for (const service of cluster.store.list("Service")) if (service.spec.selector) refresh(cluster, service);
	for (const endpoints of cluster.store.list("Endpoints")) {
		const { namespace = "", name } = endpoints.metadata;
		if (!cluster.store.get("Service", namespace, name)) cluster.store.remove(endpoints);
	}
}
function refresh(cluster, service) {
	const { namespace = "", name, labels = {} } = service.metadata;
	const found = [];
	for (const runtime of cluster.runtimes.values()) {
		const { metadata, status } = runtime.pod;
		if (metadata.namespace !== namespace || !status.podIP) continue;
		if (require_faults.matches(service.spec.selector, metadata.labels)) found.push(runtime);
	}
	const ready = found.filter((runtime) => runtime.ready);
	const rest = found.filter((runtime) => !runtime.ready);
	const ports = service.spec.ports.map((port) => ({
		name: port.name,
		port: port.targetPort,
		protocol: port.protocol
	}));
	const subsets = found.length === 0 ? [] : [{
		...ready.length > 0 ? { addresses: ready.map(address) } : {},
		...rest.length > 0 ? { notReadyAddresses: rest.map(address) } : {},
		ports
	}];
	const known = cluster.store.get("Endpoints", namespace, name);
	if (!known) cluster.store.create({
		apiVersion: "v1",
		kind: "Endpoints",
		metadata: {
			name,
			namespace,
			labels: { ...labels }
		},
		subsets
	});
	else if (JSON.stringify(known.subsets) !== JSON.stringify(subsets)) {
		known.subsets = subsets;
		cluster.store.noted(known, true);
	}
}
function address(runtime) {
	const { metadata, spec, status } = runtime.pod;
	return {
		ip: status.podIP ?? "",
		nodeName: spec.nodeName ?? "",
		targetRef: {
			kind: "Pod",
			name: metadata.name,
			namespace: metadata.namespace ?? "",
			uid: metadata.uid
		}
	};
}

// src/world/cluster/controllers/statefulset.ts
/** Pods with fixed names, one after the other; a changed template replaces them in place. */
function statefulSetController(cluster) {
	const pods = require_faults.podsByOwner(cluster);
	for (const set of cluster.store.list("StatefulSet")) {
		const { name, namespace = "", uid } = set.metadata;
		if (!cluster.workloads.has(`${namespace}/${name}`)) continue;
		const owned = pods.get(uid) ?? [];
		const revision = `${name}-${require_faults.safeLetters(require_faults.textHash(require_steps.canonicalJson(set.spec.template)), 10)}`;
		for (const runtime of owned) {
			const ordinal = Number(runtime.pod.metadata.name.slice(name.length + 1));
			const stale = runtime.pod.metadata.labels?.["controller-revision-hash"] !== revision;
			if (ordinal >= set.spec.replicas || stale) require_faults.deletePod(cluster, runtime);
		}
		const present = new Set(owned.filter((one) => one.phase !== "gone").map((one) => one.pod.metadata.name));
		for (let ordinal = 0; ordinal < set.spec.replicas; ordinal += 1) if (!present.has(`${name}-${ordinal}`)) grow(cluster, set, `${name}-${ordinal}`, revision);
		const ready = owned.filter((one) => one.ready).length;
		if (set.status.replicas === owned.length && set.status.readyReplicas === ready) continue;
		set.status = {
			replicas: owned.length,
			readyReplicas: ready,
			currentRevision: revision,
			updateRevision: revision
		};
		cluster.store.noted(set);
	}
}
function grow(cluster, set, name, revision) {
	const problem = require_faults.refusal(cluster, set.metadata.namespace ?? "", set.spec.template.spec);
	if (problem !== null) {
		if (cluster.now % 30 >= 5) return;
		const note = `create Pod ${name} in StatefulSet ${set.metadata.name} failed error: pods "${name}" is forbidden: ${problem}`;
		cluster.events.record(set, "Warning", "FailedCreate", note, { component: "statefulset-controller" });
		return;
	}
	const template = structuredClone(set.spec.template);
	template.metadata.labels["controller-revision-hash"] = revision;
	template.metadata.labels["statefulset.kubernetes.io/pod-name"] = name;
	require_faults.createPod(cluster, set, name, template);
	cluster.events.record(set, "Normal", "SuccessfulCreate", `create Pod ${name} in StatefulSet ${set.metadata.name} successful`, { component: "statefulset-controller" });
}

// src/world/cluster/controllers/volumes.ts
const CLASSES = [
	"kops-csi-1-21",
	"gp3",
	"gp2"
];
/** Binds claims of storage classes that exist; says once a minute that the others cannot be provisioned. */
function volumeController(cluster) {
	for (const claim of cluster.store.list("PersistentVolumeClaim")) {
		if (claim.status.phase === "Bound") continue;
		const { storageClassName } = claim.spec;
		if (CLASSES.includes(storageClassName)) {
			const { storage } = claim.spec.resources.requests;
			claim.spec.volumeName = `pvc-${claim.metadata.uid}`;
			claim.status = {
				phase: "Bound",
				capacity: { storage }
			};
			cluster.store.noted(claim);
			continue;
		}
		if (cluster.now % 60 >= 5) continue;
		cluster.events.record(claim, "Warning", "ProvisioningFailed", `storageclass.storage.k8s.io "${storageClassName}" not found`, { component: "persistentvolume-controller" });
	}
}

// src/world/cluster/flags.ts
/** flagd reads its file when it starts; its clients fall back to "off" when they cannot reach it. */
var Flags = class {
	#cluster;
	#network;
	/** Default variants as each flagd pod loaded them. */
	#loaded = /* @__PURE__ */ new Map();
	constructor(cluster, network) {
		this.#cluster = cluster;
		this.#network = network;
	}
	/** What a flag does to this pod now: 0 is nothing. */
	amount(runtime, effect) {
		const host = runtime.environment.get("FLAGD_HOST");
		if (host === void 0) return 0;
		const route = this.#network.route(runtime, `${host}:8013`);
		if (route.kind !== "pods") return 0;
		const [leg] = route.legs;
		if (!leg || leg.refusal) return 0;
		return effect.variants[this.#variants(leg.runtime).get(effect.flag) ?? ""] ?? 0;
	}
	#variants(flagd) {
		const known = this.#loaded.get(flagd.pod.metadata.uid);
		if (known && known.startedAt === flagd.startedAt) return known.variants;
		const variants = /* @__PURE__ */ new Map();
		const text = this.#text(flagd);
		for (const [name, flag] of Object.entries(text.flags ?? {})) if (flag.state === "ENABLED") variants.set(name, flag.defaultVariant);
		this.#loaded.set(flagd.pod.metadata.uid, {
			startedAt: flagd.startedAt,
			variants
		});
		return variants;
	}
	#text(flagd) {
		const [name] = flagd.workload.mounts ?? [];
		if (!name || brokenFile(this.#cluster, flagd, name) !== null) return {};
		const map = this.#cluster.store.get("ConfigMap", flagd.pod.metadata.namespace ?? "", name);
		const [text = "{}"] = Object.values(map?.data ?? {});
		return JSON.parse(text);
	}
};

// src/world/cluster/mesh.ts
/** Ambient mode captures the pods of labelled namespaces, except those that opt out. */
function inMesh(cluster, runtime) {
	const mode = "istio.io/dataplane-mode";
	const { namespace = "", labels } = runtime.pod.metadata;
	if (labels?.[mode] === "none") return false;
	return cluster.store.find("Namespace", "", namespace)?.metadata.labels?.[mode] === "ambient";
}
/** What the mesh answers instead of the workload, or null when it lets the request through. */
function meshRefusal(cluster, from, to, method) {
	for (const policy of policies(cluster, "PeerAuthentication", to)) if (policy.spec.mtls?.mode === "STRICT" && !inMesh(cluster, from)) return "read: connection reset by peer";
	for (const policy of policies(cluster, "AuthorizationPolicy", to)) {
		if (policy.spec.action !== "DENY") continue;
		if ((policy.spec.rules ?? []).some((rule) => (rule.to ?? []).some(({ operation }) => operation.methods?.includes(method)))) return "403 RBAC: access denied";
	}
	return null;
}
function* policies(cluster, kind, to) {
	for (const object of cluster.store.every(kind)) {
		const policy = object;
		if (policy.metadata.namespace !== to.pod.metadata.namespace) continue;
		if (policy.spec.selector && !require_faults.matches(policy.spec.selector.matchLabels, to.pod.metadata.labels)) continue;
		yield policy;
	}
}
/** What VirtualService and DestinationRule make of a request to a host. */
function meshRoute(cluster, namespace, host) {
	const open = {
		subset: null,
		problem: null,
		delayMs: 0,
		abortPerThousand: 0
	};
	for (const object of cluster.store.every("VirtualService")) {
		const service = object;
		if (service.metadata.namespace !== namespace || !service.spec.hosts.includes(host)) continue;
		const [rule] = service.spec.http;
		const subset = rule?.route[0]?.destination.subset;
		const labels = subset === void 0 ? null : subsetLabels(cluster, namespace, host, subset);
		return {
			subset: labels,
			problem: subset !== void 0 && labels === null ? "503 NC cluster_not_found" : null,
			delayMs: rule?.fault?.delay ? Number(rule.fault.delay.fixedDelay.replace("s", "")) * 1e3 : 0,
			abortPerThousand: (rule?.fault?.abort?.percentage.value ?? 0) * 10
		};
	}
	return open;
}
function subsetLabels(cluster, namespace, host, subset) {
	for (const object of cluster.store.every("DestinationRule")) {
		const rule = object;
		if (rule.metadata.namespace !== namespace || rule.spec.host !== host) continue;
		const found = rule.spec.subsets.find((one) => one.name === subset);
		if (found) return found.labels;
	}
	return null;
}

// src/world/cluster/network.ts
/** Resolves addresses to pods under the policies and experiments of the moment. */
var Network = class {
	#cluster;
	#epoch = -1;
	#routes = /* @__PURE__ */ new Map();
	constructor(cluster) {
		this.#cluster = cluster;
	}
	route(from, address) {
		if (this.#epoch !== this.#cluster.store.epoch) {
			this.#routes.clear();
			this.#epoch = this.#cluster.store.epoch;
		}
		let routes = this.#routes.get(from);
		if (!routes) {
			routes = /* @__PURE__ */ new Map();
			this.#routes.set(from, routes);
		}
		let route = routes.get(address);
		if (!route) {
			route = resolve(this.#cluster, from, address);
			routes.set(address, route);
		}
		return route;
	}
};
function resolve(cluster, from, address) {
	const [host = "", portText = "80"] = address.replace(/^[a-z]+:\/\//, "").split("/")[0]?.split(":") ?? [];
	const port = Number(portText);
	const refused = (code, text) => ({
		kind: "refused",
		host,
		port,
		refusal: {
			code,
			text
		}
	});
	const external = cluster.application.externals.find((one) => one.host === host);
	if (external && cluster.outages.has(host)) return refused("timeout", `dial tcp ${host}:${port}: i/o timeout`);
	if (external) return {
		kind: "external",
		host,
		port,
		external
	};
	const service = lookUp(cluster, from, host);
	if (!service) return refused("nxdomain", `lookup ${host} on 100.64.0.10:53: no such host`);
	if (service.spec.externalName !== void 0) return resolve(cluster, from, `${service.spec.externalName}:${portText}`);
	const ip = service.spec.clusterIP ?? host;
	const open = service.spec.ports.find((one) => one.port === port);
	if (!open) return refused("timeout", `dial tcp ${ip}:${portText}: i/o timeout`);
	const endpoints = cluster.store.get("Endpoints", service.metadata.namespace ?? "", service.metadata.name);
	const mesh = meshRoute(cluster, service.metadata.namespace ?? "", service.metadata.name);
	if (mesh.problem !== null) return refused("denied", mesh.problem);
	const legs = [];
	for (const subset of endpoints?.subsets ?? []) {
		const target = subset.ports.find((one) => one.name === open.name)?.port ?? open.targetPort;
		for (const { ip: podIp } of subset.addresses ?? []) {
			const runtime = cluster.byIp.get(podIp);
			if (!runtime || mesh.subset && !require_faults.matches(mesh.subset, runtime.pod.metadata.labels)) continue;
			const way = leg(cluster, from, runtime, target);
			legs.push({
				...way,
				delayMs: way.delayMs + mesh.delayMs,
				abortPerThousand: mesh.abortPerThousand
			});
		}
	}
	if (legs.length === 0) return refused("refused", `dial tcp ${ip}:${port}: connect: connection refused`);
	return {
		kind: "pods",
		host,
		port,
		legs
	};
}
function lookUp(cluster, from, host) {
	if (from.pod.spec.dnsPolicy === "Default" || !clusterDns(cluster)) return null;
	const [name = "", second] = host.split(".");
	const namespace = second ?? from.pod.metadata.namespace ?? "";
	return cluster.store.get("Service", namespace, name) ?? null;
}
/** CoreDNS answers for the cluster's zone only if its Corefile says so. */
function clusterDns(cluster) {
	const corefile = cluster.store.get("ConfigMap", "kube-system", "coredns")?.data.Corefile;
	return corefile === void 0 || /kubernetes cluster\.local/.test(corefile);
}
function leg(cluster, from, to, port) {
	let delayMs = 0;
	let lossPerThousand = 0;
	let refusal = portProblem(to, port) ?? policyProblem(cluster, from, to, port);
	for (const impairment of cluster.impairments) {
		if (!impairment.from(from.pod) || !impairment.to(to.pod)) continue;
		if (impairment.kind === "delay") delayMs += impairment.amount;
		if (impairment.kind === "loss") lossPerThousand = Math.min(1e3, lossPerThousand + impairment.amount);
		if (impairment.kind === "partition") refusal ??= {
			code: "timeout",
			text: `dial tcp ${ipOf(to)}:${port}: i/o timeout`
		};
	}
	return {
		runtime: to,
		refusal,
		delayMs,
		lossPerThousand,
		abortPerThousand: 0
	};
}
function ipOf(runtime) {
	return runtime.pod.status.podIP ?? "";
}
function portProblem(to, port) {
	if (port === to.workload.port && to.phase === "running" && !to.affliction.killed) return null;
	return {
		code: "refused",
		text: `dial tcp ${ipOf(to)}:${port}: connect: connection refused`
	};
}
/** Policies only ever allow: a pod that one selects takes just what some policy lets through. */
function policyProblem(cluster, from, to, port) {
	return !allowed(cluster, "Ingress", to.pod, from.pod, port) || !allowed(cluster, "Egress", from.pod, to.pod, port) ? {
		code: "timeout",
		text: `dial tcp ${ipOf(to)}:${port}: i/o timeout`
	} : null;
}
function allowed(cluster, direction, subject, peer, port) {
	let isolated = false;
	for (const policy of cluster.store.list("NetworkPolicy")) {
		if (!selects(policy, direction, subject)) continue;
		isolated = true;
		if (((direction === "Ingress" ? policy.spec.ingress : policy.spec.egress) ?? []).some((rule) => admits(cluster, rule, direction, policy, peer, port))) return true;
	}
	return !isolated;
}
function selects(policy, direction, pod) {
	return policy.metadata.namespace === pod.metadata.namespace && policy.spec.policyTypes.includes(direction) && require_faults.matches(policy.spec.podSelector.matchLabels ?? {}, pod.metadata.labels);
}
function admits(cluster, rule, direction, policy, peer, port) {
	if (rule.ports && !rule.ports.some((one) => one.port === port)) return false;
	const peers = direction === "Ingress" ? rule.from : rule.to;
	return !peers || peers.some((one) => isPeer(cluster, one, policy, peer));
}
function isPeer(cluster, peer, policy, pod) {
	const namespace = pod.metadata.namespace ?? "";
	if (peer.namespaceSelector) {
		const labels = cluster.store.find("Namespace", "", namespace)?.metadata.labels;
		if (!require_faults.matches(peer.namespaceSelector.matchLabels ?? {}, labels)) return false;
	} else if (namespace !== policy.metadata.namespace) return false;
	return require_faults.matches(peer.podSelector?.matchLabels ?? {}, pod.metadata.labels);
}

// src/world/telemetry/alerts.ts
const STATIC = [
	[
		"Watchdog",
		"none",
		{},
		"This is an alert meant to ensure that the entire alerting pipeline is functional."
	],
	[
		"InfoInhibitor",
		"none",
		{ namespace: "kube-system" },
		"This is an alert that is used to inhibit info alerts."
	],
	[
		"KubeClientCertificateExpiration",
		"warning",
		{ job: "apiserver" },
		"A client certificate used to authenticate to the apiserver is expiring in less than 7.0 days."
	],
	[
		"KubeClientCertificateExpiration",
		"critical",
		{ job: "apiserver" },
		"A client certificate used to authenticate to the apiserver is expiring in less than 24.0 hours."
	],
	[
		"KubeSchedulerDown",
		"critical",
		{},
		"KubeScheduler has disappeared from Prometheus target discovery."
	],
	[
		"KubeControllerManagerDown",
		"critical",
		{},
		"KubeControllerManager has disappeared from Prometheus target discovery."
	],
	[
		"PrometheusNotConnectedToAlertmanagers",
		"warning",
		{
			namespace: "prometheus",
			pod: "prometheus-kube-prometheus-stack-prometheus-0"
		},
		"Prometheus is not connected to any Alertmanagers."
	],
	[
		"CPUThrottlingHigh",
		"info",
		{
			namespace: "kube-system",
			container: "ebs-plugin"
		},
		"Processes experience elevated CPU throttling."
	]
];
/** Pending until its `for` has passed, then firing, gone when the rule finds nothing more. */
var Alerts = class {
	#clock;
	#key;
	#active = /* @__PURE__ */ new Map();
	#fired = /* @__PURE__ */ new Map();
	#born;
	constructor(clock, streams) {
		this.#clock = clock;
		this.#key = streams.key("alert-nanos");
		const stream = streams.of("alerts");
		this.#born = STATIC.map(() => stream.between(2e4, 4e5));
	}
	update(now, findings) {
		const seen = /* @__PURE__ */ new Set();
		for (const finding of findings) {
			const key = `${finding.name}${JSON.stringify(finding.labels)}`;
			seen.add(key);
			const known = this.#active.get(key);
			const since = known?.since ?? now;
			const nanos = known?.nanos ?? require_faults.scale(require_faults.mix(this.#key, require_faults.textHash(key), now), 1e9);
			const firing = now - since >= finding.forSeconds;
			const firedAt = known?.firedAt ?? (firing ? now : null);
			this.#active.set(key, {
				finding,
				since,
				nanos,
				firing,
				firedAt
			});
			if (firing && !this.#fired.has(key)) {
				const { name, labels, description, golden } = finding;
				this.#fired.set(key, {
					name,
					labels,
					description,
					firedAt: now,
					golden
				});
			}
		}
		for (const key of this.#active.keys()) if (!seen.has(key)) this.#active.delete(key);
	}
	get fired() {
		return this.#fired;
	}
	/** The file of one minute. */
	snapshot(now) {
		const stamp = this.#clock.stamp(now * 1e6 + 329092).replace(" ", "T").slice(0, 26).replaceAll(":", "-");
		const alerts = [...this.#static(), ...require_steps.sortedBy(this.#active.values(), (one) => JSON.stringify([one.finding.name, one.finding.labels])).map((one) => this.#json(one))];
		return {
			file: `alerts/alerts_at_${stamp}.json`,
			text: `${JSON.stringify(alerts)}\n`
		};
	}
	/** The ticket: golden signals that fired after `after` and still do. */
	ticket(now, after) {
		const alerts = [...this.#active.values()].filter((one) => one.firing && one.finding.golden && (one.firedAt ?? 0) >= after).map((one) => this.#json(one));
		const iso = this.#clock.iso(now);
		return {
			file: `alerts/alerts_in_alerting_state_${this.#clock.stamp(now * 1e6 + 904312).replace(" ", "T").slice(0, 26).replaceAll(":", "")}Z.json`,
			alerts: alerts.length,
			text: `${JSON.stringify({
				status: "success",
				data: { alerts },
				timestamp: iso
			})}\n`
		};
	}
	#static() {
		return STATIC.map(([alertname, severity, labels, description], index) => ({
			labels: {
				alertname,
				...labels,
				severity
			},
			annotations: { description },
			state: "firing",
			activeAt: this.#clock.nano(-(this.#born[index] ?? 0), 488970782),
			value: "1e+00"
		}));
	}
	#json(alert) {
		const { finding } = alert;
		const value = `${(finding.value / 1e4).toExponential()}`;
		return {
			labels: {
				alertname: finding.name,
				...finding.labels,
				severity: finding.severity
			},
			annotations: { description: `${finding.description} (current: ${finding.value / 1e4})` },
			state: alert.firing ? "firing" : "pending",
			activeAt: this.#clock.nano(alert.since, alert.nanos),
			value: value.replace(/e([+-])(\d)$/, "e$10$2")
		};
	}
};

// src/world/telemetry/tables.ts
const LOG_COLUMNS = "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName".split(" ");
const OBJECT_COLUMNS = LOG_COLUMNS.slice(0, 16);
const TRACE_COLUMNS = "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes".split(" ");
const SERVICE_COLUMNS = "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code".split(" ");
const POD_COLUMNS = "metric_name timestamp value pod_name namespace tags".split(" ");
const EVENTS_FILE = "k8s_events_raw.tsv";
const OBJECTS_FILE = "k8s_objects_raw.tsv";
const LOGS_FILE = "otel_logs_raw.tsv";
const TRACES_FILE = "otel_traces_raw.tsv";
function row(cells) {
	return `${cells.map(require_gate.tsvCell).join("	")}\n`;
}
function repr(map) {
	return require_gate.pythonRepr({ ...map });
}
const OBJECT_RECEIVER = "github.com/open-telemetry/opentelemetry-collector-contrib/receiver/k8sobjectsreceiver";
/** A fraction written out without floating point. */
function decimals(value, unit) {
	const whole = Math.floor(value / unit);
	const rest = value - whole * unit;
	return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(String(unit).length - 1, "0").replace(/0+$/, "")}`;
}

// src/world/telemetry/events.ts
/** Every event comes twice, as the core API and as events.k8s.io show the same object. */
function eventRows(clock, entry) {
	const { event, type } = entry;
	const part = require_faults.scale(require_faults.mix(require_faults.textHash(event.uid), event.count, 7), 1e3);
	const stamp = clock.stamp(entry.at * 1e6 + part * 977, part);
	return [core(clock, event), modern(clock, event)].map((object) => row([
		stamp,
		stamp.slice(0, 19),
		"",
		"",
		"0",
		"",
		"0",
		"",
		JSON.stringify({
			type,
			object
		}),
		"",
		repr({ "k8s.namespace.name": event.namespace }),
		"",
		OBJECT_RECEIVER,
		"1.0.0",
		"{}",
		repr({
			"event.domain": "k8s",
			"event.name": event.name,
			"k8s.resource.name": "events"
		}),
		""
	])).join("");
}
function metadata(clock, event, api) {
	return {
		name: event.name,
		namespace: event.namespace,
		uid: event.uid,
		resourceVersion: event.version,
		creationTimestamp: clock.iso(event.first),
		managedFields: [{
			manager: event.component,
			operation: "Update",
			apiVersion: api,
			time: clock.iso(event.last),
			fieldsType: "FieldsV1",
			fieldsV1: {
				"f:count": {},
				"f:lastTimestamp": {},
				"f:message": {},
				"f:reason": {},
				"f:type": {}
			}
		}]
	};
}
function regarding(event) {
	const { fieldPath, ...rest } = event.regarding;
	return fieldPath === null ? rest : {
		...rest,
		fieldPath
	};
}
function source(event) {
	return {
		component: event.component,
		...event.host === null ? {} : { host: event.host }
	};
}
function core(clock, event) {
	return {
		kind: "Event",
		apiVersion: "v1",
		metadata: metadata(clock, event, "v1"),
		involvedObject: regarding(event),
		reason: event.reason,
		message: event.note,
		source: source(event),
		firstTimestamp: clock.iso(event.first),
		lastTimestamp: clock.iso(event.last),
		count: event.count,
		type: event.type,
		eventTime: null,
		reportingComponent: event.component,
		reportingInstance: event.host ?? ""
	};
}
function modern(clock, event) {
	return {
		kind: "Event",
		apiVersion: "events.k8s.io/v1",
		metadata: metadata(clock, event, "v1"),
		eventTime: null,
		reportingController: event.component,
		reportingInstance: event.host ?? "",
		reason: event.reason,
		regarding: regarding(event),
		note: event.note,
		type: event.type,
		deprecatedSource: source(event),
		deprecatedFirstTimestamp: clock.iso(event.first),
		deprecatedLastTimestamp: clock.iso(event.last),
		deprecatedCount: event.count
	};
}

// src/world/telemetry/resources.ts
const SDK = {
	go: ["go", "1.38.0"],
	dotnet: ["dotnet", "1.12.0"],
	java: ["java", "1.53.0"],
	javascript: ["nodejs", "2.1.0"],
	python: ["python", "1.37.0"],
	ruby: ["ruby", "1.9.0"],
	rust: ["rust", "0.30.0"],
	php: ["php", "1.7.1"],
	cpp: ["cpp", "1.22.0"],
	envoy: ["cpp", "1.34.0"],
	nginx: ["cpp", "1.21.0"],
	elixir: null,
	c: null
};
/** Resource attributes of one pod as the collector's k8sattributes processor fills them in. */
function resourceOf(cluster, runtime) {
	const known = cluster.memory.resources.get(runtime);
	if (known !== void 0) return known;
	const { pod, workload } = runtime;
	const sdk = SDK[workload.language];
	const text = repr({
		[workload.kind === "StatefulSet" ? "k8s.statefulset.name" : "k8s.deployment.name"]: workload.name,
		"k8s.namespace.name": pod.metadata.namespace ?? "",
		"k8s.node.name": pod.spec.nodeName ?? "",
		"k8s.pod.ip": pod.status.podIP ?? "",
		"k8s.pod.name": pod.metadata.name,
		"k8s.pod.start_time": pod.status.startTime ?? "",
		"k8s.pod.uid": pod.metadata.uid,
		"service.name": workload.name,
		"service.namespace": cluster.application.partOf,
		"service.version": cluster.application.version,
		...sdk ? {
			"telemetry.sdk.language": sdk[0],
			"telemetry.sdk.name": "opentelemetry",
			"telemetry.sdk.version": sdk[1]
		} : {}
	});
	if (pod.status.podIP) cluster.memory.resources.set(runtime, text);
	return text;
}
const WORDS$1 = {
	go: [
		"INFO",
		"WARN",
		"ERROR"
	],
	dotnet: [
		"Information",
		"Warning",
		"Error"
	],
	java: [
		"INFO",
		"WARN",
		"ERROR"
	],
	javascript: [
		"info",
		"warn",
		"error"
	],
	python: [
		"INFO",
		"WARNING",
		"ERROR"
	],
	ruby: [
		"INFO",
		"WARN",
		"ERROR"
	],
	rust: [
		"INFO",
		"WARN",
		"ERROR"
	],
	php: [
		"INFO",
		"WARNING",
		"ERROR"
	],
	cpp: [
		"INFO",
		"WARN",
		"ERROR"
	],
	envoy: [
		"",
		"",
		""
	],
	nginx: [
		"",
		"",
		""
	],
	elixir: [
		"info",
		"warning",
		"error"
	],
	c: [
		"",
		"",
		""
	]
};
/** Languages do not agree on how to spell a severity, and some say none. */
function severityOf(language, severity) {
	const [info, warn, error] = WORDS$1[language];
	switch (severity) {
		case "debug": return {
			text: info === "" ? "" : "DEBUG",
			number: info === "" ? "0" : "5"
		};
		case "info": return {
			text: info,
			number: info === "" ? "0" : "9"
		};
		case "warn": return {
			text: warn,
			number: warn === "" ? "0" : "13"
		};
		case "error": return {
			text: error,
			number: error === "" ? "0" : "17"
		};
	}
}
function scopeOf(language) {
	switch (language) {
		case "go": return ["go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc", "0.63.0"];
		case "javascript": return ["@opentelemetry/instrumentation-http", "0.203.0"];
		case "python": return ["opentelemetry.instrumentation.grpc", "0.58b0"];
		case "java": return ["io.opentelemetry.grpc-1.6", "2.20.0-alpha"];
		case "dotnet": return ["Microsoft.AspNetCore", ""];
		default: return ["", ""];
	}
}

// src/world/telemetry/traces.ts
/** Copies of one request follow each other this closely. */
const COPY_MICROS = 83e3;
/** The same request by another user has ids of its own. */
function copyId(id, copy) {
	if (copy === 0 || id === "") return id;
	return copy.toString(16).padStart(4, "0") + id.slice(4);
}
/** One row of otel_traces_raw.tsv. */
function spanRow(cluster, span, copy) {
	const { runtime } = span;
	const [scope, version] = scopeOf(runtime.workload.language);
	const nanos = Number.parseInt(span.id.slice(-3), 16) % 1e3;
	const start = span.start + copy * COPY_MICROS;
	const stamp = cluster.clock.stamp(start, nanos);
	const exception = span.error?.includes("\n") === true;
	return row([
		stamp,
		copyId(span.trace, copy),
		copyId(span.id, copy),
		copyId(span.parent, copy),
		"",
		span.name,
		span.kind,
		runtime.workload.name,
		resourceOf(cluster, runtime),
		scope,
		version,
		repr(span.attributes),
		String(span.micros * 1e3 + nanos),
		span.error === null ? "Unset" : "Error",
		span.error ?? "",
		exception ? `['${cluster.clock.stamp(span.start + span.micros)}']` : "[]",
		exception ? "['exception']" : "[]",
		exception ? `[${repr({
			"exception.message": span.error?.split("\n")[0] ?? "",
			"exception.type": "Error"
		})}]` : "[]",
		"[]",
		"[]",
		"[]",
		"[]"
	]);
}

// src/world/telemetry/logs.ts
/** One row of otel_logs_raw.tsv for a line written while answering a request. */
function requestLogRow(cluster, line, copy) {
	return logRow(cluster, line.runtime, line.at + copy * COPY_MICROS, line.severity, line.body, copyId(line.trace, copy), copyId(line.span, copy));
}
/** The same for a line of the process itself. */
function processLogRow(cluster, line) {
	return logRow(cluster, line.runtime, line.at * 1e6, line.severity, line.body, "", "");
}
function logRow(cluster, runtime, micros, severity, body, trace, span) {
	const { language, name, instrumented } = runtime.workload;
	const spelt = severityOf(language, severity);
	const nanos = require_faults.mix(require_faults.textHash(body), micros & 1073741823, 3) % 1e3;
	const stamp = cluster.clock.stamp(micros, nanos);
	return row([
		stamp,
		stamp.slice(0, 19),
		instrumented ? trace : "",
		instrumented ? span : "",
		trace === "" ? "0" : "1",
		spelt.text,
		spelt.number,
		name,
		body,
		"",
		resourceOf(cluster, runtime),
		"",
		language === "java" ? "oteldemo" : "",
		"",
		"{}",
		"{}",
		""
	]);
}

// src/world/telemetry/runtime-metrics.ts
/** What the language's own instrumentation says of a process, by the names its SDK gives. */
function runtimeMetrics(runtime) {
	return runtime.workload.instrumented ? READINGS[runtime.workload.language](runtime) : [];
}
/** Two thirds of what the container holds is heap, the rest is code, stacks and buffers. */
const heap = (runtime) => String(Math.floor(memoryOf(runtime) * 1024 * 2 / 3));
const busy = (runtime) => decimals(runtime.load, 1e3);
const seconds = (runtime) => decimals(runtime.cpuTotal, 1e6);
const working = (base) => (runtime) => String(base + Math.floor(runtime.load / 40));
const THREADS = working(27);
const GOROUTINES = working(18);
const process = (runtime) => [["process_cpu_time_seconds_total", seconds(runtime)], ["process_memory_usage_bytes", String(memoryOf(runtime) * 1024)]];
const silent = () => [];
const READINGS = {
	java: (runtime) => [
		["jvm_cpu_recent_utilization_ratio", busy(runtime)],
		["jvm_memory_used_bytes", heap(runtime)],
		["jvm_thread_count", THREADS(runtime)]
	],
	go: (runtime) => [["go_goroutine_count", GOROUTINES(runtime)], ["go_memory_used_bytes", heap(runtime)]],
	javascript: (runtime) => [["nodejs_eventloop_utilization_ratio", busy(runtime)], ["v8js_memory_heap_used_bytes", heap(runtime)]],
	python: process,
	dotnet: process,
	ruby: silent,
	rust: silent,
	php: silent,
	cpp: silent,
	envoy: silent,
	nginx: silent,
	elixir: silent,
	c: silent
};

// src/world/telemetry/metrics.ts
/** Bounds of the span metrics connector, in milliseconds. */
const BOUNDS = [
	2,
	8,
	50,
	200,
	800,
	1400,
	2e3,
	5e3,
	1e4,
	15e3
];
/** Counters derived from every span, sampled or not. */
var SpanMetrics = class {
	/** In the order in which they were first seen. */
	#series = [];
	/** By workload, span name, and kind with status: no name is put together for each of many spans. */
	#places = /* @__PURE__ */ new Map();
	totals = /* @__PURE__ */ new Map();
	add(span) {
		const { workload, pod } = span.runtime;
		const status = span.error === null ? "STATUS_CODE_UNSET" : "STATUS_CODE_ERROR";
		const namespace = pod.metadata.namespace ?? "";
		const place = inner(inner(this.#places, workload.name), span.name);
		const key = span.error === null ? span.kind : FAILED[span.kind];
		let series = place.get(key);
		if (!series) {
			const kind = `SPAN_KIND_${span.kind.toUpperCase()}`;
			series = {
				service: workload.name,
				namespace,
				span: span.name,
				kind,
				status,
				count: 0,
				buckets: new Array(BOUNDS.length + 1).fill(0),
				tags: repr({
					service_name: workload.name,
					span_kind: kind,
					span_name: span.name,
					status_code: status,
					job: `${namespace}/${workload.name}`
				})
			};
			place.set(key, series);
			this.#series.push(series);
		}
		const bucket = bucketOf(span.micros);
		series.count += 1;
		series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
		if (workload.role !== "load") this.#total(span, namespace, bucket);
	}
	#total(span, namespace, bucket) {
		const { name } = span.runtime.workload;
		let total = this.totals.get(name);
		if (!total) {
			total = {
				namespace,
				good: 0,
				bad: 0,
				buckets: new Array(BOUNDS.length + 1).fill(0),
				database: 0
			};
			this.totals.set(name, total);
		}
		if (span.error === null) total.good += 1;
		else total.bad += 1;
		if (span.kind === "Client" && span.name.startsWith("postgresql")) total.database += span.error === null ? 1 : 0;
		total.buckets[bucket] = (total.buckets[bucket] ?? 0) + 1;
	}
	/** One scrape of every series of the services that have a file. */
	scrape(cluster, listed, withBuckets) {
		const texts = /* @__PURE__ */ new Map();
		const stamp = cluster.clock.milli(cluster.now * 1e3 + 949);
		for (const series of this.#series) {
			if (!listed.has(series.service)) continue;
			const rows = texts.get(series.service) ?? [];
			texts.set(series.service, rows);
			rows.push(callsRow(series, stamp));
			if (withBuckets && series.kind !== "SPAN_KIND_CLIENT") rows.push(...bucketRows(series, stamp));
		}
		return [...texts].map(([service, rows]) => ({
			file: serviceFile(service),
			text: rows.join("")
		}));
	}
};
const FAILED = {
	Server: "Server failed",
	Client: "Client failed",
	Internal: "Internal failed",
	Producer: "Producer failed",
	Consumer: "Consumer failed"
};
function inner(map, key) {
	let found = map.get(key);
	if (!found) {
		found = /* @__PURE__ */ new Map();
		map.set(key, found);
	}
	return found;
}
function serviceFile(service) {
	return `metrics/service_${service}_raw.tsv`;
}
const SERVICE_HEADER = row(SERVICE_COLUMNS);
const POD_HEADER = row(POD_COLUMNS);
function bucketOf(micros) {
	let index = 0;
	for (const bound of BOUNDS) {
		if (micros <= bound * 1e3) return index;
		index += 1;
	}
	return index;
}
function callsRow(series, stamp) {
	return row([
		"traces_span_metrics_calls_total",
		stamp,
		String(series.count),
		series.service,
		series.namespace,
		"",
		series.tags,
		"error_rate",
		series.status
	]);
}
function bucketRows(series, stamp) {
	let sum = 0;
	return series.buckets.map((count, index) => {
		sum += count;
		const bound = BOUNDS[index];
		const edge = bound === void 0 ? "+Inf" : `${bound}.0`;
		return row([
			"traces_span_metrics_duration_milliseconds_bucket",
			stamp,
			String(sum),
			series.service,
			series.namespace,
			edge,
			series.tags,
			"duration_p95",
			""
		]);
	});
}
/** Container and runtime metrics of one pod. */
function podPieces(cluster) {
	const pieces = [];
	for (const runtime of cluster.runtimes.values()) {
		if (runtime.phase === "scheduling") continue;
		pieces.push({
			file: `metrics/pod_${runtime.pod.metadata.name}_raw.tsv`,
			text: podRows(cluster, runtime)
		});
	}
	return pieces;
}
function podRows(cluster, runtime) {
	const { name, namespace = "" } = runtime.pod.metadata;
	const [container] = runtime.pod.spec.containers;
	const stamp = cluster.clock.milli(cluster.now * 1e3 + 120);
	const tags = repr({
		container: container?.name ?? "",
		namespace,
		node: runtime.pod.spec.nodeName ?? "",
		pod: name
	});
	const rows = [];
	const add = (metric, value) => rows.push(row([
		metric,
		stamp,
		value,
		name,
		namespace,
		tags
	]));
	const running = runtime.phase === "running";
	if (running) {
		add("container_cpu_usage_seconds_total", decimals(runtime.cpuTotal, 1e6));
		add("container_memory_working_set_bytes", String(memoryOf(runtime) * 1024));
		for (const [metric, value] of runtimeMetrics(runtime)) add(metric, value);
	}
	const { requests, limits } = container?.resources ?? {};
	const cpuLimit = require_faults.millicores(limits?.cpu);
	const cpuRequest = require_faults.millicores(requests?.cpu);
	const memoryLimit = require_faults.mebibytes(limits?.memory);
	const memoryRequest = require_faults.mebibytes(requests?.memory);
	const prefix = "cluster:namespace";
	if (cpuLimit !== null) {
		add(`${prefix}:pod_cpu:active:kube_pod_container_resource_limits`, decimals(cpuLimit, 1e3));
		if (running) add("container_cpu_cfs_throttled_periods_total", String(Math.floor(runtime.cpuTotal / 9e4)));
	}
	if (cpuRequest !== null) add(`${prefix}:pod_cpu:active:kube_pod_container_resource_requests`, decimals(cpuRequest, 1e3));
	if (memoryLimit !== null) add(`${prefix}:pod_memory:active:kube_pod_container_resource_limits`, String(memoryLimit * 1048576));
	if (memoryRequest !== null) add(`${prefix}:pod_memory:active:kube_pod_container_resource_requests`, String(memoryRequest * 1048576));
	add("kube_pod_container_status_restarts_total", String(runtime.restarts));
	return rows.join("");
}

// src/world/telemetry/objects.ts
/** Kinds the recorder pulls, by their plural; Secrets are not among them. */
const PULLED = [
	["Pod", "pods"],
	["Service", "services"],
	["Endpoints", "endpoints"],
	["ConfigMap", "configmaps"],
	["ServiceAccount", "serviceaccounts"],
	["Namespace", "namespaces"],
	["Node", "nodes"],
	["PersistentVolumeClaim", "persistentvolumeclaims"],
	["PersistentVolume", "persistentvolumes"],
	["ResourceQuota", "resourcequotas"],
	["LimitRange", "limitranges"],
	["Deployment", "deployments"],
	["DaemonSet", "daemonsets"],
	["StatefulSet", "statefulsets"],
	["ReplicaSet", "replicasets"],
	["Job", "jobs"],
	["CronJob", "cronjobs"],
	["Ingress", "ingresses"],
	["NetworkPolicy", "networkpolicies"],
	["Role", "roles"],
	["RoleBinding", "rolebindings"],
	["ClusterRole", "clusterroles"],
	["ClusterRoleBinding", "clusterrolebindings"],
	["StorageClass", "storageclasses"],
	["PriorityClass", "priorityclasses"],
	["HorizontalPodAutoscaler", "horizontalpodautoscalers"],
	["PodDisruptionBudget", "poddisruptionbudgets"],
	["CustomResourceDefinition", "customresourcedefinitions"],
	["Schedule", "schedules"],
	["NetworkChaos", "networkchaos"],
	["PodChaos", "podchaos"],
	["StressChaos", "stresschaos"],
	["HTTPChaos", "httpchaos"],
	["JVMChaos", "jvmchaos"],
	["IOChaos", "iochaos"],
	["DNSChaos", "dnschaos"],
	["Gateway", "gateways"],
	["VirtualService", "virtualservices"],
	["DestinationRule", "destinationrules"],
	["PeerAuthentication", "peerauthentications"],
	["AuthorizationPolicy", "authorizationpolicies"]
];
/** Writes pulls of all objects. Most are the same at every pull, so their rows are kept. */
var ObjectPulls = class {
	#tails = /* @__PURE__ */ new Map();
	#pairs = /* @__PURE__ */ new Map();
	/** One pull of everything, kind after kind, in the order of the API server: by namespace and name. */
	rows(cluster) {
		const parts = [];
		const seen = /* @__PURE__ */ new Set();
		let offset = 0;
		for (const [kind, resource] of PULLED) for (const object of require_steps.sortedBy(cluster.store.every(kind), place)) {
			offset += 211;
			const stamp = cluster.clock.stamp(cluster.now * 1e6 + offset * 7, offset % 1e3);
			parts.push(stamp, "	", stamp.slice(0, 19), this.#tailOf(object, resource));
			seen.add(object);
		}
		for (const object of this.#tails.keys()) if (!seen.has(object)) this.#tails.delete(object);
		return parts.join("");
	}
	/** All of a row but its time. Whoever writes to an object moves its version. */
	#tailOf(object, resource) {
		const { resourceVersion, namespace } = object.metadata;
		const known = this.#tails.get(object);
		if (known?.version === resourceVersion) return known.tail;
		const [place, attributes] = this.#attributesOf(namespace, resource);
		const tail = `\t\t\t0\t\t0\t\t${require_gate.tsvCell(JSON.stringify(object))}\t\t${place}\t\t${OBJECT_RECEIVER}\t1.0.0\t{}\t${attributes}\n`;
		this.#tails.set(object, {
			version: resourceVersion,
			tail
		});
		return tail;
	}
	#attributesOf(namespace, resource) {
		const key = `${namespace ?? ""}/${resource}`;
		let pair = this.#pairs.get(key);
		if (!pair) {
			const place = namespace === void 0 ? "{}" : repr({ "k8s.namespace.name": namespace });
			pair = [require_gate.tsvCell(place), require_gate.tsvCell(repr({ "k8s.resource.name": resource }))];
			this.#pairs.set(key, pair);
		}
		return pair;
	}
};
function place(object) {
	return `${object.metadata.namespace ?? ""}/${object.metadata.name}`;
}

// src/world/telemetry/rules.ts
const LATENCY_LIMIT_MS = 1500;
/** Keeps the counters of the last five minutes and evaluates the rules of the alert catalogue on them. */
var Rules = class {
	#cluster;
	#metrics;
	#users;
	#past = [];
	constructor(cluster, metrics, users) {
		this.#cluster = cluster;
		this.#metrics = metrics;
		this.#users = users;
	}
	evaluate() {
		const { now } = this.#cluster;
		const two = this.#before(now - 120);
		const five = this.#before(now - 300);
		const findings = [
			...this.#requests(two, five),
			...this.#queues(),
			...this.#pods()
		];
		this.#past.push({
			at: now,
			totals: copy(this.#metrics.totals)
		});
		if (this.#past.length > 11) this.#past.shift();
		return findings;
	}
	#before(at) {
		let best = null;
		for (const entry of this.#past) if (entry.at <= at) best = entry.totals;
		return best;
	}
	*#requests(two, five) {
		for (const [service, total] of this.#metrics.totals) {
			const errors = two === null ? 0 : total.bad - (two.get(service)?.bad ?? 0);
			if (errors > 0) yield golden("HighRequestErrorRate", {
				namespace: total.namespace,
				service_name: service
			}, "critical", 180, Math.floor(errors * 1e4 / 120), `Request error rate in service ${service} in namespace ${total.namespace} is above 0`);
			const p95 = two === null ? 0 : percentile95(total, two.get(service));
			if (p95 > LATENCY_LIMIT_MS) yield golden("HighRequestLatency", {
				namespace: total.namespace,
				service_name: service
			}, "critical", 180, p95 * 1e4, `95th percentile of request latency in service ${service} in namespace ${total.namespace} is above ${LATENCY_LIMIT_MS} ms`);
			if (five === null) continue;
			const before = five.get(service);
			if (before && total.good === before.good) yield golden("NoRequestsReceived", {
				namespace: total.namespace,
				service_name: service
			}, "critical", 300, 0, `Service ${service} in namespace ${total.namespace} has 0 requests`);
			if (before && before.database > 0 && total.database === before.database) yield golden("NoDatabaseOperations", {
				namespace: total.namespace,
				service_name: service
			}, "warning", 300, 0, `Service ${service} in namespace ${total.namespace} performs no database operations`);
		}
	}
	*#queues() {
		for (const workload of this.#cluster.application.workloads) for (const operation of workload.operations) {
			if (operation.kind !== "consume") continue;
			const labels = {
				namespace: this.#cluster.namespaceOf(workload),
				group: workload.name,
				topic: operation.id
			};
			if (this.#cluster.runtimesOf(workload).filter((runtime) => runtime.phase === "running" && this.#users.connected(runtime)).length === 0) yield golden("KafkaConsumerGroupInactive", labels, "critical", 120, 0, `Kafka consumer group ${workload.name} has no members`);
			const lag = this.#users.queues.lag(operation.id, workload.name);
			if (lag > 100) yield golden("HighKafkaConsumerLag", labels, "warning", 300, lag * 1e4, `Kafka consumer group ${workload.name} lags behind topic ${operation.id}`);
		}
	}
	*#pods() {
		if (this.#cluster.apiAnswered < 1e3) yield plain("KubeAPITerminatedRequests", { namespace: "default" }, 300, "The kubernetes apiserver has terminated more than 20% of its incoming requests");
		for (const runtime of this.#cluster.runtimes.values()) yield* podFindings(runtime);
		for (const deployment of this.#cluster.store.list("Deployment")) {
			const { name, namespace = "" } = deployment.metadata;
			if (deployment.status.conditions.some((one) => one.reason === "ProgressDeadlineExceeded")) yield plain("KubeDeploymentRolloutStuck", {
				deployment: name,
				namespace
			}, 300, `Rollout of deployment ${namespace}/${name} is not progressing`);
			if (deployment.spec.replicas !== deployment.status.availableReplicas) yield plain("KubeDeploymentReplicasMismatch", {
				deployment: name,
				namespace
			}, 600, `Deployment ${namespace}/${name} has not matched the expected number of replicas`);
		}
		for (const scaler of this.#cluster.store.list("HorizontalPodAutoscaler")) {
			const { name, namespace = "" } = scaler.metadata;
			if (scaler.status.currentReplicas >= scaler.spec.maxReplicas && scaler.spec.maxReplicas > scaler.spec.minReplicas) yield golden("KubeHpaMaxedOut", {
				horizontalpodautoscaler: name,
				namespace
			}, "warning", 300, 1e4, `HPA ${namespace}/${name} has been running at max replicas`);
		}
	}
};
function* podFindings(runtime) {
	const { name, namespace = "" } = runtime.pod.metadata;
	const container = runtime.workload.name;
	if (!runtime.ready) yield plain("KubePodNotReady", {
		namespace,
		pod: name
	}, 300, `Pod ${namespace}/${name} is not ready`);
	const waiting = runtime.pod.status.containerStatuses?.[0]?.state.waiting?.reason;
	if (waiting === void 0) return;
	yield plain("KubeContainerWaiting", {
		container,
		namespace,
		pod: name,
		reason: waiting
	}, 600, `Container ${container} of pod ${namespace}/${name} is waiting: ${waiting}`);
	if (waiting === "CrashLoopBackOff") yield plain("KubePodCrashLooping", {
		container,
		namespace,
		pod: name,
		reason: waiting
	}, 300, `Pod ${namespace}/${name} (${container}) is in waiting state (reason: "CrashLoopBackOff")`);
}
function golden(name, labels, severity, forSeconds, value, description) {
	return {
		name,
		labels,
		severity,
		description,
		value,
		forSeconds,
		golden: true
	};
}
function plain(name, labels, forSeconds, description) {
	return {
		name,
		labels,
		severity: "warning",
		description,
		value: 1e4,
		forSeconds,
		golden: false
	};
}
function copy(totals) {
	return new Map([...totals].map(([name, total]) => [name, {
		...total,
		buckets: [...total.buckets]
	}]));
}
function since(total, before, index) {
	return (total.buckets[index] ?? 0) - (before?.buckets[index] ?? 0);
}
/** The bound below which 95 percent lie, interpolated as Prometheus does, in whole milliseconds. */
function percentile95(total, before) {
	const { buckets } = total;
	let sum = 0;
	for (let index = 0; index < buckets.length; index += 1) sum += since(total, before, index);
	if (sum === 0) return 0;
	const rank = sum * 95;
	let seen = 0;
	for (let index = 0; index < buckets.length; index += 1) {
		const count = since(total, before, index);
		if ((seen + count) * 100 >= rank && count > 0) {
			const low = index === 0 ? 0 : BOUNDS[index - 1] ?? 0;
			const high = BOUNDS[index] ?? low;
			return low + Math.floor((high - low) * (rank - seen * 100) / (count * 100));
		}
		seen += count;
	}
	return 0;
}

// src/world/telemetry/tally.ts
/** What the ground truth is derived from: sums since the incident began, alike in both runs. */
var Tally = class {
	/** Seconds at which counting starts. */
	since = Number.POSITIVE_INFINITY;
	services = /* @__PURE__ */ new Map();
	/** "caller>callee" as the callers saw it. */
	edges = /* @__PURE__ */ new Map();
	/** Seconds in which no pod of a workload was ready. */
	down = /* @__PURE__ */ new Map();
	served(workload, at, micros, failed) {
		if (at >= this.since * 1e6) add(this.services, workload.name, micros, failed);
	}
	called(from, to, at, micros, failed) {
		if (at >= this.since * 1e6) add(this.edges, `${from.name}>${to}`, micros, failed);
	}
	observe(cluster) {
		if (cluster.now < this.since) return;
		const ready = /* @__PURE__ */ new Set();
		for (const runtime of cluster.runtimes.values()) if (runtime.ready) ready.add(runtime.workload.name);
		for (const { name } of cluster.application.workloads) if (!ready.has(name)) this.down.set(name, (this.down.get(name) ?? 0) + 5);
	}
};
function add(map, key, micros, failed) {
	let sums = map.get(key);
	if (!sums) {
		sums = {
			requests: 0,
			failures: 0,
			micros: 0
		};
		map.set(key, sums);
	}
	sums.requests += 1;
	sums.micros += micros;
	if (failed) sums.failures += 1;
}

// src/world/telemetry/recorder.ts
/** Turns what happened into the files of a snapshot; a silent one keeps only what the truth is derived from. */
var Recorder = class {
	metrics = new SpanMetrics();
	tally = new Tally();
	alerts;
	#cluster;
	silent;
	#cadence;
	#listed;
	#meshed;
	#pulls = new ObjectPulls();
	#started = /* @__PURE__ */ new Set();
	#rules = null;
	#spans = [];
	#logs = [];
	constructor(cluster, silent, cadence) {
		this.#cluster = cluster;
		this.silent = silent;
		this.#cadence = cadence;
		this.#meshed = cluster.application.mesh === "ambient";
		this.alerts = new Alerts(cluster.clock, cluster.streams);
		this.#listed = new Set(cluster.application.workloads.filter((one) => one.instrumented && one.role === "service").map((one) => one.name));
	}
	watch(users) {
		this.#rules = new Rules(this.#cluster, this.metrics, users);
	}
	span(span) {
		if (this.#meshed && !inMesh(this.#cluster, span.runtime)) return;
		this.metrics.add(span);
		if (span.sampled && !this.silent) this.#spans.push(span);
	}
	log(line) {
		if (!this.silent) this.#logs.push(line);
	}
	served(runtime, at, micros, failed) {
		if (this.#meshed && !inMesh(this.#cluster, runtime)) return;
		this.tally.served(runtime.workload, at, micros, failed);
	}
	called(from, to, at, micros, failed) {
		this.tally.called(from, to, at, micros, failed);
	}
	/** What belongs to the step that just ended. Before the window starts, nothing is written. */
	*step() {
		const { now } = this.#cluster;
		if (now % 30 === 0 && this.#rules) this.alerts.update(now, this.#rules.evaluate());
		this.tally.observe(this.#cluster);
		if (this.silent || now <= 0) {
			this.#drop();
			return;
		}
		for (const piece of this.#flush()) yield* this.#withHeader(piece);
		for (const piece of this.#periodic(now)) yield* this.#withHeader(piece);
	}
	#drop() {
		const { events, lines } = this.#cluster;
		if (this.#spans.length > 0) this.#spans = [];
		if (this.#logs.length > 0) this.#logs = [];
		if (events.rows.length > 0) events.rows.length = 0;
		if (lines.length > 0) lines.length = 0;
	}
	*#flush() {
		const cluster = this.#cluster;
		const spans = this.#spans.filter((span) => span.start >= 0).sort((a, b) => a.start - b.start);
		yield* this.#copied(TRACES_FILE, spans, (span, copy) => spanRow(cluster, span, copy));
		const logs = this.#logs.filter((line) => line.at >= 0).sort((a, b) => a.at - b.at);
		const lines = cluster.lines.map((line) => processLogRow(cluster, line)).join("");
		yield* this.#copied(LOGS_FILE, logs, (line, copy) => requestLogRow(cluster, line, copy));
		if (lines !== "") yield {
			file: LOGS_FILE,
			text: lines
		};
		const events = cluster.events.rows.map((entry) => eventRows(cluster.clock, entry)).join("");
		if (events !== "") yield {
			file: EVENTS_FILE,
			text: events
		};
		this.#drop();
	}
	*#copied(file, items, row) {
		if (items.length === 0) return;
		for (let copy = 0; copy < this.#cadence.copies; copy += 1) yield {
			file,
			text: items.map((item) => row(item, copy)).join("")
		};
	}
	*#periodic(now) {
		const { pullSeconds, scrapeSeconds, bucketSeconds } = this.#cadence;
		if (now % scrapeSeconds === 0) {
			yield* this.metrics.scrape(this.#cluster, this.#listed, now % bucketSeconds === 0);
			if (now % (2 * scrapeSeconds) === 0) yield* podPieces(this.#cluster);
		}
		if (now % pullSeconds === 180 % pullSeconds) yield {
			file: OBJECTS_FILE,
			text: this.#pulls.rows(this.#cluster)
		};
		if (now % 60 === 0) yield this.alerts.snapshot(now);
	}
	*#withHeader(piece) {
		if (!this.#started.has(piece.file)) {
			this.#started.add(piece.file);
			const header = headerOf(piece.file);
			if (header !== null) yield {
				file: piece.file,
				text: header
			};
		}
		yield piece;
	}
};
function headerOf(file) {
	if (file === "k8s_objects_raw.tsv") return row(OBJECT_COLUMNS);
	if (file === "otel_traces_raw.tsv") return row(TRACE_COLUMNS);
	if (file === "otel_logs_raw.tsv" || file === "k8s_events_raw.tsv") return row(LOG_COLUMNS);
	if (file.startsWith("metrics/pod_")) return POD_HEADER;
	if (file.startsWith("metrics/service_")) return SERVICE_HEADER;
	return null;
}

// src/world/traffic/words.ts
/** How each language's libraries word a failed call. */
function clientError(language, target, text) {
	switch (language) {
		case "go": return `rpc error: code = Unavailable desc = ${target}: ${text}`;
		case "java": return `io.grpc.StatusRuntimeException: UNAVAILABLE: ${target}: ${text}\n\tat io.grpc.stub.ClientCalls.toStatusRuntimeException(ClientCalls.java:268)\n\tat io.grpc.stub.ClientCalls.blockingUnaryCall(ClientCalls.java:167)`;
		case "javascript": return `Error: 14 UNAVAILABLE: No connection established. Last error: ${target}: ${text}\n    at callErrorFromStatus (/app/node_modules/@grpc/grpc-js/build/src/call.js:32:19)`;
		case "dotnet": return `System.ApplicationException: Wasn't able to connect to ${target}: ${text}\n   at cart.cartstore.ValkeyCartStore.EnsureRedisConnected()`;
		case "python": return `<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.UNAVAILABLE\n\tdetails = "${target}: ${text}"\n>`;
		case "rust": return `Failed to send request to ${target}: ${text}`;
		case "envoy":
		case "nginx": return `upstream connect error or disconnect/reset before headers. reset reason: ${text}`;
		default: return `${target}: ${text}`;
	}
}
/** Fills {names} in a log line from a hash, so that lines differ as real ones do. */
function fill(body, hash) {
	return body.replace(/\{(\w+)\}/g, (_, name) => {
		const digits = hash.toString(16).padStart(8, "0");
		switch (name) {
			case "productId": return PRODUCTS[hash % PRODUCTS.length] ?? "OLJCESPC7Z";
			case "email": return `user${hash % 4096}@example.com`;
			case "count": return String(hash % 9e3);
			default: return `${digits}-${digits.slice(4)}-11f0-${digits.slice(0, 4)}-${digits}${digits.slice(0, 4)}`;
		}
	});
}
const PRODUCTS = [
	"OLJCESPC7Z",
	"66VCHSJNUP",
	"1YMWWN1N4O",
	"L9ECAV7KIM",
	"2ZYFJ3GM2N",
	"0PUK6V6EV0",
	"LS4PSXUNUM",
	"9SIQT8TOJO",
	"6E92ZMYYFZ",
	"HQTGWGPNH4"
];

// src/world/traffic/walk.ts
/** Follows one request over the call graph under the state the cluster is in. */
var Walker = class {
	#cluster;
	#network;
	#flags;
	#observer;
	#queues;
	constructor(parts) {
		this.#cluster = parts.cluster;
		this.#network = parts.network;
		this.#flags = parts.flags;
		this.#observer = parts.observer;
		this.#queues = parts.queues;
	}
	/** The client's side: `hash` names this call, so that both runs of a seed draw alike for it. */
	call(from, call, trace, parent, start, hash) {
		const address = this.#address(from, call);
		const id = this.#spanId(hash);
		const outcome = this.#deliver(from, call, address, trace, id, start, hash);
		const limit = call.timeoutMs * 1e3;
		const late = outcome.micros > limit;
		const error = late ? `context deadline exceeded after ${call.timeoutMs}ms` : outcome.error;
		const micros = late ? limit : outcome.micros;
		this.#observer.called(from.workload, call.to, start, micros, error !== null);
		this.#span(from, trace, id, parent, clientName(call), call.mode === "publish" ? "Producer" : "Client", start, micros, error, this.#isKept(trace) ? clientAttributes(call, address) : NONE);
		return {
			micros,
			error: error === null ? null : clientError(from.workload.language, address, error)
		};
	}
	#address(from, call) {
		for (const operation of from.workload.operations) for (const effect of operation.flags) {
			if (effect.kind !== "misdirect" || effect.via !== call.via) continue;
			if (this.#flags.amount(from, effect) > 0) return effect.address;
		}
		return from.environment.get(call.via) ?? "";
	}
	#deliver(from, call, address, trace, parent, start, hash) {
		if (address === "") return {
			micros: 50,
			error: `${call.via} environment variable is not set`
		};
		const route = this.#network.route(from, address);
		if (route.kind === "refused") return refused(route.refusal, call, hash);
		if (route.kind === "external") {
			const operation = route.external.operations.find((one) => one.id === call.operation);
			const failing = operation !== void 0 && require_faults.scale(require_faults.mix(hash, 7, 7), 1e3) < operation.noise;
			return {
				micros: jitter(route.external.micros, hash),
				error: failing ? "503 Service Unavailable" : null
			};
		}
		const leg = route.legs[require_faults.scale(require_faults.mix(hash, 3, 1), route.legs.length)];
		if (!leg) return {
			micros: 300,
			error: "no healthy upstream"
		};
		if (leg.refusal) return refused(leg.refusal, call, hash);
		if (require_faults.scale(require_faults.mix(hash, 5, 2), 1e3) < leg.lossPerThousand) return {
			micros: call.timeoutMs * 1e3,
			error: "read: connection timed out"
		};
		return this.#reach(from, leg, call, trace, parent, start, hash);
	}
	#reach(from, leg, call, trace, parent, start, hash) {
		const way = leg.delayMs * 1e3 + 150 + require_faults.scale(require_faults.mix(hash, 9, 9), 400);
		const to = leg.runtime;
		const operation = to.workload.operations.find((one) => one.id === call.operation);
		if (!operation) return {
			micros: way + 400,
			error: `code = Unimplemented desc = unknown method ${call.operation}`
		};
		if (require_faults.scale(require_faults.mix(hash, 13, 5), 1e3) < leg.abortPerThousand) return {
			micros: way + 700,
			error: "503 fault filter abort"
		};
		const method = operation.attributes["http.method"] ?? "GET";
		const denial = meshRefusal(this.#cluster, from, to, method) ?? this.#denied(from, to, call);
		if (denial !== null) return {
			micros: way + 900,
			error: denial
		};
		const wait = this.#pooled(from, to, hash);
		if (wait.error !== null) return wait;
		if (call.mode === "publish") this.#publish(from, call, trace, parent, start + way);
		const served = this.serve(to, operation, trace, parent, start + way + wait.micros, require_faults.mix(hash, 11, 4));
		return {
			micros: way + wait.micros + served.micros,
			error: served.error
		};
	}
	#denied(from, to, call) {
		const { passwordEnv } = to.workload;
		if (passwordEnv === void 0) return this.#unknownUser(from, to, call);
		const wanted = this.#cluster.savedPasswords.get(to.workload.name) ?? "";
		const given = call.passwordEnv === null ? "" : from.environment.get(call.passwordEnv) ?? "";
		if (wanted === given) return null;
		if (to.workload.port === 6379) return given === "" ? "NOAUTH Authentication required." : "WRONGPASS invalid username-password pair or user is disabled.";
		return `FATAL: password authentication failed for user "${from.workload.name.replaceAll("-", "_")}"`;
	}
	/** A database with a user for every client keeps the passwords those had when they first came. */
	#unknownUser(from, to, call) {
		const given = from.environment.get(call.passwordEnv ?? "");
		if (given === void 0) return null;
		const key = `${to.workload.name}/${from.workload.name}`;
		const wanted = this.#cluster.savedPasswords.get(key);
		if (wanted === void 0) this.#cluster.savedPasswords.set(key, given);
		if (wanted === void 0 || wanted === given) return null;
		return `FATAL: password authentication failed for user "${from.workload.name.replaceAll("-", "_")}"`;
	}
	/** Connections are a number of microseconds a step: when they are used up, requests wait in vain. */
	#pooled(from, to, hash) {
		const { pool } = from.workload;
		if (!pool || to.workload.role !== "datastore") return {
			micros: 0,
			error: null
		};
		const size = Number(from.environment.get(pool.sizeEnv) ?? "10");
		const granted = Math.min(size, this.#connectionsFor(from, to));
		const free = from.pools.get(pool.via) ?? granted * 5 * 1e6;
		const hold = jitter(pool.holdMs * 1e3, hash);
		if (free < hold) {
			const error = granted < size ? "FATAL: sorry, too many clients already" : `timeout: failed to get a connection from the pool within 3000ms (size=${size}, in use=${size}, waiting=${3 + hash % 7})`;
			return {
				micros: granted < size ? 4e3 : 3e6,
				error
			};
		}
		from.pools.set(pool.via, free - hold);
		return {
			micros: 0,
			error: null
		};
	}
	/** A datastore grants connections in the order in which the pools were opened. */
	#connectionsFor(from, to) {
		const total = to.workload.connections ?? 1e6;
		let others = 0;
		for (const runtime of this.#cluster.runtimes.values()) {
			const { pool } = runtime.workload;
			if (runtime === from || !pool || runtime.phase !== "running") continue;
			const size = Number(runtime.environment.get(pool.sizeEnv) ?? "10");
			if (size > total / 2) others += size;
		}
		return Math.max(0, total - others);
	}
	#publish(from, call, trace, parent, at) {
		let copies = 1;
		for (const effect of from.workload.operations.flatMap((one) => one.flags)) if (effect.kind === "repeat") copies += this.#flags.amount(from, effect);
		this.#queues.publish(call.operation, {
			trace,
			parent,
			at
		}, copies);
	}
	/** The server's side: own work, then the calls one after the other. */
	serve(runtime, operation, trace, parent, start, hash) {
		const id = this.#spanId(hash);
		const own = this.#work(runtime, operation, hash);
		let micros = own.micros;
		let error = own.error;
		let index = 0;
		for (const call of operation.calls) {
			if (error !== null) break;
			for (let time = 0; time < call.times && error === null; time += 1) {
				index += 1;
				const callHash = require_faults.mix(hash, index, 21);
				if (require_faults.scale(require_faults.mix(callHash, 1, 1), 1e3) >= call.chance) continue;
				const answer = this.call(runtime, call, trace, id, start + micros, callHash);
				if (call.mode !== "publish" || answer.error !== null) micros += answer.micros;
				if (answer.error !== null) {
					this.#complain(runtime, call, answer.error, trace, id, start + micros);
					if (call.mode !== "soft") error = answer.error;
				}
			}
		}
		if (own.error !== null) this.#observer.log({
			at: start + micros,
			runtime,
			severity: "error",
			body: own.error,
			trace: trace.id,
			span: id
		});
		this.#finish(runtime, operation, trace, id, parent, start, micros, error, hash);
		return {
			micros,
			error: error === null ? null : firstLine(error)
		};
	}
	#work(runtime, operation, hash) {
		const { affliction } = runtime;
		let micros = jitter(operation.micros, hash) + affliction.delayMs * 1e3;
		micros += throttling(runtime.load, hash);
		runtime.cpuStep += operation.micros;
		let error = null;
		if (require_faults.scale(require_faults.mix(hash, 31, 1), 1e3) < operation.noise) error = "INTERNAL: upstream reset";
		if (require_faults.scale(require_faults.mix(hash, 31, 2), 1e3) < affliction.errors) error = affliction.errorText;
		for (const effect of operation.flags) {
			const amount = this.#effect(runtime, effect);
			if (amount === 0) continue;
			if (effect.kind === "delay") micros += jitter(amount * 1e3, hash);
			if (effect.kind === "leak") runtime.heap += amount * 64;
			if (effect.kind === "error" && require_faults.scale(require_faults.mix(hash, 31, 3), 1e3) < amount) error = effect.message;
		}
		return {
			micros,
			error
		};
	}
	#effect(runtime, effect) {
		return effect.kind === "misdirect" || effect.kind === "repeat" || effect.kind === "cpu" ? 0 : this.#flags.amount(runtime, effect);
	}
	#complain(runtime, call, error, trace, span, at) {
		if (this.#observer.silent) return;
		const severity = call.mode === "soft" ? "warn" : "error";
		this.#observer.log({
			at,
			runtime,
			severity,
			body: `${complaint(call)}: ${error}`,
			trace: trace.id,
			span
		});
	}
	#finish(runtime, operation, trace, id, parent, start, micros, error, hash) {
		this.#observer.served(runtime, start, micros, error !== null);
		const kind = operation.kind === "consume" ? "Consumer" : "Server";
		const attributes = this.#isKept(trace) ? serverAttributes(operation, micros, error) : NONE;
		this.#span(runtime, trace, id, parent, operation.span, kind, start, micros, error, attributes);
		const { log } = operation;
		if (!log || this.#observer.silent) return;
		if (log.body === "access") {
			if (error === null && require_faults.scale(require_faults.mix(hash, 41, 1), 1e3) >= log.chance) return;
			const body = accessLine(this.#cluster, operation, start, micros, error);
			this.#observer.log({
				at: start + micros,
				runtime,
				severity: "info",
				body,
				trace: trace.id,
				span: id
			});
			return;
		}
		if (error !== null || require_faults.scale(require_faults.mix(hash, 41, 1), 1e3) >= log.chance) return;
		this.#observer.log({
			at: start + micros,
			runtime,
			severity: "info",
			body: fill(log.body, hash),
			trace: trace.id,
			span: id
		});
	}
	/** Names and attributes of what nobody keeps are most of the work of a walk. */
	#isKept({ sampled }) {
		return sampled && !this.#observer.silent;
	}
	#spanId(hash) {
		return this.#observer.silent ? "" : spanId(hash);
	}
	#span(runtime, trace, id, parent, name, kind, start, micros, error, attributes) {
		if (!runtime.workload.instrumented) return;
		this.#observer.span({
			trace: trace.id,
			id,
			parent,
			runtime,
			name,
			kind,
			start,
			micros,
			error,
			attributes,
			sampled: trace.sampled
		});
	}
	/** CPU that flags burn, added once a step; then the load that the next step's requests meet. */
	settle(runtime) {
		let burned = runtime.affliction.cpu * 5 * 1e3;
		for (const operation of runtime.workload.operations) for (const effect of operation.flags) if (effect.kind === "cpu" && runtime.phase === "running") burned += this.#flags.amount(runtime, effect) * 5 * 1e3;
		const allowed = cpuAllowance(runtime) * 5 * 1e3;
		const used = Math.min(allowed, runtime.cpuStep + burned);
		runtime.load = Math.floor(used * 1e3 / allowed);
		runtime.cpuTotal += used + 2e3;
		runtime.cpuStep = 0;
		runtime.pools.clear();
	}
};
function refused(refusal, call, hash) {
	return {
		micros: refusal.code === "timeout" ? call.timeoutMs * 1e3 : jitter(1800, hash),
		error: refusal.text
	};
}
/** 60 to 180 percent, most often near the middle. */
function jitter(micros, hash) {
	const percent = 60 + require_faults.scale(require_faults.mix(hash, 51, 1), 61) + require_faults.scale(require_faults.mix(hash, 51, 2), 61);
	return Math.floor(micros * percent / 100);
}
/** Above nine tenths of its CPU a process waits for its share more than it works. */
function throttling(load, hash) {
	if (load <= 900) return 0;
	return jitter((load - 900) * 28e3, hash);
}
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
function hex8(hash) {
	return `${BYTES[hash >>> 24]}${BYTES[hash >>> 16 & 255]}${BYTES[hash >>> 8 & 255]}${BYTES[hash & 255]}`;
}
function spanId(hash) {
	return hex8(hash) + hex8(require_faults.mix(hash, 61, 1));
}
function firstLine(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
}
function clientName(call) {
	if (call.mode === "publish") return `${call.operation} publish`;
	return call.operation.includes("/") ? call.operation : `${call.to}/${call.operation}`;
}
const NONE = {};
function serverAttributes(operation, micros, error) {
	const { attributes } = operation;
	switch (operation.kind) {
		case "http": {
			const failed = micros > 14e6 ? "504" : "500";
			return {
				...attributes,
				"http.status_code": error === null ? "200" : failed
			};
		}
		case "grpc": {
			const code = error === null ? "0" : "14";
			return {
				...attributes,
				"rpc.system": "grpc",
				"rpc.grpc.status_code": code
			};
		}
		default: return { ...attributes };
	}
}
function clientAttributes(call, address) {
	const [name = "", port = ""] = address.replace(/^[a-z]+:\/\//, "").split(":");
	if (call.mode === "publish") return {
		"messaging.system": "kafka",
		"messaging.destination.name": call.operation,
		"server.address": name
	};
	return {
		"server.address": name,
		"server.port": port,
		"net.peer.name": name
	};
}
function complaint(call) {
	switch (call.mode) {
		case "publish": return `failed to publish message to ${call.operation}`;
		case "soft": return `call to ${call.to} failed, continuing`;
		case "needed": return `failed to call ${call.to}`;
	}
}
function accessLine(cluster, operation, start, micros, error) {
	const method = operation.attributes["http.method"] ?? "GET";
	const path = operation.attributes["http.url"] ?? "/";
	const millis = Math.floor(micros / 1e3);
	return `[${cluster.clock.micro(start).replace(/\d{3}Z$/, "Z")}] "${method} ${path} HTTP/1.1" ${error === null ? "200 - via_upstream - \"-\"" : millis >= 15e3 ? "504 UT response_timeout - \"-\"" : error.includes("refused") ? "503 UF upstream_reset_before_response_started{connection_failure} - \"-\"" : "500 - via_upstream - \"-\""} 0 ${error === null ? 1260 : 24} ${millis} ${millis} "-" "python-requests/2.32.5" "-" "frontend-proxy:8080" "100.64.0.12:8080" frontend - 100.96.1.7:8080 100.96.2.5:41234 - -`;
}

// src/world/traffic/flag-streams.ts
/** The deadline of a stream, and how long the client takes to notice, as recorded snapshots show it. */
const DEADLINE_SECONDS = 600;
/**
* Browsers hold a stream of flag changes open through the proxy. Every ten minutes its deadline ends it with an error
* that means nothing, and they open the next: on any day, whatever else happens.
*/
function endFlagStreams(cluster, network, observer) {
	for (const runtime of cluster.runtimes.values()) {
		const host = runtime.environment.get("FLAGD_HOST");
		if (host === void 0 || !runtime.workload.flagStreams || !due(cluster, runtime)) continue;
		const route = network.route(runtime, `${host}:8013`);
		if (route.kind !== "pods" || route.legs.every((leg) => leg.refusal !== null)) continue;
		const hash = require_faults.mix(require_faults.textHash(runtime.pod.metadata.uid), cluster.now, 2);
		const micros = 600003565 + require_faults.scale(hash, 900);
		observer.span({
			trace: [
				1,
				2,
				3,
				4
			].map((part) => hex8(require_faults.mix(hash, part, 15))).join(""),
			id: spanId(hash),
			parent: "",
			runtime,
			name: "router flagservice egress",
			kind: "Client",
			start: cluster.now * 1e6 - micros,
			micros,
			error: "upstream request timeout",
			attributes: {
				"http.method": "POST",
				"http.url": "/flagservice/flagd.evaluation.v1.Service/EventStream",
				"http.status_code": "504",
				response_flags: "UT",
				"upstream_cluster.name": "flagservice"
			},
			sampled: true
		});
	}
}
/** Reconnects take their time, so streams of pods that are days old no longer end together. */
function due({ now }, runtime) {
	if (runtime.phase !== "running" || runtime.startedAt === null) return false;
	const age = now - runtime.startedAt;
	if (age < DEADLINE_SECONDS) return false;
	return (age + (age < 86400 ? 0 : 5 * require_faults.scale(require_faults.textHash(runtime.pod.metadata.uid), DEADLINE_SECONDS / 5))) % DEADLINE_SECONDS === 0;
}

// src/world/traffic/queues.ts
/** Topics of the broker: what was published, and how far each consumer group has read. */
var Queues = class {
	#topics = /* @__PURE__ */ new Map();
	#offsets = /* @__PURE__ */ new Map();
	publish(topic, message, copies) {
		const messages = this.#topics.get(topic) ?? [];
		this.#topics.set(topic, messages);
		for (let copy = 0; copy < copies; copy += 1) messages.push(message);
	}
	take(topic, group, most) {
		const messages = this.#topics.get(topic) ?? [];
		const offset = this.#offsets.get(group) ?? 0;
		const taken = messages.slice(offset, offset + most);
		this.#offsets.set(group, offset + taken.length);
		return taken;
	}
	lag(topic, group) {
		return (this.#topics.get(topic)?.length ?? 0) - (this.#offsets.get(group) ?? 0);
	}
};

// src/world/traffic/users.ts
/** Sends the journeys of each step and lets the consumers read what was published. */
var Users = class {
	#cluster;
	#network;
	#flags;
	#observer;
	#walker;
	queues = new Queues();
	#key;
	#samplePerThousand;
	#weights;
	#load;
	constructor(parts) {
		this.#cluster = parts.cluster;
		this.#network = parts.network;
		this.#flags = parts.flags;
		this.#observer = parts.observer;
		this.#walker = new Walker({
			...parts,
			queues: this.queues
		});
		this.#key = parts.cluster.streams.key("traffic");
		this.#samplePerThousand = parts.samplePerThousand;
		this.#weights = parts.cluster.application.journeys.reduce((sum, one) => sum + one.weight, 0);
		this.#load = parts.cluster.application.workloads.find((one) => one.role === "load");
	}
	step() {
		const { now } = this.#cluster;
		const [sender] = this.#load ? this.#cluster.runtimesOf(this.#load) : [];
		if (sender?.phase === "running") this.#send(sender, now);
		for (const runtime of this.#cluster.runtimes.values()) if (runtime.phase === "running") this.#consume(runtime);
		endFlagStreams(this.#cluster, this.#network, this.#observer);
		for (const runtime of this.#cluster.runtimes.values()) this.#walker.settle(runtime);
	}
	#send(sender, now) {
		const draw = require_faults.scale(require_faults.mix(this.#key, now + 9999, 77), 100);
		const pace = this.#cluster.application.pace * this.#cluster.pressure;
		const count = Math.floor((pace + draw * 1e3) / 1e5);
		for (let index = 0; index < count; index += 1) this.#journey(sender, this.#choose(require_faults.mix(this.#key, now + 9999, index)), now, index);
		const flood = this.#flood(sender);
		const [home] = this.#cluster.application.journeys;
		for (let index = 0; home && index < flood; index += 1) this.#journey(sender, home, now, 1e3 + index);
	}
	#flood(sender) {
		let sum = 0;
		for (const operation of sender.workload.operations) for (const effect of operation.flags) if (effect.kind === "repeat") sum += this.#flags.amount(sender, effect);
		return sum;
	}
	#choose(hash) {
		let rest = require_faults.scale(hash, this.#weights);
		for (const journey of this.#cluster.application.journeys) {
			rest -= journey.weight;
			if (rest < 0) return journey;
		}
		throw new Error("journeys have no weight");
	}
	#journey(sender, journey, now, index) {
		const hash = require_faults.mix(this.#key, now * 4096 + index, 5);
		const start = (now - 5) * 1e6 + require_faults.scale(require_faults.mix(hash, 1, 9), 5 * 1e6);
		const trace = {
			id: this.#observer.silent ? "" : [
				1,
				2,
				3,
				4
			].map((part) => hex8(require_faults.mix(hash, part, 15))).join(""),
			sampled: require_faults.scale(require_faults.mix(hash, 2, 9), 1e3) < this.#samplePerThousand
		};
		this.#walker.call(sender, journey.call, trace, "", start, hash);
	}
	#consume(runtime) {
		for (const operation of runtime.workload.operations) {
			if (operation.kind !== "consume" || !this.connected(runtime)) continue;
			const group = runtime.workload.name;
			for (const message of this.queues.take(operation.id, group, 3)) {
				const hash = require_faults.mix(require_faults.mix(this.#key, message.at & 2147483647, 3), group.length, operation.micros);
				const start = Math.max(message.at + 4e3, (this.#cluster.now - 5) * 1e6) + require_faults.scale(hash, 9e5);
				this.#walker.serve(runtime, operation, message.trace, message.parent, start, hash);
			}
		}
	}
	/** Whether a consumer holds its membership in the group: it reaches the broker. */
	connected(runtime) {
		const address = runtime.environment.get("KAFKA_ADDR") ?? runtime.environment.get("BROKER_ADDR");
		if (address === void 0) return false;
		const route = this.#network.route(runtime, address);
		return route.kind === "pods" && route.legs.some((leg) => leg.refusal === null && leg.lossPerThousand < 900);
	}
};

// src/world/world.ts
const SETTLE_STEPS = 40;
function happenings(start, patches) {
	return patches.map((patch) => ({
		at: start + patch.after,
		apply: patch.apply
	}));
}
/**
* Application, cluster, traffic and recorder, stepped together. What a world is depends on its setup and on the
* actions done to it, and on nothing else: not on how far one step of the caller goes, nor on other worlds.
*/
var World = class {
	cluster;
	recorder;
	window;
	#users;
	#admit;
	/** Patches that have not happened yet, the next one last. */
	#todo;
	#seen = -1;
	constructor(setup) {
		const { application, seed, task, window, silent, cadence, samplePerThousand } = setup;
		this.window = window;
		this.#admit = setup.admit;
		this.#todo = [...setup.plan].sort((a, b) => a.at - b.at).reverse();
		this.cluster = new require_faults.Cluster(application, new Clock(window.startMs), seed, task);
		this.recorder = new Recorder(this.cluster, silent, cadence);
		const network = new Network(this.cluster);
		const flags = new Flags(this.cluster, network);
		this.#users = new Users({
			cluster: this.cluster,
			network,
			flags,
			observer: this.recorder,
			samplePerThousand
		});
		this.recorder.watch(this.#users);
		this.recorder.tally.since = window.incident;
		this.#build();
	}
	/** Simulated seconds since the start of the window. */
	get now() {
		return this.cluster.now;
	}
	/** Installed some days ago and left in peace until the window. */
	#build() {
		const { store, streams } = this.cluster;
		const age = streams.of("age");
		const installed = -86400 * age.between(2, 6) - 5 * age.below(1e4);
		store.now = installed - 3600;
		furnish(this.cluster);
		store.now = installed;
		require_faults.install(this.cluster);
		for (let step = 0; step < SETTLE_STEPS; step += 1) {
			store.now += 5;
			this.#control();
		}
		store.now = -3600;
		this.cluster.events.expire();
		for (; store.now < -360; store.now += 60) {
			store.age(40);
			murmur(this.cluster);
		}
		store.now = -360 - 5;
	}
	#control() {
		const { writes, now } = this.cluster.store;
		if (writes !== this.#seen || now % 30 < 5) {
			deploymentController(this.cluster);
			require_faults.replicaSetController(this.cluster);
			statefulSetController(this.cluster);
		}
		this.#seen = writes;
		volumeController(this.cluster);
		autoscaler(this.cluster);
		require_faults.scheduler(this.cluster);
		chaosController(this.cluster);
		apiServer(this.cluster);
		kubelet(this.cluster);
		require_faults.quotaController(this.cluster);
		endpointsController(this.cluster);
	}
	/** Lets time pass, and gives the telemetry of every step as it ends. A part of a step is left for the next call. */
	*advance(until) {
		const { store } = this.cluster;
		while (store.now + 5 <= until) {
			store.now += 5;
			this.#happen();
			this.#control();
			breathe(this.cluster);
			if (store.now % 30 === 0) murmur(this.cluster);
			this.#users.step();
			this.cluster.events.expire();
			yield* this.recorder.step();
		}
	}
	/** The same for a caller who does not want the telemetry. */
	pass(until) {
		for (const _ of this.advance(until));
		return this;
	}
	#happen() {
		for (let next = this.#todo.at(-1); next && next.at <= this.now; next = this.#todo.at(-1)) {
			this.#todo.pop();
			next.apply(this.cluster);
		}
	}
	/** Does one action at this moment; controllers see it in the next step. */
	act(action) {
		if (action.at !== this.now) throw new RangeError(`an action of second ${action.at} cannot be done at ${this.now}`);
		return this.#admit(this.cluster, action);
	}
};

// src/world/incident.ts
const SETTINGS = {
	small: {
		cadence: {
			pullSeconds: 300,
			scrapeSeconds: 60,
			bucketSeconds: 360,
			copies: 1
		},
		sample: 105
	},
	real: {
		cadence: {
			pullSeconds: 300,
			scrapeSeconds: 5,
			bucketSeconds: 15,
			copies: 140
		},
		sample: 1e3
	}
};
function incidentOf(request) {
	const application = applications.get(request.application);
	if (!application) throw new Error(`unknown application ${request.application}`);
	const streams = new require_faults.Streams(request.seed, request.task);
	const window = windowOf(streams);
	const chosen = choose(request, application, streams);
	return {
		request,
		application,
		window,
		chosen,
		story: storyOf(request, application, chosen, window, streams)
	};
}
/** A world of the incident at its first second. The same wish gives the same world, byte for byte. */
function worldOf(incident, wish) {
	const { request, application, window } = incident;
	const { cadence, sample } = SETTINGS[request.volume];
	return new World({
		application,
		seed: request.seed,
		task: request.task,
		window,
		plan: [...faultsOf(incident, wish.faults), ...incident.story],
		silent: wish.telemetry === "silent",
		cadence,
		samplePerThousand: sample,
		admit: wish.admit
	});
}
/** What a fault found in place long before the incident is part of every world, the healthy one too. */
function faultsOf({ chosen, window }, wanted) {
	return chosen.flatMap(({ plan }, index) => {
		const all = happenings(window.incident, plan.patches);
		return wanted === "all" || wanted !== "none" && wanted.only === index ? all : all.filter((one) => one.at <= window.incident + require_faults.HISTORY);
	});
}
/** A morning or afternoon in the weeks the snapshots of the field were taken. */
function windowOf(streams) {
	const stream = streams.of("window");
	return {
		startMs: (1763942400 + 86400 * stream.below(60) + 3600 * stream.between(7, 20) + 5 * stream.below(720)) * 1e3,
		incident: 900 + 5 * stream.below(60),
		end: 1860
	};
}
function choose(request, application, streams) {
	return request.faults.map((wanted, index) => {
		const fault = require_faults.faults.get(wanted.fault);
		if (!fault) throw new Error(`unknown fault ${wanted.fault}`);
		const site = {
			application,
			nodes: nodeNames(streams),
			target: wanted.target,
			arguments: wanted.arguments,
			stream: streams.of(`fault/${index}`)
		};
		return {
			fault,
			plan: fault.plan(site)
		};
	});
}
/** Distractors happen in all worlds: they make no difference, so they cannot be part of the truth. */
function storyOf(request, application, chosen, window, streams) {
	return plansOf(request.distractors, {
		application,
		taken: new Set(chosen.flatMap((one) => one.plan.path)),
		stream: (name) => streams.of(`distractor/${name}`)
	}).flatMap((patches) => happenings(window.incident, patches));
}

// src/world/truth/derive.ts
/** Compares the two runs of one seed and orders what differs by distance from where the fault acts. */
function derivePropagation(application, clean, broken, origin) {
	const affected = application.workloads.filter((one) => one.role !== "load").map((one) => ({
		workload: one.name,
		symptoms: symptoms(one.name, clean, broken)
	})).filter((one) => one.symptoms.length > 0);
	const names = new Set(affected.map((one) => one.workload));
	return {
		affected,
		steps: spread(edgesBetween(application), names, origin)
	};
}
function symptoms(name, clean, broken) {
	const found = [];
	const before = clean.services.get(name) ?? {
		requests: 0,
		failures: 0,
		micros: 0
	};
	const after = broken.services.get(name) ?? {
		requests: 0,
		failures: 0,
		micros: 0
	};
	if (moreFailures(before, after) || callsFail(name, clean, broken)) found.push("errors");
	if (slower(before, after)) found.push("latency");
	if (before.requests >= 8 && after.requests * 2 < before.requests) found.push("no-requests");
	if ((broken.down.get(name) ?? 0) - (clean.down.get(name) ?? 0) > 30) found.push("not-ready");
	return found;
}
function moreFailures(before, after) {
	const extra = after.failures - before.failures;
	return extra >= 3 && extra * 50 >= after.requests;
}
/** Clients that serve nobody (consumers, load generators) show errors on what they call. */
function callsFail(name, clean, broken) {
	for (const [edge, after] of broken.edges) {
		if (!edge.startsWith(`${name}>`)) continue;
		if (moreFailures(clean.edges.get(edge) ?? {
			requests: 0,
			failures: 0,
			micros: 0
		}, after)) return true;
	}
	return false;
}
function slower(before, after) {
	if (before.requests === 0 || after.requests === 0) return false;
	const was = Math.floor(before.micros / before.requests);
	const is = Math.floor(after.micros / after.requests);
	return is > was * 2 && is - was > 1e5;
}
/** Caller and callee of every call, also of those that go through a queue. */
function edgesBetween(application) {
	const edges = [];
	const behind = (service) => application.workloads.filter((one) => (one.serves ?? one.name) === service);
	for (const caller of application.workloads) for (const call of caller.operations.flatMap((one) => one.calls)) {
		for (const callee of behind(call.to)) edges.push([caller.name, callee.name]);
		if (call.mode !== "publish") continue;
		for (const consumer of application.workloads) {
			if (!consumer.operations.some((one) => one.kind === "consume" && one.id === call.operation)) continue;
			edges.push([caller.name, consumer.name]);
			for (const broker of behind(call.to)) edges.push([broker.name, consumer.name]);
		}
	}
	for (const { call } of application.journeys) {
		const load = application.workloads.find((one) => one.role === "load");
		if (load) for (const callee of behind(call.to)) edges.push([load.name, callee.name]);
	}
	return edges;
}
/** Breadth first from where the fault acts, over workloads that differ. */
function spread(edges, affected, origin) {
	const steps = [];
	const seen = new Set(origin);
	let front = [...origin];
	while (front.length > 0) {
		const next = [];
		for (const name of front) for (const [caller, callee] of edges) {
			const other = caller === name ? callee : callee === name ? caller : null;
			if (other === null || seen.has(other) || !affected.has(other)) continue;
			seen.add(other);
			next.push(other);
			steps.push({
				source: name,
				target: other,
				direction: caller === other ? "caller" : "callee"
			});
		}
		front = next;
	}
	return steps;
}

// node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for("yaml.alias");
const DOC = Symbol.for("yaml.document");
const MAP = Symbol.for("yaml.map");
const PAIR = Symbol.for("yaml.pair");
const SCALAR = Symbol.for("yaml.scalar");
const SEQ = Symbol.for("yaml.seq");
const NODE_TYPE = Symbol.for("yaml.node.type");
const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS:
		case MAP:
		case SCALAR:
		case SEQ: return true;
	}
	return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

// node_modules/yaml/browser/dist/visit.js
const BREAK$1 = Symbol("break visit");
const SKIP$1 = Symbol("skip children");
const REMOVE$1 = Symbol("remove node");
/**
* Apply a visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
function visit$1(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
/** Terminate visit traversal completely */
visit$1.BREAK = BREAK$1;
/** Do not visit the children of the current node */
visit$1.SKIP = SKIP$1;
/** Remove the current node */
visit$1.REMOVE = REMOVE$1;
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
/**
* Apply an async visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `Promise`: Must resolve to one of the following values
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK$1;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP$1;
/** Remove the current node */
visitAsync.REMOVE = REMOVE$1;
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}

// node_modules/yaml/browser/dist/doc/directives.js
const escapeChars = {
	"!": "%21",
	",": "%2C",
	"[": "%5B",
	"]": "%5D",
	"{": "%7B",
	"}": "%7D"
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class Directives {
	constructor(yaml, tags) {
		/**
		* The directives-end/doc-start marker `---`. If `null`, a marker may still be
		* included in the document's stringified representation.
		*/
		this.docStart = null;
		/** The doc-end marker `...`.  */
		this.docEnd = false;
		this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
		this.tags = Object.assign({}, Directives.defaultTags, tags);
	}
	clone() {
		const copy = new Directives(this.yaml, this.tags);
		copy.docStart = this.docStart;
		return copy;
	}
	/**
	* During parsing, get a Directives instance for the current document and
	* update the stream state according to the current version's spec.
	*/
	atDocument() {
		const res = new Directives(this.yaml, this.tags);
		switch (this.yaml.version) {
			case "1.1":
				this.atNextDocument = true;
				break;
			case "1.2":
				this.atNextDocument = false;
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.2"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
		}
		return res;
	}
	/**
	* @param onError - May be called even if the action was successful
	* @returns `true` on success
	*/
	add(line, onError) {
		if (this.atNextDocument) {
			this.yaml = {
				explicit: Directives.defaultYaml.explicit,
				version: "1.1"
			};
			this.tags = Object.assign({}, Directives.defaultTags);
			this.atNextDocument = false;
		}
		const parts = line.trim().split(/[ \t]+/);
		const name = parts.shift();
		switch (name) {
			case "%TAG": {
				if (parts.length !== 2) {
					onError(0, "%TAG directive should contain exactly two parts");
					if (parts.length < 2) return false;
				}
				const [handle, prefix] = parts;
				this.tags[handle] = prefix;
				return true;
			}
			case "%YAML": {
				this.yaml.explicit = true;
				if (parts.length !== 1) {
					onError(0, "%YAML directive should contain exactly one part");
					return false;
				}
				const [version] = parts;
				if (version === "1.1" || version === "1.2") {
					this.yaml.version = version;
					return true;
				} else {
					const isValid = /^\d+\.\d+$/.test(version);
					onError(6, `Unsupported YAML version ${version}`, isValid);
					return false;
				}
			}
			default:
				onError(0, `Unknown directive ${name}`, true);
				return false;
		}
	}
	/**
	* Resolves a tag, matching handles to those defined in %TAG directives.
	*
	* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
	*   `'!local'` tag, or `null` if unresolvable.
	*/
	tagName(source, onError) {
		if (source === "!") return "!";
		if (source[0] !== "!") {
			onError(`Not a valid tag: ${source}`);
			return null;
		}
		if (source[1] === "<") {
			const verbatim = source.slice(2, -1);
			if (verbatim === "!" || verbatim === "!!") {
				onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
				return null;
			}
			if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
			return verbatim;
		}
		const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
		if (!suffix) onError(`The ${source} tag has no suffix`);
		const prefix = this.tags[handle];
		if (prefix) try {
			return prefix + decodeURIComponent(suffix);
		} catch (error) {
			onError(String(error));
			return null;
		}
		if (handle === "!") return source;
		onError(`Could not resolve tag: ${source}`);
		return null;
	}
	/**
	* Given a fully resolved tag, returns its printable string form,
	* taking into account current tag prefixes and defaults.
	*/
	tagString(tag) {
		for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
		return tag[0] === "!" ? tag : `!<${tag}>`;
	}
	toString(doc) {
		const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
		const tagEntries = Object.entries(this.tags);
		let tagNames;
		if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
			const tags = {};
			visit$1(doc.contents, (_key, node) => {
				if (isNode(node) && node.tag) tags[node.tag] = true;
			});
			tagNames = Object.keys(tags);
		} else tagNames = [];
		for (const [handle, prefix] of tagEntries) {
			if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
			if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
		}
		return lines.join("\n");
	}
};
Directives.defaultYaml = {
	explicit: false,
	version: "1.2"
};
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };

// node_modules/yaml/browser/dist/doc/anchors.js
/**
* Verify that the input string is a valid anchor.
*
* Will throw on errors.
*/
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = /* @__PURE__ */ new Set();
	visit$1(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = /* @__PURE__ */ new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		/**
		* With circular references, the source node is only resolved after all
		* of its child nodes are. This is why anchors are set only after all of
		* the nodes have been created.
		*/
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}

// node_modules/yaml/browser/dist/doc/applyReviver.js
/**
* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
*
* Includes extensions for handling Map and Set objects.
*/
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}

// node_modules/yaml/browser/dist/nodes/toJS.js
/**
* Recursively convert any node or its contents to native JavaScript
*
* @param value - The input value
* @param arg - If `value` defines a `toJSON()` method, use this
*   as its first argument
* @param ctx - Conversion context, originally set in Document#toJS(). If
*   `{ keep: true }` is not set, output should be suitable for JSON
*   stringification.
*/
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}

// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
	constructor(type) {
		Object.defineProperty(this, NODE_TYPE, { value: type });
	}
	/** Create a copy of this node.  */
	clone() {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/** A plain JavaScript representation of this node. */
	toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		if (!isDocument(doc)) throw new TypeError("A document argument is required");
		const ctx = {
			anchors: /* @__PURE__ */ new Map(),
			doc,
			keep: true,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this, "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
};

// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
	constructor(source) {
		super(ALIAS);
		this.source = source;
		Object.defineProperty(this, "tag", { set() {
			throw new Error("Alias nodes cannot have tags");
		} });
	}
	/**
	* Resolve the value of this alias within `doc`, finding the last
	* instance of the `source` anchor before this node.
	*/
	resolve(doc, ctx) {
		if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
		let nodes;
		if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
		else {
			nodes = [];
			visit$1(doc, { Node: (_key, node) => {
				if (isAlias(node) || hasAnchor(node)) nodes.push(node);
			} });
			if (ctx) ctx.aliasResolveCache = nodes;
		}
		let found = void 0;
		for (const node of nodes) {
			if (node === this) break;
			if (node.anchor === this.source) found = node;
		}
		if (found && ctx) {
			const { anchors, doc, maxAliasCount } = ctx;
			let data = anchors.get(found);
			if (!data) {
				toJS(found, null, ctx);
				data = anchors.get(found);
			}
			/* istanbul ignore if */
			if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
			if (maxAliasCount >= 0) {
				data.count += 1;
				if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
				if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
			}
		}
		return found;
	}
	toJSON(_arg, ctx) {
		if (!ctx) return { source: this.source };
		const source = this.resolve(ctx.doc, ctx);
		if (!source) {
			const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
			throw new ReferenceError(msg);
		}
		return ctx.anchors.get(source).res;
	}
	toString(ctx, _onComment, _onChompKeep) {
		const src = `*${this.source}`;
		if (ctx) {
			anchorIsValid(this.source);
			if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new Error(msg);
			}
			if (ctx.implicitKey) return `${src} `;
		}
		return src;
	}
};
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}

// node_modules/yaml/browser/dist/nodes/Scalar.js
const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
	constructor(value) {
		super(SCALAR);
		this.value = value;
	}
	toJSON(arg, ctx) {
		return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
	}
	toString() {
		return String(this.value);
	}
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";

// node_modules/yaml/browser/dist/doc/createNode.js
const defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}

// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = /* @__PURE__ */ new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: /* @__PURE__ */ new Map()
	});
}
const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
	constructor(type, schema) {
		super(type);
		Object.defineProperty(this, "schema", {
			value: schema,
			configurable: true,
			enumerable: false,
			writable: true
		});
	}
	/**
	* Create a copy of this collection.
	*
	* @param schema - If defined, overwrites the original's schema
	*/
	clone(schema) {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (schema) copy.schema = schema;
		copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema) : it);
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/**
	* Adds a value to the collection. For `!!map` and `!!omap` the value must
	* be a Pair instance or a `{ key, value }` object, which may not have a key
	* that already exists in the map.
	*/
	addIn(path, value) {
		if (isEmptyPath(path)) this.add(value);
		else {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (isCollection(node)) node.addIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
	/**
	* Removes a value from the collection.
	* @returns `true` if the item was found and removed.
	*/
	deleteIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.delete(key);
		const node = this.get(key, true);
		if (isCollection(node)) return node.deleteIn(rest);
		else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
	}
	/**
	* Returns item at `key`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	getIn(path, keepScalar) {
		const [key, ...rest] = path;
		const node = this.get(key, true);
		if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
		else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
	}
	hasAllNullValues(allowScalar) {
		return this.items.every((node) => {
			if (!isPair(node)) return false;
			const n = node.value;
			return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
		});
	}
	/**
	* Checks if the collection includes a value with the key `key`.
	*/
	hasIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.has(key);
		const node = this.get(key, true);
		return isCollection(node) ? node.hasIn(rest) : false;
	}
	/**
	* Sets a value in this collection. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	setIn(path, value) {
		const [key, ...rest] = path;
		if (rest.length === 0) this.set(key, value);
		else {
			const node = this.get(key, true);
			if (isCollection(node)) node.setIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
};

// node_modules/yaml/browser/dist/stringify/stringifyComment.js
/**
* Stringifies a comment.
*
* Empty comment lines are left empty,
* lines consisting of a single space are replaced by `#`,
* and all other lines are prefixed with a `#`.
*/
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;

// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = "flow";
const FOLD_BLOCK = "block";
const FOLD_QUOTED = "quoted";
/**
* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
* terminated with `\n` and started with `indent`.
*/
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === "block") {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === "quoted" && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === "block") i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === "quoted") {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === "quoted" && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
/**
* Presumes `i + 1` is at the start of a line
* @returns index of last newline in more-indented block
*/
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}

// node_modules/yaml/browser/dist/stringify/stringifyString.js
const getFoldOptions = (ctx, isBlock) => ({
	indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
	lineWidth: ctx.options.lineWidth,
	minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
let blockEndNewlines;
try {
	blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
	blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}

// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: /* @__PURE__ */ new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify$1(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}

// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify$1(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify$1(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}

// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}

// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
const MERGE_KEY = "<<";
const merge = {
	identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
	default: "key",
	tag: "tag:yaml.org,2002:merge",
	test: /^<<$/,
	resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
	stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = /* @__PURE__ */ new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}

// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	const k = createNode(key, void 0, ctx);
	const v = createNode(value, void 0, ctx);
	return new Pair(k, v);
}
var Pair = class Pair {
	constructor(key, value = null) {
		Object.defineProperty(this, NODE_TYPE, { value: PAIR });
		this.key = key;
		this.value = value;
	}
	clone(schema) {
		let { key, value } = this;
		if (isNode(key)) key = key.clone(schema);
		if (isNode(value)) value = value.clone(schema);
		return new Pair(key, value);
	}
	toJSON(_, ctx) {
		const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
		return addPairToJSMap(ctx, pair, this);
	}
	toString(ctx, onComment, onChompKeep) {
		return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
	}
};

// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify$1(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify$1(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}

// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:map";
	}
	constructor(schema) {
		super(MAP, schema);
		this.items = [];
	}
	/**
	* A generic collection parsing method that can be extended
	* to other node classes that inherit from YAMLMap
	*/
	static from(schema, obj, ctx) {
		const { keepUndefined, replacer } = ctx;
		const map = new this(schema);
		const add = (key, value) => {
			if (typeof replacer === "function") value = replacer.call(obj, key, value);
			else if (Array.isArray(replacer) && !replacer.includes(key)) return;
			if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
		};
		if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
		else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
		if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
		return map;
	}
	/**
	* Adds a value to the collection.
	*
	* @param overwrite - If not set `true`, using a key that is already in the
	*   collection will throw. Otherwise, overwrites the previous value.
	*/
	add(pair, overwrite) {
		let _pair;
		if (isPair(pair)) _pair = pair;
		else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
		else _pair = new Pair(pair.key, pair.value);
		const prev = findPair(this.items, _pair.key);
		const sortEntries = this.schema?.sortMapEntries;
		if (prev) {
			if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
			if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
			else prev.value = _pair.value;
		} else if (sortEntries) {
			const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
			if (i === -1) this.items.push(_pair);
			else this.items.splice(i, 0, _pair);
		} else this.items.push(_pair);
	}
	delete(key) {
		const it = findPair(this.items, key);
		if (!it) return false;
		return this.items.splice(this.items.indexOf(it), 1).length > 0;
	}
	get(key, keepScalar) {
		const node = findPair(this.items, key)?.value;
		return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
	}
	has(key) {
		return !!findPair(this.items, key);
	}
	set(key, value) {
		this.add(new Pair(key, value), true);
	}
	/**
	* @param ctx - Conversion context, originally set in Document#toJS()
	* @param {Class} Type - If set, forces the returned collection type
	* @returns Instance of Type, Map, or Object
	*/
	toJSON(_, ctx, Type) {
		const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const item of this.items) addPairToJSMap(ctx, map, item);
		return map;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
		if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "",
			flowChars: {
				start: "{",
				end: "}"
			},
			itemIndent: ctx.indent || "",
			onChompKeep,
			onComment
		});
	}
};

// node_modules/yaml/browser/dist/schema/common/map.js
const map = {
	collection: "map",
	default: true,
	nodeClass: YAMLMap,
	tag: "tag:yaml.org,2002:map",
	resolve(map, onError) {
		if (!isMap(map)) onError("Expected a mapping for this tag");
		return map;
	},
	createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};

// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:seq";
	}
	constructor(schema) {
		super(SEQ, schema);
		this.items = [];
	}
	add(value) {
		this.items.push(value);
	}
	/**
	* Removes a value from the collection.
	*
	* `key` must contain a representation of an integer for this to succeed.
	* It may be wrapped in a `Scalar`.
	*
	* @returns `true` if the item was found and removed.
	*/
	delete(key) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return false;
		return this.items.splice(idx, 1).length > 0;
	}
	get(key, keepScalar) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return void 0;
		const it = this.items[idx];
		return !keepScalar && isScalar(it) ? it.value : it;
	}
	/**
	* Checks if the collection includes a value with the key `key`.
	*
	* `key` must contain a representation of an integer for this to succeed.
	* It may be wrapped in a `Scalar`.
	*/
	has(key) {
		const idx = asItemIndex(key);
		return typeof idx === "number" && idx < this.items.length;
	}
	/**
	* Sets a value in this collection. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*
	* If `key` does not contain a representation of an integer, this will throw.
	* It may be wrapped in a `Scalar`.
	*/
	set(key, value) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
		const prev = this.items[idx];
		if (isScalar(prev) && isScalarValue(value)) prev.value = value;
		else this.items[idx] = value;
	}
	toJSON(_, ctx) {
		const seq = [];
		if (ctx?.onCreate) ctx.onCreate(seq);
		let i = 0;
		for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
		return seq;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "- ",
			flowChars: {
				start: "[",
				end: "]"
			},
			itemIndent: (ctx.indent || "") + "  ",
			onChompKeep,
			onComment
		});
	}
	static from(schema, obj, ctx) {
		const { replacer } = ctx;
		const seq = new this(schema);
		if (obj && Symbol.iterator in Object(obj)) {
			let i = 0;
			for (let it of obj) {
				if (typeof replacer === "function") {
					const key = obj instanceof Set ? it : String(i++);
					it = replacer.call(obj, key, it);
				}
				seq.items.push(createNode(it, void 0, ctx));
			}
		}
		return seq;
	}
};
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}

// node_modules/yaml/browser/dist/schema/common/seq.js
const seq = {
	collection: "seq",
	default: true,
	nodeClass: YAMLSeq,
	tag: "tag:yaml.org,2002:seq",
	resolve(seq, onError) {
		if (!isSeq(seq)) onError("Expected a sequence for this tag");
		return seq;
	},
	createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};

// node_modules/yaml/browser/dist/schema/common/string.js
const string = {
	identify: (value) => typeof value === "string",
	default: true,
	tag: "tag:yaml.org,2002:str",
	resolve: (str) => str,
	stringify(item, ctx, onComment, onChompKeep) {
		ctx = Object.assign({ actualString: true }, ctx);
		return stringifyString(item, ctx, onComment, onChompKeep);
	}
};

// node_modules/yaml/browser/dist/schema/common/null.js
const nullTag = {
	identify: (value) => value == null,
	createNode: () => new Scalar(null),
	default: true,
	tag: "tag:yaml.org,2002:null",
	test: /^(?:~|[Nn]ull|NULL)?$/,
	resolve: () => new Scalar(null),
	stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};

// node_modules/yaml/browser/dist/schema/core/bool.js
const boolTag = {
	identify: (value) => typeof value === "boolean",
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
	resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
	stringify({ source, value }, ctx) {
		if (source && boolTag.test.test(source)) {
			if (value === (source[0] === "t" || source[0] === "T")) return source;
		}
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
};

// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}

// node_modules/yaml/browser/dist/schema/core/float.js
const floatNaN$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str));
		const dot = str.indexOf(".");
		if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
		return node;
	},
	stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/core/int.js
const intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
const intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
const intOct$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^0o[0-7]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
	stringify: (node) => intStringify$1(node, 8, "0o")
};
const int$1 = {
	identify: intIdentify$2,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^0x[0-9a-fA-F]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
	stringify: (node) => intStringify$1(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/core/schema.js
const schema$2 = [
	map,
	seq,
	string,
	nullTag,
	boolTag,
	intOct$1,
	int$1,
	intHex$1,
	floatNaN$1,
	floatExp$1,
	float$1
];

// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
	{
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify: stringifyJSON
	},
	{
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^null$/,
		resolve: () => null,
		stringify: stringifyJSON
	},
	{
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^true$|^false$/,
		resolve: (str) => str === "true",
		stringify: stringifyJSON
	},
	{
		identify: intIdentify$1,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^-?(?:0|[1-9][0-9]*)$/,
		resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
		stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
	},
	{
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
		resolve: (str) => parseFloat(str),
		stringify: stringifyJSON
	}
];
const schema$1 = [map, seq].concat(jsonScalars, {
	default: true,
	tag: "",
	test: /^/,
	resolve(str, onError) {
		onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
		return str;
	}
});

// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
const binary = {
	identify: (value) => value instanceof Uint8Array,
	default: false,
	tag: "tag:yaml.org,2002:binary",
	/**
	* Returns a Buffer in node and an Uint8Array in browsers
	*
	* To use the resulting buffer as an image, you'll want to do something like:
	*
	*   const blob = new Blob([buffer], { type: 'image/jpeg' })
	*   document.querySelector('#photo').src = URL.createObjectURL(blob)
	*/
	resolve(src, onError) {
		if (typeof atob === "function") {
			const str = atob(src.replace(/[\n\r]/g, ""));
			const buffer = new Uint8Array(str.length);
			for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
			return buffer;
		} else {
			onError("This environment does not support reading binary tags; either Buffer or atob is required");
			return src;
		}
	},
	stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
		if (!value) return "";
		const buf = value;
		let str;
		if (typeof btoa === "function") {
			let s = "";
			for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
			str = btoa(s);
		} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
		type ?? (type = Scalar.BLOCK_LITERAL);
		if (type !== Scalar.QUOTE_DOUBLE) {
			const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
			const n = Math.ceil(str.length / lineWidth);
			const lines = new Array(n);
			for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
			str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
		}
		return stringifyString({
			comment,
			type,
			value: str
		}, ctx, onComment, onChompKeep);
	}
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
const pairs = {
	collection: "seq",
	default: false,
	tag: "tag:yaml.org,2002:pairs",
	resolve: resolvePairs,
	createNode: createPairs
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class YAMLOMap extends YAMLSeq {
	constructor() {
		super();
		this.add = YAMLMap.prototype.add.bind(this);
		this.delete = YAMLMap.prototype.delete.bind(this);
		this.get = YAMLMap.prototype.get.bind(this);
		this.has = YAMLMap.prototype.has.bind(this);
		this.set = YAMLMap.prototype.set.bind(this);
		this.tag = YAMLOMap.tag;
	}
	/**
	* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
	* but TypeScript won't allow widening the signature of a child method.
	*/
	toJSON(_, ctx) {
		if (!ctx) return super.toJSON(_);
		const map = /* @__PURE__ */ new Map();
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const pair of this.items) {
			let key, value;
			if (isPair(pair)) {
				key = toJS(pair.key, "", ctx);
				value = toJS(pair.value, key, ctx);
			} else key = toJS(pair, "", ctx);
			if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
			map.set(key, value);
		}
		return map;
	}
	static from(schema, iterable, ctx) {
		const pairs = createPairs(schema, iterable, ctx);
		const omap = new this();
		omap.items = pairs.items;
		return omap;
	}
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
const omap = {
	collection: "seq",
	identify: (value) => value instanceof Map,
	nodeClass: YAMLOMap,
	default: false,
	tag: "tag:yaml.org,2002:omap",
	resolve(seq, onError) {
		const pairs = resolvePairs(seq, onError);
		const seenKeys = [];
		for (const { key } of pairs.items) if (isScalar(key)) {
			if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
			else seenKeys.push(key.value);
		}
		return Object.assign(new YAMLOMap(), pairs);
	},
	createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
	identify: (value) => value === true,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
	resolve: () => new Scalar(true),
	stringify: boolStringify
};
const falseTag = {
	identify: (value) => value === false,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
	resolve: () => new Scalar(false),
	stringify: boolStringify
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
const floatNaN = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str.replace(/_/g, "")),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str.replace(/_/g, "")));
		const dot = str.indexOf(".");
		if (dot !== -1) {
			const f = str.substring(dot + 1).replace(/_/g, "");
			if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
		}
		return node;
	},
	stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
const intBin = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "BIN",
	test: /^[-+]?0b[0-1_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
	stringify: (node) => intStringify(node, 2, "0b")
};
const intOct = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^[-+]?0[0-7_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
	stringify: (node) => intStringify(node, 8, "0")
};
const int = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9][0-9_]*$/,
	resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^[-+]?0x[0-9a-fA-F_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
	stringify: (node) => intStringify(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class YAMLSet extends YAMLMap {
	constructor(schema) {
		super(schema);
		this.tag = YAMLSet.tag;
	}
	add(key) {
		let pair;
		if (isPair(key)) pair = key;
		else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
		else pair = new Pair(key, null);
		if (!findPair(this.items, pair.key)) this.items.push(pair);
	}
	/**
	* If `keepPair` is `true`, returns the Pair matching `key`.
	* Otherwise, returns the value of that Pair's key.
	*/
	get(key, keepPair) {
		const pair = findPair(this.items, key);
		return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
	}
	set(key, value) {
		if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
		const prev = findPair(this.items, key);
		if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
		else if (!prev && value) this.items.push(new Pair(key));
	}
	toJSON(_, ctx) {
		return super.toJSON(_, ctx, Set);
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
		else throw new Error("Set items must all have null values");
	}
	static from(schema, iterable, ctx) {
		const { replacer } = ctx;
		const set = new this(schema);
		if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
			if (typeof replacer === "function") value = replacer.call(iterable, value, value);
			set.items.push(createPair(value, null, ctx));
		}
		return set;
	}
};
YAMLSet.tag = "tag:yaml.org,2002:set";
const set = {
	collection: "map",
	identify: (value) => value instanceof Set,
	nodeClass: YAMLSet,
	default: false,
	tag: "tag:yaml.org,2002:set",
	createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
	resolve(map, onError) {
		if (isMap(map)) {
			if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
			else onError("Set items must all have null values");
		} else onError("Expected a mapping for this tag");
		return map;
	}
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
/**
* hhhh:mm:ss.sss
*
* Internal types handle bigint as number, because TS can't figure it out.
*/
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
const intTime = {
	identify: (value) => typeof value === "bigint" || Number.isInteger(value),
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
	resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
	stringify: stringifySexagesimal
};
const floatTime = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
	resolve: (str) => parseSexagesimal(str, false),
	stringify: stringifySexagesimal
};
const timestamp = {
	identify: (value) => value instanceof Date,
	default: true,
	tag: "tag:yaml.org,2002:timestamp",
	test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
	resolve(str) {
		const match = str.match(timestamp.test);
		if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
		const [, year, month, day, hour, minute, second] = match.map(Number);
		const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
		let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
		const tz = match[8];
		if (tz && tz !== "Z") {
			let d = parseSexagesimal(tz, false);
			if (Math.abs(d) < 30) d *= 60;
			date -= 6e4 * d;
		}
		return new Date(date);
	},
	stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
const schema = [
	map,
	seq,
	string,
	nullTag,
	trueTag,
	falseTag,
	intBin,
	intOct,
	int,
	intHex,
	floatNaN,
	floatExp,
	float,
	binary,
	merge,
	omap,
	pairs,
	set,
	intTime,
	floatTime,
	timestamp
];

// node_modules/yaml/browser/dist/schema/tags.js
const schemas = /* @__PURE__ */ new Map([
	["core", schema$2],
	["failsafe", [
		map,
		seq,
		string
	]],
	["json", schema$1],
	["yaml11", schema],
	["yaml-1.1", schema]
]);
const tagsByName = {
	binary,
	bool: boolTag,
	float: float$1,
	floatExp: floatExp$1,
	floatNaN: floatNaN$1,
	floatTime,
	int: int$1,
	intHex: intHex$1,
	intOct: intOct$1,
	intTime,
	map,
	merge,
	null: nullTag,
	omap,
	pairs,
	seq,
	set,
	timestamp
};
const coreKnownTags = {
	"tag:yaml.org,2002:binary": binary,
	"tag:yaml.org,2002:merge": merge,
	"tag:yaml.org,2002:omap": omap,
	"tag:yaml.org,2002:pairs": pairs,
	"tag:yaml.org,2002:set": set,
	"tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}

// node_modules/yaml/browser/dist/schema/Schema.js
const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class Schema {
	constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
		this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
		this.name = typeof schema === "string" && schema || "core";
		this.knownTags = resolveKnownTags ? coreKnownTags : {};
		this.tags = getTags(customTags, this.name, merge);
		this.toStringOptions = toStringDefaults ?? null;
		Object.defineProperty(this, MAP, { value: map });
		Object.defineProperty(this, SCALAR, { value: string });
		Object.defineProperty(this, SEQ, { value: seq });
		this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
	}
	clone() {
		const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
		copy.tags = this.tags.slice();
		return copy;
	}
};

// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify$1(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify$1(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}

// node_modules/yaml/browser/dist/doc/Document.js
var Document = class Document {
	constructor(value, replacer, options) {
		/** A comment before this Document */
		this.commentBefore = null;
		/** A comment immediately after this Document */
		this.comment = null;
		/** Errors encountered during parsing. */
		this.errors = [];
		/** Warnings encountered during parsing. */
		this.warnings = [];
		Object.defineProperty(this, NODE_TYPE, { value: DOC });
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const opt = Object.assign({
			intAsBigInt: false,
			keepSourceTokens: false,
			logLevel: "warn",
			prettyErrors: true,
			strict: true,
			stringKeys: false,
			uniqueKeys: true,
			version: "1.2"
		}, options);
		this.options = opt;
		let { version } = opt;
		if (options?._directives) {
			this.directives = options._directives.atDocument();
			if (this.directives.yaml.explicit) version = this.directives.yaml.version;
		} else this.directives = new Directives({ version });
		this.setSchema(version, options);
		this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
	}
	/**
	* Create a deep copy of this Document and its contents.
	*
	* Custom Node values that inherit from `Object` still refer to their original instances.
	*/
	clone() {
		const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
		copy.commentBefore = this.commentBefore;
		copy.comment = this.comment;
		copy.errors = this.errors.slice();
		copy.warnings = this.warnings.slice();
		copy.options = Object.assign({}, this.options);
		if (this.directives) copy.directives = this.directives.clone();
		copy.schema = this.schema.clone();
		copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	/** Adds a value to the document. */
	add(value) {
		if (assertCollection(this.contents)) this.contents.add(value);
	}
	/** Adds a value to the document. */
	addIn(path, value) {
		if (assertCollection(this.contents)) this.contents.addIn(path, value);
	}
	/**
	* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
	*
	* If `node` already has an anchor, `name` is ignored.
	* Otherwise, the `node.anchor` value will be set to `name`,
	* or if an anchor with that name is already present in the document,
	* `name` will be used as a prefix for a new unique anchor.
	* If `name` is undefined, the generated anchor will use 'a' as a prefix.
	*/
	createAlias(node, name) {
		if (!node.anchor) {
			const prev = anchorNames(this);
			node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
		}
		return new Alias(node.anchor);
	}
	createNode(value, replacer, options) {
		let _replacer = void 0;
		if (typeof replacer === "function") {
			value = replacer.call({ "": value }, "", value);
			_replacer = replacer;
		} else if (Array.isArray(replacer)) {
			const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
			const asStr = replacer.filter(keyToStr).map(String);
			if (asStr.length > 0) replacer = replacer.concat(asStr);
			_replacer = replacer;
		} else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
		const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
		const ctx = {
			aliasDuplicateObjects: aliasDuplicateObjects ?? true,
			keepUndefined: keepUndefined ?? false,
			onAnchor,
			onTagObj,
			replacer: _replacer,
			schema: this.schema,
			sourceObjects
		};
		const node = createNode(value, tag, ctx);
		if (flow && isCollection(node)) node.flow = true;
		setAnchors();
		return node;
	}
	/**
	* Convert a key and a value into a `Pair` using the current schema,
	* recursively wrapping all values as `Scalar` or `Collection` nodes.
	*/
	createPair(key, value, options = {}) {
		const k = this.createNode(key, null, options);
		const v = this.createNode(value, null, options);
		return new Pair(k, v);
	}
	/**
	* Removes a value from the document.
	* @returns `true` if the item was found and removed.
	*/
	delete(key) {
		return assertCollection(this.contents) ? this.contents.delete(key) : false;
	}
	/**
	* Removes a value from the document.
	* @returns `true` if the item was found and removed.
	*/
	deleteIn(path) {
		if (isEmptyPath(path)) {
			if (this.contents == null) return false;
			this.contents = null;
			return true;
		}
		return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
	}
	/**
	* Returns item at `key`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	get(key, keepScalar) {
		return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
	}
	/**
	* Returns item at `path`, or `undefined` if not found. By default unwraps
	* scalar values from their surrounding node; to disable set `keepScalar` to
	* `true` (collections are always returned intact).
	*/
	getIn(path, keepScalar) {
		if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
		return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
	}
	/**
	* Checks if the document includes a value with the key `key`.
	*/
	has(key) {
		return isCollection(this.contents) ? this.contents.has(key) : false;
	}
	/**
	* Checks if the document includes a value at `path`.
	*/
	hasIn(path) {
		if (isEmptyPath(path)) return this.contents !== void 0;
		return isCollection(this.contents) ? this.contents.hasIn(path) : false;
	}
	/**
	* Sets a value in this document. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	set(key, value) {
		if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
		else if (assertCollection(this.contents)) this.contents.set(key, value);
	}
	/**
	* Sets a value in this document. For `!!set`, `value` needs to be a
	* boolean to add/remove the item from the set.
	*/
	setIn(path, value) {
		if (isEmptyPath(path)) this.contents = value;
		else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
		else if (assertCollection(this.contents)) this.contents.setIn(path, value);
	}
	/**
	* Change the YAML version and schema used by the document.
	* A `null` version disables support for directives, explicit tags, anchors, and aliases.
	* It also requires the `schema` option to be given as a `Schema` instance value.
	*
	* Overrides all previously set schema options.
	*/
	setSchema(version, options = {}) {
		if (typeof version === "number") version = String(version);
		let opt;
		switch (version) {
			case "1.1":
				if (this.directives) this.directives.yaml.version = "1.1";
				else this.directives = new Directives({ version: "1.1" });
				opt = {
					resolveKnownTags: false,
					schema: "yaml-1.1"
				};
				break;
			case "1.2":
			case "next":
				if (this.directives) this.directives.yaml.version = version;
				else this.directives = new Directives({ version });
				opt = {
					resolveKnownTags: true,
					schema: "core"
				};
				break;
			case null:
				if (this.directives) delete this.directives;
				opt = null;
				break;
			default: {
				const sv = JSON.stringify(version);
				throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
			}
		}
		if (options.schema instanceof Object) this.schema = options.schema;
		else if (opt) this.schema = new Schema(Object.assign(opt, options));
		else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
	}
	toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		const ctx = {
			anchors: /* @__PURE__ */ new Map(),
			doc: this,
			keep: !json,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this.contents, jsonArg ?? "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
	/**
	* A JSON representation of the document `contents`.
	*
	* @param jsonArg Used by `JSON.stringify` to indicate the array index or
	*   property name.
	*/
	toJSON(jsonArg, onAnchor) {
		return this.toJS({
			json: true,
			jsonArg,
			mapAsMap: false,
			onAnchor
		});
	}
	/** A YAML representation of the document. */
	toString(options = {}) {
		if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
		if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
			const s = JSON.stringify(options.indent);
			throw new Error(`"indent" option must be a positive integer, not ${s}`);
		}
		return stringifyDocument(this, options);
	}
};
function assertCollection(contents) {
	if (isCollection(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}

// node_modules/yaml/browser/dist/parse/cst-visit.js
const BREAK = Symbol("break visit");
const SKIP = Symbol("skip children");
const REMOVE = Symbol("remove item");
/**
* Apply a visitor to a CST document or item.
*
* Walks through the tree (depth-first) starting from the root, calling a
* `visitor` function with two arguments when entering each item:
*   - `item`: The current item, which included the following members:
*     - `start: SourceToken[]` – Source tokens before the key or value,
*       possibly including its anchor or tag.
*     - `key?: Token | null` – Set for pair values. May then be `null`, if
*       the key before the `:` separator is empty.
*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
*       which should include the `:` map value indicator if `value` is set.
*     - `value?: Token` – The value of a sequence item, or of a map pair.
*   - `path`: The steps from the root to the current node, as an array of
*     `['key' | 'value', number]` tuples.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this token, continue with
*      next sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current item, then continue with the next one
*   - `number`: Set the index of the next step. This is useful especially if
*     the index of the current token has changed.
*   - `function`: Define the next visitor for this item. After the original
*     visitor is called on item entry, next visitors are called after handling
*     a non-empty `key` and when exiting the item.
*/
function visit(cst, visitor) {
	if ("type" in cst && cst.type === "document") cst = {
		start: cst.start,
		value: cst.value
	};
	_visit(Object.freeze([]), cst, visitor);
}
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
	let item = cst;
	for (const [field, index] of path) {
		const tok = item?.[field];
		if (tok && "items" in tok) item = tok.items[index];
		else return void 0;
	}
	return item;
};
/**
* Get the immediate parent collection of the item at `path` from `cst` as the root.
*
* Throws an error if the collection is not found, which should never happen if the item itself exists.
*/
visit.parentCollection = (cst, path) => {
	const parent = visit.itemAtPath(cst, path.slice(0, -1));
	const field = path[path.length - 1][0];
	const coll = parent?.[field];
	if (coll && "items" in coll) return coll;
	throw new Error("Parent collection not found");
};
function _visit(path, item, visitor) {
	let ctrl = visitor(item, path);
	if (typeof ctrl === "symbol") return ctrl;
	for (const field of ["key", "value"]) {
		const token = item[field];
		if (token && "items" in token) {
			for (let i = 0; i < token.items.length; ++i) {
				const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					token.items.splice(i, 1);
					i -= 1;
				}
			}
			if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
		}
	}
	return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
}

// node_modules/yaml/browser/dist/public-api.js
function stringify(value, replacer, options) {
	let _replacer = null;
	if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
	else if (options === void 0 && replacer) options = replacer;
	if (typeof options === "string") options = options.length;
	if (typeof options === "number") {
		const indent = Math.round(options);
		options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
	}
	if (value === void 0) {
		const { keepUndefined } = options ?? replacer ?? {};
		if (!keepUndefined) return void 0;
	}
	if (isDocument(value) && !_replacer) return value.toString(options);
	return new Document(value, _replacer, options).toString(options);
}

// src/world/truth/ground-truth.ts
function truthYaml(document) {
	return stringify(document, { lineWidth: 0 });
}
function groundTruth(parts) {
	const groups = [];
	const aliases = [];
	const roots = parts.plans.flatMap(({ plan }) => plan.roots);
	for (const root of roots) addRoot(root, groups, aliases);
	const affected = parts.plans.flatMap(({ propagation }) => propagation.affected);
	const named = parts.alerts.flatMap((alert) => workloadOf(parts, alert) ?? []);
	for (const workload of /* @__PURE__ */ new Set([...affected.map((one) => one.workload), ...named])) addWorkload(parts, workload, groups, aliases);
	return {
		apiVersion: "itbench.io/v1",
		kind: "GroundTruth",
		spec: {
			alerts: alertsOf(parts, groups),
			aliases,
			fault: parts.plans.map(({ plan, category, mechanism }) => ({
				category,
				condition: plan.condition,
				entity: {
					group_id: rootId(plan.roots[0]),
					kind: plan.roots[0]?.kind ?? "",
					name: plan.roots[0]?.name ?? ""
				},
				fault_mechanism: mechanism
			})),
			groups,
			propagations: parts.plans.flatMap(({ plan, propagation }) => propagationsOf(parts, plan, propagation)),
			recommendedActions: parts.plans.map(({ plan }) => ({ solution: {
				id: rootId(plan.roots[0]),
				actions: [plan.repair]
			} }))
		}
	};
}
function rootId(root) {
	return root ? `${root.name}-${root.kind.toLowerCase()}-1` : "none";
}
/** Two faults in one object (two flags of a ConfigMap) are one root cause. */
function addRoot(root, groups, aliases) {
	if (groups.some(({ id }) => id === rootId(root))) return;
	const place = root.namespace === null ? {} : { namespace: root.namespace };
	const by = root.filter === null ? { name: root.name } : { filter: [root.filter] };
	groups.push({
		id: rootId(root),
		kind: root.kind,
		...place,
		...by,
		root_cause: true
	});
	const others = root.also.map((other) => ({
		id: `${root.name}-${other.kind.toLowerCase()}-1`,
		...other
	}));
	for (const other of others) groups.push({
		id: other.id,
		kind: other.kind,
		...place,
		filter: [other.filter]
	});
	if (others.length > 0) aliases.push([rootId(root), ...others.map((other) => other.id)]);
}
function addWorkload(parts, name, groups, aliases) {
	const workload = parts.application.workloads.find((one) => one.name === name);
	const namespace = parts.namespaceOf(name);
	const ids = [];
	const add = (id, kind, filter) => {
		if (groups.some((group) => group.id === id)) return;
		ids.push(id);
		groups.push({
			id,
			kind,
			namespace,
			filter: [filter]
		});
	};
	const service = workload?.serves ?? null;
	if (service !== null) add(serviceId(service), "Service", `${service}\\b`);
	add(`${name}-pod-1`, "Pod", `${name}-.*`);
	const versions = parts.application.workloads.filter((one) => one.serves === service);
	if (ids.length > 1 && versions.length === 1) aliases.push(ids);
}
/** By the Service's own name: details-v1 serves as `details`, three versions of reviews share one Service. */
function serviceId(service) {
	return `${service}-service-1`;
}
/** Service group of a workload where it has one, else its pods. */
function nodeId({ application }, workload) {
	const service = application.workloads.find((one) => one.name === workload)?.serves ?? null;
	return service === null ? `${workload}-pod-1` : serviceId(service);
}
/** The workload an alert is about, or null for alerts of other objects. */
function workloadOf(parts, alert) {
	const { service_name, group, deployment, pod } = alert.labels;
	const name = service_name ?? group ?? deployment ?? (pod === void 0 ? void 0 : ownerOf(parts, pod));
	return parts.application.workloads.some((one) => one.name === name) ? name ?? null : null;
}
function alertsOf(parts, groups) {
	return parts.alerts.flatMap((alert) => {
		const name = workloadOf(parts, alert);
		const scaler = groups.find(({ id }) => id === `${alert.labels.horizontalpodautoscaler}-horizontalpodautoscaler-1`);
		const id = name === null ? scaler?.id : nodeId(parts, name);
		if (id === void 0) return [];
		return [{
			id: alert.name,
			group_id: id,
			metadata: { description: alert.description }
		}];
	});
}
function ownerOf(parts, pod) {
	return parts.application.workloads.map((one) => one.name).filter((name) => pod.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0];
}
const WORDS = {
	errors: "answers with errors",
	latency: "answers slowly",
	"no-requests": "receives too few requests",
	"not-ready": "has no ready pod"
};
function describe(name, affected) {
	const symptoms = affected.get(name)?.symptoms ?? [];
	return symptoms.length === 0 ? `${name} is changed` : `${name} ${symptoms.map((one) => WORDS[one]).join(", ")}`;
}
/** A Service that is the cause is also the node its workload stands for: what it does to itself is no step. */
function propagationsOf(parts, plan, propagation) {
	const affected = new Map(propagation.affected.map((one) => [one.workload, one]));
	const root = rootId(plan.roots[0]);
	const id = (name) => nodeId(parts, name);
	const path = plan.path.filter((name) => affected.has(name));
	const first = path.map((name, index) => ({
		source: index === 0 ? root : id(path[index - 1] ?? ""),
		target: id(name),
		condition: plan.condition,
		effect: describe(name, affected)
	}));
	const link = (step) => ({
		source: affected.has(step.source) ? id(step.source) : root,
		target: id(step.target),
		condition: affected.has(step.source) ? describe(step.source, affected) : plan.condition,
		effect: describe(step.target, affected)
	});
	return [...first, ...propagation.steps.map(link)].filter(({ source, target }) => source !== target);
}

// src/world/truth/solvable.ts
/** Why an agent could not get from the alerts to a root cause by what the files hold, or null. */
function obstacle({ spec }, seen) {
	const roots = spec.groups.filter((one) => one.root_cause).map(({ id }) => id);
	if (roots.length > 0 && seen.ticket === 0) return "opens no ticket";
	if (seen.unseen.size > 0) return `has a cause that no file names: ${[...seen.unseen].join(", ")}`;
	for (const root of roots) {
		const found = reached(spec, root);
		if (!spec.alerts.some((alert) => found.has(alert.group_id))) return `has no alert that leads to ${root}`;
	}
	const places = spec.groups.map(({ kind, namespace, filter, name }) => JSON.stringify([
		kind,
		namespace,
		filter,
		name
	]));
	return new Set(places).size === places.length ? null : "has two groups for one object";
}
/** Groups that the propagation reaches from a root cause; those of one alias are one. */
function reached(spec, root) {
	const found = /* @__PURE__ */ new Set([root]);
	for (let before = 0; before !== found.size;) {
		before = found.size;
		for (const { source, target } of spec.propagations) if (found.has(source)) found.add(target);
		for (const set of spec.aliases) if (set.some((id) => found.has(id))) for (const id of set) found.add(id);
	}
	return found;
}

// src/world/simulate.ts
/** Nobody could find the cause of this incident in its files. */
var UnsolvableTask = class extends Error {
	name = "UnsolvableTask";
};
/** A recording needs nobody to act. */
const nobody = () => {
	throw new Error("nobody acts while an incident is recorded");
};
/** The files of one task, piece by piece: first the snapshot in the order of time, last the ground truth. */
function* simulate(request) {
	const incident = incidentOf(request);
	const { chosen, window } = incident;
	const world = (faults, telemetry) => worldOf(incident, {
		faults,
		telemetry,
		admit: nobody
	});
	const broken = world("all", "recorded");
	const unseen = new Set(chosen.flatMap(({ plan }) => plan.roots.map(({ name }) => name)));
	for (const piece of broken.advance(window.end)) {
		tickOff(unseen, piece);
		if (!left(request.without, piece)) yield piece;
	}
	const ticket = broken.recorder.alerts.ticket(window.end, chosen.length > 0 ? window.incident : 0);
	if (!left(request.without, ticket)) yield ticket;
	const clean = world("none", "silent").pass(window.end);
	const alone = chosen.map((one, only) => ({
		...one,
		world: chosen.length === 1 ? broken : world({ only }, "silent").pass(window.end)
	}));
	const truth = truthOf(incident.application, alone, clean, broken);
	const problem = obstacle(truth, {
		ticket: ticket.alerts,
		unseen
	});
	if (problem !== null) throw new UnsolvableTask(`${nameOf(chosen)} ${problem}`);
	yield {
		file: "ground_truth.yaml",
		text: truthYaml(truth)
	};
}
function nameOf(chosen) {
	return chosen.map(({ fault, plan }) => `${fault.id} on ${plan.path.join(", ")}`).join(" and ");
}
/** Causes whose name stands in a recorded object or event; what `without` leaves out is left out on purpose. */
function tickOff(unseen, { file, text }) {
	if (file !== "k8s_objects_raw.tsv" && file !== "k8s_events_raw.tsv") return;
	for (const name of unseen) if (text.includes(`"${name}"`)) unseen.delete(name);
}
const SIGNALS = {
	traces: (file) => file.startsWith("otel_traces"),
	logs: (file) => file.startsWith("otel_logs"),
	metrics: (file) => file.startsWith("metrics/"),
	events: (file) => file.startsWith("k8s_events"),
	objects: (file) => file.startsWith("k8s_objects"),
	alerts: (file) => file.startsWith("alerts/alerts_at")
};
const SIGNAL_NAMES = Object.keys(SIGNALS);
function left(without, piece) {
	return without.some((signal) => SIGNALS[signal]?.(piece.file) ?? false);
}
function truthOf(application, chosen, clean, broken) {
	const plans = chosen.map(({ fault, plan, world }) => {
		if (newAlerts(clean, world).length === 0) throw new UnsolvableTask(`${nameOf([{
			fault,
			plan
		}])} changes no signal`);
		const { tally } = world.recorder;
		const propagation = derivePropagation(application, clean.recorder.tally, tally, plan.path);
		return {
			plan,
			category: fault.category,
			mechanism: fault.id,
			propagation
		};
	});
	const workloads = new Map(application.workloads.map((one) => [one.name, broken.cluster.namespaceOf(one)]));
	return groundTruth({
		application,
		namespaceOf: (name) => workloads.get(name) ?? application.namespace,
		plans,
		alerts: newAlerts(clean, broken)
	});
}
function newAlerts(clean, other) {
	const known = clean.recorder.alerts.fired;
	return [...other.recorder.alerts.fired].filter(([key]) => !known.has(key)).map(([, alert]) => alert);
}

// src/world/check.ts
/** Everything wrong with a scenario, in the words of its file. */
function scenarioProblems(where, scenario, expect) {
	const at = `${where}: source.simulate`;
	const application = applications.get(scenario.application);
	if (!application) return [unknown(`${at}.application`, "application", scenario.application, applications.keys())];
	const problems = scenario.faults.flatMap((entry, index) => {
		const place = `${at}.faults.${index}`;
		const fault = require_faults.faults.get(entry.fault);
		if (!fault) return [unknown(`${place}.fault`, "fault", entry.fault, require_faults.faults.keys())];
		const targets = fault.targets(application);
		const found = [];
		if (targets.length === 0) found.push(inapplicable(place, entry.fault, application.id));
		else if (!targets.includes(entry.target)) found.push(unknown(`${place}.target`, `target of ${entry.fault}`, entry.target, targets));
		for (const name of Object.keys(entry.arguments)) {
			if (fault.arguments.includes(name)) continue;
			found.push(unknown(`${place}.arguments`, "argument", name, fault.arguments));
		}
		return found;
	});
	for (const name of scenario.distractors) {
		if (distractors.get(name)?.applies(application)) continue;
		problems.push(unknown(`${at}.distractors`, "distractor", name, distractorNames(application)));
	}
	for (const signal of scenario.without) {
		if (SIGNAL_NAMES.includes(signal)) continue;
		problems.push(unknown(`${at}.without`, "signal", signal, SIGNAL_NAMES));
	}
	if (expect === "no-fault" !== (scenario.faults.length === 0)) problems.push({
		code: "SCENARIO_EXPECT",
		where: `${where}: expect`,
		message: `expect is ${expect}, the scenario has ${scenario.faults.length} faults`,
		help: "A task without faults says `expect: no-fault`, any other does not."
	});
	return problems;
}
function distractorNames(application) {
	return [...distractors.values()].filter((one) => one.applies(application)).map((one) => one.id);
}
function unknown(where, what, value, known) {
	return {
		code: "SCENARIO_UNKNOWN",
		where,
		message: `unknown ${what} ${JSON.stringify(value.slice(0, 80))}`,
		help: `Known: ${[...known].sort().join(", ") || "none"}.`
	};
}
function inapplicable(where, fault, application) {
	return {
		code: "SCENARIO_INAPPLICABLE",
		where: `${where}.fault`,
		message: `${fault} cannot be applied to anything in ${application}`,
		help: "Choose another fault or another application."
	};
}

// src/world/variant.ts
/** How many variants are tried before the published targets are taken. */
const TRIES = 8;
/**
* Private variants of a published task, the first to be tried first: mechanisms, application and the number of
* distractors stay; targets, names, times and which distractors follow from a seed that only its owner knows.
*/
function* privateVariants(request, privateSeed) {
	const streams = new require_faults.Streams(privateSeed, `private/${request.task}`);
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const stream = streams.of(`variant/${attempt}`);
		yield {
			...request,
			seed: seedOf(privateSeed, request.task, attempt),
			faults: request.faults.map((entry) => ({
				...entry,
				...movedFault(request, entry, stream)
			})),
			distractors: movedDistractors(request, stream)
		};
	}
	yield {
		...request,
		seed: seedOf(privateSeed, request.task, TRIES)
	};
}
/** Another one for each attempt: names, times and traffic decide too whether a fault shows. */
function seedOf(privateSeed, task, attempt) {
	return [...require_steps.hmacSha256(privateSeed, `seed/${task}/${attempt}`)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
/** Another target; arguments name things of the old one, so only those without names survive. */
function movedFault(request, entry, stream) {
	const application = applications.get(request.application);
	const fault = require_faults.faults.get(entry.fault);
	if (!application || !fault) return {};
	const { action, latency, loss } = entry.arguments;
	const kept = Object.entries({
		action,
		latency,
		loss
	}).filter(([, value]) => value !== void 0);
	return {
		target: stream.pick(fault.targets(application)),
		arguments: Object.fromEntries(kept)
	};
}
function movedDistractors(request, stream) {
	const application = applications.get(request.application);
	const names = [...distractors.values()].filter((one) => application !== void 0 && one.applies(application)).map((one) => one.id);
	const chosen = /* @__PURE__ */ new Set();
	while (chosen.size < Math.min(request.distractors.length, names.length)) chosen.add(stream.pick(names));
	return [...chosen];
}

// src/tasks/build.ts
var build_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	builtFolder: () => builtFolder,
	ensureBuilt: () => ensureBuilt,
	simulationOf: () => simulationOf
});
/** The snapshot of a simulated task: from the cache if it is whole, else built into it. */
async function ensureBuilt(id, file, options) {
	const published = simulationOf(id, file, options.volume ?? "small");
	const seed = options.privateSeed ? require_gate.readPrivateSeed(options.privateSeed) : null;
	const requests = seed === null ? [published] : privateVariants(published, seed);
	const folder = folderOf(options.cacheDir, published, seed);
	const promised = seed === null && options.volume !== "real" ? options.lockDigest : null;
	const cached = against(promised, await readOrFetch(folder, options.fetchBuilt));
	if (cached.state === "damaged") {
		const [name, what] = seed === null ? [id, ` (${cached.what})`] : ["a private task", ""];
		options.progress(`${name}: the cached snapshot is damaged${what}, building it again`);
	}
	const digest = cached.state === "whole" ? cached.digest : await buildFirst(requests, folder, seed !== null);
	if (seed !== null) return {
		folder,
		digest: keyed(seed, digest)
	};
	if (promised !== null && promised !== digest) throw lockMismatch(id, promised, digest);
	return {
		folder,
		digest
	};
}
async function readOrFetch(folder, fetchBuilt) {
	const cached = await require_gate.readCached(folder);
	if (cached.state !== "absent" || fetchBuilt === void 0) return cached;
	await fetchBuilt();
	return require_gate.readCached(folder);
}
/** A whole folder with other bytes than promised was built by somebody else's simulator or by hand. */
function against(promised, cached) {
	return cached.state === "whole" && promised !== null && cached.digest !== promised ? {
		state: "damaged",
		what: "another digest than the suite's"
	} : cached;
}
/** What the simulator is asked for; every problem of the scenario at once. */
function simulationOf(id, file, volume) {
	if (!("simulate" in file.source)) throw new Error(`${id} is not simulated`);
	const scenario = file.source.simulate;
	const problems = scenarioProblems(`tasks/${id}/task.yaml`, scenario, file.expect);
	if (problems.length > 0) throw new require_start.UserError(problems);
	return {
		task: id,
		...scenario,
		volume
	};
}
/** Where a published task lies once it is built. */
function builtFolder(id, file, cacheDir) {
	return folderOf(cacheDir, simulationOf(id, file, "small"), null);
}
/** Private tasks lie apart, under names that tell nothing without the seed. */
function folderOf(cacheDir, request, seed) {
	const key = require_steps.digestOf({
		simulator: 4,
		request
	});
	return seed === null ? (0, node_path.join)(cacheDir, "tasks", key) : (0, node_path.join)(cacheDir, "private-tasks", keyed(seed, key));
}
/** Without the key a digest cannot be found by trying every scenario. */
function keyed(seed, digest) {
	return Buffer.from(require_steps.hmacSha256(seed, `digest/${digest}`)).toString("hex").slice(0, 20);
}
/** The first request that can be solved by what its files hold. */
async function buildFirst(requests, folder, isPrivate) {
	await require_gate.sweep((0, node_path.dirname)(folder));
	let reason = null;
	for (const request of requests) try {
		return await require_gate.adopt(await require_gate.writeTask(simulate(request), folder), folder);
	} catch (error) {
		if (!(error instanceof UnsolvableTask)) throw error;
		reason = error;
	}
	throw new require_start.UserError({
		code: "SCENARIO_SILENT",
		where: "source.simulate.faults",
		message: isPrivate ? "no variant of a private task can be solved from its files" : reason?.message ?? "the fault changes no signal",
		help: "Choose another target: this one does nothing that an alert would show."
	});
}
function lockMismatch(id, locked, built) {
	return new require_start.UserError({
		code: "TASK_DIGEST",
		where: `tasks/${id}/task.yaml`,
		message: `the built task has digest ${built}, the published suite says ${locked}`,
		help: "A published task never changes a byte: undo the change of the scenario, or use the gate version that built the suite."
	});
}

Object.defineProperty(exports, "build_exports", {
  enumerable: true,
  get: function () {
    return build_exports;
  }
});
Object.defineProperty(exports, "ensureBuilt", {
  enumerable: true,
  get: function () {
    return ensureBuilt;
  }
});
Object.defineProperty(exports, "stringify", {
  enumerable: true,
  get: function () {
    return stringify;
  }
});