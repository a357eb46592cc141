/** "@every 30s" in seconds, or null for a schedule of five fields. */
function everySeconds(schedule: string): number | null {
  const match = /^@every (\d{1,6})(s|m|h)$/.exec(schedule.trim());
  if (!match) return null;
  return Number(match[1]) * (match[2] === "s" ? 1 : match[2] === "m" ? 60 : 3600);
}

const NAMED: Readonly<Record<string, string>> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
};

/**
 * Whether a schedule is due in the step that ends at `now` and lasted `step` seconds; both in seconds of the world,
 * whose second nought is `startMs`. Anything that is no schedule is never due.
 */
export function isDue(schedule: string, startMs: number, now: number, step: number): boolean {
  const every = everySeconds(schedule);
  if (every !== null)
    return every > 0 && Math.floor(now / every) !== Math.floor((now - step) / every);
  const minute = Math.floor((startMs / 1000 + now) / 60);
  if (minute === Math.floor((startMs / 1000 + now - step) / 60)) return false;
  return fallsOn(NAMED[schedule.trim()] ?? schedule, minute);
}

/** Days since 1970 began on a Thursday; months are counted by their days, as no calendar of the machine is asked. */
function fallsOn(schedule: string, minute: number): boolean {
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 5) return false;
  const days = Math.floor(minute / 1440);
  const { month, day } = dateOf(days);
  const values = [minute % 60, Math.floor(minute / 60) % 24, day, month, (days + 4) % 7];
  return fields.every((field, index) =>
    field.split(",").some((part) => fits(part, values[index] ?? 0)),
  );
}

function fits(part: string, value: number): boolean {
  const [range = "", every = "1"] = part.split("/");
  const [low = 0, high = range.includes("-") ? 0 : part.includes("/") ? 99 : Number(range)] =
    range === "*" ? [0, 99] : range.split("-").map(Number);
  const step = Number(every);
  return step > 0 && value >= low && value <= high && (value - low) % step === 0;
}

function dateOf(days: number): { month: number; day: number } {
  // Hinnant's civil_from_days, in whole numbers.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const part = Math.floor((5 * inYear + 2) / 153);
  return {
    month: part < 10 ? part + 3 : part - 9,
    day: inYear - Math.floor((153 * part + 2) / 5) + 1,
  };
}
