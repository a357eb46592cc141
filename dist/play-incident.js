import { Bn as systemPrefix, Et as signalOf, Ln as clockOnPath, Ni as plain, Nn as PRIVATE_SEED, Wn as asObject, _i as sortedBy, et as findTasks, hr as textIfThere, si as SYSTEMS, xt as stageSnapshot } from "./gate.js";
import { d as UserError } from "./start.js";
import { a as PACE, i as BY_THE_WALL, n as openSurfaces, s as actionsIn, t as verdictText } from "./surfaces.js";
import { d as judge, f as scoreOf, m as worldOf, p as incidentOf, v as admit } from "./world.js";
import { n as cacheOf } from "./shared.js";
import { basename, delimiter, join } from "node:path";
import { accessSync, chmodSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { isatty } from "node:tty";

// src/cli/play/addresses.ts
/** Null where it is on no folder of PATH. */
function findOnPath(program, path = "") {
	return path.split(delimiter).map((folder) => join(folder, program)).find(canRun) ?? null;
}
function canRun(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
const NO_KUBECTL = `kubectl is not on your PATH. To get one: sudo apt-get install kubernetes-client, brew install kubectl, or
https://kubernetes.io/docs/tasks/tools/ (any version from 1.20 on). The addresses answer without it:
`;
const SHOWN = [
	"KUBECONFIG",
	"PROMETHEUS_URL",
	"ALERTMANAGER_URL",
	"LOKI_URL",
	"JAEGER_URL"
];
/** Lines for another terminal. */
function exportLines(environment) {
	return [...SHOWN, "SRE_GATE_CLOCK"].flatMap((name) => environment[name] ? [`  export ${name}=${environment[name]}\n`] : []).join("");
}
/** The page at the root, for a browser. */
function addressesPage(environment) {
	return [
		"An incident, served by sre-gate play.",
		"",
		`Kubernetes       ${environment.KUBECONFIG ?? ""} (kubectl, k9s, Lens)`,
		`Prometheus       ${environment.PROMETHEUS_URL}/api/v1/query?query=up`,
		`Alertmanager     ${environment.ALERTMANAGER_URL}/api/v2/alerts`,
		`Loki             ${environment.LOKI_URL}/loki/api/v1/labels`,
		`Jaeger           ${environment.JAEGER_URL}/api/services`,
		""
	].join("\n");
}

// src/cli/play/ticket.ts
function firingIn(answer) {
	return (Array.isArray(answer) ? answer : []).map((one) => {
		const { labels, annotations, startsAt } = asObject(one);
		return {
			labels: texts(labels),
			annotations: texts(annotations),
			startsAt: typeof startsAt === "string" ? startsAt : ""
		};
	});
}
function texts(value) {
	return Object.fromEntries(Object.entries(asObject(value)).map(([key, one]) => [key, String(one)]));
}
/** What has fired for longer than this is not what somebody is called for. */
const NEWS_MINUTES = 120;
/** What somebody on call is woken with: what fires, where, and for how long. */
function ticketText(headline, alerts, now) {
	const timed = alerts.map((alert) => ({
		alert,
		minutes: minutesBetween(alert.startsAt, now)
	}));
	const fresh = timed.filter(({ minutes }) => minutes <= NEWS_MINUTES);
	const old = timed.length - fresh.length;
	const rows = sortedBy(fresh, ({ alert, minutes }) => orderOf(alert, minutes)).map(({ alert, minutes }) => [
		plain(alert.labels.severity ?? ""),
		plain(alert.labels.alertname ?? "an alert"),
		plain(placeOf(alert.labels)),
		`for ${minutes} min`
	]);
	return [
		plain(headline),
		"",
		rows.length === 0 ? "No alert is new." : "Alerts that fire:",
		...columns(rows).map((line) => `  ${line}`),
		...old === 0 ? [] : [`  and ${old} that have fired for more than two hours`],
		""
	].join("\n");
}
const SEVERITIES = ["critical", "warning"];
/** The gravest first, then the oldest. */
function orderOf({ labels }, minutes) {
	const grave = SEVERITIES.indexOf(labels.severity ?? "");
	const age = String(99999 - minutes).padStart(5, "0");
	return `${grave === -1 ? SEVERITIES.length : grave} ${age} ${labels.alertname} ${placeOf(labels)}`;
}
const PLACES = [
	"service_name",
	"service",
	"deployment",
	"pod",
	"node",
	"instance",
	"job"
];
function placeOf(labels) {
	const name = PLACES.map((label) => labels[label]).find((value) => value !== void 0) ?? "";
	return [labels.namespace ?? "", name].filter((part) => part !== "").join("/");
}
function minutesBetween(from, to) {
	return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 6e4)) || 0;
}
function columns(rows) {
	const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? "").length)));
	return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd());
}

