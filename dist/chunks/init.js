import { f as EXIT, u as UserError } from "./start.js";
import { C as SETTINGS_NAME, E as policyFrom, Kt as simulatedDesign, On as readSettingsFile, _n as parseYaml, g as resolveSettings, h as everyAttempt, j as readSuites, l as flagOn, m as NO_OVERRIDES, u as flagText, wn as makeFolders } from "./gate.js";
import { n as simulateGates } from "./calibrate.js";
import { Dt as string, G as byCodePoint, Ot as tuple, Tt as record, _t as _enum, vt as array, wt as object } from "./steps.js";
import { basename, dirname, join, relative } from "node:path";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
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

// src/cli/init/keys.ts
const KEYS = [
	"ANTHROPIC_API_KEY",
	"OPENAI_API_KEY",
	"GEMINI_API_KEY",
	"GOOGLE_API_KEY",
	"MISTRAL_API_KEY",
	"OPENROUTER_API_KEY"
];
const MOST_FILES = 400;
const MOST_BYTES = 2e5;
const FOREIGN = [
	"node_modules",
	"site-packages",
	"vendor"
];
/** Names of variables with provider keys that this repository's own sources read. */
function findKeys(root) {
	const found = /* @__PURE__ */ new Set();
	const queue = [root];
	for (let seen = 0; queue.length > 0 && seen < MOST_FILES;) {
		const folder = queue.shift() ?? "";
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.name.startsWith(".")) continue;
			if (entry.isDirectory() && !isForeign(path)) queue.push(path);
			else if (entry.isFile() && /\.(py|[cm]?[jt]s|sh|toml|ya?ml|json)$/.test(entry.name)) {
				seen += 1;
				const text = statSync(path).size <= MOST_BYTES ? readFileSync(path, "utf8") : "";
				for (const key of KEYS) if (reads(text, key)) found.add(key);
			}
		}
	}
	return [...found].sort(byCodePoint);
}
/** What others wrote: installed packages read the keys of every provider. */
function isForeign(folder) {
	return FOREIGN.includes(basename(folder)) || existsSync(join(folder, "pyvenv.cfg"));
}
/** AZURE_OPENAI_API_KEY is another service's. */
function reads(text, key) {
	return new RegExp(`(?<![A-Z0-9_])${key}(?![A-Z0-9_])`).test(text);
}

// src/cli/init/look.ts
/** How a program of this repository is asked: the places are the gate's to fill in. */
const ASK = "--prompt {prompt} --output {output}";
function readText(root, name) {
	const path = join(root, name);
	return existsSync(path) ? readFileSync(path, "utf8") : null;
}
function has(root, name) {
	return existsSync(join(root, name));
}
/** Folders of a folder that are not hidden, by name. */
function folders(root) {
	if (!existsSync(root)) return [];
	return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name).sort(byCodePoint);
}
/** Those of these names that are there. */
function present(root, names) {
	return names.filter((name) => has(root, name));
}
/** Folders that usually hold an agent's sources and prompts. */
function sourceGlobs(root, ...more) {
	const usual = [
		"src",
		"lib",
		"agent",
		"prompts",
		...more
	];
	return present(root, [...new Set(usual)].sort(byCodePoint)).map((name) => `${name}/**`);
}

