import { openIndex } from "../../../src/surfaces/index/open.ts";

const [folder = "", indexDir = ""] = process.argv.slice(2);
const { index, release } = await openIndex(folder, indexDir);
console.log(JSON.stringify({ spans: index.traces.startUs.length, logs: index.logs.us.length }));
await release();
