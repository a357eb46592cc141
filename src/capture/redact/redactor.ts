import { asObject, asText, type JsonFields, parseJson } from "../../model/json.ts";
import { byCodePoint } from "../../model/order.ts";
import type { LogSeen, Observation, Pairs } from "../observation.ts";
import { Addresses } from "./addresses.ts";
import { REDACTED_DATA } from "./names.ts";
import { type Replace, redactText, redactValue } from "./rules.ts";

interface RedactorOptions {
  /** Words of the user's own: names of customers, hosts, projects. */
  readonly names: readonly string[];
  /** E-mail and IP addresses are replaced too. */
  readonly addresses: boolean;
}

/**
 * Takes secrets out of what is observed, before anything of it is written. It knows where it is: a Secret's data, a
 * variable of a container, a label, a line. What it found is counted by rule and never told.
 */
export class Redactor {
  readonly #found: Record<string, number> = {};
  readonly #addresses: Addresses | null;
  readonly #names: RegExp | null;
  readonly #aliases = new Map<string, string>();
  /** Containers in whose log a key has begun and not ended: it comes line by line. */
  readonly #open = new Set<string>();

  constructor({ names, addresses }: RedactorOptions) {
    this.#addresses = addresses ? new Addresses() : null;
    const words = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
    const longest = words.sort((a, b) => b.length - a.length || byCodePoint(a, b));
    const escaped = longest.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    this.#names = escaped.length === 0 ? null : new RegExp(escaped.join("|"), "gi");
  }

  /** Secrets and addresses by rule: how many, never which. */
  get report(): Readonly<Record<string, number>> {
    const all = { ...this.#found, ...this.#addresses?.found };
    const entries = Object.entries(all).filter(([, count]) => count > 0);
    return Object.fromEntries(entries.sort(([a], [b]) => byCodePoint(a, b)));
  }

  readonly #replace: Replace = (rule) => {
    this.#found[rule] = (this.#found[rule] ?? 0) + 1;
    return `[redacted ${rule}]`;
  };

  apply(seen: Observation): Observation {
    switch (seen.signal) {
      case "objects":
        return { ...seen, object: this.#object(seen.object) };
      case "events":
        return { ...seen, event: this.#fields(seen.event) };
      case "logs":
        return this.#log(seen);
      case "traces":
        return {
          ...seen,
          name: this.text(seen.name),
          statusMessage: this.text(seen.statusMessage),
          resource: this.#labels(seen.resource),
          attributes: this.#labels(seen.attributes),
          events: seen.events.map((event) => ({
            ...event,
            attributes: this.#labels(event.attributes),
          })),
        };
      case "metrics":
        return { ...seen, labels: this.#labels(seen.labels) };
      case "alerts":
        return {
          ...seen,
          alert: {
            ...seen.alert,
            labels: this.#labels(seen.alert.labels),
            annotations: this.#labels(seen.alert.annotations),
          },
        };
    }
  }

  text(text: string): string {
    return this.#plain(redactText(text, this.#replace));
  }

  value(name: string, value: string): string {
    return this.#plain(redactValue(name, value, this.#replace));
  }

  /** What is no secret and tells who it was about. */
  #plain(text: string): string {
    const named =
      this.#names === null ? text : text.replace(this.#names, (name) => this.#alias(name));
    return this.#addresses === null ? named : this.#addresses.replace(named);
  }

  #alias(name: string): string {
    const lower = name.toLowerCase();
    let alias = this.#aliases.get(lower);
    if (alias === undefined) {
      // Fit for an object's name, and no part of another alias.
      alias = `name-${this.#aliases.size + 1}`;
      this.#aliases.set(lower, alias);
    }
    this.#found["listed name"] = (this.#found["listed name"] ?? 0) + 1;
    return alias;
  }

  readonly #knownLabels = new Map<string, Pairs>();

  /** Pairs of a series or a resource come again with every row. */
  #labels(labels: Pairs): Pairs {
    const key = JSON.stringify(labels);
    const known = this.#knownLabels.get(key);
    if (known !== undefined) return known;
    const redacted = Object.fromEntries(
      Object.entries(labels).map(([name, value]) => [name, this.value(name, value)]),
    );
    if (this.#knownLabels.size > 20_000) this.#knownLabels.clear();
    this.#knownLabels.set(key, redacted);
    return redacted;
  }

  #log(seen: LogSeen): LogSeen {
    const container = `${seen.service} ${seen.resource["k8s.pod.name"]} ${seen.resource["k8s.container.name"]}`;
    const resource = this.#labels(seen.resource);
    const attributes = this.#labels(seen.attributes);
    const isInKey = this.#open.has(container);
    if (
      /-----BEGIN [A-Z0-9 ]*(PRIVATE KEY|CERTIFICATE)/.test(seen.body) &&
      !/-----END /.test(seen.body)
    )
      this.#open.add(container);
    const ends = /-----END /.test(seen.body);
    if (ends) this.#open.delete(container);
    if (isInKey && (ends || /^\s*[A-Za-z0-9+/=:, -]{1,120}\s*$/.test(seen.body)))
      return { ...seen, resource, attributes, body: this.#replace("private key", seen.body) };
    // Anything else is a line of its own: the key was cut off.
    if (isInKey) this.#open.delete(container);
    return { ...seen, resource, attributes, body: this.text(seen.body) };
  }

  #object(object: JsonFields): JsonFields {
    const isSecret = asText(object.kind) === "Secret";
    const fields = isSecret ? this.#secret(object) : object;
    return this.#fields(fields);
  }

