import { bookInfo } from "./book-info.ts";
import { otelDemo } from "./otel-demo.ts";
import { parcels } from "./parcels.ts";
import type { Application } from "./types.ts";

export const applications: ReadonlyMap<string, Application> = new Map(
  [bookInfo, otelDemo, parcels].map((application) => [application.id, application]),
);
