import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { SYSTEMS, type SystemName } from "../../src/model/surfaces.ts";
import { type LiveOptions, type OpenSurfaces, openSurfaces } from "../../src/surfaces/serve.ts";
import { type SnapshotContent, temporaryFolder, writeSnapshot } from "./snapshot.ts";

export interface ServedSnapshot {
  readonly origin: string;
  readonly surfaces: OpenSurfaces;
  readonly folder: string;
  readonly get: (path: string) => Promise<{ status: number; body: unknown; text: string }>;
  readonly close: () => Promise<void>;
}

interface ServeOptions {
  readonly systems?: readonly SystemName[];
  readonly clock?: "real" | "shifted";
  readonly today?: number;
  readonly live?: LiveOptions;
}

/** Serves a snapshot on loopback the way the runner's single port does: by prefix. */
export async function serveFolder(
  folder: string,
  indexDir: string,
  options: ServeOptions = {},
): Promise<Omit<ServedSnapshot, "folder">> {
  const surfaces = await openSurfaces({
    folder,
    indexDir,
    systems: options.systems ?? SYSTEMS,
    clock: options.clock ?? "real",
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(options.live === undefined ? {} : { live: options.live }),
  });
  const server = createServer((request, response) => {
    const prefix = /^\/[^/?]*/.exec(request.url ?? "/")?.[0] ?? "/";
    surfaces.handle(prefix, request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    surfaces,
    get: async (path) => {
      const response = await fetch(origin + path);
      const text = await response.text();
      return { status: response.status, text, body: readJson(text) };
    },
    close: async () => {
      await surfaces.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export async function serveSnapshot(
  content: SnapshotContent,
  options: ServeOptions = {},
): Promise<ServedSnapshot> {
  const temporary = temporaryFolder("surfaces");
  const folder = join(temporary.path, "snapshot");
  writeSnapshot(folder, { alerts: {}, ...content });
  const served = await serveFolder(folder, join(temporary.path, "index"), options);
  return {
    ...served,
    folder,
    close: async () => {
      await served.close();
      temporary.remove();
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
