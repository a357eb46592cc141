// A build that tries to escape, run as whoever starts it; prints what came of it. Bundled by build-escape.test.ts.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { JudgeSettingsSchema } from "../../src/model/settings.ts";
import { buildAgent } from "../../src/runner/build/build-agent.ts";

const [root = ""] = process.argv.slice(2);
const out = join(root, "out");
const task = join(root, "tasks/one");

process.env.PROVIDER_API_KEY = "sk-the-real-key";
let reached = 0;
const neighbour = createServer((socket) => {
  reached += 1;
  socket.destroy();
});
await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.1", resolve));
const address = neighbour.address();
const port = typeof address === "object" && address !== null ? address.port : 0;

mkdirSync(task, { recursive: true });
writeFileSync(join(task, "ground_truth.yaml"), "spec: the-secret-truth\n");
writeFileSync(join(root, "secret.txt"), "the-secret-truth\n");
writeFileSync(join(root, "source.txt"), "as it was\n");
const SCRIPT = `#!/bin/sh
for place in "${task}" "${root}" "${out}" /proc/1/root /proc/*/root /proc/*/cwd; do
  cat "$place/ground_truth.yaml" "$place/secret.txt" "$place/tasks/one/ground_truth.yaml" 2>/dev/null
done
cat /proc/*/environ 2>/dev/null | tr '\\0' '\\n' | grep -a sk-the
env | grep sk-the
echo changed > "${root}/source.txt" 2>/dev/null
echo changed > "${task}/ground_truth.yaml" 2>/dev/null
echo planted > "${root}/planted.txt" 2>/dev/null
echo planted > "${out}/planted.txt" 2>/dev/null
echo changed > source.txt
curl -s -m 2 --noproxy '*' http://127.0.0.1:${port}/ 
curl -s -m 2 --noproxy '*' http://169.254.169.254/
curl -s -m 5 -p http://127.0.0.1:${port}/
curl -s -m 5 http://127.0.0.1:${port}/ >/dev/null
mount -t tmpfs none /mnt 2>/dev/null && echo mounted
unshare -Ur true 2>/dev/null && echo namespaced
setsid sleep 75.5 &
grep -E '^(CapEff|NoNewPrivs|Seccomp):' /proc/self/status >&2
printf '#!/bin/sh\\ncat /etc/passwd\\n' > agent.sh
chmod +x agent.sh
`;
writeFileSync(join(root, "build.sh"), SCRIPT);
chmodSync(join(root, "build.sh"), 0o755);

const scratch = join(root, "scratch");
mkdirSync(scratch);
const built = await buildAgent({
  agent: {
    name: "escape",
    command: ["./agent.sh"],
    cwd: root,
    files: ["build.sh", "source.txt"],
    shownAt: null,
    outside: [],
    model: null,
    parameters: {},
  },
  command: ["./build.sh"],
  judge: JudgeSettingsSchema.parse({}),
  isolation: "required",
  guarded: [join(root, "tasks"), out],
  scratch,
  logs: join(out, "build"),
  signal: new AbortController().signal,
}).catch((error: unknown) => String(error));
neighbour.close();

const report = {
  built: typeof built !== "string",
  why: typeof built === "string" ? built : null,
  stdout: readFileSync(join(out, "build/stdout.log"), "utf8"),
  stderr: readFileSync(join(out, "build/stderr.log"), "utf8"),
  source: readFileSync(join(root, "source.txt"), "utf8"),
  truth: readFileSync(join(task, "ground_truth.yaml"), "utf8"),
  planted: [root, out].filter((folder) => existsSync(join(folder, "planted.txt"))),
  made: readdirSync(root).includes("agent.sh"),
  reached,
  survivors: execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => /sleep 75\.5/.test(line)),
};
process.stdout.write(JSON.stringify(report));
