import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Null where it is on no folder of PATH. */
export function findOnPath(program: string, path = ""): string | null {
  const files = path.split(delimiter).map((folder) => join(folder, program));
  return files.find(canRun) ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const NO_KUBECTL = `kubectl is not on your PATH. To get one: sudo apt-get install kubernetes-client, brew install kubectl, or
https://kubernetes.io/docs/tasks/tools/ (any version from 1.20 on). The addresses answer without it:
`;

const SHOWN = ["KUBECONFIG", "PROMETHEUS_URL", "ALERTMANAGER_URL", "LOKI_URL", "JAEGER_URL"];

/** Lines for another terminal. */
export function exportLines(environment: Readonly<Record<string, string>>): string {
  return [...SHOWN, "SRE_GATE_CLOCK"]
    .flatMap((name) => (environment[name] ? [`  export ${name}=${environment[name]}\n`] : []))
    .join("");
}

/** The page at the root, for a browser. */
export function addressesPage(environment: Readonly<Record<string, string>>): string {
  return [
    "An incident, served by sre-gate play.",
    "",
    `Kubernetes       ${environment.KUBECONFIG ?? ""} (kubectl, k9s, Lens)`,
    `Prometheus       ${environment.PROMETHEUS_URL}/api/v1/query?query=up`,
    `Alertmanager     ${environment.ALERTMANAGER_URL}/api/v2/alerts`,
    `Loki             ${environment.LOKI_URL}/loki/api/v1/labels`,
    `Jaeger           ${environment.JAEGER_URL}/api/services`,
    "",
  ].join("\n");
}
