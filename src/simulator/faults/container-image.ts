import {
  argument,
  deploymentRoot,
  editWorkload,
  type Fault,
  namespaceAt,
  served,
} from "./fault.ts";

/** The image does not exist. */
export const containerImage: Fault = {
  id: "container-image",
  family: "image",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: ["image"],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const image = argument(
      site,
      "image",
      `quay.io/it-bench/hello-bench-invalid:1.0.${site.stream.below(10)}`,
    );
    return {
      roots: [{ ...deploymentRoot(namespace, site.target), filter: `${site.target}-.*` }],
      path: [site.target],
      condition: `Image ${image} of ${site.target} does not exist`,
      repair: `Set the image of Deployment ${site.target} back to the released one`,
      patches: editWorkload(namespace, site.target, (deployment) => {
        const [container] = deployment.spec.template.spec.containers;
        if (container) container.image = image;
      }),
    };
  },
};
