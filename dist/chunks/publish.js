import { a as openApi, d as crashPage, i as readPlace, l as putComment, n as readInputs, s as verdictMark, t as renderPage, u as cancelledPage } from "./page.js";
import { a as finishCheck, n as workFolders, t as readHandoff } from "./handoff.js";
import { i as secretNames } from "./runner2.js";
import { Y as redact } from "./steps.js";

// src/action/publish.ts
/** Below GitHub's 65,536 characters, whichever way it counts them. */
const COMMENT_BYTES = 6e4;
const SHORT_BYTES = 2e4;
/** Comment, check run, annotations. Nothing here can change the verdict: all failures are warnings. */
async function publish(runner) {
	try {
		await publishAll(runner);
	} catch (error) {
		runner.warn(`the report was not published: ${error instanceof Error ? error.message : error}`);
	}
}
async function publishAll(runner) {
	const { env } = runner;
	const inputs = readInputs(env.SRE_GATE_INPUTS);
	runner.mask(inputs.token);
	const place = readPlace(env);
	const handoff = readHandoff(workFolders(env.SRE_GATE_WORK ?? "").work);
	if (handoff === null || handoff.part && handoff.ending === null) return;
	const api = openApi({
		token: inputs.token,
		baseUrl: place.api,
		repository: place.repository,
		note: runner.note
	});
	const runUrl = `${place.server}/${place.repository}/actions/runs/${place.runId}`;
	const ending = handoff.ending ?? interrupted(handoff, runUrl, env.SRE_GATE_OUTCOME ?? "");
	const secrets = [inputs.token, ...secretNames(env, []).map((name) => env[name] ?? "")];
	const link = env.SRE_GATE_ARTIFACT_URL || null;
	const text = (bytes) => redact(renderPage(ending.page, link, bytes), secrets);
	if (handoff.ending === null) await runner.summary(text(COMMENT_BYTES));
	const mark = markOf(handoff, ending.page);
	const comment = await postComment(api, handoff, (bytes) => `${text(bytes)}${mark}`);
	if (comment?.kind === "failed") runner.warn(`no comment: ${comment.failure.message}. The report is in the job summary`);
	else if (comment) runner.output("comment-url", comment.url);
	if (inputs["check-run"]) {
		const { conclusion, headline: title, annotations } = ending;
		const summary = text(COMMENT_BYTES);
		const result = {
			id: handoff.checkRun,
			conclusion,
			title,
			summary,
			annotations
		};
		const check = await finishCheck(api, handoff, result);
		if (!check.ok) runner.note(`no check run: ${check.failure.message}`);
	}
	for (const annotation of ending.annotations) runner.annotate(annotation.level, annotation.title, redact(annotation.message, secrets));
}
/** Read again by the pull requests that follow: what the base did not judge is no verdict to count. */
function markOf({ gate, aside }, page) {
	if (page.kind === "text" || aside !== null) return "";
	return `\n${verdictMark(gate, page.model.verdict.kind)}`;
}
/** The gate left no ending: it was cancelled, or killed. Never green. */
function interrupted(handoff, runUrl, outcome) {
	const cancelled = outcome === "cancelled";
	return {
		page: {
			kind: "text",
			markdown: (cancelled ? cancelledPage : crashPage)(handoff.gate, runUrl)
		},
		headline: cancelled ? "cancelled" : "crashed",
		conclusion: cancelled ? "cancelled" : "failure",
		annotations: []
	};
}
async function postComment(api, handoff, text) {
	const { pullRequest, gate } = handoff;
	if (pullRequest === null) return null;
	const outcome = await putComment(api, {
		pullRequest,
		gate
	}, text(COMMENT_BYTES));
	return outcome.kind === "failed" && outcome.failure.kind === "too-long" ? putComment(api, {
		pullRequest,
		gate
	}, text(SHORT_BYTES)) : outcome;
}

export { publish };