import { asObject, asText, type JsonFields } from "../../model/json.ts";
import { parseTime } from "../../model/time.ts";
import { jsonValues } from "../source/json-values.ts";
import type { Format, Sink } from "./format.ts";

/** Alertmanager's webhook (version 4) and what its API answers for `/api/v2/alerts`. */
export const alertmanager: Format = {
  title: "alerts of Alertmanager",
  claims: ({ head }) =>
    /"(startsAt|groupKey)"\s*:/.test(head) &&
    /"labels"\s*:/.test(head) &&
    /^\uFEFF?\s*[[{]/.test(head),
  read: async ({ text }, sink) => {
    for await (const part of jsonValues(text(), ["", "*"])) {
      if ("problem" in part) sink.leave(part.problem);
      else takeAlerts(asObject(part.value), sink);
    }
  },
};

function takeAlerts(fields: JsonFields, sink: Sink): void {
  if (Array.isArray(fields.alerts)) {
    for (const alert of fields.alerts) addAlert(asObject(alert), sink);
  } else addAlert(fields, sink);
}

function addAlert(alert: JsonFields, sink: Sink): void {
  const labels = texts(alert.labels);
  if (labels.alertname === undefined) {
    sink.leave("alerts without a name");
    return;
  }
  const status = asText(alert.status) || asText(asObject(alert.status).state);
  if (status === "suppressed") {
    sink.leave("alerts that were silenced or inhibited");
    return;
  }
  const startsAt = asText(alert.startsAt);
  const ended = parseTime(asText(alert.endsAt));
  const fired = {
    labels,
    annotations: texts(alert.annotations),
    state: "firing",
    activeAt: startsAt === "" ? null : startsAt,
    value: "1e+00",
  } as const;
  // A page tells when the alert began, an answer what stands now; one that is over stood until its end.
  if (status === "resolved") sink.add({ signal: "alerts", at: ended, alert: fired });
  else {
    sink.add({ signal: "alerts", at: parseTime(startsAt), alert: fired });
    sink.add({ signal: "alerts", at: null, alert: fired });
  }
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asObject(value)).map(([key, one]) => [key, String(one)]),
  );
}
