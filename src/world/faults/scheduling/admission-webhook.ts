import { type Fault, namespaceAt, ordinary, scale } from "../fault.ts";

/** A webhook that every new pod has to pass is registered, and nobody runs it. */
export const admissionWebhook: Fault = {
  id: "admission-webhook",
  family: "admission",
  category: "Create",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const name = site.stream.pick(["image-policy", "pod-policy", "label-policy"]);
    const namespace = namespaceAt(site);
    return {
      roots: [
        {
          kind: "ValidatingWebhookConfiguration",
          namespace: null,
          name,
          filter: null,
          also: [],
        },
      ],
      path: [site.target],
      condition: `Webhook ${name} refuses every pod because nothing answers behind its Service`,
      repair: `Tell whoever owns the cluster: ValidatingWebhookConfiguration ${name} fails closed and has no backend`,
      remedy: {
        kind: "hand-over",
        gone: (cluster) =>
          cluster.store.find("ValidatingWebhookConfiguration", "", name) === undefined,
      },
      patches: [
        {
          after: 0,
          apply: (cluster) =>
            void cluster.store.create({
              apiVersion: "admissionregistration.k8s.io/v1",
              kind: "ValidatingWebhookConfiguration",
              metadata: { name, generation: 1 },
              webhooks: [
                {
                  name: `validate.${name}.example.com`,
                  failurePolicy: "Fail",
                  sideEffects: "None",
                  admissionReviewVersions: ["v1"],
                  clientConfig: {
                    service: { name: `${name}-webhook`, namespace, path: "/validate" },
                  },
                  rules: [
                    {
                      apiGroups: [""],
                      apiVersions: ["v1"],
                      operations: ["CREATE"],
                      resources: ["pods"],
                    },
                  ],
                },
              ],
            }),
        },
        scale(site, 10, 0),
        scale(site, 25, "as before"),
      ],
    };
  },
};
