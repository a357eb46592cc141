import { setTimeout as delay } from "node:timers/promises";
import { isoTime } from "../../model/time.ts";
import type { SurfaceClock } from "../clock.ts";
import { plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import type { Life } from "./life.ts";

interface AskedClock {
  readonly life: Life;
  readonly clock: SurfaceClock;
  /** How many times as fast as the wall's it goes; null where it goes on for what the agent does. */
  readonly wall: number | null;
  readonly overlaps: boolean;
}

/** What is longer than any attempt. */
const LONGEST_MS = 86_400_000;

/**
 * The world's clock. `GET /clock` says what time it is there; `POST /clock/sleep?seconds=30` lets half a minute pass.
 * Both answer with the seconds since the epoch and the time in words; asking takes no time.
 */
export async function clockAnswer(asked: AskedClock, call: SurfaceCall): Promise<SurfaceAnswer> {
  const { life, clock, wall, overlaps } = asked;
  const path = call.path.join("/");
  if (path === "sleep") {
    if (call.method !== "POST") return plainText(405, "405 method not allowed: POST\n");
    const seconds = secondsOf(call.query.get("seconds") ?? "");
    if (seconds === null)
      return plainText(400, "seconds: a number from 0 on, as in /clock/sleep?seconds=30\n");
    if (wall !== null) await delay(Math.min((seconds * 1000) / wall, LONGEST_MS));
    else
      await life.inTurn(() => {
        life.pass(seconds, "wait");
        return life.tell();
      }, overlaps);
  } else if (path !== "") return plainText(404, "404 page not found\n");
  return plainText(200, `${clock.now / 1000} ${isoTime(clock.now)}\n`);
}

function secondsOf(text: string): number | null {
  return /^\d{1,12}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
}
