import { holdsPullSecret } from "../../cluster/controllers/kubelet/pull.ts";
import { encoded } from "../../cluster/secrets.ts";
import {
  editWorkload,
  type Fault,
  namespaceAt,
  ordinary,
  workloadAt,
  workloadRoot,
} from "../fault.ts";
import { create, editContainer, editPods, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

const REGISTRIES = ["registry.corp.example", "harbor.internal.example", "artifacts.example.net"];

/** The image moved to a registry that asks who is there, and the pods name no pull secret. */
export const imagePullSecret: Fault = {
  id: "image-pull-secret",
  family: "image",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const released = workloadAt(site).image;
    const image = `${site.stream.pick(REGISTRIES)}/${released.replace(/^[^/]*\//, "")}`;
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Image ${image} of ${site.target} needs a pull secret that its pods do not have`,
      repair: `Give ${site.target} a pull secret for the registry, or the image it had`,
      remedy: fix(
        template(
          site,
          ({ metadata, spec }, container, cluster) =>
            runsProgram(cluster, site, container) &&
            (!cluster.images.isSealed(container.image) ||
              holdsPullSecret(cluster, { metadata, spec: spec.template.spec })),
        ),
        editContainer(site, { image: released }),
        [
          create("Secret", namespaceAt(site), {
            metadata: { name: "registry-auth" },
            type: "kubernetes.io/dockerconfigjson",
            data: { ".dockerconfigjson": encoded('{"auths":{}}') },
          }),
          ...editPods(site, { imagePullSecrets: [{ name: "registry-auth" }] }),
        ],
      ),
      patches: editWorkload(site, (_, container, cluster) => {
        cluster.images.publish(image, workloadAt(site));
        cluster.images.seal(image);
        container.image = image;
      }),
    };
  },
};
