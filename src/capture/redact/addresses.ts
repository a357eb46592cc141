import { isIPv6 } from "node:net";

const EMAIL = /(?<![\w.+/-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}(?![\w-])/g;
/** Four numbers that no fifth one follows: what has more is an object identifier or a version. */
const IPV4 =
  /(?<![\w.-])(?<!\bv(?:ersion)?[ =:"']{0,4})((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\w-]|\.\d)/gi;
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:.])/gi;

/**
 * Other addresses in place of e-mail and IP addresses: the same for the same, so that what belonged together still does.
 * A network's addresses stay in one network, part by part; which they were is in no file.
 */
export class Addresses {
  readonly #emails = new Map<string, string>();
  readonly #places = new Map<string, Map<number, number>>();
  readonly #publics = new Map<string, number>();
  readonly #v6 = new Map<string, string>();
  found = { "e-mail address": 0, "IP address": 0 };

  replace(text: string): string {
    let result = text;
    if (text.includes("@")) result = result.replace(EMAIL, (email) => this.#email(email));
    if (/\d\.\d/.test(result))
      result = result.replace(IPV4, (match, ip: string) => match.replace(ip, this.#v4(ip)));
    if (result.includes("::") || /:[0-9a-f]{1,4}:[0-9a-f]{1,4}:/i.test(result))
      result = result.replace(IPV6, (match) =>
        isIPv6(match) && /\d/.test(match) ? this.#sixth(match) : match,
      );
    return result;
  }

  #email(email: string): string {
    if (/@example\.invalid$/.test(email)) return email;
    let known = this.#emails.get(email.toLowerCase());
    if (known === undefined) {
      known = `person-${this.#emails.size + 1}@example.invalid`;
      this.#emails.set(email.toLowerCase(), known);
    }
    this.found["e-mail address"] += 1;
    return known;
  }

  #v4(ip: string): string {
    const parts = ip.split(".").map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = parts;
    // Loopback, link-local with its metadata service, multicast, masks: the same everywhere, and no secret.
    if (a === 0 || a === 127 || a >= 224 || (a === 169 && b === 254)) return ip;
    this.found["IP address"] += 1;
    if (a === 10)
      return `10.${this.#part("10", b)}.${this.#part(`10.${b}`, c)}.${this.#part(`10.${b}.${c}`, d)}`;
    const isPrivate =
      (a === 192 && b === 168) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 100 && b >= 64 && b < 128);
    if (isPrivate) {
      const net = `${a}.${b}`;
      return `${net}.${this.#part(net, c)}.${this.#part(`${net}.${c}`, d)}`;
    }
    // Public addresses move into 240.0.0.0/4, which nobody has.
    const net = `${a}.${b}.${c}`;
    const number = this.#publics.get(net) ?? this.#publics.size;
    this.#publics.set(net, number);
    return `${240 + ((number >> 16) & 15)}.${(number >> 8) & 255}.${number & 255}.${this.#part(net, d)}`;
  }

  /** 0 and 255 keep their meaning; the others are numbered as they come. */
  #part(net: string, value: number): number {
    if (value === 0 || value === 255) return value;
    let known = this.#places.get(net);
    if (known === undefined) {
      known = new Map();
      this.#places.set(net, known);
    }
    let number = known.get(value);
    if (number === undefined) {
      number = known.size + 1;
      known.set(value, number);
    }
    return number;
  }

  #sixth(ip: string): string {
    const lower = ip.toLowerCase();
    if (lower === "::1" || lower === "::" || /^(fe80|ff0|fd00:5ca1)/.test(lower)) return ip;
    let known = this.#v6.get(lower);
    if (known === undefined) {
      known = `fd00:5ca1::${(this.#v6.size + 1).toString(16)}`;
      this.#v6.set(lower, known);
    }
    this.found["IP address"] += 1;
    return known;
  }
}
