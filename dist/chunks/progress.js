import { i as plain } from "./escape2.js";
import { r as cutCells, u as duration } from "./fit.js";

// src/cli/progress.ts
/** A rewritten status line on a terminal; elsewhere one plain line per finished attempt. */
function openProgress(io) {
	const { terminal } = io;
	let began = performance.now();
	let shown = false;
	let last = Number.POSITIVE_INFINITY;
	const clear = () => {
		if (shown) io.stderr("\r\x1B[2K");
		shown = false;
	};
	return {
		report: (event) => {
			clear();
			if (event.kind === "finished") {
				if (event.done <= last) began = performance.now() - event.seconds * 1e3;
				last = event.done;
			}
			if (terminal === null || event.kind === "note") io.stderr(`${lineOf(event)}\n`);
			else {
				const line = `${timeLeft(event, performance.now() - began)}${lineOf(event)}`;
				io.stderr(cutCells(line, terminal.columns - 1));
				shown = true;
			}
		},
		close: clear
	};
}
/** "about 40 s left: ", once enough is done to say so. */
function timeLeft(event, elapsed) {
	const { done, total } = event;
	if (done < 3 || done >= total) return "";
	return `about ${duration(elapsed / 1e3 / done * (total - done))} left: `;
}
function lineOf(event) {
	if (event.kind === "note") return event.text;
	const { attempt, done, total } = event;
	const ending = attempt.reason === null ? attempt.state : `${attempt.state}: ${attempt.reason}`;
	return `[${done}/${total}] ${plain(`${attempt.task} #${attempt.repeat} ${ending}`)} (${event.seconds.toFixed(1)} s)`;
}

export { openProgress as t };