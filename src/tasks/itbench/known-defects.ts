/**
 * Where the published ground truth of an ITBench scenario does not say what the snapshot shows, by
 * scenario number. Such tasks are scored as published and flagged; `exclude: [defective]` leaves them out.
 */
export const KNOWN_DEFECTS: Readonly<Record<string, readonly string[]>> = {
  "1": ["the victim frontend-proxy is an alias of the root cause, while flagd-config was changed"],
  "18": ["the root cause is a PodChaos whose name says network-delay"],
  "19": ["the ground truth and the current injection name different partitions"],
  "29": ["the filter .*adservice does not match the real object otel-demo-ad-jvm-return"],
  "31": ["the policy was created after the first alert, and v2 gives it another name"],
  "33": ["two Deployments are broken, only the pod of one counts as the root cause"],
  "37": ["there is no fault: the root cause is the namespace"],
  "38": ["the filter *.* is no regular expression and fits every autoscaler"],
  "49": ["the root cause is Deployment cart, the injection is on frontend"],
  "58": [
    "the root cause is a ConfigMap of recommendation, the injection scales accounting to zero",
  ],
  "62": ["the root causes are stress and io chaos, injected are stress and network delay"],
  "80": ["the ground truth and the current injection name different partitions"],
  "83": ["the ground truth and the current injection name different partitions"],
  "91": ["the ground truth and the current injection name different partitions"],
  "102": ["the root cause is Namespace otel-demo, the evidence says ResourceQuota"],
};
