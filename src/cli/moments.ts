import { UserError } from "../model/problem.ts";
import { isoTime, parseTime } from "../model/time.ts";
import type { FlagValues } from "./command.ts";
import { flagText } from "./flags.ts";

const DAY = 86_400_000_000_000n;
const MINUTE = 60_000_000_000n;

/** Minutes east of Greenwich: "+08:00", "UTC", "Z". */
export function zoneFlag(flags: FlagValues): number {
  const text = flagText(flags, "zone");
  if (text === null || /^(z|utc)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /^(?:UTC)?([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 14) {
    throw new UserError({
      code: "FLAG_NOT_A_ZONE",
      where: "--zone",
      message: `${JSON.stringify(text)} is no distance from UTC`,
      help: "write --zone +02:00",
    });
  }
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

/**
 * A moment in nanoseconds: "2026-01-05T14:00:00Z", the same without a zone (then --zone counts), or "14:00", which is
 * the last time that the clock showed it before `now` (nanoseconds).
 */
export function momentFlag(flags: FlagValues, name: string, now: bigint): bigint | null {
  const text = flagText(flags, name);
  if (text === null) return null;
  const zone = BigInt(zoneFlag(flags)) * MINUTE;
  const clock = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (clock) {
    const today = isoTime(Number((now + zone) / 1_000_000n)).slice(0, 10);
    const [, hours, minutes, seconds = "00"] = clock;
    const at = parseTime(`${today}T${hours}:${minutes}:${seconds}Z`);
    if (at !== null) return at - zone > now ? at - zone - DAY : at - zone;
  }
  const [, day, time = "00:00:00", offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?(Z|[+-]\d\d:?\d\d)?$/.exec(
      text,
    ) ?? [];
  const whole = /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
  const at = day === undefined ? null : parseTime(`${day}T${whole}Z`);
  if (at === null) {
    throw new UserError({
      code: "FLAG_NOT_A_TIME",
      where: `--${name}`,
      message: `${JSON.stringify(text)} is no time`,
      help: `write --${name} 14:00, or --${name} 2026-01-05T14:00:00Z`,
    });
  }
  if (offset === undefined) return at - zone;
  return at - BigInt(zoneFlag({ zone: offset })) * MINUTE;
}

/** Both ends of a window, or neither. */
export function windowFlags(
  flags: FlagValues,
  now: bigint,
): { readonly from: bigint; readonly to: bigint } | null {
  const [from, to] = [momentFlag(flags, "from", now), momentFlag(flags, "to", now)];
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from < to) return { from, to };
  throw new UserError({
    code: "WINDOW_NOT_ONE",
    where: "--from, --to",
    message:
      from === null || to === null
        ? "one of the two is missing"
        : "the window ends before it begins",
    help: "Give both: --from 14:00 --to 14:40.",
  });
}
