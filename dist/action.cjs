"use strict";

Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
let node_path = require("node:path");
let node_url = require("node:url");

// src/action.ts
const packageRoot = (0, node_path.dirname)((0, node_path.dirname)((0, node_url.fileURLToPath)(require("url").pathToFileURL(__filename).href)));
const runner = async () => (await Promise.resolve().then(() => require("./chunks/runner.cjs"))).openRunner(process.env);
async function gateStep() {
	const { runMode } = await Promise.resolve().then(() => require("./chunks/modes.cjs"));
	await runMode(await runner(), packageRoot);
}
async function saveStep() {
	const { saveCache } = await Promise.resolve().then(() => require("./chunks/save.cjs"));
	await saveCache(await runner());
}
async function publishStep() {
	const { publish } = await Promise.resolve().then(() => require("./chunks/publish.cjs"));
	await publish(await runner());
}

exports.gateStep = gateStep;
exports.publishStep = publishStep;
exports.saveStep = saveStep;