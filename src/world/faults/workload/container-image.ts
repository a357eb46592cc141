import {
  argument,
  editWorkload,
  type Fault,
  ordinary,
  workloadAt,
  workloadRoot,
} from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

/** The image does not exist. */
export const containerImage: Fault = {
  id: "container-image",
  family: "image",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: ["image"],
  targets: ordinary,
  plan(site) {
    const image = argument(
      site,
      "image",
      `quay.io/it-bench/hello-bench-invalid:1.0.${site.stream.below(10)}`,
    );
    return {
      roots: [workloadRoot(site, `${site.target}-.*`)],
      path: [site.target],
      condition: `Image ${image} of ${site.target} does not exist`,
      repair: `Set the image of Deployment ${site.target} back to the released one`,
      remedy: fix(
        template(site, (_, container, cluster) => runsProgram(cluster, site, container)),
        editContainer(site, { image: workloadAt(site).image }),
      ),
      patches: editWorkload(site, (_, container) => {
        container.image = image;
      }),
    };
  },
};
