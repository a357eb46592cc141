import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly type?: string;
  readonly accept?: string;
  readonly body?: unknown;
}

export interface Told {
  readonly status: number;
  readonly text: string;
}

export interface RealCluster {
  readonly port: number;
  readonly ask: (asked: Asked) => Promise<Told>;
  readonly stop: () => Promise<void>;
}

/** Any secret will do: it lives as long as the recording. */
export const TOKEN = "recording";

const CONTROLLERS = [
  "deployment-controller",
  "replicaset-controller",
  "statefulset-controller",
  "daemonset-controller",
  "job-controller",
  "cronjob-controller",
  "endpoints-controller",
  "endpointslice-controller",
  "garbage-collector-controller",
  "disruption-controller",
  "resourcequota-controller",
  "serviceaccount-controller",
].join(",");

/** Builds the program once; the Go toolchain and the module proxy are needed for that and for nothing else. */
export function buildCluster(root: string): string {
  const program = join(root, "node_modules/.cache/recording/cluster");
  if (existsSync(program)) return program;
  mkdirSync(join(program, ".."), { recursive: true });
  execFileSync("go", ["build", "-o", program, "./cluster"], {
    cwd: join(root, "scripts/recording/kubernetes"),
    stdio: "inherit",
  });
  return program;
}

/** etcd and kube-apiserver on loopback; with `controllers` also kube-controller-manager. */
export async function startCluster(program: string, controllers: boolean): Promise<RealCluster> {
  const folder = mkdtempSync(join(tmpdir(), "sre-gate-cluster-"));
  const [client, peer, port, other] = await Promise.all([0, 0, 0, 0].map(freePort));
  const children: ChildProcess[] = [];
  const start = (part: string, words: readonly string[]) => {
    const child = spawn(program, [part, ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log = createWriteStream(join(folder, `${part}.log`));
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    children.push(child);
  };
  execFileSync("openssl", ["genrsa", "-out", join(folder, "sa.key"), "2048"], { stdio: "ignore" });
  writeFileSync(join(folder, "tokens.csv"), `${TOKEN},admin,admin,system:masters\n`);
  start("etcd", [join(folder, "etcd"), String(client), String(peer)]);
  start("kube-apiserver", [
    `--etcd-servers=http://127.0.0.1:${client}`,
    `--secure-port=${port}`,
    "--bind-address=127.0.0.1",
    `--cert-dir=${join(folder, "certs")}`,
    "--service-account-key-file=sa.key",
    "--service-account-signing-key-file=sa.key",
    "--service-account-issuer=https://kubernetes.default.svc",
    "--token-auth-file=tokens.csv",
    "--authorization-mode=RBAC",
    "--service-cluster-ip-range=100.64.0.0/16",
    "--allow-privileged=true",
    "--enable-priority-and-fairness=false",
  ]);
  const ask = (asked: Asked) => askAt(port ?? 0, asked);
  for (let tries = 0; ; tries += 1) {
    const answer = await ask({ method: "GET", path: "/readyz" }).catch(() => null);
    if (answer?.status === 200) break;
    if (tries === 240) throw new Error(`the API server does not start: ${folder}`);
    await delay(500);
  }
  if (controllers) {
    writeFileSync(join(folder, "kubeconfig"), kubeconfig(`https://127.0.0.1:${port}`));
    start("kube-controller-manager", [
      "--kubeconfig=kubeconfig",
      `--controllers=${CONTROLLERS}`,
      `--secure-port=${other}`,
      "--bind-address=127.0.0.1",
      `--cert-dir=${join(folder, "controller-certs")}`,
      "--leader-elect=false",
      "--service-account-private-key-file=sa.key",
    ]);
  }
  return {
    port: port ?? 0,
    ask,
    stop: async () => {
      for (const child of children.reverse()) {
        child.kill("SIGTERM");
        await new Promise((done) => child.once("close", done));
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function kubeconfig(server: string): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: "c",
        cluster: {
          server,
          ...(server.startsWith("https") ? { "insecure-skip-tls-verify": true } : {}),
        },
      },
    ],
    users: [{ name: "u", user: { token: TOKEN } }],
    contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
    "current-context": "x",
  });
}

export function askAt(port: number, { method, path, type, accept, body }: Asked): Promise<Told> {
  const text = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        rejectUnauthorized: false,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          accept: accept ?? "application/json",
          ...(type === undefined ? {} : { "content-type": type }),
          ...(text === null ? {} : { "content-length": Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        let said = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          said += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: said }));
      },
    );
    asked.on("error", reject);
    asked.end(text ?? undefined);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
