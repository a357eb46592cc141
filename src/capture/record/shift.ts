import { clickhouseTime, parseTime } from "../../model/time.ts";

const TIME = /(\d{4}-\d\d-\d\d)([T ])(\d\d)([:-]?)(\d\d)([:-]?)(\d\d)(?=[.Z\s"',+\]}]|$)/g;

/** A text with every time in it moved, as records write them: in cells, objects, lines and names of alert files. */
export function shiftedText(text: string, nanoseconds: bigint): string {
  const seconds = (nanoseconds / 1_000_000_000n) * 1_000_000_000n;
  if (seconds === 0n) return text;
  const known = new Map<string, string>();
  return text.replace(
    TIME,
    (
      whole: string,
      day: string,
      middle: string,
      h: string,
      a: string,
      m: string,
      b: string,
      s: string,
    ) => {
      let moved = known.get(whole);
      if (moved === undefined) {
        const at = parseTime(`${day} ${h}:${m}:${s}`);
        const [date, time = ""] =
          at === null
            ? [day]
            : clickhouseTime(at + seconds)
                .slice(0, 19)
                .split(" ");
        const [hours = h, minutes = m, rest = s] = time === "" ? [] : time.split(":");
        moved = `${date}${middle}${hours}${a}${minutes}${b}${rest}`;
        known.set(whole, moved);
      }
      return moved;
    },
  );
}
