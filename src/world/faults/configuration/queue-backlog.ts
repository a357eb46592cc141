import { FETCH_EVERY } from "../../traffic/queues.ts";
import { editWorkload, type Fault, workloadRoot } from "../fault.ts";
import { dropVariable, fix, template } from "../remedy.ts";

/** A consumer was told to fetch rarely: it works, and what is published waits ever longer. */
export const queueBacklog: Fault = {
  id: "queue-backlog",
  family: "queue",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter((one) => one.operations.some(({ kind }) => kind === "consume"))
      .map((one) => one.name),
  plan(site) {
    const seconds = site.stream.pick([2700, 3600, 5400]);
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `${site.target} fetches its messages every ${seconds} seconds only`,
      repair: `Remove ${FETCH_EVERY} from ${site.target}`,
      remedy: fix(
        template(
          site,
          (_, { env = [] }) =>
            Number(env.find(({ name }) => name === FETCH_EVERY)?.value ?? "0") <= 10,
        ),
        dropVariable(site, FETCH_EVERY),
      ),
      patches: editWorkload(site, (_, container) => {
        container.env = [...(container.env ?? []), { name: FETCH_EVERY, value: String(seconds) }];
      }),
    };
  },
};
