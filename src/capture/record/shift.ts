import { closeSync, createReadStream, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { clickhouseTime, parseTime } from "../../model/time.ts";
import { listFiles } from "../../records/list-files.ts";

const TIME = /(\d{4}-\d\d-\d\d)([T ])(\d\d)([:-]?)(\d\d)([:-]?)(\d\d)(?=[.:Z\s"',+\]}\\]|$)/g;

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

/** Moves all times of a record, in its files and in the names of its alert files. Reads and writes piece by piece. */
export async function shiftRecord(folder: string, nanoseconds: bigint): Promise<void> {
  for (const path of listFiles(folder)) {
    const from = join(folder, path);
    const to = join(folder, dirname(path), shiftedText(basename(path), nanoseconds));
    const aside = `${from}.shifted`;
    const file = openSync(aside, "wx");
    try {
      let open = "";
      for await (const piece of createReadStream(from, {
        encoding: "utf8",
        highWaterMark: 1 << 20,
      })) {
        const whole = open + (piece as string);
        // A time never crosses a line's end.
        const end = whole.lastIndexOf("\n") + 1;
        writeSync(file, shiftedText(whole.slice(0, end), nanoseconds));
        open = whole.slice(end);
      }
      writeSync(file, shiftedText(open, nanoseconds));
    } finally {
      closeSync(file);
    }
    rmSync(from);
    renameSync(aside, to);
  }
}
