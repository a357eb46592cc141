import { a as designOf, c as repeatsOf } from "./settings2.js";

// src/verdict/policy.ts
/** The veto's share of alpha: 0.007 of 0.05, the rest is the suite test's. */
const VETO_SHARE = .14;
function policyFrom(judge) {
	return {
		design: designOf(judge),
		repeats: repeatsOf(judge),
		decision: judge.decision,
		margin: judge.margin,
		alpha: judge.alpha,
		suiteAlpha: judge.alpha * .86,
		vetoAlpha: judge.alpha * VETO_SHARE,
		minEffect: judge["min-effect"],
		neverSolved: judge["never-solved"],
		turnsTolerance: judge["turns-tolerance"],
		costTolerance: judge["cost-tolerance"],
		failOn: judge["fail-on"],
		warnOn: judge["warn-on"],
		floor: judge.floor ?? null,
		slo: judge.slo,
		quarantine: judge.quarantine,
		confirm: judge.confirm,
		inconclusiveAbove: judge["inconclusive-above"],
		staleAfterDays: judge["stale-after-days"],
		baselineRuns: judge["baseline-runs"],
		enforce: judge.enforce
	};
}

export { policyFrom as t };