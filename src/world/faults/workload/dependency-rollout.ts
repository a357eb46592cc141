import { type Fault, namespaceAt, ownerOf, served, workloadAt, workloadRoot } from "../fault.ts";
import { editContainer, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

/** A release of a service no longer has the methods that its callers ask for. */
export const dependencyRollout: Fault = {
  id: "dependency-rollout",
  family: "rollout failure",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const { image, operations } = workloadAt(site);
    const next = image.replace(
      /(:[^:-]*)([^:]*)$/,
      (_, version: string, rest: string) => `${version}.rc${site.stream.between(1, 4)}${rest}`,
    );
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `Release ${next} of ${site.target} has other methods than its callers ask for`,
      repair: `Roll ${site.target} back to ${image}`,
      remedy: fix(
        template(
          site,
          (_, container, cluster) =>
            runsProgram(cluster, site, container) && container.image !== next,
        ),
        editContainer(site, { image }),
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const owner = ownerOf(cluster, namespaceAt(site), site.target);
            const [container] = owner.spec.template.spec.containers;
            if (!container) throw new Error(`${site.target} has no container`);
            const renamed = operations.map((one) => ({ ...one, id: `${one.id}V2` }));
            cluster.images.publish(next, { ...workloadAt(site), image: next, operations: renamed });
            container.image = next;
            cluster.store.changed(owner);
          },
        },
      ],
    };
  },
};