  #secret(object: JsonFields): JsonFields {
    const hide = (values: unknown, by: string) =>
      Object.fromEntries(
        Object.keys(asObject(values)).map((key) => {
          this.#replace("Secret", "");
          return [key, by];
        }),
      );
    return {
      ...object,
      ...(object.data === undefined ? {} : { data: hide(object.data, REDACTED_DATA) }),
      ...(object.stringData === undefined
        ? {}
        : { stringData: hide(object.stringData, "[redacted]") }),
    };
  }

  #fields(fields: JsonFields): JsonFields {
    return asObject(this.#walk("", fields));
  }

  #walk(name: string, value: unknown): unknown {
    if (typeof value === "string") return this.#string(name, value);
    if (Array.isArray(value))
      return value.map((one, index) => this.#walk(flagBefore(value, index) ?? name, one));
    if (value === null || typeof value !== "object") return value;
    const fields = value as JsonFields;
    // A variable of a container, a header, a parameter: the name stands beside the value.
    const beside =
      typeof fields.name === "string" && typeof fields.value === "string" ? fields.name : null;
    const found: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(fields)) {
      const isName = key === "name" || key === "namespace" || key === "kind" || key === "uid";
      found[this.#key(key)] =
        key === "value" && beside !== null
          ? this.value(beside, one as string)
          : isName && typeof one === "string"
            ? this.#plain(one)
            : this.#walk(key, one);
    }
    return found;
  }

  #key(key: string): string {
    return this.#names === null ? key : key.replace(this.#names, (name) => this.#alias(name));
  }

  /** An object inside a text, such as the last applied one in an annotation, is redacted as an object. */
  #string(name: string, value: string): string {
    if (value.length > 1 && value.startsWith("{") && value.trimEnd().endsWith("}")) {
      const inner = parseJson(value);
      if (inner !== undefined && typeof inner === "object") {
        const object = asObject(inner);
        const redacted = object.kind === "Secret" ? this.#object(object) : this.#fields(object);
        return JSON.stringify(redacted) === JSON.stringify(inner)
          ? this.#plain(value)
          : JSON.stringify(redacted);
      }
    }
    return this.value(name, value);
  }
}

/** ["--password", "x"]: an argument is called what the one before it says. */
function flagBefore(list: readonly unknown[], index: number): string | null {
  const before = list[index - 1];
  return typeof before === "string" ? (/^--?([A-Za-z][\w.-]+)$/.exec(before)?.[1] ?? null) : null;
}
