import { encoded } from "../../cluster/secrets.ts";
import { type Fault, namespaceAt, restartPods, workloadAt } from "../fault.ts";
import { fix, restart, setData } from "../remedy.ts";

/** The Secret's values are replaced; the database keeps the old password, the restarted client has the new one. */
export const secretCorrupted: Fault = {
  id: "secret-corrupted",
  family: "secrets",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter(
        (one) =>
          one.role === "service" &&
          one.env.some(({ value }) => typeof value !== "string" && "secret" in value),
      )
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const source = workloadAt(site)
      .env.map(({ value }) => value)
      .find((value) => typeof value !== "string" && "secret" in value);
    const name = typeof source === "object" && "secret" in source ? source.secret : "";
    const keys = site.application.secrets.find((one) => one.name === name)?.keys ?? [];
    const wrong = Object.fromEntries(keys.map((key) => [key, encoded(site.stream.hex(24))]));
    return {
      roots: [{ kind: "Secret", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Secret ${name} holds other credentials than the server accepts`,
      repair: `Restore Secret ${name} and restart ${site.target}`,
      remedy: fix(
        (cluster) => {
          const data = cluster.store.get("Secret", namespace, name)?.data ?? {};
          return Object.entries(site.installed(name)).every(([key, value]) => data[key] === value);
        },
        [setData("Secret", namespace, name, site.installed(name)), restart(site)],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const secret = cluster.store.get("Secret", namespace, name);
            if (!secret) throw new Error(`no Secret ${namespace}/${name}`);
            secret.data = { ...secret.data, ...wrong };
            cluster.store.changed(secret);
          },
        },
        restartPods(10, site.target),
      ],
    };
  },
};
