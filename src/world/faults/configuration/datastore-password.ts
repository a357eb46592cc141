import type { Secret } from "../../cluster/kinds.ts";
import { encoded } from "../../cluster/secrets.ts";
import { editWorkload, type Fault, namespaceAt, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";

/** The cache starts to demand a password that its clients do not have. */
export const datastorePassword: Fault = {
  id: "datastore-password",
  family: "secrets",
  category: "Change",
  steps: 3,
  technologies: 3,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter(
        (one) =>
          one.role === "datastore" &&
          one.passwordEnv !== undefined &&
          !one.env.some(({ name }) => name === one.passwordEnv),
      )
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const { passwordEnv = "" } = workloadAt(site);
    const name = `${site.target}-auth`;
    const password = site.stream.hex(24);
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} requires a password its clients do not have`,
      repair: `Remove the password from ${site.target} or give it to its clients`,
      remedy: fix(
        template(site, (_, { args = [] }) => !args.includes("--requirepass")),
        editContainer(site, { args: null, env: [{ name: passwordEnv, $patch: "delete" }] }),
      ),
      patches: editWorkload(site, (_, container, cluster) => {
        cluster.store.create<Secret>({
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name, namespace },
          data: { password: encoded(password) },
        });
        container.args = ["valkey-server", "--requirepass", `$(${passwordEnv})`];
        container.env = [
          ...(container.env ?? []),
          { name: passwordEnv, valueFrom: { secretKeyRef: { name, key: "password" } } },
        ];
      }),
    };
  },
};
