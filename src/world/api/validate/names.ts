import { type Fields, isFields, type Value } from "../values.ts";
import type { Check } from "./check.ts";

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SERVICE = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

export const SUBDOMAIN_TEXT =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_TEXT =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SERVICE_TEXT =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
const PART_TEXT =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const VALUE_TEXT =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

export function checkName(check: Check, field: string, name: string, kind: string): void {
  if (kind === "Service" || kind === "Namespace") {
    if (name.length > 63) check.invalid(field, name, "must be no more than 63 characters");
    else if (kind === "Service" && !SERVICE.test(name)) check.invalid(field, name, SERVICE_TEXT);
    else if (kind === "Namespace" && !LABEL.test(name)) check.invalid(field, name, LABEL_TEXT);
    return;
  }
  if (name.length > 253) check.invalid(field, name, "must be no more than 253 characters");
  else if (!SUBDOMAIN.test(name)) check.invalid(field, name, SUBDOMAIN_TEXT);
}

export function checkDnsLabel(check: Check, field: string, name: Value | undefined): void {
  if (typeof name !== "string" || name === "") check.required(field);
  else if (name.length > 63) check.invalid(field, name, "must be no more than 63 characters");
  else if (!LABEL.test(name)) check.invalid(field, name, LABEL_TEXT);
}

function qualifiedProblem(key: string): string | null {
  const [first = "", second, more] = key.split("/");
  if (more !== undefined)
    return `a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;
  const name = second ?? first;
  if (second !== undefined && first === "") return "prefix part must be non-empty";
  if (second !== undefined && !SUBDOMAIN.test(first)) return `prefix part ${SUBDOMAIN_TEXT}`;
  if (name === "") return "name part must be non-empty";
  if (name.length > 63) return "name part must be no more than 63 characters";
  return PART.test(name) ? null : PART_TEXT;
}

export function checkQualified(check: Check, field: string, key: string): void {
  const problem = qualifiedProblem(key);
  if (problem !== null) check.invalid(field, key, problem);
}

export function checkLabels(check: Check, field: string, labels: Value | undefined): void {
  if (!isFields(labels)) return;
  for (const [key, value] of Object.entries(labels)) {
    checkQualified(check, field, key);
    const text = String(value);
    if (text.length > 63) check.invalid(field, text, "must be no more than 63 characters");
    else if (!VALUE.test(text)) check.invalid(field, text, VALUE_TEXT);
  }
}

const MOST_ANNOTATIONS = 256 << 10;

export function checkAnnotations(check: Check, field: string, annotations: Fields): void {
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) {
    checkQualified(check, field, key.toLowerCase());
    size += key.length + String(value).length;
  }
  if (size > MOST_ANNOTATIONS) check.tooLong(field, MOST_ANNOTATIONS);
}
