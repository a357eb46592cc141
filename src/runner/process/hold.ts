import { existsSync } from "node:fs";
import { getSystemErrorName } from "node:util";
import { letGo, wireOf } from "./latch.ts";
import { notStarted, type ProcessEnd, type Running, type Start, start } from "./start.ts";

/** A process that stands ready to become a program: what is left of its start is one exec. */
export interface Held {
  /** Resolves when it stands there, or cannot. */
  readonly ready: Promise<void>;
  /** Lets it become the program, in this environment and no other. */
  release(environment: Readonly<Record<string, string>>): Running;
  /** Ends it if it was never let go. */
  drop(): Promise<void>;
}

type ProgramToHold = Pick<Start, "program" | "words" | "cwd">;

const PERL = "/usr/bin/perl";

/**
 * Waits on descriptor 3, takes its environment from there, becomes the program. Perl, because it hands an
 * environment on as it is (a shell adds and drops variables) and is ready in 4 ms. Says H (held), G (going) and,
 * where there is no such program, E with the number of the error. Without a word from us it ends with us.
 */
const WAIT = String.raw`
open(my $latch, '+<&=', 3) or exit 71;
fcntl($latch, 2, 1);
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($latch, $bytes, $wanted - length $bytes, length $bytes) or exit 0 }
  return $bytes }
syswrite($latch, 'H');
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
my @variables = split /\0/, take(substr($length, 1));
%ENV = map { split /=/, $_, 2 } @variables;
syswrite($latch, 'G');
exec { $ARGV[0] } @ARGV;
syswrite($latch, 'E' . ($! + 0));
`;

/** Starts a program up to its last step. Without Perl, all of it is left for the moment of release. */
export function hold(options: ProgramToHold, perl: string | null = PERL): Held {
  if (perl !== null && existsSync(perl)) return holdByPerl(options, perl);
  return {
    ready: Promise.resolve(),
    release: (environment) => start({ ...options, environment }),
    drop: () => Promise.resolve(),
  };
}

function holdByPerl(options: ProgramToHold, perl: string): Held {
  const words = ["-e", WAIT, "--", options.program, ...options.words];
  const running = start({ ...options, program: perl, words, environment: {}, pipes: 1 });
  const wire = wireOf(running);
  // Killed with a word of ours unread it resets the wire: its end is told by the process, and is no error of ours.
  wire.on("error", () => undefined);
  let said = "";
  const closed = new Promise<void>((resolve) => wire.once("close", resolve));
  const held = new Promise<void>((resolve) => {
    wire.on("data", (chunk: Buffer) => {
      said += chunk.toString("latin1");
      resolve();
    });
  });
  return {
    ready: Promise.race([held, running.ended.then(() => undefined)]),
    release(environment) {
      wire.write(letGo(environment));
      const ended = running.ended.then(async (end) => {
        // Nobody but the waiting process has the other side, and its last word is on the way.
        if (end.kind !== "not-started") await closed;
        return endOf(options.program, end, said);
      });
      return { ...running, ended };
    },
    async drop() {
      running.kill("SIGKILL");
      await running.ended;
    },
  };
}

function endOf(program: string, end: ProcessEnd, said: string): ProcessEnd {
  if (end.kind === "not-started") return { ...end, fault: "machine" };
  const [, failure] = /^HG(?:E(\d+))?$/.exec(said) ?? [said];
  if (!said.startsWith("HG"))
    return { kind: "not-started", fault: "machine", reason: "ended before it was let go" };
  if (failure === undefined) return end;
  const code = getSystemErrorName(-Number(failure));
  return notStarted(code, `spawn ${program} ${code}`);
}
