import { type Fields, get, isFields, listAt, textAt } from "../values.ts";
import type { Check } from "./check.ts";
import { checkDnsLabel, checkLabels } from "./names.ts";
import { checkPort, checkProtocol } from "./pods.ts";
import { checkSelector } from "./selectors.ts";

export function checkService(check: Check, spec: Fields): void {
  const types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
  const type = textAt(spec, "type");
  if (!types.includes(type)) check.notSupported("spec.type", type, types);
  const ports = listAt(spec, "ports");
  if (type === "ExternalName") {
    if (textAt(spec, "externalName") === "") check.required("spec.externalName");
  } else if (ports.length === 0 && spec.clusterIP !== "None") check.required("spec.ports");
  checkLabels(check, "spec.selector", spec.selector);
  const affinity = textAt(spec, "sessionAffinity");
  if (affinity !== "ClientIP" && affinity !== "None")
    check.notSupported("spec.sessionAffinity", affinity, ["ClientIP", "None"]);
  const names = new Set<string>();
  const numbers = new Set<string>();
  ports.forEach((port, index) => {
    const place = `spec.ports[${index}]`;
    const name = textAt(port, "name");
    if (name === "" && ports.length > 1) check.required(`${place}.name`);
    else if (name !== "") {
      checkDnsLabel(check, `${place}.name`, name);
      if (names.has(name)) check.duplicate(`${place}.name`, name);
    }
    names.add(name);
    checkPort(check, `${place}.port`, get(port, "port") ?? 0);
    checkProtocol(check, `${place}.protocol`, textAt(port, "protocol"));
    const key = `${String(get(port, "port"))}/${textAt(port, "protocol")}`;
    if (numbers.has(key)) check.duplicate(place, port);
    numbers.add(key);
    const target = get(port, "targetPort");
    if (typeof target === "number") checkPort(check, `${place}.targetPort`, target);
    else if (
      typeof target === "string" &&
      !/^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/.test(target)
    )
      check.invalid(`${place}.targetPort`, target, "must contain at least one letter (a-z)");
  });
}

export function checkPolicy(check: Check, spec: Fields): void {
  checkSelector(check, spec.podSelector, "spec.podSelector");
  listAt(spec, "policyTypes").forEach((one, index) => {
    if (one !== "Ingress" && one !== "Egress")
      check.notSupported(`spec.policyTypes[${index}]`, one, ["Ingress", "Egress"]);
  });
  for (const way of ["ingress", "egress"]) {
    listAt(spec, way).forEach((rule, index) => {
      const peers = way === "ingress" ? "from" : "to";
      listAt(rule, peers).forEach((peer, at) => {
        const place = `spec.${way}[${index}].${peers}[${at}]`;
        if (!isFields(peer) || Object.keys(peer).length === 0)
          check.required(place, "must specify a peer");
        const cidr = get(get(peer, "ipBlock"), "cidr");
        if (typeof cidr === "string" && !isCidr(cidr))
          check.invalid(
            `${place}.ipBlock.cidr`,
            cidr,
            "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)",
          );
      });
      listAt(rule, "ports").forEach((port, at) => {
        const number = get(port, "port");
        if (typeof number === "number")
          checkPort(check, `spec.${way}[${index}].ports[${at}].port`, number);
      });
    });
  }
}

/** Four numbers and a length, or anything with colons: what an IPv6 network is need not be told apart here. */
function isCidr(text: string): boolean {
  const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
  if (found === null) return /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\/\d{1,3}$/.test(text);
  const [length = 0, ...parts] = found.slice(1).map(Number).reverse();
  return length <= 32 && parts.every((part) => part <= 255);
}