// src/cli/init/node.ts
const REGISTRIES$1 = ["registry.npmjs.org"];
/** How the lock file that is there says what to install. */
const INSTALLS = [
	["package-lock.json", "npm ci"],
	["npm-shrinkwrap.json", "npm ci"],
	["pnpm-lock.yaml", "pnpm install --frozen-lockfile"],
	["yarn.lock", "yarn install --frozen-lockfile"]
];
function nodeAgent(root) {
	const text = readText(root, "package.json");
	if (text === null) return null;
	const manifest = parseManifest(text);
	const file = binOf(manifest);
	const run = file !== null ? `node ${file} ${ASK}` : typeof manifest.scripts?.agent === "string" ? `npm --prefix {agent} run --silent agent -- ${ASK}` : null;
	if (run === null) return null;
	const [folder = "", ...below] = file?.split("/") ?? [];
	return {
		run,
		build: buildOf(root, manifest),
		files: [
			...sourceGlobs(root, ...below.length > 0 ? [folder] : []),
			...file !== null && below.length === 0 ? [`*${/\.\w+$/.exec(file)?.[0] ?? ".js"}`] : [],
			...present(root, [
				"package.json",
				".npmrc",
				"tsconfig.json",
				...INSTALLS.map(([lock]) => lock)
			])
		],
		registries: REGISTRIES$1,
		because: file !== null ? "package.json: bin" : "package.json: scripts.agent"
	};
}
function binOf({ bin }) {
	const file = typeof bin === "object" && bin !== null ? Object.values(bin)[0] : bin;
	return typeof file === "string" ? file.replace(/^\.\//, "") : null;
}
/** Installing and compiling; null where there is nothing to do. */
function buildOf(root, manifest) {
	const needs = Object.keys({
		...manifest.dependencies,
		...manifest.devDependencies
	}).length > 0;
	const install = INSTALLS.find(([lock]) => has(root, lock))?.[1] ?? (needs ? "npm install" : null);
	const compile = typeof manifest.scripts?.build === "string" ? "npm run build" : null;
	if (install !== null && compile !== null) return [
		"sh",
		"-c",
		`${install} && ${compile}`
	];
	return install ?? compile;
}
function parseManifest(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}

// src/cli/init/python.ts
/** PyPI lists packages under one name and keeps them under another. */
const REGISTRIES = ["pypi.org", "files.pythonhosted.org"];
/** Into the agent's own folder: what a build leaves anywhere else is gone when the agent starts. */
const INSTALL = "python3 -m pip install --target vendor";
const PYTHON = "env PYTHONPATH={agent}:{agent}/vendor python3";
function pythonAgent(root) {
	return scriptOfProject(root) ?? moduleWithMain(root);
}
/** `[project.scripts]`, or Poetry's, names a command and the function behind it. */
function scriptOfProject(root) {
	const project = readText(root, "pyproject.toml") ?? "";
	const [, table = "", name, target = ""] = /^\[(project|tool\.poetry)\.scripts\]\s*\n(?:\s*#.*\n|\s*\n)*\s*"?([\w.-]+)"?\s*=\s*["']([\w.]+)/m.exec(project) ?? [];
	if (name === void 0) return null;
	const [top = ""] = target.split(".");
	return {
		run: `${PYTHON} {agent}/vendor/bin/${name} ${ASK}`,
		build: `${INSTALL} .`,
		files: [
			...sourceGlobs(root, top),
			...present(root, [`${top}.py`]),
			...filesOfProject(root)
		],
		registries: REGISTRIES,
		because: `pyproject.toml: [${table}.scripts]`
	};
}
function moduleWithMain(root) {
	const [module] = ["", "src"].flatMap((parent) => folders(join(root, parent)).filter((name) => has(root, join(parent, name, "__main__.py"))).map((name) => ({
		name,
		folder: join(parent, name)
	})));
	if (module === void 0) return null;
	return {
		...withPackages(root, `-m ${module.name} ${ASK}`, [...sourceGlobs(root, module.folder.split("/")[0] ?? "")]),
		because: `${module.folder}/__main__.py`
	};
}
/** A Python program with what its repository says it needs. */
function withPackages(root, start, own) {
	const files = [
		...own,
		...filesOfProject(root),
		...present(root, ["requirements.txt"])
	];
	const registries = REGISTRIES;
	if (has(root, "requirements.txt")) {
		const build = `${INSTALL} -r requirements.txt`;
		return {
			run: `${PYTHON} ${start}`,
			build,
			files,
			registries
		};
	}
	if (has(root, "pyproject.toml")) return {
		run: `${PYTHON} ${start}`,
		build: `${INSTALL} .`,
		files,
		registries
	};
	return {
		run: `python3 ${start}`,
		build: null,
		files,
		registries
	};
}
/** pyproject.toml, what a build reads beside it, and every file at the top that it names. */
function filesOfProject(root) {
	const project = readText(root, "pyproject.toml");
	if (project === null) return [];
	const named = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && new RegExp(`["']${literal(entry.name)}["']`).test(project)).map((entry) => entry.name);
	return [
		"pyproject.toml",
		...present(root, [
			"setup.py",
			"setup.cfg",
			"MANIFEST.in"
		]),
		...named
	];
}
function literal(name) {
	return name.replaceAll(/[^\w]/g, "\\$&");
}

// src/cli/init/program.ts
const PROGRAMS = {
	".py": "python3",
	".mjs": "node",
	".js": "node",
	".sh": "sh"
};
/** A program at the top whose name says what it is. */
function scriptAgent(root) {
	const [file] = Object.keys(PROGRAMS).flatMap((ending) => present(root, [`agent${ending}`, `main${ending}`]));
	return file === void 0 ? null : started(root, file, file);
}
/** A Dockerfile says what its image starts: the gate runs that program of the repository, not the image. */
function imageAgent(root) {
	const lines = readText(root, "Dockerfile")?.split("\n") ?? [];
	const last = (word) => lines.findLast((line) => line.startsWith(`${word} `)) ?? "";
	const file = `${last("ENTRYPOINT")} ${last("CMD")}`.split(/[\s"',[\]]+/).map((word) => ownFile(root, word)).find((path) => path !== null);
	return file == null ? null : started(root, file, "Dockerfile");
}
/** "/app/run.py" in the image is "run.py" here. */
function ownFile(root, word) {
	if (PROGRAMS[endingOf(word)] === void 0) return null;
	const parts = word.split("/").filter((part) => part !== "" && part !== ".");
	if (parts.includes("..")) return null;
	return parts.map((_, index) => parts.slice(index).join("/")).find((path) => has(root, path)) ?? null;
}
function started(root, file, because) {
	const ending = endingOf(file);
	const folder = file.includes("/") ? file.split("/")[0] : void 0;
	const files = [...folder ? [] : [`*${ending}`], ...sourceGlobs(root, ...folder ? [folder] : [])];
	if (ending === ".py") return {
		...withPackages(root, `${file} ${ASK}`, files),
		because
	};
	return {
		run: `${PROGRAMS[ending]} ${file} ${ASK}`,
		build: null,
		files,
		registries: [],
		because
	};
}
function endingOf(file) {
	return /\.\w+$/.exec(file)?.[0] ?? "";
}

// src/cli/init/recipe.ts
const RECIPES = [
	{
		title: "IBM's ITBench SRE agent",
		keys: ["OPENAI_API_KEY"],
		found: (root) => present(root, ["zero/__main__.py"])[0] ?? null,
		stands: null,
		weak: false
	},
	{
		title: "mini-swe-agent",
		keys: ["OPENAI_API_KEY"],
		found: miniConfig,
		stands: "agent/mini.yaml",
		weak: true
	},
	{
		title: "Claude Code",
		keys: ["ANTHROPIC_API_KEY"],
		found: (root) => present(root, ["CLAUDE.md"])[0] ?? null,
		stands: null,
		weak: true
	},
	{
		title: "Codex CLI",
		keys: ["OPENAI_API_KEY"],
		found: (root) => present(root, ["AGENTS.md"])[0] ?? null,
		stands: null,
		weak: true
	},
	{
		title: "Gemini CLI",
		keys: ["GEMINI_API_KEY"],
		found: (root) => has(root, "agent/gemini.json") ? present(root, ["GEMINI.md"])[0] ?? null : null,
		stands: null,
		weak: true
	}
];
function recipeAgent(root, recipes, isProgram) {
	for (const { title, keys, found, stands, weak } of RECIPES) {
		const because = weak && isProgram ? null : found(root);
		if (because === null) continue;
		const [agent, judge] = halvesOf(recipes, title, (text) => stands === null ? text : text.replaceAll(stands, because));
		return {
			start: `${title}, as docs/agents.md starts it`,
			because,
			agent,
			judge,
			keys,
			left: "Check its model, and put its program where `mounts` says: in a workflow, by a step before the gate."
		};
	}
	return null;
}
/** A configuration of mini-swe-agent has these two templates. */
function miniConfig(root) {
	const files = [
		"",
		"agent",
		"config",
		"configs"
	].filter((folder) => has(root, folder)).flatMap((folder) => readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name)));
	const isConfig = (text) => /^ +system_template:/m.test(text) && /^ +instance_template:/m.test(text);
	return files.sort().find((file) => isConfig(readText(root, file) ?? "")) ?? null;
}
/** The two halves of a recipe's first block, without what init says itself. */
function halvesOf(recipes, title, adapt) {
	const section = recipes.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
	const block = /```yaml\n([\s\S]*?)```/.exec(section)?.[1];
	if (block === void 0) throw new Error(`no recipe for ${title}`);
	const [agent = "", judge = ""] = adapt(block).split("judge:\n");
	const lines = (text) => text.split("\n").flatMap((line) => line.startsWith("  ") ? [line.slice(2)] : []);
	return [lines(agent), lines(judge).filter((line) => !/^(suite|network: proxy)/.test(line))];
}

// src/cli/init/detect.ts
/** What an agent of this repository is likely to be started by; null when nothing looks like one. */
function detectAgent(root, recipes) {
	const program = pythonAgent(root) ?? nodeAgent(root) ?? scriptAgent(root) ?? imageAgent(root) ?? null;
	return recipeAgent(root, recipes, program !== null) ?? (program && programAgent(root, program));
}
function programAgent(root, found) {
	const { run, build, files, registries, because } = found;
	return {
		start: run,
		because,
		agent: [
			`run: ${JSON.stringify(run)}`,
			...build === null ? [] : [`build: ${JSON.stringify(build)}`],
			`files: ${JSON.stringify([...new Set(files)].sort(byCodePoint))}`
		],
		judge: build === null ? [] : [`registries: ${flow(registries)} # all that the build may reach`],
		keys: findKeys(root),
		left: "Check that it takes the prompt and writes the answer this way."
	};
}
function flow(words) {
	return `[${words.join(", ")}]`;
}

// src/cli/init/text.ts
/** The workflow that init copies. */
const EXAMPLE = "examples/workflows/sre-gate.yml";
function settingsText(agent, suite) {
	const own = ["run: investigator # ours; put your agent's command here"];
	const indented = (lines) => lines.map((line) => `  ${line}`);
	return [
		"agent: # what is tested, read from the head",
		...indented(agent?.agent ?? own),
		"judge: # what judges it, read from the base",
		`  suite: ${suite.name}@${suite.version}`,
		`  max-cost: ${40} # US dollars a run`,
		...indented(agent?.judge ?? []),
		"  enforce: advisory # 'fail' makes a lost capability red",
		""
	].join("\n");
}
/** The example to copy, with this gate's own address and the keys that the agent reads. */
function workflowText(example, { owner, sha }, keys) {
	const [head = "", env = ""] = example.replace("OWNER/sre-gate@SHA", `${owner}/sre-gate@${sha}`).split(/^(?= +env:\n)/m);
	if (keys.length === 0) return head;
	const line = /^.*KEY_NAME.*\n/m.exec(env)?.[0] ?? "";
	const lines = keys.map((key) => line.replaceAll("KEY_NAME", key));
	if (keys.length <= SHORT) return head + env.replace(line, lines.join(""));
	const entries = keys.map((key) => `${key}: "\${{ secrets.${key} }}"`);
	return head + env.replace(/env:\n.*\n/, `env: {${entries.join(", ")}}\n`);
}
/** More keys than these stand on one line: the workflow stays one that is read at a glance. */
const SHORT = 3;
const WorkflowSchema = object({
	on: array(_enum(["pull_request", "merge_group"])).min(1),
	permissions: record(string(), _enum(["read", "write"])),
	jobs: object({ gate: object({ steps: tuple([object({ uses: string().startsWith("actions/checkout@") }), object({
		uses: string().regex(/\/sre-gate@/),
		env: record(string(), string()).default({})
	})]) }) })
});
/** What was put together from an example and what was found: a checkout, then the gate with every key. */
function checkWorkflow(text, keys) {
	const read = WorkflowSchema.safeParse(parseYaml(text, EXAMPLE));
	const given = read.data ? Object.keys(read.data.jobs.gate.steps[1].env) : [];
	if (read.success && given.join() === keys.join()) return;
	throw new UserError({
		code: "GATE_INCOMPLETE",
		where: EXAMPLE,
		message: "no workflow comes of it here: it was edited in this copy of the gate",
		help: "restore the file from the gate's repository"
	});
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
		refuseBelowTop(io.cwd);
		const example = readOwn(io, EXAMPLE);
		const agent = detectAgent(io.cwd, readOwn(io, "docs/agents.md"));
		const keys = agent?.keys ?? [];
		const files = /* @__PURE__ */ new Map([[SETTINGS_NAME, settingsText(agent, suite)], [WORKFLOW, workflowText(example, ownAddress(io.packageRoot), keys)]]);
		checkWorkflow(files.get(WORKFLOW) ?? "", keys);
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
			paid: keys.length > 0,
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
		agent === null ? "No agent was found here, so the settings name ours. Put your agent's command into sre-gate.yaml: docs/agents.md has recipes." : `Agent: ${agent.start} (from ${agent.because}). ${agent.left}`,
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
/** GitHub reads workflows, and the gate its settings and the agent's files, from the top of the repository. */
function refuseBelowTop(cwd) {
	if (existsSync(join(cwd, ".git"))) return;
	for (let folder = dirname(cwd); folder !== dirname(folder); folder = dirname(folder)) {
		if (!existsSync(join(folder, ".git"))) continue;
		throw new UserError({
			code: "INIT_BELOW_TOP",
			where: relative(folder, cwd),
			message: "this is a folder of a repository, and GitHub reads workflows at its top alone",
			help: `run init in ${folder}; an agent in a folder is named from there, as 'python3 ${relative(folder, cwd)}/agent.py'`
		});
	}
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
	makeFolders(dirname(path));
	writeFileSync(path, text);
}

export { initCommand };