import { describe, expect, test } from "vitest";
import { PLAIN_LOG } from "../../src/capture/observation.ts";
import { Redactor } from "../../src/capture/redact/redactor.ts";
import { innocents, type Planted, secrets } from "./planted.ts";

/** As it would stand in a record: in a line of a log, or as the value of a container's variable or a ConfigMap's key. */
function redacted({ text, place }: Pick<Planted, "text" | "place">, addresses = false): string {
  const redactor = new Redactor({ names: [], addresses });
  if (place.is === "text") return redactor.text(text);
  const container = { name: "app", env: [{ name: place.name, value: text }] };
  const seen = redactor.apply({
    signal: "objects",
    at: null,
    object: {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "app-1" },
      spec: { containers: [container] },
    },
  });
  const config = redactor.apply({
    signal: "objects",
    at: null,
    object: {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "app" },
      data: { [place.name]: text },
    },
  });
  if (seen.signal !== "objects" || config.signal !== "objects") return "";
  const spec = seen.object.spec as { containers: { env: { value: string }[] }[] };
  const one = spec.containers[0]?.env[0]?.value ?? "";
  const other = (config.object.data as Record<string, string>)[place.name] ?? "";
  return one === text || other === text ? text : one;
}

describe("of 250 planted secrets and 250 look-alikes", () => {
  const planted = [1, 2, 3].flatMap((seed) => secrets(seed));
  const alike = [1, 2, 3].flatMap((seed) => innocents(seed));

  test("at least 40 kinds are planted", () => {
    expect(new Set(secrets(1).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
    expect(secrets(1)).toHaveLength(250);
    expect(innocents(1)).toHaveLength(250);
  });

  test("at least 98 in 100 are found, in all of three draws", () => {
    const missed = planted.filter((one) => redacted(one).includes(one.secret));
    const share = 1 - missed.length / planted.length;
    expect(
      share,
      JSON.stringify(
        missed.map(({ kind, text }) => [kind, text]),
        null,
        1,
      ),
    ).toBeGreaterThanOrEqual(0.98);
  });

  test("at most 2 in 100 look-alikes are touched", () => {
    const touched = alike.filter((one) => redacted(one) !== one.text);
    const told = JSON.stringify(
      touched.map((one) => [one.kind, one.text, redacted(one)]),
      null,
      1,
    );
    expect(touched.length / alike.length, told).toBeLessThanOrEqual(0.02);
  });

  test("what is redacted looks like no secret any more", () => {
    const again = planted
      .map((one) => redacted(one))
      .filter((text) => text !== redacted({ text, place: { is: "text" } }));
    expect(again).toEqual([]);
  });
});

/** Lines as people and programs write them, by hand: neither list follows the rules, nor the formats of the corpus. */
const TOLD: readonly (readonly [line: string, secret: string])[] = [
  ["export DB_PASS='p@ss w0rd'", "p@ss w0rd"],
  ["mysql -h db -u root -pS3cretPw shop", "S3cretPw"],
  ["PGPASSWORD=abc123xyz psql -h db", "abc123xyz"],
  ["curl -u admin:hunter2 http://svc/health", "hunter2"],
  ["the admin password is Tr0ub4dor&3", "Tr0ub4dor&3"],
  [String.raw`body={\"user\":\"x\",\"password\":\"abcDEF12\"}`, "abcDEF12"],
  ["<password>s3cr3t!</password>", "s3cr3t!"],
  ['password = "toml-pass-1"', "toml-pass-1"],
  ["spring.redis.password=redisPw9", "redisPw9"],
  ["X-Api-Key: 8f14e45fceea167a5a36dedd4bea2543", "8f14e45fceea167a5a36dedd4bea2543"],
  ["jdbc:mysql://host/db?user=u&password=pQ9z8", "pQ9z8"],
  ["sshpass -p Zx81pass ssh root@h", "Zx81pass"],
  ["requirepass Foob4red", "Foob4red"],
  ["CREATE USER 'a'@'%' IDENTIFIED BY 'Qwerty99'", "Qwerty99"],
  [
    "client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB",
    "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB",
  ],
  ["SECRET_KEY_BASE=3f2a9c", "3f2a9c"],
  ["DJANGO_SECRET_KEY='django-insecure-#x9k2m!q'", "django-insecure-#x9k2m!q"],
  ["docker login -u bot -p 9kdkKd92 registry", "9kdkKd92"],
  ["helm upgrade --set auth.password=Hq82kd --wait", "Hq82kd"],
  ["Authorization: Token 9944b09199c62bcf9418ad846dd0e4bb", "9944b09199c62bcf9418ad846dd0e4bb"],
  ["otpauth://totp/a?secret=JBSWY3DPEHPK3PXPJB", "JBSWY3DPEHPK3PXPJB"],
  ["docker run -e DB_PASSWORD=foo9bar image", "foo9bar"],
  ["--env=API_SECRET=zxcv0987", "zxcv0987"],
  ['msg="login" passwd=Ab12Cd', "Ab12Cd"],
  ["password: hunter2", "hunter2"],
  ["admin_password: 12345678", "12345678"],
  ["redis://default:kJ8sHs7@redis:6379", "kJ8sHs7"],
  ["mongodb+srv://u:p%40ss@cluster0.mongodb.net/x", "p%40ss"],
  ["amqp://guest:gu3st@mq", "gu3st"],
  ["https://user:ghx@github.com/a.git", "ghx"],
  ["Set-Cookie: JSESSIONID=8A7F6E5D4C3B2A190817; Path=/", "8A7F6E5D4C3B2A190817"],
  ['{"apiKey": "pk9s8d7f6g5h4j3k2l1"}', "pk9s8d7f6g5h4j3k2l1"],
  ["api_key=0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"],
  [
    "export AWS_SESSION_TOKEN=FwoGZXIvYXdzEBYaDJ3gT1c9k8v7n6m5b4v3c2x1z0aSdFgHjKl",
    "FwoGZXIvYXdzEBYaDJ3gT1c9k8v7n6m5b4v3c2x1z0aSdFgHjKl",
  ],
  [
    "pk: -----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----",
    "b3BlbnNzaC1rZXktdjEAAAAA",
  ],
  [
    "//registry.npmjs.org/:_authToken=0a1b2c3d-4e5f-6789-abcd-ef0123456789",
    "0a1b2c3d-4e5f-6789-abcd-ef0123456789",
  ],
  ["machine github.com login bot password x9y8z7", "x9y8z7"],
  [
    "root:$6$rounds=5000$saltsalt$abcdefghijklmnopqrstuvwxyzABCDEFGHIJ:18000:0",
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ",
  ],
  ["Server=db;Uid=sa;Pwd=P4ssw0rd;", "P4ssw0rd"],
  ["ES_PASSWORD: changeme", "changeme"],
  ["token: 7c6e1d9a0f3b4c5d8e7f6a5b4c3d2e1f", "7c6e1d9a0f3b4c5d8e7f6a5b4c3d2e1f"],
  ["VAULT_TOKEN=s.Kd83jDk2lLs93kDls02kD9sk", "s.Kd83jDk2lLs93kDls02kD9sk"],
  [
    "PUT https://x.blob.core.windows.net/c?sv=1&sig=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345%3D",
    "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345",
  ],
  [
    "webhook signing secret whsec_Ab12Cd34Ef56Gh78Ij90Kl12Mn34",
    "whsec_Ab12Cd34Ef56Gh78Ij90Kl12Mn34",
  ],
];
const HARMLESS = [
  '"Failed to sync" secret="default/db-creds"',
  'MountVolume.SetUp failed for volume "creds" : secret "db-creds" not found',
  "--- PASS: TestFoo (0.00s)",
  "Basic Authentication required for realm shop",
  "Bearer authentication failed: no header",
  "existingSecret: shop-db",
  "imagePullSecret: regcred",
  "--token-ttl=24h0m0s",
  "tokens per second: 45",
  "token: unexpected end of input",
  "password: must be at least eight characters",
  "host key: verification failed for web-1",
  "secretKeyRef name=db key=password",
  "PWD=/usr/src/app",
  "pass=true retries=3",
  "auth: ok user=alice",
  "unauthorized: authentication required",
  "session: closed by peer after 30s",
  "key: value pairs 12",
  "api key rotated successfully",
  "Secret default/web-tls updated",
  "secret/db-creds created",
  'sa token secret "default-token-abcde" missing',
  "auth method: password",
  "keyspace=orders",
  "passthrough: enabled",
  "authorization: denied by policy",
  "cookie: not set",
  "author: jane",
  "monkey=banana",
  "tokenizer: bpe",
  "keepalive=30s",
  "secretName: web-tls",
  "apiKeySecretRef: shop/keys",
  "Warning: password will expire in 7 days",
  "invalid password",
  "partitionKey=12",
  "auth_url=https://sso.shop.svc/login",
  "token_type: bearer",
  "oauth2 client_id=shop-web",
  "passwordRequired: true",
  "certificate-authority: /etc/ca.crt",
  "image: repo/app:4f2a9c1",
  "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "GET /auth/token 401 12ms",
  "POST /v1/secrets/list 200",
  "k8s.io/token-reviewer: enabled",
  "user changed password",
  "uid=8d7f6e5d-4c3b-2a19-0817-abcdefabcdef",
];

describe("lines as they are met", () => {
  test.each(TOLD)("%s", (line, secret) => {
    expect(redacted({ text: line, place: { is: "text" } })).not.toContain(secret);
  });

  test.each(HARMLESS)("untouched: %s", (line) => {
    expect(redacted({ text: line, place: { is: "text" } })).toBe(line);
  });
});

describe("addresses", () => {
  const redactor = new Redactor({ names: ["acme", "Acme Corp"], addresses: true });
  const text = (line: string) => redactor.text(line);

  test("the same for the same, in one network as before", () => {
    expect(text("10.244.1.7 -> 10.244.1.9")).toBe("10.1.1.1 -> 10.1.1.2");
    expect(text("allow 10.244.0.0/16, deny 10.244.2.7")).toBe("allow 10.1.0.0/16, deny 10.1.2.1");
    expect(text("from 203.0.113.9 to 203.0.113.10:443, 8.8.8.8")).toBe(
      "from 240.0.0.1 to 240.0.0.2:443, 240.0.1.1",
    );
    expect(text("2001:db8::1 and 2001:db8::1")).toBe("fd00:5ca1::1 and fd00:5ca1::1");
    expect(text("Jane.Doe@shop.example wrote to jane.doe@shop.example")).toBe(
      "person-1@example.invalid wrote to person-1@example.invalid",
    );
  });

  test("versions, masks, loopback and times are none", () => {
    for (const line of [
      "version 1.2.3.4",
      "v10.0.0.1",
      "1.3.6.1.4.1.99",
      "127.0.0.1",
      "255.255.255.0",
      "169.254.169.254",
      "12:30:45",
      "std::vector",
    ])
      expect(text(line)).toBe(line);
  });

  test("names of the user's list, the longest first", () => {
    expect(text("ACME Corp on acme-db-1")).toBe("name-1 on name-2-db-1");
  });
});

test("a Secret's values go, its keys stay; so do those in the last applied object", () => {
  const secret = {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "db", namespace: "shop" },
    data: { password: "aHVudGVyMg==" },
  };
  const applied = JSON.stringify({ ...secret, stringData: { password: "hunter2" } });
  const metadata = {
    ...secret.metadata,
    annotations: { "kubectl.kubernetes.io/last-applied-configuration": applied },
  };
  const redactor = new Redactor({ names: [], addresses: false });
  const seen = JSON.stringify(
    redactor.apply({ signal: "objects", at: null, object: { ...secret, metadata } }),
  );
  expect(seen).not.toMatch(/aHVudGVyMg|hunter2/);
  expect(seen).toContain('"password":"W3JlZGFjdGVkXQ=="');
  expect(redactor.report).toEqual({ Secret: 3 });
});

test("arguments, and a key that a log writes line by line", () => {
  const redactor = new Redactor({ names: [], addresses: false });
  const pod = (command: string[]) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "a" },
    spec: { containers: [{ name: "a", command }] },
  });
  const seen = redactor.apply({
    signal: "objects",
    at: null,
    object: pod(["app", "--password", "hunter2", "--port", "8080"]),
  });
  expect(JSON.stringify(seen)).toContain(
    '["app","--password","[redacted named value]","--port","8080"]',
  );
  const log = (body: string) => {
    const line = redactor.apply({ ...PLAIN_LOG, at: 1n, service: "a", resource: {}, body });
    return line.signal === "logs" ? line.body : "";
  };
  expect(
    [
      "-----BEGIN PRIVATE KEY-----",
      "MIIEvQIBADANBg",
      "kqhkiG9w0B",
      "-----END PRIVATE KEY-----",
      "started",
    ].map(log),
  ).toEqual([
    "[redacted private key]",
    "[redacted private key]",
    "[redacted private key]",
    "[redacted private key]",
    "started",
  ]);
});
