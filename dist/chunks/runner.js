import { i as secretNames, n as openRunner, r as redact, t as dropRunnerSecrets } from "./runner2.js";

export { openRunner };