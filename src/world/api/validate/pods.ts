import { readQuantity } from "../quantity.ts";
import { at, type Fields, fieldsAt, get, isFields, listAt, textAt, type Value } from "../values.ts";
import type { Check } from "./check.ts";
import { checkAnnotations, checkDnsLabel, checkLabels, checkName } from "./names.ts";

/** Validates a pod's spec at `path` ("spec" or "spec.template.spec"). `restart`: the policies the owner allows. */
export function checkPodSpec(
  check: Check,
  spec: Fields,
  path: string,
  restart: readonly string[],
): void {
  const volumes = checkVolumes(check, spec, path);
  const names = new Set<string>();
  for (const kind of ["initContainers", "containers"]) {
    listAt(spec, kind).forEach((one, index) => {
      if (isFields(one))
        checkContainer(check, one, `${path}.${kind}[${index}]`, { names, volumes });
    });
  }
  if (listAt(spec, "containers").length === 0) check.required(`${path}.containers`);
  const policy = textAt(spec, "restartPolicy");
  if (policy !== "" && !restart.includes(policy)) {
    // A Job's pods may not start again for ever: there the usual policy counts as none.
    const isJob = !restart.includes("Always");
    const valid = restart.map((one) => JSON.stringify(one)).join(", ");
    if (isJob && policy === "Always")
      check.required(`${path}.restartPolicy`, `valid values: ${valid}`);
    else check.notSupported(`${path}.restartPolicy`, policy, restart);
  }
  const dns = textAt(spec, "dnsPolicy");
  const policies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
  if (dns !== "" && !policies.includes(dns)) check.notSupported(`${path}.dnsPolicy`, dns, policies);
  if (dns === "None" && listAt(spec, "dnsConfig", "nameservers").length === 0)
    check.required(
      `${path}.dnsConfig.nameservers`,
      "must provide at least one DNS nameserver when `dnsPolicy` is None",
    );
  notNegative(check, `${path}.terminationGracePeriodSeconds`, spec.terminationGracePeriodSeconds);
  checkLabels(check, `${path}.nodeSelector`, spec.nodeSelector);
  checkAffinity(check, spec, path);
  const account = textAt(spec, "serviceAccountName");
  if (account !== "") checkName(check, `${path}.serviceAccountName`, account, "ServiceAccount");
}

const SPREADS = ["requiredDuringSchedulingIgnoredDuringExecution"];

function checkAffinity(check: Check, spec: Fields, path: string): void {
  for (const kind of ["podAffinity", "podAntiAffinity"]) {
    for (const rule of SPREADS) {
      listAt(spec, "affinity", kind, rule).forEach((term, index) => {
        const place = `${path}.affinity.${kind}.${rule}[${index}].topologyKey`;
        if (textAt(term, "topologyKey") === "") check.required(place, "can not be empty");
      });
    }
  }
}

function checkVolumes(check: Check, spec: Fields, path: string): ReadonlySet<string> {
  const names = new Set<string>();
  listAt(spec, "volumes").forEach((one, index) => {
    const place = `${path}.volumes[${index}]`;
    const name = textAt(one, "name");
    checkDnsLabel(check, `${place}.name`, name);
    if (names.has(name)) check.duplicate(`${place}.name`, name);
    names.add(name);
    if (isFields(one) && Object.keys(one).length > 2) {
      const [, second = ""] = Object.keys(one).filter((key) => key !== "name");
      check.forbidden(`${place}.${second}`, "may not specify more than 1 volume type");
    }
    if (isFields(get(one, "configMap")) && textAt(one, "configMap", "name") === "")
      check.required(`${place}.configMap.name`);
    if (isFields(get(one, "secret")) && textAt(one, "secret", "secretName") === "")
      check.required(`${place}.secret.secretName`);
    if (
      isFields(get(one, "persistentVolumeClaim")) &&
      textAt(one, "persistentVolumeClaim", "claimName") === ""
    )
      check.required(`${place}.persistentVolumeClaim.claimName`);
  });
  return names;
}

function checkContainer(
  check: Check,
  one: Fields,
  path: string,
  { names, volumes }: { readonly names: Set<string>; readonly volumes: ReadonlySet<string> },
): void {
  const name = textAt(one, "name");
  checkDnsLabel(check, `${path}.name`, name);
  if (name !== "" && names.has(name)) check.duplicate(`${path}.name`, name);
  names.add(name);
  const image = textAt(one, "image");
  if (image === "") check.required(`${path}.image`);
  else if (image !== image.trim())
    check.invalid(`${path}.image`, image, "must not have leading or trailing whitespace");
  const pulls = ["Always", "IfNotPresent", "Never"];
  if (!pulls.includes(textAt(one, "imagePullPolicy")))
    check.notSupported(`${path}.imagePullPolicy`, textAt(one, "imagePullPolicy"), pulls);
  checkPorts(check, one, path);
  checkEnvironment(check, one, path);
  listAt(one, "volumeMounts").forEach((mount, index) => {
    const place = `${path}.volumeMounts[${index}]`;
    const volume = textAt(mount, "name");
    if (volume === "") check.required(`${place}.name`);
    else if (!volumes.has(volume)) check.notFound(`${place}.name`, volume);
    if (textAt(mount, "mountPath") === "") check.required(`${place}.mountPath`);
  });
  checkResources(check, fieldsAt(one, "resources"), `${path}.resources`);
  for (const probe of ["livenessProbe", "readinessProbe", "startupProbe"]) {
    const found = get(one, probe);
    if (isFields(found)) checkProbe(check, found, `${path}.${probe}`);
  }
}

