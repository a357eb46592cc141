import { isObjectName, isPlace, isStandIn, looksRandom, meaningOf } from "./names.ts";
import { TOKEN_RULES } from "./token-rules.ts";

/** Called for each secret found; the answer stands in its place. */
export type Replace = (rule: string, secret: string) => string;

const HINTS = [
  ...new Set(TOKEN_RULES.flatMap(({ hints }) => hints.map((hint) => hint.toLowerCase()))),
];
/** Of the thousands of lines of a log few hold any text that a token has; this finds them in one pass. */
const SUSPICIOUS = new RegExp(
  [
    ...HINTS.filter((hint) => hint.length > 2),
    "pass",
    "pwd",
    "secret",
    "token",
    "key",
    "cred",
    "auth",
    "dsn",
    "session",
    "\\$[1-9a-z]{1,4}\\$",
    "[A-Za-z0-9]\\.[A-Za-z0-9]{6}\\.",
    "[0-9a-f]{32}-",
    "sk[0-9a-f]{32}",
    "(?<![a-z0-9_./-])[sb]\\.[a-z0-9]{24}",
    "[a-z0-9]{6}\\.[a-z0-9]{16}",
  ]
    .map((one) => (/[\\[(]/.test(one) ? one : one.replace(/[.*+?^${}()|/]/g, "\\$&")))
    .join("|"),
  "i",
);

/** name=value, name: value, "name":"value", --name value; values in quotes or up to a blank or separator. */
const ASSIGNED =
  /(--?)?((?:\\?["'])?)([A-Za-z_][A-Za-z0-9_.\-/]{1,80})((?:\\?["'])?)(\s*(?:=>|:=|=|:)\s*|\s+)(?:(\\?)(["'\x60])((?:(?!\6\7)[^\r\n]|\\\\["'])*?)\6\7|([^\s"'\x60,;&|<>(){}[\]]+))/g;

/** Replaces what looks like a secret in a text of any kind: a line, a URL, a file of settings. */
export function redactText(text: string, replace: Replace): string {
  if (!SUSPICIOUS.test(text)) return text;
  const lower = text.toLowerCase();
  let result = text;
  for (const { name, hints, pattern, check } of TOKEN_RULES) {
    if (!hints.some((hint) => lower.includes(hint.toLowerCase()))) continue;
    result = result.replace(pattern, (match: string, first: unknown) => {
      const secret = typeof first === "string" ? first : match;
      if (isStandIn(secret) || match.includes("[redacted") || check?.(secret) === false)
        return match;
      const at = match.lastIndexOf(secret);
      return match.slice(0, at) + replace(name, secret) + match.slice(at + secret.length);
    });
  }
  return redactAssigned(result, replace);
}

function redactAssigned(text: string, replace: Replace): string {
  if (!/pass|pwd|secret|token|key|cred|auth|dsn|session|salt|otp|sid\b|pw\b|jwt|hash/i.test(text))
    return text;
  const parts: string[] = [];
  let from = 0;
  ASSIGNED.lastIndex = 0;
  for (let match = ASSIGNED.exec(text); match !== null; match = ASSIGNED.exec(text)) {
    const [all, dashes, open = "", name = "", close = "", sign = "", , , quoted, bare] = match;
    const value = quoted ?? bare ?? "";
    const end = match.index + all.length;
    const at = match.index + all.lastIndexOf(value);
    const meaning = meaningOf(name);
    const isBlank = !/[=:]/.test(sign);
    const isSaid = meaning !== null && open === close && !(isBlank && dashes === undefined);
    // "token: expected", "password: must have": a sentence goes on, where a setting would end.
    const isProse =
      quoted === undefined && open === "" && /:\s+$/.test(sign) && goesOn(text, end, value);
    if (isSaid && !isObjectName(name, value) && isSecretValue(value, meaning, isProse)) {
      parts.push(text.slice(from, at), replace("named value", value));
      from = at + value.length;
      ASSIGNED.lastIndex = Math.max(end, from);
      // What is assigned may be an assignment itself: --set auth.password=x.
    } else
      ASSIGNED.lastIndex = Math.max(
        match.index + 1,
        match.index + (dashes ?? "").length + open.length + name.length + close.length,
      );
  }
  return `${parts.join("")}${text.slice(from)}`.replace(
    ELEMENT,
    (whole, name: string, value: string) => {
      const meaning = meaningOf(name);
      return meaning !== null && isSecretValue(value, meaning, false)
        ? `<${name}>${replace("named value", value)}</`
        : whole;
    },
  );
}

const ELEMENT = /<([A-Za-z][\w:.-]{2,60})>([^<\s]{3,})<\//g;

function goesOn(text: string, at: number, value: string): boolean {
  return /^[A-Za-z]+$/.test(value) && /^ +[a-z]/.test(text.slice(at, at + 8));
}

function isSecretValue(value: string, meaning: "secret" | "perhaps", isProse: boolean): boolean {
  if (isStandIn(value) || isPlace(value) || value.includes("[redacted")) return false;
  if (meaning === "perhaps" || isProse) return looksRandom(value);
  return value.length >= 3;
}

/** The same for the value of a key or variable, which is nothing but the value. */
export function redactValue(name: string, value: string, replace: Replace): string {
  const meaning = meaningOf(name);
  const found = redactText(value, replace);
  if (found !== value || meaning === null || /\n/.test(value.trim())) return found;
  const whole = value.trim();
  return !/\s/.test(whole) && !isObjectName(name, whole) && isSecretValue(whole, meaning, false)
    ? replace("named value", value)
    : value;
}
