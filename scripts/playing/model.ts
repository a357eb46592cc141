// A model that is played: it speaks OpenAI's chat completions, finds out which incident it is asked about by the names in the
// question, and is right as often as the instructions it was given deserve. It costs nothing and is the same every time.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parse } from "yaml";

export interface PlayedModel {
  readonly url: string;
  close(): Promise<void>;
}

interface Rule {
  /** Where the instructions hold these words, the model follows the evidence to its cause. */
  readonly words: RegExp;
  /** How often it is right with them and without, of a hundred. */
  readonly right: readonly [number, number];
}

interface Incident {
  readonly id: string;
  readonly names: ReadonlySet<string>;
  readonly cause: string;
  readonly symptom: string;
}

interface GroundTruth {
  readonly spec: {
    readonly groups: readonly {
      readonly kind: string;
      readonly namespace: string;
      readonly filter: readonly string[];
      readonly root_cause?: boolean;
    }[];
  };
}

/** `cache` is where the gate builds its tasks: the played model knows the incidents that lie there. */
export async function playModel(cache: string, rule: Rule): Promise<PlayedModel> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { model, messages } = JSON.parse(body) as { model: string; messages: unknown };
      const text = JSON.stringify(messages);
      const incident = incidentIn(text, incidentsIn(cache));
      const content = incident === null ? "I see no incident here." : reply(incident, text);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({
          id: "played",
          object: "chat.completion",
          created: 0,
          model,
          choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
          usage: tokens(text, content),
        }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  function reply(incident: Incident, text: string): string {
    const follows = rule.words.test(text);
    const key = `${follows} ${incident.id}`;
    const turn = asked.get(key) ?? 0;
    asked.set(key, turn + 1);
    const drawn =
      createHash("sha256").update(`${incident.id} ${turn}`).digest().readUInt16BE(0) % 100;
    const name = drawn < rule.right[follows ? 0 : 1] ? incident.cause : incident.symptom;
    const factor = { name, reasoning: "played", evidence: "played" };
    return `What I found: ${JSON.stringify({ contributing_factors: [factor] })}`;
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function tokens(question: string, answer: string) {
  const [prompt, completion] = [question, answer].map((text) => Math.ceil(text.length / 4));
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: (prompt ?? 0) + (completion ?? 0),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

const known = new Map<string, Incident>();

/** Pods have names that no other incident has. */
const POD = /\b[a-z][a-z0-9-]*-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g;

function incidentsIn(cache: string): Incident[] {
  const folder = join(cache, "tasks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const found = known.get(name);
    if (found !== undefined) return [found];
    const [events, truth] = ["k8s_events_raw.tsv", "ground_truth.yaml"].map((file) =>
      join(folder, name, file),
    );
    if (events === undefined || truth === undefined) return [];
    if (!existsSync(events) || !existsSync(truth)) return [];
    const { groups } = (parse(readFileSync(truth, "utf8")) as GroundTruth).spec;
    const nameOf = (group: GroundTruth["spec"]["groups"][number] | undefined) =>
      `${group?.namespace}/${group?.kind}/${group?.filter[0]?.replace(/^\^|\\b.*$|\$$/g, "")}`;
    const incident: Incident = {
      id: name,
      names: new Set(readFileSync(events, "utf8").match(POD) ?? []),
      cause: nameOf(groups.find(({ root_cause }) => root_cause === true)),
      symptom: nameOf(groups.find(({ root_cause }) => root_cause !== true)),
    };
    known.set(name, incident);
    return [incident];
  });
}

function incidentIn(text: string, incidents: readonly Incident[]): Incident | null {
  const names = [...new Set(text.match(POD) ?? [])];
  const weighed = incidents
    .map((incident) => ({
      incident,
      weight: names.filter((name) => incident.names.has(name)).length,
    }))
    .sort((left, right) => right.weight - left.weight);
  const [first] = weighed;
  return first === undefined || first.weight === 0 ? null : first.incident;
}
