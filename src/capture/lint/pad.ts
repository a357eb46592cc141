import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../../model/problem.ts";
import { clickhouseTime, parseTime } from "../../model/time.ts";
import { tablesIn } from "../../records/layout.ts";
import { snapshotFiles } from "../../records/list-files.ts";
import { readTable } from "../../records/read-table.ts";
import { shiftedText } from "../record/shift.ts";
import { redactText } from "../redact/rules.ts";

/**
 * Adds an application in which nothing is wrong, in a namespace that the record does not have: what is found among few
 * things is found by reading all of them. The same task gets the same background.
 */
export async function padRecord(folder: string, id: string): Promise<string> {
  const { namespaces, end } = await placeOf(folder);
  const { simulate } = await import("../../world/simulate.ts");
  const { applications } = await import("../../world/application/index.ts");
  const free = [...applications.values()].find(({ namespace }) => !namespaces.has(namespace));
  if (free === undefined || end === null) throw noRoom(folder);
  const request = {
    task: `background-${id}`,
    application: free.id,
    faults: [],
    seed: id,
    distractors: [],
    without: [],
    volume: "small",
    shape: "with-before",
    ticket: "alerts",
  } as const;
  const pieces = [...simulate(request)].filter(
    ({ file }) => !file.startsWith("alerts/") && file !== "ground_truth.yaml",
  );
  const last =
    pieces
      .flatMap(({ text }) => text.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gm) ?? [])
      .sort()
      .at(-1) ?? "";
  const from = parseTime(last);
  if (from === null) throw noRoom(folder);
  const shift = end - from;
  const begun = new Set<string>();
  for (const { file, text } of pieces) {
    const path = join(folder, file);
    const isFirst = !begun.has(file);
    begun.add(file);
    const isNew = isFirst && !existsSync(path);
    // The first piece of each file is its header; pieces hold whole rows.
    const kept = isFirst ? (isNew ? text : "") : rowsOf(shiftedText(text, shift), free.namespace);
    if (kept === "") continue;
    mkdirSync(dirname(path), { recursive: true });
    if (isNew) writeFileSync(path, kept);
    else appendFileSync(path, kept);
  }
  return free.namespace;
}

/** Rows of one namespace: nodes and the cluster's own objects are the record's. */
function rowsOf(text: string, namespace: string): string {
  const rows = text.split(/(?<=\n)(?=\d{4}-\d\d-\d\d |[a-z_:]+\t\d{4}-)/);
  const inside = new RegExp(
    `"namespace":"{1,2}${namespace}"|""namespace"":""${namespace}""|'k8s.namespace.name': '${namespace}'|\\t${namespace}\\t`,
  );
  // Its certificates are as good as real ones to whoever looks for secrets.
  return redactText(
    rows.filter((row) => inside.test(row)).join(""),
    (rule) => `[redacted ${rule}]`,
  );
}

async function placeOf(
  folder: string,
): Promise<{ namespaces: ReadonlySet<string>; end: bigint | null }> {
  const namespaces = new Set<string>();
  let newest = "";
  const tables = tablesIn(snapshotFiles(folder));
  for (const path of [...tables.objects, ...tables.logs, ...tables.events, ...tables.traces]) {
    await readTable(join(folder, path), (row) => {
      const found = /'k8s\.namespace\.name': '([^']+)'/.exec(row.get("ResourceAttributes"))?.[1];
      if (found !== undefined) namespaces.add(Buffer.from(found).toString());
      const time = row.get("Timestamp");
      if (time > newest) newest = Buffer.from(time).toString();
    });
  }
  const end = parseTime(newest);
  return {
    namespaces,
    end: end === null ? null : (parseTime(clickhouseTime(end).slice(0, 19)) ?? end),
  };
}

function noRoom(where: string): UserError {
  return new UserError({
    code: "PAD_IMPOSSIBLE",
    where,
    message:
      "there is no time in the record, or every application that could be added is in it already",
    help: "Import more of the cluster instead: all namespaces, not only the one of the incident.",
  });
}
