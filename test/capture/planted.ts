// Secrets and innocent look-alikes, made here from the formats that issuers publish; none of them was ever valid. They
// are put together at run time, so that no scanner of repositories takes this file for a leak.
import { Stream } from "./stream.ts";

export interface Planted {
  readonly kind: string;
  /** A line or value that holds the secret. */
  readonly text: string;
  readonly secret: string;
  /** Where it stands: in a line, or as the value of a variable or key of an object. */
  readonly place: { readonly is: "text" } | { readonly is: "value"; readonly name: string };
}

export interface Innocent {
  readonly kind: string;
  readonly text: string;
  readonly place: Planted["place"];
}

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const WORD = UPPER + LOWER + DIGITS;
const HEX = "0123456789abcdef";
const BASE64 = `${WORD}+/`;
const URLSAFE = `${WORD}_-`;

type Make = (stream: Stream) => string;

/** Issuers' formats: what makes a token of theirs. */
const TOKENS: Readonly<Record<string, Make>> = {
  "github-classic": (s) => `gh${s.pick(["p", "o", "u", "s", "r"])}_${s.word(WORD, 36)}`,
  "github-fine": (s) => `github_${"pat"}_${s.word(WORD, 22)}_${s.word(WORD, 59)}`,
  gitlab: (s) => `gl${"pat"}-${s.word(URLSAFE, 20)}`,
  "slack-token": (s) =>
    `xox${s.pick(["b", "p", "a"])}-${s.word(DIGITS, 11)}-${s.word(DIGITS, 12)}-${s.word(WORD, 24)}`,
  "slack-webhook": (s) =>
    `https://hooks.slack.com/services/T${s.word(UPPER + DIGITS, 8)}/B${s.word(UPPER + DIGITS, 8)}/${s.word(WORD, 24)}`,
  "aws-key-id": (s) => `AK${"IA"}${s.word("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)}`,
  "google-api-key": (s) => `AI${"za"}${s.word(URLSAFE, 35)}`,
  "google-oauth": (s) => `GOC${"SPX"}-${s.word(URLSAFE, 28)}`,
  "stripe-live": (s) => `${s.pick(["sk", "rk"])}_${"live"}_${s.word(WORD, 24)}`,
  sendgrid: (s) => `S${"G."}${s.word(URLSAFE, 22)}.${s.word(URLSAFE, 43)}`,
  npm: (s) => `np${"m_"}${s.word(WORD, 36)}`,
  pypi: (s) => `py${"pi"}-AgEIcHlwaS5vcmc${s.word(URLSAFE, 60)}`,
  openai: (s) => `sk-${"proj"}-${s.word(URLSAFE, 48)}`,
  anthropic: (s) => `sk-${"ant"}-api03-${s.word(URLSAFE, 93)}AA`,
  huggingface: (s) => `h${"f_"}${s.word(WORD, 34)}`,
  vault: (s) => `hv${"s."}${s.word(URLSAFE, 90)}`,
  digitalocean: (s) => `dop_${"v1"}_${s.word(HEX, 64)}`,
  databricks: (s) => `da${"pi"}${s.word(HEX, 32)}`,
  grafana: (s) => `gl${"sa_"}${s.word(WORD, 32)}_${s.word(HEX, 8)}`,
  newrelic: (s) => `NR${"AK"}-${s.word(UPPER + DIGITS, 27)}`,
  shopify: (s) => `sh${"pat"}_${s.word(HEX, 32)}`,
  telegram: (s) => `${s.word(DIGITS, 9)}:AA${s.word(URLSAFE, 33)}`,
  "docker-hub": (s) => `dckr_${"pat"}_${s.word(URLSAFE, 27)}`,
  jwt: (s) =>
    ["eyJhbGciOiJSUzI1NiIsImtpZCI6I", "eyJpc3MiOiJrdWJlcm5ldGVz", ""]
      .map((begin, index) => begin + s.word(URLSAFE, [20, 90, 86][index] ?? 20))
      .join("."),
  "age-key": (s) => `AGE-SECRET-${"KEY"}-1${s.word("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)}`,
  bootstrap: (s) => `${s.word(LOWER + DIGITS, 6)}.${s.word(LOWER + DIGITS, 16)}`,
};

const PASSWORD: Make = (s) =>
  `${s.word(LOWER, 5)}${s.word(DIGITS, 2)}${s.pick(["!", "#", "$", "-"])}${s.word(WORD, 5)}`;

