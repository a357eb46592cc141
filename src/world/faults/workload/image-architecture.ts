import { editWorkload, type Fault, ordinary, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

/** The image exists, for machines of another kind. */
export const imageArchitecture: Fault = {
  id: "image-architecture",
  family: "image",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const image = `quay.io/it-bench/hello-bench-arm64:2.${site.stream.below(5)}.0`;
    return {
      roots: [workloadRoot(site, `${site.target}-.*`)],
      path: [site.target],
      condition: `Image ${image} of ${site.target} is built for arm64 only`,
      repair: `Set the image of ${site.target} back to one built for amd64`,
      remedy: fix(
        template(site, (_, container, cluster) => runsProgram(cluster, site, container)),
        editContainer(site, { image: workloadAt(site).image }),
      ),
      patches: editWorkload(site, (_, container, cluster) => {
        cluster.images.publishForeign(image, "arm64");
        container.image = image;
      }),
    };
  },
};
