import { t as UserError } from "./problem.js";
import { t as EXIT } from "./verdict.js";
import { c as simulatedDesign, t as SETTINGS_NAME, v as readSettingsFile } from "./load.js";
import { n as everyAttempt, r as resolveSettings, t as NO_OVERRIDES } from "./resolve.js";
import { n as readSuites } from "./suite.js";
import { a as flagText, i as flagOn } from "./flags.js";
import { n as simulateGates } from "./calibrate.js";
import { t as policyFrom } from "./policy.js";
import { c as byCodePoint } from "./digest.js";
import { basename, dirname, join, relative } from "node:path";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";

// src/cli/init/bill.ts
/**
* Price of one attempt, in dollars, between a small and a large model: what published runs of 59 such tasks come to.
* With a price of your own (`--attempt-cost`) the range becomes one number.
*/
const USUAL_COST = [.14, 5.4];
/** Enough for a mean to within a few attempts, in a fraction of a second. */
const SIMULATED = 200;
function billOf(input) {
	const { tasks, settings } = input;
	const night = tasks * everyAttempt(settings).repeats;
	const first = night * Math.ceil(tasks * 5 / night);
	const sides = settings.judge.confirm === "base" ? 2 : 1;
	const rows = [
		["first baseline", first],
		["a healthy pull request", meanAttempts(input, 0)],
		["a red pull request", sides * meanAttempts(input, .1)],
		["the longest red one", sides * tasks * settings.repeats],
		["a month of nightlies", 30 * night]
	];
	const price = (attempts) => priceOf(attempts, input.paid, input.attemptCost);
	const table = rows.map(([what, attempts]) => `  ${what.padEnd(24)} ${String(attempts).padStart(6)} attempts  ${price(attempts)}`);
	return { lines: input.paid ? [...table, ...caveats(input)] : table };
}
/** By the design itself, as `calibrate --simulate` tries it: it stops where a look settles the question. */
function meanAttempts({ tasks, settings }, drop) {
	const { meanAttempts: mean } = simulateGates({
		design: simulatedDesign(policyFrom(settings.judge)),
		tasks,
		baseRepeats: settings.judge["baseline-runs"],
		drop,
		pattern: "logit",
		shape: { kind: "beta" },
		infra: 0,
		gates: SIMULATED,
		seed: "init"
	});
	return Math.round(mean);
}
function caveats({ attemptCost, maxCost }) {
	const [low, high] = USUAL_COST.map((cost) => cost.toFixed(2));
	return [...attemptCost === null ? [`  at $${low} to $${high} an attempt; with yours, --attempt-cost 0.35 makes it one number`] : [], `  max-cost stops every run at $${maxCost}, and a run that was stopped decides nothing`];
}
function priceOf(attempts, paid, attemptCost) {
	if (!paid) return "no model key found: free";
	const dollars = (value) => `$${value < 10 ? value.toFixed(2) : Math.round(value)}`;
	if (attemptCost !== null) return dollars(attempts * attemptCost);
	return `${dollars(attempts * USUAL_COST[0])} to ${dollars(attempts * USUAL_COST[1])}`;
}

