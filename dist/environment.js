import { Zr as SYSTEM_DESCRIPTORS, jn as CLOCK_PREFIX } from "./gate.js";
import { M as USER } from "./world.js";
import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

// src/surfaces/environment.ts
/** What tools conventionally read to find these systems. */
async function surfaceEnvironment(input) {
	const { origin, systems, now, live } = input;
	const variables = { SRE_GATE_NOW: now };
	if (live) variables.SRE_GATE_CLOCK = `${origin}${CLOCK_PREFIX}`;
	for (const system of systems) for (const name of SYSTEM_DESCRIPTORS[system].variables) variables[name] = `${origin}/${system}`;
	if (systems.includes("kubernetes")) {
		await mkdir(input.filesDir, { recursive: true });
		await writeFile(join(input.filesDir, "kubeconfig"), kubeconfig(origin));
		variables.KUBECONFIG = join(input.seenAs, "kubeconfig");
	}
	return variables;
}
/** Some clients accept plain HTTP only if certificate checks are off. */
const PLAIN = { "insecure-skip-tls-verify": true };
/** JSON is YAML, and every client reads it. The token is a placeholder: some clients insist on one. */
function kubeconfig(origin) {
	const name = "incident";
	return `${JSON.stringify({
		apiVersion: "v1",
		kind: "Config",
		clusters: [{
			name,
			cluster: {
				server: `${origin}/kubernetes`,
				...PLAIN
			}
		}],
		users: [{
			name: USER,
			user: { token: "placeholder" }
		}],
		contexts: [{
			name,
			context: {
				cluster: name,
				user: USER
			}
		}],
		"current-context": name
	}, null, 2)}\n`;
}

export { surfaceEnvironment as t };