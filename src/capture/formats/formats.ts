import type { OpenFile } from "../source/text.ts";
import { alertmanager } from "./alertmanager.ts";
import type { Format } from "./format.ts";
import { jaeger } from "./jaeger.ts";
import { kubernetes } from "./kubernetes.ts";
import { loki } from "./loki.ts";
import { nezha } from "./nezha.ts";
import { openrca } from "./openrca.ts";
import { otlp } from "./otlp.ts";
import { petshop } from "./petshop.ts";
import { podLogs } from "./pod-logs.ts";
import { prometheusApi } from "./prometheus-api.ts";
import { prometheusText } from "./prometheus-text.ts";
import { rcaeval } from "./rcaeval.ts";

export type FormatName =
  | "otlp"
  | "prometheus-api"
  | "loki"
  | "jaeger"
  | "alertmanager"
  | "kubernetes"
  | "nezha"
  | "petshop"
  | "rcaeval"
  | "openrca"
  | "prometheus-text"
  | "pod-logs";

/** In the order in which they are asked: what is told by its content before what is told by its place. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  otlp,
  "prometheus-api": prometheusApi,
  loki,
  jaeger,
  alertmanager,
  kubernetes,
  nezha,
  petshop,
  rcaeval,
  openrca,
  "prometheus-text": prometheusText,
  "pod-logs": podLogs,
};

/** Null for a file that is of no format we read. */
export function formatOf(file: Pick<OpenFile, "path" | "head">): FormatName | null {
  const names = Object.keys(FORMATS) as FormatName[];
  return names.find((name) => FORMATS[name].claims(file)) ?? null;
}
