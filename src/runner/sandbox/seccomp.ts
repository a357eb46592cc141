// A filter for what bubblewrap's namespaces leave open: new user namespaces (a way to capabilities over new mounts),
// the kernel's keyrings (shared with our user, in no namespace), calls whose bugs led out of sandboxes (io_uring,
// userfaultfd), memory that belongs to no process (System V, secret memory), and sockets that no network namespace
// confines (a virtual machine's connection to its host) or that nobody needs.
// Classic BPF over struct seccomp_data, see linux/seccomp.h and linux/filter.h.

const LOAD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_SET = 0x45;
const JUMP_AT_LEAST = 0x35;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const refuse = (errno: number): number => 0x00050000 | errno;
const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;
const CLONE_NEWUSER = 0x10000000;
const OFFSET = { number: 0, architecture: 4, firstArgument: 16 };

interface Numbers {
  readonly audit: number;
  readonly clone: number;
  readonly unshare: number;
  readonly clone3: number;
  readonly socket: number;
  readonly keys: readonly number[];
  /** Libraries work without them if the kernel says it has none. */
  readonly absent: readonly number[];
}

/** unix, inet, inet6, netlink. */
const SOCKETS = [1, 2, 10, 16];
const IO_URING = [425, 426, 427];
const MEMFD_SECRET = 447;

const NUMBERS: Readonly<Record<string, Numbers>> = {
  x64: {
    audit: 0xc000003e,
    clone: 56,
    unshare: 272,
    clone3: 435,
    socket: 41,
    keys: [248, 249, 250],
    // userfaultfd; shmget, semget, msgget.
    absent: [...IO_URING, MEMFD_SECRET, 323, 29, 64, 68],
  },
  arm64: {
    audit: 0xc00000b7,
    clone: 220,
    unshare: 97,
    clone3: 435,
    socket: 198,
    keys: [217, 218, 219],
    absent: [...IO_URING, MEMFD_SECRET, 282, 194, 190, 186],
  },
};

type Instruction = readonly [code: number, ifTrue: number, ifFalse: number, value: number];

/** The filter's bytes, or null on an architecture whose numbers are unknown here. */
export function seccompFilter(architecture: string): Buffer | null {
  const numbers = NUMBERS[architecture];
  if (numbers === undefined) return null;
  const program: Instruction[] = [
    [LOAD, 0, 0, OFFSET.architecture],
    [JUMP_EQUAL, 1, 0, numbers.audit],
    [RETURN, 0, 0, refuse(ENOSYS)],
    [LOAD, 0, 0, OFFSET.number],
    // x32 calls have an extra bit, so the numbers below would not match them.
    [JUMP_AT_LEAST, 0, 1, 0x40000000],
    [RETURN, 0, 0, refuse(ENOSYS)],
    // clone3 hides its flags behind a pointer; libraries fall back to clone.
    ...refuseCall(numbers.clone3, ENOSYS),
    ...numbers.keys.flatMap((number) => refuseCall(number, EPERM)),
    ...numbers.absent.flatMap((number) => refuseCall(number, ENOSYS)),
    [JUMP_EQUAL, 0, SOCKETS.length + 3, numbers.socket],
    [LOAD, 0, 0, OFFSET.firstArgument],
    ...SOCKETS.map((family, index): Instruction => [JUMP_EQUAL, SOCKETS.length - index, 0, family]),
    [RETURN, 0, 0, refuse(EAFNOSUPPORT)],
    [RETURN, 0, 0, ALLOW],
    [JUMP_EQUAL, 1, 0, numbers.clone],
    [JUMP_EQUAL, 0, 3, numbers.unshare],
    [LOAD, 0, 0, OFFSET.firstArgument],
    [JUMP_SET, 0, 1, CLONE_NEWUSER],
    [RETURN, 0, 0, refuse(EPERM)],
    [RETURN, 0, 0, ALLOW],
  ];
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, ifTrue, ifFalse, value], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  });
  return bytes;
}

function refuseCall(number: number, errno: number): Instruction[] {
  return [
    [JUMP_EQUAL, 0, 1, number],
    [RETURN, 0, 0, refuse(errno)],
  ];
}
