import type { ConfigMap } from "../../cluster/kinds.ts";
import { editWorkload, type Fault, namespaceAt, ordinary } from "../fault.ts";
import { editPods, fix, setData, template } from "../remedy.ts";
import { isJson } from "../state.ts";

const SOUND = '{\n  "logLevel": "info",\n  "cache": {"ttlSeconds": 30}\n}\n';

/** An init container reads a configuration file that is not valid. */
export const initCrash: Fault = {
  id: "init-crash",
  family: "rollout failure",
  category: "Configuration",
  steps: 2,
  technologies: 3,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-config`;
    const startsWithout = (init: string) =>
      template(
        site,
        ({ spec }) => !spec.template.spec.initContainers?.some((one) => one.name === init),
      );
    return {
      roots: [{ kind: "ConfigMap", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `ConfigMap ${name} holds a file that is not valid JSON`,
      repair: `Correct the file in ConfigMap ${name}`,
      remedy: fix(
        (cluster) => {
          const text = cluster.store.get("ConfigMap", namespace, name)?.data?.["settings.json"];
          return startsWithout("worker")(cluster) || (text !== undefined && isJson(text));
        },
        [setData("ConfigMap", namespace, name, { "settings.json": SOUND })],
        editPods(site, {
          initContainers: [{ name: "worker", $patch: "delete" }],
          volumes: [{ name: "config", $patch: "delete" }],
        }),
      ),
      patches: editWorkload(site, (template, _, cluster) => {
        cluster.store.create<ConfigMap>({
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name, namespace },
          data: {
            "settings.json": '{\n  "logLevel": "info",\n  "cache": {"ttlSeconds": 30,\n}\n',
            "check.sh": "#!/bin/sh\nset -e\njq . /config/settings.json > /dev/null\n",
          },
        });
        template.spec.volumes = [
          ...(template.spec.volumes ?? []),
          { name: "config", configMap: { name } },
        ];
        template.spec.initContainers = [
          ...(template.spec.initContainers ?? []),
          {
            name: "worker",
            image: "busybox:latest",
            imagePullPolicy: "IfNotPresent",
            command: ["sh", "/config/check.sh"],
            volumeMounts: [{ name: "config", mountPath: "/config" }],
          },
        ];
      }),
    };
  },
};
