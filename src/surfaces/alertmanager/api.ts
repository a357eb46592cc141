import { sha256 } from "../../model/digest.ts";
import { canonicalJson } from "../../model/stable.ts";
import { isoTime } from "../../model/time.ts";
import type { RecordedAlert } from "../../records/alerts.ts";
import { RegexError } from "../../regex/regex-error.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import { alertList } from "../prometheus/alerts.ts";
import { type Matcher, type MatchOperator, matcher } from "../promql/matcher.ts";
import { unquote } from "../promql/text.ts";
import type { Snapshot } from "../snapshot.ts";

const RECEIVER = { name: "default" };
const ENDS_MS = 240_000;

/** Alertmanager's API, version 2, as it stood at the end of the snapshot. Silencing is refused and counted. */
export function alertmanagerApi(snapshot: Snapshot): (call: SurfaceCall) => SurfaceAnswer {
  return (call) => {
    const [first, second, ...rest] = call.path;
    if (first === "-") return plainText(200, "OK");
    if (first !== "api" || second !== "v2") return plainText(404, "404 page not found\n");
    if (call.method !== "GET") {
      snapshot.counts.attemptedChanges += 1;
      return json(403, "this Alertmanager is read-only");
    }
    try {
      return answer(snapshot, call, rest.join("/"));
    } catch (error) {
      if (error instanceof RegexError || error instanceof FilterError)
        return json(400, error.message);
      throw error;
    }
  };
}

function answer(snapshot: Snapshot, call: SurfaceCall, path: string): SurfaceAnswer {
  switch (path) {
    case "alerts":
      return json(200, alerts(snapshot, call));
    case "alerts/groups":
      return json(200, [{ labels: {}, receiver: RECEIVER, alerts: alerts(snapshot, call) }]);
    case "silences":
      return json(200, []);
    case "receivers":
      return json(200, [RECEIVER]);
    case "status":
      return json(200, {
        cluster: { status: "disabled", peers: [] },
        versionInfo: {
          version: "0.25.0",
          revision: "",
          branch: "",
          buildUser: "",
          buildDate: "",
          goVersion: "",
        },
        config: { original: "route:\n  receiver: default\nreceivers:\n- name: default\n" },
        uptime: isoTime(snapshot.clock.toApi(snapshot.index.facts.start)),
      });
    default:
      return json(404, `path /${path} was not found`);
  }
}

class FilterError extends Error {}

/** Only what fires is sent to Alertmanager; nothing here silences or inhibits. */
function alerts(snapshot: Snapshot, call: SurfaceCall): unknown[] {
  if (call.query.get("active") === "false") return [];
  const filters = call.query.getAll("filter").map(filterOf);
  return alertList(snapshot)
    .filter((alert) => alert.state === "firing")
    .filter(({ labels }) => filters.every((one) => one.matches(labels[one.name] ?? "")))
    .map((alert) => gettable(snapshot, alert));
}

function filterOf(text: string): Matcher {
  const match = /^\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*(.*?)\s*$/s.exec(text);
  const [, name, operator, written = ""] = match ?? [];
  if (name === undefined) throw new FilterError(`bad matcher format: ${text.slice(0, 100)}`);
  const value = written.startsWith('"') ? unquote(written) : written;
  if (value === null) throw new FilterError(`bad matcher format: ${text.slice(0, 100)}`);
  return matcher(name, operator as MatchOperator, value);
}

function gettable({ clock }: Snapshot, alert: RecordedAlert): unknown {
  return {
    annotations: alert.annotations,
    endsAt: isoTime(clock.now + ENDS_MS),
    fingerprint: sha256(canonicalJson(alert.labels)).slice(0, 16),
    receivers: [RECEIVER],
    startsAt: alert.activeAt ?? isoTime(clock.now),
    status: { inhibitedBy: [], silencedBy: [], state: "active" },
    updatedAt: isoTime(clock.now),
    generatorURL: "",
    labels: alert.labels,
  };
}