// src/cli/init/detect.ts
const KEYS = [
	"ANTHROPIC_API_KEY",
	"OPENAI_API_KEY",
	"GEMINI_API_KEY",
	"GOOGLE_API_KEY",
	"MISTRAL_API_KEY",
	"OPENROUTER_API_KEY"
];
/** What an agent of this repository is likely to be started by; null when nothing looks like one. */
function detectAgent(root) {
	const found = pythonAgent(root) ?? nodeAgent(root) ?? scriptAgent(root);
	return found && {
		...found,
		keys: keysIn(root)
	};
}
const ASK = "--prompt {prompt} --output {output}";
function pythonAgent(root) {
	const project = readText(join(root, "pyproject.toml"));
	const build = project === null ? null : "pip install .";
	const script = project && /^\[project\.scripts\]\s*\n(?:\s*#.*\n)*\s*"?([\w.-]+)"?\s*=/m.exec(project);
	if (script?.[1]) {
		const files = [...sourceGlobs(root), "pyproject.toml"];
		return {
			run: `${script[1]} ${ASK}`,
			build,
			files,
			because: "pyproject.toml: [project.scripts]"
		};
	}
	const module = modulesWithMain(root)[0];
	if (module) {
		const files = [...sourceGlobs(root, module.folder), ...project === null ? [] : ["pyproject.toml"]];
		return {
			run: `python -m ${module.name} ${ASK}`,
			build,
			files,
			because: `${module.folder}/__main__.py`
		};
	}
	return null;
}
function modulesWithMain(root) {
	return ["", "src"].flatMap((parent) => folders(join(root, parent)).filter((name) => existsSync(join(root, parent, name, "__main__.py"))).map((name) => ({
		name,
		folder: parent === "" ? name : `${parent}/${name}`
	})));
}
function nodeAgent(root) {
	const text = readText(join(root, "package.json"));
	if (text === null) return null;
	const manifest = parseObject(text);
	const bin = manifest.bin;
	const file = typeof bin === "string" ? bin : Object.values(bin ?? {})[0];
	const script = manifest.scripts?.agent;
	const run = file ? `node ${file} ${ASK}` : script ? `npm run --silent agent -- ${ASK}` : null;
	if (run === null) return null;
	const build = existsSync(join(root, "package-lock.json")) ? "npm ci" : null;
	const because = file ? "package.json: bin" : "package.json: scripts.agent";
	return {
		run,
		build,
		files: [...sourceGlobs(root), "package.json"],
		because
	};
}
/** A program at the top whose name says what it is. */
function scriptAgent(root) {
	for (const [ending, program] of Object.entries({
		".py": "python",
		".mjs": "node",
		".js": "node",
		".sh": "sh"
	})) {
		const file = ["agent", "main"].map((name) => `${name}${ending}`).find((name) => existsSync(join(root, name)));
		if (file) return {
			run: `${program} ${file} ${ASK}`,
			build: null,
			files: [file, ...sourceGlobs(root)],
			because: file
		};
	}
	return null;
}
/** Folders that usually hold an agent's sources and prompts. */
function sourceGlobs(root, module) {
	const found = [
		"src",
		"lib",
		"agent",
		"prompts",
		"dist",
		...module ? [module] : []
	].filter((name) => existsSync(join(root, name)));
	return [...new Set(found)].sort(byCodePoint).map((name) => `${name}/**`);
}
const MOST_FILES = 400;
const MOST_BYTES = 2e5;
function keysIn(root) {
	const found = /* @__PURE__ */ new Set();
	const queue = [root];
	for (let seen = 0; queue.length > 0 && seen < MOST_FILES;) {
		const folder = queue.shift() ?? "";
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
			if (entry.isDirectory()) queue.push(path);
			else if (entry.isFile() && /\.(py|[cm]?[jt]s|sh|toml|ya?ml|json)$/.test(basename(path))) {
				seen += 1;
				const text = statSync(path).size <= MOST_BYTES ? readFileSync(path, "utf8") : "";
				for (const key of KEYS) if (text.includes(key)) found.add(key);
			}
		}
	}
	return [...found].sort(byCodePoint);
}
function folders(root) {
	if (!existsSync(root)) return [];
	return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name).sort(byCodePoint);
}
function readText(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : null;
}
function parseObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}