/** Secrets that only their place tells. */
const PLACED: Readonly<Record<string, (s: Stream) => Omit<Planted, "kind">>> = {
  "url-password": (s) => {
    const secret = s.word(WORD, 14);
    return line(secret, `connecting to postgres://shop:${secret}@db.shop.svc:5432/orders`);
  },
  "redis-url": (s) => {
    const secret = s.word(WORD, 20);
    return value("REDIS_URL", secret, `redis://:${secret}@cache:6379/0`);
  },
  "env-password": (s) =>
    whole(
      s.pick(["DB_PASSWORD", "MYSQL_ROOT_PASSWORD", "SPRING_DATASOURCE_PASSWORD"]),
      PASSWORD(s),
    ),
  "env-token": (s) =>
    whole(
      s.pick(["API_TOKEN", "DATADOG_API_KEY", "SESSION_SECRET", "OAUTH_CLIENT_SECRET"]),
      s.word(HEX, 32),
    ),
  "aws-secret": (s) => whole("AWS_SECRET_ACCESS_KEY", s.word(BASE64, 40)),
  "yaml-password": (s) => {
    const secret = PASSWORD(s);
    return value(
      "application.yaml",
      secret,
      `spring:\n  datasource:\n    username: shop\n    password: ${secret}\n`,
    );
  },
  "json-secret": (s) => {
    const secret = s.word(WORD, 32);
    return line(secret, `{"level":"debug","msg":"loaded","clientSecret":"${secret}","retries":3}`);
  },
  "flag-password": (s) => {
    const secret = PASSWORD(s);
    return line(secret, `exec: mysqldump --user root --password ${secret} --all-databases`);
  },
  "bearer-header": (s) => {
    const secret = s.word(URLSAFE, 40);
    return line(secret, `> GET /v1/orders HTTP/1.1 Authorization: Bearer ${secret}`);
  },
  "basic-header": (s) => {
    const secret = Buffer.from(`admin:${s.word(WORD, 12)}`).toString("base64");
    return line(secret, `curl -H 'Authorization: Basic ${secret}' https://api.shop.example/health`);
  },
  cookie: (s) => {
    const secret = s.word(HEX, 40);
    return line(secret, `request headers: Cookie: sessionid=${secret}; theme=dark`);
  },
  "connection-string": (s) => {
    const secret = s.word(WORD, 16);
    return value(
      "ConnectionStrings__Default",
      secret,
      `Server=tcp:db,1433;Database=shop;User ID=app;Password=${secret};Encrypt=True;`,
    );
  },
  "azure-storage": (s) => {
    const secret = `${s.word(BASE64, 86)}==`;
    return line(
      secret,
      `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${secret};EndpointSuffix=core.windows.net`,
    );
  },
  "private-key": (s) => {
    const secret = s.word(BASE64, 64);
    const begin = `-----BEGIN ${s.pick(["RSA ", "EC ", ""])}PRIVATE KEY-----`;
    return value(
      "tls.pem",
      secret,
      `${begin}\n${secret}\n${s.word(BASE64, 64)}\n${begin.replace("BEGIN", "END")}\n`,
    );
  },
  certificate: (s) => {
    const secret = `MIID${s.word(BASE64, 60)}`;
    return line(
      secret,
      `-----BEGIN CERTIFICATE-----\\n${secret}\\n${s.word(BASE64, 40)}\\n-----END CERTIFICATE-----`,
    );
  },
  htpasswd: (s) => {
    const secret = `$2y$05$${s.word(`${WORD}./`, 53)}`;
    return value("htpasswd", secret, `admin:${secret}\n`);
  },
  "query-token": (s) => {
    const secret = s.word(WORD, 28);
    return line(secret, `GET /callback?state=1&access_token=${secret}&expires=3600 200`);
  },
};

/** 250 secrets of 43 kinds. */
export function secrets(seed: number): Planted[] {
  const stream = new Stream(seed);
  const kinds = [...Object.keys(TOKENS), ...Object.keys(PLACED)];
  return Array.from({ length: 250 }, (_, index): Planted => {
    const kind = kinds[index % kinds.length] ?? "";
    const placed = PLACED[kind];
    if (placed) return { kind, ...placed(stream) };
    const secret = TOKENS[kind]?.(stream) ?? "";
    return { kind, secret, ...stream.pick(SENTENCES)(secret, kind) };
  });
}

const SENTENCES: readonly ((secret: string, kind: string) => Pick<Planted, "text" | "place">)[] = [
  (secret, kind) =>
    kind === "bootstrap"
      ? { text: `kubeadm join 10.0.0.1:6443 --token ${secret}`, place: { is: "text" } }
      : {
          text: `2026-01-05T10:11:12Z WARN upstream refused ${secret} (401)`,
          place: { is: "text" },
        },
  (secret) => ({ text: `token=${secret} retry in 5s`, place: { is: "text" } }),
  (secret) => ({ text: secret, place: { is: "value", name: "UPSTREAM_TOKEN" } }),
  (secret) => ({
    text: `{"auth":{"token":"${secret}"}}`,
    place: { is: "value", name: "config.json" },
  }),
];