function checkPorts(check: Check, one: Fields, path: string): void {
  const names = new Set<string>();
  listAt(one, "ports").forEach((port, index) => {
    const place = `${path}.ports[${index}]`;
    const number = get(port, "containerPort");
    if (number === undefined || number === 0) check.required(`${place}.containerPort`);
    else checkPort(check, `${place}.containerPort`, number);
    checkProtocol(check, `${place}.protocol`, textAt(port, "protocol"));
    const name = textAt(port, "name");
    if (name !== "" && names.has(name)) check.duplicate(`${place}.name`, name);
    if (name.length > 15)
      check.invalid(`${place}.name`, name, "must be no more than 15 characters");
    names.add(name);
  });
}

export function checkPort(check: Check, field: string, port: Value): void {
  if (typeof port !== "number" || port < 1 || port > 65535)
    check.invalid(field, port, "must be between 1 and 65535, inclusive");
}

export function checkProtocol(check: Check, field: string, protocol: string): void {
  const known = ["SCTP", "TCP", "UDP"];
  if (protocol === "") check.required(field);
  else if (!known.includes(protocol)) check.notSupported(field, protocol, known);
}

function checkEnvironment(check: Check, one: Fields, path: string): void {
  listAt(one, "env").forEach((entry, index) => {
    const place = `${path}.env[${index}]`;
    if (textAt(entry, "name") === "") check.required(`${place}.name`);
    const from = get(entry, "valueFrom");
    if (!isFields(from)) return;
    if (textAt(entry, "value") !== "")
      check.invalid(`${place}.valueFrom`, "", "may not be specified when `value` is not empty");
    const sources = Object.keys(from);
    if (sources.length === 0)
      check.invalid(
        `${place}.valueFrom`,
        "",
        "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`",
      );
    if (sources.length > 1)
      check.invalid(
        `${place}.valueFrom`,
        "",
        "may not have more than one field specified at a time",
      );
    for (const source of ["configMapKeyRef", "secretKeyRef"]) {
      if (isFields(get(from, source)) && textAt(from, source, "key") === "")
        check.required(`${place}.valueFrom.${source}.key`);
    }
  });
}

function checkResources(check: Check, resources: Fields, path: string): void {
  for (const kind of ["limits", "requests"]) {
    for (const [name, value] of Object.entries(fieldsAt(resources, kind))) {
      const amount = readQuantity(String(value));
      if (amount !== null && amount.nano < 0n)
        check.invalid(`${path}.${kind}[${name}]`, value, "must be greater than or equal to 0");
      if (!name.includes("/") && !NATIVE.test(name))
        check.invalid(
          `${path}.${kind}[${name}]`,
          name,
          "must be a standard resource type or fully qualified",
        );
    }
  }
  for (const [name, value] of Object.entries(fieldsAt(resources, "requests"))) {
    const limit = at(resources, "limits", name);
    if (limit === undefined) continue;
    const [asked, most] = [readQuantity(String(value)), readQuantity(String(limit))];
    if (asked !== null && most !== null && asked.nano > most.nano)
      check.invalid(
        `${path}.requests`,
        value,
        `must be less than or equal to ${name} limit of ${String(limit)}`,
      );
  }
}

const NATIVE = /^(cpu|memory|ephemeral-storage|storage|hugepages-.+)$/;

function checkProbe(check: Check, probe: Fields, path: string): void {
  const handlers = ["exec", "httpGet", "tcpSocket", "grpc"].filter((one) => get(probe, one));
  if (handlers.length === 0) check.required(path, "must specify a handler type");
  if (handlers.length > 1)
    check.forbidden(`${path}.${handlers[1]}`, "may not specify more than 1 handler type");
  for (const handler of ["httpGet", "tcpSocket"]) {
    const found = get(probe, handler);
    if (!isFields(found)) continue;
    const port = get(found, "port");
    if (typeof port === "string" && /^[a-z0-9-]{1,15}$/.test(port) && /[a-z]/.test(port)) continue;
    checkPort(check, `${path}.${handler}.port`, port ?? 0);
  }
  if (isFields(get(probe, "exec")) && listAt(probe, "exec", "command").length === 0)
    check.required(`${path}.exec.command`);
  for (const name of ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "failureThreshold"])
    notNegative(check, `${path}.${name}`, get(probe, name));
  if (path.endsWith("livenessProbe") && at(probe, "successThreshold") !== 1)
    check.invalid(`${path}.successThreshold`, at(probe, "successThreshold") ?? 0, "must be 1");
}

export function notNegative(check: Check, field: string, value: Value | undefined): void {
  if (typeof value === "number" && value < 0)
    check.invalid(field, value, "must be greater than or equal to 0");
}

export function checkTemplate(
  check: Check,
  spec: Fields,
  path: string,
  restart: readonly string[],
): void {
  const template = fieldsAt(spec, "template");
  checkLabels(check, `${path}.template.labels`, at(template, "metadata", "labels"));
  checkAnnotations(
    check,
    `${path}.template.annotations`,
    fieldsAt(template, "metadata", "annotations"),
  );
  checkPodSpec(check, fieldsAt(template, "spec"), `${path}.template.spec`, restart);
}
