import { execFile, execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SHOP } from "../../support/shop.ts";
import { temporaryFolder } from "../../support/snapshot.ts";
import { type ServedSnapshot, serveSnapshot } from "../../support/surfaces.ts";

// Every kubectl there is: Debian's 1.20, where PATH has it or `npm test` unpacked it beside another one, and
// whatever else PATH or SRE_GATE_KUBECTL (a list of programs, colons between) offers.
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

/** Named by what it is, not by where this machine has it. */
function versioned(program: string, index: number) {
  const answer = execFileSync(program, ["version", "--client", "--output=json"]);
  const { gitVersion } = JSON.parse(String(answer)).clientVersion;
  return { program, version: `${gitVersion}, program ${index + 1}` };
}

const none = programs.length === 0;

describe.skipIf(none)(
  `kubectl works unchanged${none ? " (skipped: kubectl is not installed)" : ""}`,
  () => {
    const home = temporaryFolder("kubectl");
    let shop: ServedSnapshot;
    let environment: Record<string, string>;

    beforeAll(async () => {
      shop = await serveSnapshot(SHOP);
      environment = await shop.surfaces.environment(shop.origin, join(home.path, "files"));
    });

    afterAll(async () => {
      await shop?.close();
      home.remove();
    });

    describe.each(programs.map(versioned))("$version", ({ program }) => {
      const kubectl = (line: string, timeout = 30_000) =>
        new Promise<{ code: number | null; out: string; err: string }>((done) => {
          const env = { ...environment, HOME: home.path, PATH: process.env.PATH };
          execFile(program, line.split(" "), { env, timeout }, (error, out, err) => {
            const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
            done({ code, out, err });
          });
        });

      it.each([
        ["get pods -n shop", /cart-7f9c-abcde\s+1\/1\s+Running\s+1 \(\d+m ago\)\s+2d8h/],
        ["get pods -A -o wide", /NAMESPACE\s+NAME[\s\S]*shop\s+web-7f9c-abcde.*node-b/],
        ["get pods -n shop -o name", /^pod\/cart-7f9c-abcde\npod\/web-7f9c-abcde\n$/],
        ["get pod cart-7f9c-abcde -n shop -o yaml", /restartCount: 1/],
        ["get pods -n shop -o json", /"kind": "List"/],
        [
          "get pods -n shop -o jsonpath={.items[*].metadata.name}",
          /^cart-7f9c-abcde web-7f9c-abcde$/,
        ],
        [
          "get pods -n shop -o custom-columns=N:.metadata.name,IP:.status.podIP",
          /cart-7f9c-abcde\s+10\.0\.0\.7/,
        ],
        ["get pods -n shop -o go-template={{.kind}}", /^List$/],
        ["get pods -n shop --show-labels", /app=cart,tier=backend/],
        ["get pods -n shop -L app", /APP[\s\S]*cart\n/],
        ["get pods -n shop -l app=web,tier!=front --no-headers", /^web-7f9c-abcde/],
        ["get pods -A --field-selector spec.nodeName=node-a -o name", /^pod\/cart-7f9c-abcde\n$/],
        ["get pods -n shop --sort-by .metadata.name", /cart[\s\S]*web/],
        [
          "get deploy,svc,cm -n shop",
          /deployment\.apps\/cart\s+1\/1[\s\S]*service\/cart\s+ClusterIP\s+100\.64\.0\.9[\s\S]*configmap\/flags/,
        ],
        ["get all -n shop", /pod\/cart[\s\S]*deployment\.apps\/web/],
        ["get nodes", /node-a\s+Ready\s+<none>\s+14d\s+v1\.32\.4/],
        ["get ns", /shop\s+Active/],
        // Its age is counted to the snapshot's end, whatever the clock of this machine says.
        ["get events -n shop", /\d+[ms]\s+Warning\s+BackOff\s+pod\/cart-7f9c-abcde\s+Back-off/],
        ["get hpa -n shop", /^$/],
        ["get cm flags -n shop -o yaml", /cartFailure":"on"/],
        [
          "describe pod cart-7f9c-abcde -n shop",
          /Reason:\s+OOMKilled[\s\S]*Warning\s+BackOff.*kubelet.*Back-off restarting/,
        ],
        ["describe deploy cart -n shop", /Replicas:\s+1 desired \| 1 updated/],
        ["describe node node-a", /cart-7f9c-abcde[\s\S]*Allocated resources/],
        ["describe cm flags -n shop", /cartFailure/],
        ["describe svc cart -n shop", /IP:\s+100\.64\.0\.9/],
        ["describe ns shop", /Status:\s+Active/],
        [
          "logs cart-7f9c-abcde -n shop --tail 2",
          /^request 38 failed:\tno storage\n {2}at Cart.add\nrequest 39 done in 39ms\n$/,
        ],
        ["logs cart-7f9c-abcde -n shop --previous --tail 1", /^request 19 done in 19ms\n$/],
        [
          "logs deploy/web -n shop --since-time 2025-12-15T17:59:00Z --timestamps",
          /^2025-12-15T17:59:00\.000123456Z request 39/,
        ],
        ["logs web-7f9c-abcde -n shop -c web --since 90s", /^request 39 done in 39ms\n$/],
        ["logs -n shop -l app=web --tail 1", /request 39/],
        ["top pods -n shop", /cart-7f9c-abcde\s+2[45]\dm\s+64Mi/],
        ["top pods -n shop --containers", /cart\s+2[45]\dm/],
        ["top nodes", /node-a\s+2[45]\dm\s+6%\s+64Mi/],
        ["explain pod.spec.containers", /livenessProbe/],
        ["explain deployment.spec.strategy.rollingUpdate", /maxSurge/],
        ["api-resources", /deployments\s+deploy\s+apps\/v1\s+true\s+Deployment/],
        ["api-versions", /apps\/v1\n[\s\S]*\nv1\n/],
        ["auth can-i list pods", /^yes\n$/],
        ["auth can-i get pods --subresource=log", /^yes\n$/],
        ["version", /v1\.32\.4/],
        ["cluster-info", /running at/],
        ["rollout status deploy/cart -n shop", /successfully rolled out/],
        ["get --raw /healthz", /^ok$/],
      ])("%s", async (line, expected) => {
        const { code, out, err } = await kubectl(line);
        expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
        expect(out).toMatch(expected);
      });

      // The commands of kubernetes/core and kubernetes/live-metrics in robusta-dev/holmesgpt, with values put in.
      it.each([
        ["get --show-labels -o wide pod cart-7f9c-abcde -n shop", /node-a.*app=cart/],
        ["get --show-labels -o wide deployment -n shop", /shop\/cart:1\.0/],
        ["get -A --show-labels -o wide service", /shop\s+cart\s+ClusterIP/],
        ["get -o yaml configmap flags -n shop", /cartFailure/],
        ["get pods --all-namespaces -o json", /"items"/],
        ["top pods -A", /shop\s+cart-7f9c-abcde/],
      ])("HolmesGPT: %s", async (line, expected) => {
        const { code, out } = await kubectl(line);
        expect(code).toBe(0);
        expect(out).toMatch(expected);
      });

      it.each([
        ["auth can-i delete pods", /no/],
        ["auth can-i get secrets", /no/],
      ])("%s says no", async (line, expected) => {
        const { code, out } = await kubectl(line);
        expect(code).toBe(1);
        expect(out).toMatch(expected);
      });

      it.each([
        [
          "delete pod cart-7f9c-abcde -n shop",
          /forbidden: User "agent" cannot delete resource "pods"/,
        ],
        ["delete pods --all -n shop", /forbidden/],
        ["scale deploy cart -n shop --replicas=0", /forbidden/],
        ["rollout restart deploy/cart -n shop", /forbidden/],
        ["set image deploy/cart cart=x -n shop", /forbidden/],
        ["label pod cart-7f9c-abcde a=b -n shop", /forbidden/],
        ["create ns evil", /forbidden/],
        ["run evil --image=x -n shop", /forbidden/],
        ["taint nodes node-a a=b:NoSchedule", /forbidden/],
        ["exec -n shop cart-7f9c-abcde -- ls", /forbidden/],
        ["port-forward -n shop cart-7f9c-abcde 18080:8080", /forbidden/],
        ["get secrets -n shop", /cannot list resource "secrets"/],
      ])("%s is refused and counted", async (line, expected) => {
        const before = shop.surfaces.counts.attemptedChanges;
        const { code, out, err } = await kubectl(line);
        expect(code).toBe(1);
        expect(out + err).toMatch(expected);
        expect(shop.surfaces.counts.attemptedChanges).toBeGreaterThan(before);
      });

      it.each([
        ["get pods nope -n shop", /pods "nope" not found/],
        ["get pods old-7f9c-abcde -n shop", /not found/],
        ["get foos", /doesn't have a resource type "foos"/],
        ["get pods -n shop -l a==b=c", /unable to parse requirement|invalid|found '='/],
        ["get pods -n shop --field-selector spec.nope=1", /field label not supported/],
        ["logs web-7f9c-abcde -n shop -c nope", /container nope is not valid for pod/],
        ["logs web-7f9c-abcde -n shop --previous", /previous terminated container "web"/],
        ["logs nope -n shop", /pods "nope" not found/],
      ])("%s fails as on a real cluster", async (line, expected) => {
        const { code, err } = await kubectl(line);
        expect(code).toBe(1);
        expect(err).toMatch(expected);
      });

      it("watches the state and then holds", async () => {
        const { out } = await kubectl("get pods -n shop -w", 2500);
        expect(out.match(/Running/g)).toHaveLength(2);
      });
    });
  },
);
