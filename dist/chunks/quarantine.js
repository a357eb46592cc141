// src/verdict/reason.ts
function reason(code, weight, values = {}) {
	return {
		code,
		weight,
		values
	};
}

// src/verdict/quarantine.ts
/** Tasks that do not count today. Without a date nothing is in quarantine: an expiry nobody can check is none. */
function activeQuarantine(policy, today) {
	return new Set(policy.quarantine.filter(({ until }) => today !== null && today.slice(0, 10) <= until).map(({ task }) => task));
}
function quarantineReasons(policy, today) {
	const active = activeQuarantine(policy, today);
	return policy.quarantine.map(({ task, until, reason: why }) => {
		if (active.has(task)) return reason("TASK_QUARANTINED", "warn", {
			task,
			until,
			why
		});
		return reason(today === null ? "QUARANTINE_UNDATED" : "QUARANTINE_EXPIRED", "warn", {
			task,
			until,
			why
		});
	});
}

export { quarantineReasons as n, reason as r, activeQuarantine as t };