// src/cli/play/told.ts
/** What was done, a line a write: how long after the start, what, and whether it was taken. */
function deedsText(entries, start) {
	const rows = entries.flatMap((entry) => entry.kind === "write" ? [[
		clockOf(entry.action.at - start),
		plain(wordsOf(entry.action)),
		entry.beyond ? "taken; nothing here acts on it" : entry.status < 300 ? "taken" : `refused (${entry.status})`
	]] : []);
	if (rows.length === 0) return "You changed nothing.\n";
	return `What you did:\n${columns(rows).map((line) => `  ${line}\n`).join("")}`;
}
/** 0:35 after the start, 1:02:05. */
function clockOf(seconds) {
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor(seconds / 60) % 60,
		seconds % 60
	];
	const two = (value) => String(Math.floor(value)).padStart(2, "0");
	return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
function wordsOf({ verb, target }) {
	const { resource, subresource, namespace, name } = target;
	return `${verb} ${[
		resource,
		name,
		subresource
	].filter((part) => part !== null).join("/")}${namespace === null ? "" : ` in ${namespace}`}`;
}
/** What was to be found: whoever has played may know it. */
function causesText(truth) {
	const causes = truth.groups.filter(({ rootCause }) => rootCause);
	if (causes.length === 0) return "Nothing was broken.\n";
	const names = causes.map(({ namespace, kind, name, filter }) => plain([
		namespace ?? "cluster",
		kind,
		name ?? filter.map(withoutPattern).join(" or ")
	].join("/")));
	return `The cause${names.length === 1 ? "" : "s"}: ${names.join(", ")}\n`;
}
/** `cart\\b` and `cart-.*` mean cart to people. */
function withoutPattern(filter) {
	return filter.replace(/(-?\.\*|\\b|\$)+$/, "").replace(/^\^/, "");
}