// src/cli/init.ts
const WORKFLOW = ".github/workflows/sre-gate.yml";
const initCommand = {
	name: "init",
	about: ["Finds this repository's agent, writes sre-gate.yaml and a workflow, checks both and prints what they will cost.", "Asks nothing. The gate begins advisory: nothing is red until you set 'enforce: fail'."].join("\n"),
	flags: {
		force: {
			type: "boolean",
			help: "overwrite the files if they are there"
		},
		"attempt-cost": {
			type: "string",
			value: "DOLLARS",
			help: "what one attempt of your agent costs"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const attemptCost = dollars(flagText(flags, "attempt-cost"));
		const suite = largestSuite(await readSuites(io.packageRoot));
		const agent = detectAgent(io.cwd);
		const files = /* @__PURE__ */ new Map([[SETTINGS_NAME, settingsText(agent, suite)], [WORKFLOW, workflowText(io, agent)]]);
		if (!flagOn(flags, "force")) refuseToOverwrite(io, [...files.keys()]);
		const file = readSettingsFile(files.get("sre-gate.yaml") ?? "", SETTINGS_NAME);
		const settings = resolveSettings({
			file,
			found: true,
			where: SETTINGS_NAME,
			overrides: NO_OVERRIDES,
			root: io.cwd,
			packageRoot: io.packageRoot,
			env: io.env
		});
		for (const [path, text] of files) write(join(io.cwd, path), text);
		ignoreResults(io.cwd);
		const bill = billOf({
			tasks: suite.tasks.length,
			settings,
			paid: (agent?.keys.length ?? 0) > 0,
			attemptCost,
			maxCost: 40
		});
		const unnamed = (files.get(WORKFLOW) ?? "").match(/OWNER\/sre-gate@|@SHA\b/) !== null;
		io.stdout(`${pageOf(io, {
			agent,
			suite,
			bill: bill.lines,
			unnamed
		})}\n`);
		return EXIT.pass;
	}
};
function settingsText(agent, suite) {
	return [
		...agent === null ? ["agent: # what is tested, read from the head", "  run: investigator # ours; put your agent's command here"] : [
			"agent: # what is tested, read from the head",
			`  run: ${JSON.stringify(agent.run)}`,
			...agent.build === null ? [] : [`  build: ${agent.build}`],
			`  files: ${JSON.stringify(agent.files)}`
		],
		"judge: # what judges it, read from the base",
		`  suite: ${suite.name}@${suite.version}`,
		`  max-cost: ${40} # US dollars a run`,
		"  enforce: advisory # 'fail' makes a lost capability red",
		""
	].join("\n");
}
/** The example to copy, with this gate's own address and the keys that the agent reads. */
function workflowText(io, agent) {
	const example = readOwn(io, "examples/workflows/sre-gate.yml");
	const { owner, sha } = ownAddress(io.packageRoot);
	const [head = "", env = ""] = example.replace("OWNER/sre-gate@SHA", `${owner}/sre-gate@${sha}`).split(/^(?= +env:\n)/m);
	const keys = agent?.keys ?? [];
	if (keys.length === 0) return head;
	const line = /^.*KEY_NAME.*\n/m.exec(env)?.[0] ?? "";
	return head + env.replace(line, keys.map((key) => line.replaceAll("KEY_NAME", key)).join(""));
}
function readOwn(io, name) {
	const path = join(io.packageRoot, name);
	if (!existsSync(path)) throw incomplete(name);
	return readFileSync(path, "utf8");
}
function incomplete(where) {
	return new UserError({
		code: "GATE_INCOMPLETE",
		where,
		message: "this copy of the gate lacks it",
		help: "clone the whole repository: dist/ alone holds neither the suites nor the example workflows"
	});
}
function ownAddress(packageRoot) {
	const git = (...args) => {
		try {
			return execFileSync("git", args, {
				cwd: packageRoot,
				encoding: "utf8",
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				]
			}).trim();
		} catch {
			return null;
		}
	};
	const remote = git("remote", "get-url", "origin") ?? "";
	return {
		owner: /[/:]([\w.-]+)\/sre-gate(?:\.git)?$/.exec(remote)?.[1] ?? "OWNER",
		sha: git("rev-parse", "HEAD") ?? "SHA"
	};
}
function largestSuite(suites) {
	const [first, ...others] = suites;
	if (!first) throw incomplete("tasks/suites");
	return suites.find((suite) => suite.name === "full" && suite.version === 1) ?? others.reduce((most, suite) => suite.tasks.length > most.tasks.length ? suite : most, first);
}
function pageOf(io, found) {
	const { agent, suite, bill, unnamed } = found;
	return [
		agent === null ? "No agent was found here, so the settings name ours. Put your agent's command into sre-gate.yaml." : `Agent: ${agent.run} (from ${agent.because}). Check that it takes the prompt and writes the answer this way.`,
		`Wrote ${SETTINGS_NAME} and ${WORKFLOW}.`,
		...unnamed ? [`This clone does not say where it is on GitHub: put that for OWNER/sre-gate@SHA in ${WORKFLOW}.`] : [],
		"",
		`What ${suite.name}@${suite.version} (${suite.tasks.length} tasks) costs:`,
		...bill,
		"",
		`Next: node ${shownPath(io)} run tries it here; docs/setup.md goes on to a red check.`
	].join("\n");
}
/** This gate's own command line, as it is typed here. */
function shownPath({ cwd, packageRoot }) {
	const path = join(packageRoot, "dist/cli.js");
	const near = relative(cwd, path);
	const shown = near.length < path.length ? near : path;
	return /^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
function refuseToOverwrite(io, paths) {
	const there = paths.filter((path) => existsSync(join(io.cwd, path)));
	if (there.length === 0) return;
	throw new UserError(there.map((where) => ({
		code: "INIT_FILE_EXISTS",
		where,
		message: "it is there already",
		help: "edit it, or write it anew with --force"
	})));
}
/** Runs and their cache lie in `.sre-gate/`: they are not to be committed by accident. */
function ignoreResults(root) {
	const path = join(root, ".gitignore");
	const text = existsSync(path) ? readFileSync(path, "utf8") : "";
	if (/^\/?\.sre-gate\/?\s*$/m.test(text)) return;
	writeFileSync(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}.sre-gate/\n`);
}
function dollars(text) {
	if (text === null) return null;
	if (/^\d{1,4}(\.\d{1,4})?$/.test(text)) return Number(text);
	throw new UserError({
		code: "FLAG_NOT_A_NUMBER",
		where: "--attempt-cost",
		message: `${JSON.stringify(text)} is not an amount`,
		help: "write --attempt-cost 0.35"
	});
}
function write(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

export { initCommand };