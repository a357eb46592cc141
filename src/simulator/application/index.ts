import { otelDemo } from "./otel-demo.ts";
import type { Application } from "./types.ts";

export const applications: ReadonlyMap<string, Application> = new Map(
  [otelDemo].map((application) => [application.id, application]),
);