// src/cli/play/play-incident.ts
/** From the ticket to the verdict. */
async function play(request, io) {
	const task = await findTask(request.task, io);
	const scenario = await task.scenario?.() ?? null;
	const time = timeIn(request.time, scenario);
	const home = await mkdtemp(join(tmpdir(), "sre-gate-play-"));
	try {
		const journal = [];
		const surfaces = await openSurfaces({
			folder: await stageSnapshot(task, home),
			systems: SYSTEMS,
			clock: "shifted",
			indexDir: join(cacheOf(io), "surfaces"),
			...scenario === null ? {} : { live: worldFor(scenario, time, journal) }
		});
		try {
			await playWith({
				surfaces,
				scenario,
				journal,
				time
			}, {
				task,
				home,
				serve: request.serve
			}, io);
		} finally {
			await surfaces.close();
		}
	} finally {
		await rm(home, {
			recursive: true,
			force: true
		});
	}
}
async function findTask(pattern, io) {
	const tasks = await findTasks({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: null,
		patterns: [pattern],
		exclude: [],
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: (line) => io.stderr(`${line}\n`)
	});
	const [task, ...more] = tasks;
	if (task !== void 0 && more.length === 0) return task;
	throw new UserError({
		code: "PLAY_TASK",
		where: "play",
		message: `${JSON.stringify(pattern)} names ${tasks.length} incidents`,
		help: `name one of them: ${tasks.slice(0, 5).map(({ id }) => id).join(", ")}`
	});
}
function timeIn(asked, scenario) {
	if (scenario !== null) return asked ?? 1;
	if (asked === null) return null;
	throw new UserError({
		code: "PLAY_RECORD",
		where: "--time",
		message: "this incident is a record, and its time stands still",
		help: "leave --time out, or play a simulated incident: 'sre-gate tasks list' shows them"
	});
}
function worldFor(scenario, time, journal) {
	const hidden = new Set(scenario.without);
	return {
		world: worldOf(incidentOf(scenario), {
			faults: "all",
			telemetry: "silent",
			admit
		}),
		keeps: (file) => !hidden.has(signalOf(file)),
		...typeof time === "number" ? {
			pace: BY_THE_WALL,
			wall: time
		} : { pace: PACE },
		journal: (entry) => journal.push(entry)
	};
}
async function playWith(played, { task, home, serve }, io) {
	const { surfaces } = played;
	let page = "";
	const server = createServer((request, response) => {
		if (request.url !== "/") return surfaces.handle(systemPrefix(request.url ?? "") ?? "", request, response);
		response.writeHead(200, { "content-type": "text/plain; charset=utf-8" });
		response.end(page);
	});
	const origin = await listen(server);
	try {
		const environment = await surfaces.environment(origin, join(home, "files"));
		page = addressesPage(environment);
		const alerts = await fetch(`${origin}/alertmanager/api/v2/alerts`);
		const handover = join(home, "handed-over");
		io.stdout(`${ticketText(headline(task), firingIn(await alerts.json()), surfaces.now)}\n`);
		io.stdout(howText(played, {
			environment,
			serve
		}, io));
		if (serve) await untilStopped(io.signal);
		else await shell(played, {
			environment,
			home,
			handover
		}, io);
		io.stdout(`\n${endText(played, task, textIfThere(handover) !== null)}`);
	} finally {
		server.closeAllConnections();
		await new Promise((done) => server.close(done));
	}
}
/** The symptom as somebody reported it; of a private task only what to call it. */
function headline({ id, title, private: isPrivate }) {
	return isPrivate || title === null ? id : `${id}: ${title}`;
}
function listen(server) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : null}`);
		});
	});
}
const TIMES = {
	hand: "Time stands still while you think: a request takes a second, a write five, a watch what it waits.",
	wall: (times) => times === 1 ? "Time goes on as on your clock." : `Time goes on ${times} times as fast as your clock.`
};
function howText({ scenario, time }, { environment, serve }, io) {
	const kubectl = findOnPath("kubectl", io.env.PATH) !== null;
	const world = [time === "hand" || time === null ? TIMES.hand : TIMES.wall(time), "What you change takes effect."];
	const commands = [
		kubectl ? ["kubectl get pods -A", "the cluster"] : null,
		["curl $ALERTMANAGER_URL/api/v2/alerts", "what fires"],
		[`curl -sG $PROMETHEUS_URL/api/v1/query --data-urlencode 'query=up == 0'`, "any PromQL"],
		scenario === null ? null : ["sleep 5m", "lets five minutes pass there"],
		scenario === null ? null : [`hand-over "whom, and why"`, "where it cannot be put right from inside"],
		["exit", "ends it, and says how it is judged"]
	].filter((row) => row !== null);
	const width = Math.max(...commands.map(([command = ""]) => command.length));
	const lines = commands.map(([command = "", what = ""]) => `  ${command.padEnd(width)}  ${what}\n`);
	return [
		scenario === null ? "This is a record: look at all of it, and change nothing.\n" : `${world.join(" ")}\n`,
		kubectl ? "" : `\n${NO_KUBECTL}`,
		serve || !kubectl ? `\n${exportLines(environment)}` : "",
		serve ? "\nServed until Ctrl-C: kubectl, k9s, Lens, a browser.\n" : `\n${lines.join("")}\n`
	].join("");
}
function untilStopped(signal) {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
/** The user's own shell at a terminal; else `sh`, which reads the commands that come in. */
async function shell({ scenario }, place, io) {
	const { environment, home, handover } = place;
	const programs = scenario === null ? [] : ownPrograms(home, handover);
	const terminal = isatty(0);
	const program = (terminal ? io.env.SHELL : null) || "/bin/sh";
	const path = [...programs, io.env.PATH ?? ""].join(delimiter);
	const child = spawn(program, terminal ? shellWords(program, home) : [], {
		cwd: io.cwd,
		env: {
			...io.env,
			...environment,
			PATH: path,
			PS1: "incident$ "
		},
		stdio: "inherit"
	});
	const stop = () => child.kill("SIGHUP");
	io.signal.addEventListener("abort", stop, { once: true });
	await new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", () => resolve());
	});
	io.signal.removeEventListener("abort", stop);
}
/** bash sets its prompt from the user's file: ours comes after it. */
function shellWords(program, home) {
	if (basename(program) !== "bash") return [];
	const file = join(home, "bashrc");
	writeFileSync(file, `[ -r ~/.bashrc ] && . ~/.bashrc\nPS1="(incident) $PS1"\n`);
	return ["--rcfile", file];
}
/** `sleep` and `date` of the incident, and a way to hand it over. */
function ownPrograms(home, handover) {
	const clock = clockOnPath(join(home, "clock"));
	const bin = join(home, "bin");
	mkdirSync(bin);
	writeFileSync(join(bin, "hand-over"), `#!/bin/sh\nprintf '%s\\n' "$*" > '${handover}'\necho "Handed over. Leave with: exit"\n`);
	chmodSync(join(bin, "hand-over"), 493);
	return clock === null ? [bin] : [clock, bin];
}
function endText({ surfaces, scenario, journal }, task, handedOver) {
	if (scenario === null) {
		const { attemptedChanges } = surfaces.counts;
		const changes = attemptedChanges === 1 ? "1 change was" : `${attemptedChanges} changes were`;
		return `${attemptedChanges === 0 ? "" : `${changes} refused.\n`}${causesText(task.truth)}A record is judged by the answer it gets: docs/scoring.md.\n`;
	}
	const incident = incidentOf(scenario);
	const actions = actionsIn(journal);
	const facts = judge({
		incident,
		actions,
		handedOver,
		admit
	});
	return [
		deedsText(journal, incident.window.end),
		handedOver ? "You handed it over.\n" : "",
		causesText(task.truth),
		"\n",
		verdictText(facts, scoreOf(facts))
	].join("");
}

export { play };