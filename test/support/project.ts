import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const CLI = resolve("dist/cli.js");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository of a user in a folder of its own: tasks, settings, and the built command line in it. */
export interface Project {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly cli: (
    words: readonly string[],
    options?: { env?: Record<string, string>; signalOn?: RegExp },
  ) => Promise<CliResult>;
  readonly [Symbol.dispose]: () => void;
}

/** An agent that names the right answer of every task `openProject` makes. */
export const RIGHT = `sh -c 'printf "{\\"contributing_factors\\":[{\\"name\\":\\"shop/Deployment/cart\\"}]}" > "$SRE_GATE_OUTPUT"'`;
export const WRONG = RIGHT.replace("Deployment/cart", "Deployment/email");

const TRUTH = `groups:
  - {id: cart-deployment-1, kind: Deployment, namespace: shop, filter: ["cart\\\\b"], root_cause: true}
  - {id: frontend-service-1, kind: Service, namespace: shop, filter: ["frontend\\\\b"]}
`;

export function openProject(tasks: readonly string[] = ["alpha", "beta"], agent = RIGHT): Project {
  const project = projectIn(mkdtempSync(join(tmpdir(), "sre-gate-project-")));
  const { write } = project;
  for (const task of tasks) {
    write(`tasks/${task}/task.yaml`, "source: {snapshot: {path: snapshot}}\n");
    write(`tasks/${task}/snapshot/ground_truth.yaml`, TRUTH);
    write(`tasks/${task}/snapshot/k8s_events_raw.tsv`, "Timestamp\tBody\n");
  }
  write(
    "sre-gate.yaml",
    `agent: {run: ${JSON.stringify(agent)}}\njudge: {tasks: ["*"], design: fixed, repeats: 3, isolation: none}\n`,
  );
  return project;
}

/** A folder that holds one already; it goes when this does. */
export function projectIn(folder: string): Project {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    write,
    cli: (words, options = {}) => runCli(folder, words, options),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runCli(
  cwd: string,
  words: readonly string[],
  options: { env?: Record<string, string>; signalOn?: RegExp },
): Promise<CliResult> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [CLI, ...words], {
      cwd,
      env: { PATH: process.env.PATH ?? "", HOME: cwd, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    let signalled = false;
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
      // On what it says, never on a clock: a busy machine is slow.
      if (!signalled && options.signalOn?.test(stderr)) {
        signalled = true;
        child.kill("SIGINT");
      }
    });
    child.on("close", (code) => {
      done({ code, stdout, stderr });
    });
  });
}
