import { i as secretNames, n as keepRunnerSecrets, r as openRunner, t as dropRunnerSecrets } from "./runner2.js";

export { openRunner };