function line(secret: string, text: string): Omit<Planted, "kind"> {
  return { secret, text, place: { is: "text" } };
}

function value(name: string, secret: string, text: string): Omit<Planted, "kind"> {
  return { secret, text, place: { is: "value", name } };
}

function whole(name: string, secret: string): Omit<Planted, "kind"> {
  return value(name, secret, secret);
}

/** What looks like a secret to who looks at letters only. */
const INNOCENT: Readonly<Record<string, (s: Stream) => Omit<Innocent, "kind">>> = {
  digest: (s) =>
    said(`Successfully pulled image "registry.example/shop@sha256:${s.word(HEX, 64)}" in 2.1s`),
  commit: (s) => said(`deployed revision ${s.word(HEX, 40)} of main`),
  uuid: (s) =>
    said(
      `request ${s.word(HEX, 8)}-${s.word(HEX, 4)}-4${s.word(HEX, 3)}-a${s.word(HEX, 3)}-${s.word(HEX, 12)} took 12 ms`,
    ),
  trace: (s) => said(`trace_id=${s.word(HEX, 32)} span_id=${s.word(HEX, 16)} ok`),
  pod: (s) =>
    said(
      `pod checkout-${s.word("bcdfghjklmnpqrstvwxz2456789", 10)}-${s.word("bcdfghjklmnpqrstvwxz2456789", 5)} is ready`,
    ),
  "secret-name": (s) => kept("secretName", `${s.word(LOWER, 6)}-tls-secret`),
  "secret-file": (s) => kept("DB_PASSWORD_FILE", `/run/secrets/${s.word(LOWER, 8)}`),
  "token-ttl": (s) => kept("TOKEN_EXPIRATION_SECONDS", s.word("123456789", 4)),
  "max-tokens": (s) =>
    said(
      `completion used max_tokens=${s.word("123456789", 4)} prompt_tokens: ${s.word("123456789", 3)}`,
    ),
  "no-password": (s) =>
    said(`FATAL: password authentication failed for user "${s.word(LOWER, 6)}"`),
  "bad-token": (s) =>
    said(`SyntaxError: Unexpected token < in JSON at position ${s.word(DIGITS, 2)}`),
  variable: (s) =>
    kept("DATABASE_URL", `postgres://$(DB_USER):$(DB_PASSWORD)@db-${s.word(LOWER, 3)}:5432/shop`),
  template: (s) => said(`password: \${${s.word(UPPER, 6)}_PASSWORD}`),
  masked: (s) =>
    said(
      `using password=${s.pick(["***", "********", "<redacted>", "[REDACTED]"])} for ${s.word(LOWER, 5)}`,
    ),
  "auto-token": () => kept("automountServiceAccountToken", "false"),
  "key-name": (s) => kept("partition_key", `order-${s.word(DIGITS, 6)}`),
  cache: (s) => said(`cache key: product:${s.word(DIGITS, 5)}:v2 hit`),
  url: (s) =>
    said(`GET https://shop.example/api/products/${s.word(UPPER + DIGITS, 10)}?limit=10 200`),
  base64: (s) => said(`content-md5: ${s.word(BASE64, 22)}== etag "${s.word(HEX, 32)}"`),
  stack: (s) =>
    said(`at com.shop.auth.TokenService.refreshToken(TokenService.java:${s.word("123456789", 2)})`),
  metric: (s) =>
    said(`http_requests_total{handler="/password/reset",code="200"} ${s.word("123456789", 5)}`),
  version: (s) =>
    said(
      `starting shop v${s.word("123456789", 1)}.${s.word("123456789", 1)}.${s.word(DIGITS, 2)}-rc.1+build.${s.word(HEX, 7)}`,
    ),
  resource: (s) => kept("resourceVersion", s.word("123456789", 9)),
  flag: (s) =>
    said(
      `--secure-port=6443 --service-account-key-file=/etc/kubernetes/pki/sa-${s.word(LOWER, 3)}.pub`,
    ),
  publickey: (s) => said(`ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${s.word(BASE64, 43)} deploy`),
};

/** 250 look-alikes of 25 kinds. */
export function innocents(seed: number): Innocent[] {
  const stream = new Stream(seed);
  const kinds = Object.entries(INNOCENT);
  return Array.from({ length: 250 }, (_, index): Innocent => {
    const [kind, make] = kinds[index % kinds.length] ?? kinds[0] ?? ["", () => said("")];
    return { kind, ...make(stream) };
  });
}

function said(text: string): Omit<Innocent, "kind"> {
  return { text, place: { is: "text" } };
}

function kept(name: string, text: string): Omit<Innocent, "kind"> {
  return { text, place: { is: "value", name } };
}
