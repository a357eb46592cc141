import { z } from "zod";
import type { MergeRequest } from "./merge-request.ts";

export type NoteOutcome =
  | { readonly kind: "created" | "updated" }
  | { readonly kind: "failed"; readonly message: string };

const UserSchema = z.object({ id: z.number() });
const NotesSchema = z.array(
  z.object({
    id: z.number(),
    body: z.string(),
    system: z.boolean(),
    author: z.object({ id: z.number() }),
  }),
);

/** GitLab answers within seconds or is not there; a verdict does not wait for it. */
const LONGEST_MS = 30_000;
const PAGE = 100;

/** Writes the one note of this gate: the one found again by its first line and its author, or a new one. */
export async function putNote(request: MergeRequest, text: string): Promise<NoteOutcome> {
  try {
    const own = await findNote(request, text.split("\n")[0] ?? "");
    if (own === null) await call(request, request.notes, { method: "POST", text });
    else await call(request, `${request.notes}/${own}`, { method: "PUT", text });
    return { kind: own === null ? "created" : "updated" };
  } catch (error) {
    // The run is judged either way; who reads the job's log learns why no note says so.
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** The marker alone would take over a note in which somebody quotes ours. */
async function findNote(request: MergeRequest, marker: string): Promise<number | null> {
  const { id } = UserSchema.parse(await call(request, request.user));
  for (let page = 1; ; page += 1) {
    const address = `${request.notes}?sort=asc&order_by=created_at&per_page=${PAGE}&page=${page}`;
    const notes = NotesSchema.parse(await call(request, address));
    const own = notes.find(
      ({ body, system, author }) =>
        !system && author.id === id && body.split("\n")[0]?.trimEnd() === marker,
    );
    if (own !== undefined) return own.id;
    if (notes.length < PAGE) return null;
  }
}

async function call(
  { token }: MergeRequest,
  address: string,
  write?: { readonly method: "POST" | "PUT"; readonly text: string },
): Promise<unknown> {
  const response = await fetch(address, {
    method: write?.method ?? "GET",
    headers: { "private-token": token, "content-type": "application/json" },
    ...(write === undefined ? {} : { body: JSON.stringify({ body: write.text }) }),
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  if (!response.ok)
    throw new Error(
      `GitLab answered ${response.status} to ${write?.method ?? "GET"} ${new URL(address).pathname}`,
    );
  return response.json();
}
