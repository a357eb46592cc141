import { asObject, asText, parseJson, valueAt } from "../../model/json.ts";

/** What tells whether users are served: alerts that fire, by name and place. */
export async function firingAlerts(alertmanager: string | undefined): Promise<Set<string>> {
  if (alertmanager === undefined) return new Set();
  const response = await fetch(`${alertmanager}/api/v2/alerts?active=true&silenced=false`);
  const alerts = parseJson(await response.text());
  const names = (Array.isArray(alerts) ? alerts.map(asObject) : []).map((alert) => {
    const label = (name: string) => asText(valueAt(alert, `labels.${name}`));
    return [label("alertname"), label("namespace"), label("service") || label("service_name")].join(
      " ",
    );
  });
  return new Set(names);
}

/** Lets time pass where the incident is: its clock is not ours. */
export async function wait(clock: string | undefined, seconds: number): Promise<void> {
  if (clock === undefined) return;
  await fetch(`${clock}/sleep?seconds=${seconds}`, { method: "POST" });
}
