/** The same launcher for machines without Perl: see launcher-perl.ts for what it does and why. */
export const NODE_LAUNCHER = String.raw`
"use strict";
const fs = require("node:fs"), net = require("node:net"), { spawn } = require("node:child_process");
const [port, upstream, ...rest] = process.argv.slice(2);
const split = rest.indexOf("--");
const wanted = rest.slice(0, split).map((word) => {
  const [kind, cap, ...path] = word.split(":");
  return { kind, cap: Number(cap), path: path.join(":") };
});
const command = rest.slice(split + 1);
const gate = new net.Socket({ fd: 3, readable: true, writable: true });
gate.on("error", () => process.exit(1));
gate.on("end", () => process.exit(1));

function frame(type, fact, bytes) {
  gate.write(Buffer.concat([Buffer.from(type + " " + fact + " " + bytes.length + "\n"), bytes]));
}
const NOTHING = Buffer.alloc(0);
const REFUSED = { ENOENT: "missing", ELOOP: "link", ENXIO: "special" };

function leave(path, cap) {
  let file;
  try {
    file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return [REFUSED[error.code] ?? "unreadable", NOTHING];
  }
  try {
    const facts = fs.fstatSync(file);
    if (!facts.isFile()) return ["special", NOTHING];
    if (facts.nlink > 1) return ["hardlink", NOTHING];
    if (facts.size > cap) return ["large", Buffer.from(String(facts.size))];
    return ["text", fs.readFileSync(file).subarray(0, cap)];
  } finally {
    fs.closeSync(file);
  }
}

let seen = "", sent = 0;
function look() {
  const [{ cap, path }] = wanted;
  let facts;
  try { facts = fs.lstatSync(path); } catch { return; }
  const now = [facts.ino, facts.size, facts.mtimeMs].join(" ");
  if (now === seen || sent >= 40) return;
  seen = now; sent += 1;
  const [what, text] = leave(path, cap);
  if (what === "text") frame("C", "text", text);
}

function killAll(signal) {
  try { process.kill(-1, signal); return true; } catch { return false; }
}

// All is laid out. What happens from here on is the agent's, and so is the time.
function wait() {
  let word = NOTHING;
  const listen = (bytes) => {
    word = Buffer.concat([word, bytes]);
    if (word[0] !== 71) process.exit(1);
    const begin = word.indexOf(10) + 1, end = begin + Number(word.subarray(1, begin));
    if (begin === 0 || word.length < end) return;
    gate.off("data", listen);
    const pairs = word.subarray(begin, end).toString().split("\0").slice(0, -1).map((pair) => pair.split(/=(.*)/s));
    const { PWD } = process.env;
    run({ ...Object.fromEntries(pairs), ...(PWD === undefined ? {} : { PWD }) });
    obey(word.subarray(end));
  };
  gate.on("data", listen);
  frame("H", "held", NOTHING);
}

function obey(orders) {
  for (const order of orders) killAll(order === 75 ? "SIGKILL" : "SIGTERM");
}

function run(env) {
  const agent = spawn(command[0], command.slice(1), { stdio: "inherit", detached: true, env });
  agent.on("error", (error) => { frame("E", "exec", Buffer.from(error.message)); finish(9); });
  try { fs.writeFileSync("/proc/" + agent.pid + "/oom_score_adj", "1000\n"); } catch {}
  gate.on("data", obey);
  frame("L", "ready", NOTHING);
  const timer = setInterval(look, 250);
  agent.on("exit", (code, signal) => {
    clearInterval(timer);
    finish(code === null ? require("node:os").constants.signals[signal] : code << 8);
  });
}

function finish(status) {
  for (let round = 0; round < 500 && killAll("SIGKILL"); round += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  look();
  for (const { kind, cap, path } of wanted) { const [what, text] = leave(path, cap); frame(kind, what, text); }
  gate.write("X " + status + " 0\n", () => process.exit(0));
}

if (port === "-") wait();
else net.createServer({ allowHalfOpen: true }, (client) => {
  const up = net.connect({ path: upstream, allowHalfOpen: true });
  client.on("error", () => up.destroy());
  up.on("error", () => client.destroy());
  client.pipe(up); up.pipe(client);
}).listen(Number(port), "127.0.0.1", wait);
`;
