/** What a name says of its value: a secret, something that only speaks of one, or nothing. */
export type Meaning = "secret" | "perhaps" | null;

const STRONG = new Set([
  "password",
  "passwd",
  "passwort",
  "passphrase",
  "pwd",
  "pass",
  "pw",
  "secret",
  "secrets",
  "apikey",
  "authkey",
  "secretkey",
  "accesskey",
  "privatekey",
  "signingkey",
  "encryptionkey",
  "masterkey",
  "clientsecret",
  "authtoken",
  "accesstoken",
  "refreshtoken",
  "bearertoken",
  "sessiontoken",
  "credential",
  "credentials",
  "creds",
  "cred",
  "dsn",
  "htpasswd",
  "dockerconfigjson",
  "dockercfg",
  "pgpassword",
  "jsessionid",
  "phpsessid",
]);

/** Words that name a key to something when they stand before "key". */
const KINDS_OF_KEY = new Set([
  "access",
  "account",
  "admin",
  "api",
  "app",
  "application",
  "auth",
  "client",
  "cookie",
  "crypt",
  "crypto",
  "decryption",
  "deploy",
  "encryption",
  "hmac",
  "host",
  "integration",
  "jwt",
  "ingest",
  "ingestion",
  "license",
  "licence",
  "master",
  "private",
  "priv",
  "root",
  "secret",
  "security",
  "server",
  "service",
  "session",
  "shared",
  "sign",
  "signing",
  "signature",
  "ssh",
  "ssl",
  "storage",
  "subscription",
  "tls",
  "webhook",
  "write",
]);

/** Names whose values are secrets as often as not: only a value that looks random counts. */
const WEAK = new Set([
  "token",
  "tokens",
  "auth",
  "jwt",
  "salt",
  "pepper",
  "otp",
  "pin",
  "nonce",
  "sid",
  "sas",
  "cookie",
  "bearer",
]);
const WEAK_PAIRS = new Set(["session id", "sess id", "user key"]);
/** `existingSecret: db`, `imagePullSecret: regcred`: the name of an object that holds one. */
const REFERRING = new Set([
  "existing",
  "pull",
  "image",
  "tls",
  "ref",
  "from",
  "use",
  "with",
  "no",
  "missing",
  "bypass",
  "external",
  "sealed",
  "kubernetes",
  "k8s",
]);

/** Words after which the name still means the secret itself; any other makes it a name, a place, a size ... of one. */
const STILL = new Set([
  "value",
  "data",
  "text",
  "plain",
  "plaintext",
  "raw",
  "string",
  "b64",
  "base64",
  "encoded",
  "hash",
  "bcrypt",
  "sha256",
  "md5",
  "pem",
  "current",
  "old",
  "new",
  "previous",
  "next",
  "default",
  "primary",
  "secondary",
  "prod",
  "production",
  "staging",
  "stage",
  "stg",
  "dev",
  "test",
  "qa",
  "uat",
  "live",
  "main",
  "admin",
  "root",
  "user",
  "app",
  "db",
  "rw",
  "ro",
  "base",
  "json",
  "override",
  "env",
  "backup",
  "replica",
  "replication",
  "master",
]);

/** "spring.datasource.password", "DB_PASSWORD_2" and "clientSecretValue" in words of lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
}

const known = new Map<string, Meaning>();

export function meaningOf(name: string): Meaning {
  let meaning = known.get(name);
  if (meaning === undefined) {
    meaning = read(wordsOf(name));
    if (known.size > 20_000) known.clear();
    known.set(name, meaning);
  }
  return meaning;
}

function read(words: readonly string[]): Meaning {
  let meaning: Meaning = null;
  let end = -1;
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/\d+$/, "");
    const before = words[index - 1] ?? "";
    const fused = /(?:password|passwd|passphrase|secret|apikey)$/.test(word) && word.length > 6;
    const isKey = (word === "key" || word === "keys") && KINDS_OF_KEY.has(before);
    const refers = /^secrets?$/.test(word) && REFERRING.has(before);
    const isAlone = (word === "pass" || word === "pw") && words.length === 1;
    if (refers) [meaning, end] = [null, -1];
    else if (isAlone) [meaning, end] = ["perhaps", index];
    else if (STRONG.has(word) || fused || isKey) [meaning, end] = ["secret", index];
    else if (
      (WEAK.has(word) || /token$/.test(word) || WEAK_PAIRS.has(`${before} ${word}`)) &&
      meaning !== "secret"
    )
      [meaning, end] = ["perhaps", index];
  }
  if (meaning === null) return null;
  return words.slice(end + 1).every((word) => STILL.has(word.replace(/\d+$/, ""))) ? meaning : null;
}

/** What stands in a secret's place: a reference, a variable, a mask. */
const STAND_IN =
  /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]*|\$[a-z_]+|%[A-Za-z_]\w*%|%\([^)]*\)s|\{\{.*\}\}|<%.*%>|<[^<>]*>|\[[^\]]*\]|[*xX•.·_-]{3,}|\*+[A-Za-z ]*\*+|(?:vault|secret|secretsmanager|ssm|awssm|gcpsm|azkv|ref|op|doppler|sops|keyring|env|file|configmap):.*|ENC\[.*\]?|(?:arn|projects):.*|(?:redacted|masked|hidden|removed|censored|sanitized|filtered|none|null|nil|undefined|empty|true|false|yes|no|unset|required|optional|string|object|n\/a)|process\.env\.\w+|os\.(?:environ|getenv).*)$/i;

/** Base64 of "[redacted]": what is redacted in a Secret still decodes. */
export const REDACTED_DATA = "W3JlZGFjdGVkXQ==";

export function isStandIn(value: string): boolean {
  const plain = value.trim().replace(/^["'`]+|["'`,;]+$/g, "");
  return (
    plain === "" || plain === REDACTED_DATA || STAND_IN.test(plain) || /^\[redacted/.test(plain)
  );
}

/** Whether letters are in such a disorder that nobody chose them to be read. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || /\s/.test(value)) return false;
  if (/^[0-9.,:+-]+$/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(value)).length;
  const hasDigit = /\d/.test(value);
  if (value.length >= 16) return hasDigit || (kinds >= 2 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(value));
  return (
    hasDigit && kinds >= 2 && !/^v?\d+(\.\d+)+/.test(value) && !/^[a-z]+-?\d{1,4}$/.test(value)
  );
}

/** A path, a plain address or a time: called like secrets now and then, and none. */
export function isPlace(value: string): boolean {
  return (
    /^(?:\.{0,2}|~)\/[\w./@-]*$/.test(value) ||
    /^[A-Za-z]:\\/.test(value) ||
    /^[a-z][a-z0-9+.-]*:\/\/[^@\s]*$/i.test(value) ||
    /^\d{1,3}$|^\d+\.\d+$|^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|Mi|Gi|Ki|%))+$/.test(value) ||
    /^\d{4}-\d\d-\d\d[T ]/.test(value)
  );
}

/** `secret: shop/db-creds`: an object is named, not what is in it. Nobody calls an object in place of a password. */
export function isObjectName(name: string, value: string): boolean {
  if (!/^(?:.*[._-])?(?:secrets?|credentials?|creds?|tokens?|auth)$/i.test(name)) return false;
  return (
    /^(?:[a-z0-9-]+\/)?[a-z0-9.-]*(?:secrets?|tls|certs?|creds?|credentials|token|keys?|auth|config|settings)$/.test(
      value,
    ) || /^[a-z0-9-]+\/[a-z0-9][a-z0-9.-]*$/.test(value)
  );
}
