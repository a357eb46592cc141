import type { AttemptSetting } from "../attempt/job.ts";
import type { RunRequest } from "../request.ts";
import { backOff } from "./retry.ts";

/** Shares of `wait-for-provider`: short at first, because most outages are. */
const SHARES = [1 / 16, 1 / 8, 1 / 4, 9 / 16];

/** Waits for a provider that is down, so that an outage of a minute costs that minute and not the run. */
export class ProviderWait {
  readonly #request: RunRequest;
  readonly #setting: AttemptSetting;
  #waits = 0;

  constructor(request: RunRequest, setting: AttemptSetting) {
    this.#request = request;
    this.#setting = setting;
  }

  /** False: the run has waited for as long as its settings allow. */
  async again(): Promise<boolean> {
    const { judge, signal, progress } = this.#request;
    const share = SHARES[this.#waits];
    this.#waits += 1;
    if (share === undefined || signal.aborted) return false;
    const seconds = share * judge["wait-for-provider"];
    if (seconds === 0) return false;
    const text = `the provider does not answer: waiting ${duration(seconds)} before the next attempt`;
    progress({ kind: "note", text });
    await backOff(seconds * 1000, this.#setting.signal);
    return true;
  }
}

function duration(seconds: number): string {
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
