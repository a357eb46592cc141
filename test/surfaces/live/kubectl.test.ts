import { execFile, execFileSync } from "node:child_process";
import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCALED, type ServedWorld, serveWorld } from "../../support/live.ts";
import { temporaryFolder } from "../../support/snapshot.ts";

// Debian's kubectl 1.20 and whatever else PATH or SRE_GATE_KUBECTL offers, as in the test of records.
const programs = [
  resolve("node_modules/.cache/debian-kubectl/usr/bin/kubectl"),
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "kubectl")),
  ...(process.env.SRE_GATE_KUBECTL ?? "").split(delimiter),
]
  .filter((path) => path !== "" && existsSync(path))
  .filter(
    (path, index, all) =>
      all.findIndex((one) => realpathSync(one) === realpathSync(path)) === index,
  );

function versioned(program: string, index: number) {
  const answer = execFileSync(program, ["version", "--client", "--output=json"]);
  const { gitVersion } = JSON.parse(String(answer)).clientVersion;
  return { program, version: `${gitVersion}, program ${index + 1}` };
}

const NS = "-n otel-demo";
const none = programs.length === 0;

describe.skipIf(none)(
  `kubectl changes a world${none ? " (skipped: kubectl is not installed)" : ""}`,
  () => {
    describe.each(programs.map(versioned))("$version", ({ program }) => {
      const home = temporaryFolder("kubectl-live");
      let served: ServedWorld;
      let environment: Record<string, string>;

      beforeAll(async () => {
        served = await serveWorld(SCALED);
        environment = await served.surfaces.environment(served.origin, join(home.path, "files"));
      });

      afterAll(async () => {
        await served?.close();
        home.remove();
      });

      const run = (words: readonly string[], timeout = 60_000) =>
        new Promise<{ code: number | null; out: string; err: string }>((done) => {
          const env = { ...environment, HOME: home.path, PATH: process.env.PATH };
          execFile(program, words, { env, timeout }, (error, out, err) => {
            const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
            done({ code, out, err });
          });
        });
      const kubectl = (line: string) => run(line.split(" "));
      const says = async (line: string, expected: RegExp) => {
        const { code, out, err } = await kubectl(line);
        expect([line, code, out + err]).toEqual([line, 0, expect.stringMatching(expected)]);
      };
      const refused = async (line: string, expected: RegExp) => {
        const { code, out, err } = await kubectl(line);
        expect([line, code === 0, out + err]).toEqual([
          line,
          false,
          expect.stringMatching(expected),
        ]);
      };
      const file = (name: string, text: string) => {
        writeFileSync(join(home.path, name), text);
        return join(home.path, name);
      };

      it("repairs it: scale, wait for the rollout, and the pod runs", async () => {
        await says(`get deploy shipping ${NS}`, /shipping\s+0\/0/);
        await says(`scale deploy/shipping --replicas=1 ${NS}`, /deployment.apps\/shipping scaled/);
        const before = served.surfaces.now;
        await says(`rollout status deploy/shipping ${NS}`, /successfully rolled out/);
        expect(served.surfaces.now > before).toBe(true);
        await says(`get deploy shipping ${NS}`, /shipping\s+1\/1/);
        await says(`get events ${NS} --field-selector involvedObject.name=shipping`, /Scaled up/);
      });

      it("rolls out, tells the history, undoes and restarts", async () => {
        // Not one with a gRPC probe: kubectl before 1.23 loses that when it undoes a rollout, on any cluster.
        await says(`set env deploy/quote NEW=1 ${NS}`, /env updated/);
        await says(`rollout status deploy/quote ${NS}`, /successfully rolled out/);
        await says(`rollout history deploy/quote ${NS}`, /\n2\s/);
        await says(`rollout undo deploy/quote ${NS}`, /rolled back/);
        await says(`rollout status deploy/quote ${NS}`, /successfully rolled out/);
        const { out } = await kubectl(`get deploy quote ${NS} -o yaml`);
        expect(out).not.toContain("NEW");
        await says(`rollout restart deploy/quote ${NS}`, /restarted/);
        const { out: stamped } = await kubectl(`get deploy quote ${NS} -o yaml`);
        const stamp = /restartedAt: "(.*)"/.exec(stamped)?.[1] ?? "";
        expect(stamp.slice(0, 13)).toBe(served.surfaces.now.slice(0, 13));
        await says(`set resources deploy/quote -c quote --limits=memory=512Mi ${NS}`, /updated/);
        await says(`set image deploy/quote quote=nothing:9 ${NS}`, /image updated/);
      });

      it("patches of every type, labels, annotations", async () => {
        await says(`label deploy ad team=a ${NS}`, /labeled/);
        await says(`annotate deploy ad note=a ${NS}`, /annotated/);
        for (const [type, body] of [
          ["strategic", '{"spec":{"replicas":2}}'],
          ["merge", '{"spec":{"replicas":3}}'],
          ["json", '[{"op":"replace","path":"/spec/replicas","value":1}]'],
        ])
          await says(`patch deploy ad ${NS} --type ${type} -p ${body}`, /patched/);
        await refused(
          `patch deploy ad ${NS} --type merge -p {"spec":{"replicas":-1}}`,
          /The Deployment "ad" is invalid: spec.replicas: Invalid value: -1/,
        );
      });

      it("applies from the client and the server, tells differences, replaces and deletes", async () => {
        const text = (value: string) =>
          `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: mine, namespace: otel-demo}\ndata: {a: "${value}"}\n`;
        await says(`apply -f ${file("a.yaml", text("1"))}`, /created/);
        const { code, out } = await kubectl(`diff -f ${file("b.yaml", text("2"))}`);
        expect([code, out]).toEqual([1, expect.stringMatching(/-\s+a: "1"\n\+\s+a: "2"/)]);
        await says(`apply -f ${file("b.yaml", text("2"))}`, /configured/);
        await says(`apply -f ${file("b.yaml", text("2"))}`, /unchanged/);
        await says(
          `apply --server-side --force-conflicts -f ${file("c.yaml", text("3"))}`,
          /serverside-applied/,
        );
        await says(`replace -f ${file("d.yaml", text("4"))}`, /replaced/);
        await says(`get cm mine ${NS} -o jsonpath={.data.a}`, /^4$/);
        await says(`delete -f ${file("d.yaml", text("4"))}`, /deleted/);
        await says(`apply --dry-run=server -f ${file("a.yaml", text("1"))}`, /server dry run/);
        await refused(`get cm mine ${NS}`, /not found/);
      });

      it("creates in protobuf: ConfigMap, Deployment, autoscaler, Service", async () => {
        await says(`create configmap made --from-literal=a=b ${NS}`, /created/);
        await says(`get cm made ${NS} -o jsonpath={.data}`, /a.*b/);
        await says(`create deployment web --image=nginx:1 ${NS}`, /created/);
        await says(`autoscale deploy/ad --min=1 --max=3 --cpu-percent=60 ${NS}`, /autoscaled/);
        await says(`get hpa ad ${NS}`, /60%\s+1\s+3/);
        await says(`expose deploy/web --port=80 ${NS}`, /exposed/);
        await says(`get svc web ${NS}`, /ClusterIP\s+100\.\d+\.\d+\.\d+\s+<none>\s+80\/TCP/);
        await says(`delete deploy,svc web ${NS}`, /deleted/);
        await says(`delete cm made ${NS}`, /deleted/);
      });

      it("waits for conditions and for an end", async () => {
        await says(
          `wait --for=condition=Available deploy/checkout ${NS} --timeout=30s`,
          /condition met/,
        );
        const { out } = await kubectl(`get pods ${NS} -l opentelemetry.io/name=email -o name`);
        await says(`delete ${out.trim()} ${NS}`, /deleted/);
        await says(
          `wait --for=condition=Ready pod -l opentelemetry.io/name=email ${NS} --timeout=30s`,
          /condition met/,
        );
      });

      it("cordons, taints and drains a node, as far as the role goes", async () => {
        const { out: node } = await kubectl("get nodes -o jsonpath={.items[2].metadata.name}");
        await says(`cordon ${node}`, /cordoned/);
        await says(`taint node ${node} k=v:NoSchedule`, /tainted/);
        const drain = await kubectl(
          `drain ${node} --ignore-daemonsets --delete-emptydir-data --pod-selector app.kubernetes.io/part-of=opentelemetry-demo --timeout=60s`,
        );
        expect([drain.code, drain.out + drain.err]).toEqual([
          0,
          expect.stringMatching(/evicted|drained/),
        ]);
        await says(`taint node ${node} k-`, /untainted/);
        await says(`uncordon ${node}`, /uncordoned/);
        await refused(`label node ${node} a=b`, /may cordon and taint a node/);
      });

      it("is refused in clear words, and counted", async () => {
        const before = served.surfaces.counts.attemptedChanges;
        await refused(`exec deploy/ad ${NS} -- ls`, /this cluster offers no way into a container/);
        await refused(`port-forward deploy/ad 18080:8080 ${NS}`, /no forwarded ports/);
        await refused(
          "delete ns otel-demo --wait=false",
          /namespaces of this cluster cannot be deleted/,
        );
        await refused(
          "delete deploy coredns -n kube-system",
          /cannot delete resource "deployments"/,
        );
        // The writes that were taken before count as well.
        expect(served.surfaces.counts.touched).toEqual(
          expect.arrayContaining(["kube-system", "otel-demo"]),
        );
        // Newer clients ask twice, by WebSocket and by SPDY.
        expect(served.surfaces.counts.attemptedChanges - before).toBeGreaterThanOrEqual(4);
        await says(`auth can-i patch deployments ${NS}`, /^yes/);
        const { out } = await kubectl("auth can-i patch deployments -n kube-system");
        expect(out).toMatch(/^no/);
      });

      it("asks logs and use as of the moment", async () => {
        await says(`logs deploy/frontend ${NS} --tail=2`, /\S/);
        await says(`top pods ${NS}`, /frontend-\S+\s+\d+m\s+\d+Mi/);
        const follow = await run(
          // It writes a line for every request.
          ["logs", "deploy/frontend-proxy", "-n", "otel-demo", "--tail=1", "-f"],
          12_000,
        );
        expect(follow.out.split("\n").length).toBeGreaterThan(2);
      });
    });
  },
);
