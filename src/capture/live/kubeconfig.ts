import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { asList, asObject, asText, type JsonFields, parseJson } from "../../model/json.ts";
import { parseYaml } from "../../model/parse-yaml.ts";
import { UserError } from "../../model/problem.ts";

/** How to reach a cluster's API server, and as whom. */
export interface ClusterAccess {
  readonly server: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: {
    readonly ca?: Buffer;
    readonly cert?: Buffer;
    readonly key?: Buffer;
    readonly servername?: string;
    readonly rejectUnauthorized: boolean;
  };
}

/** The current context of the file that KUBECONFIG names, else of ~/.kube/config: what kubectl would use. */
export async function clusterAccess(
  env: Readonly<Record<string, string | undefined>>,
  context: string | null,
): Promise<ClusterAccess> {
  const path =
    (env.KUBECONFIG ?? "").split(":").find((one) => one !== "") ??
    join(env.HOME ?? "/", ".kube/config");
  const config = asObject(parseYaml(textOf(path), path));
  const name = context ?? asText(config["current-context"]);
  const chosen = named(config.contexts, name, "context");
  if (chosen === null) throw noContext(path, name);
  const cluster = named(config.clusters, asText(chosen.cluster), "cluster") ?? {};
  const user = named(config.users, asText(chosen.user), "user") ?? {};
  const server = asText(cluster.server).replace(/\/+$/, "");
  if (!/^https?:\/\//.test(server)) throw noContext(path, name);
  const bytes = (fields: JsonFields, field: string) => bytesOf(fields, field, dirname(path));
  const login = user.exec === undefined ? {} : await credentialOf(asObject(user.exec), env, path);
  const token =
    asText(login.token) ||
    asText(user.token) ||
    (bytes(user, "tokenFile")?.toString("utf8").trim() ?? "");
  const [ca, cert, key] = [
    bytes(cluster, "certificate-authority"),
    bytes(user, "client-certificate"),
    bytes(user, "client-key"),
  ];
  const servername = asText(cluster["tls-server-name"]);
  const basic = Buffer.from(`${asText(user.username)}:${asText(user.password)}`).toString("base64");
  return {
    server,
    headers:
      token !== ""
        ? { authorization: `Bearer ${token}` }
        : asText(user.username) !== ""
          ? { authorization: `Basic ${basic}` }
          : {},
    tls: {
      ...(ca ? { ca } : {}),
      ...(login.cert ? { cert: Buffer.from(asText(login.cert)) } : cert ? { cert } : {}),
      ...(login.key ? { key: Buffer.from(asText(login.key)) } : key ? { key } : {}),
      ...(servername === "" ? {} : { servername }),
      rejectUnauthorized: cluster["insecure-skip-tls-verify"] !== true,
    },
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError({
      code: "CAPTURE_NO_KUBECONFIG",
      where: path,
      message: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
      help: "Set KUBECONFIG to the file that kubectl uses.",
    });
  }
}

function noContext(where: string, name: string): UserError {
  return new UserError({
    code: "CAPTURE_NO_CONTEXT",
    where,
    message:
      name === ""
        ? "it has no current context"
        : `it has no usable context ${JSON.stringify(name)}`,
    help: "See 'kubectl config get-contexts', and name one with --context.",
  });
}

function named(list: unknown, name: string, field: string): JsonFields | null {
  const found = asList(list)
    .map(asObject)
    .find((one) => one.name === name);
  return found === undefined ? null : asObject(found[field]);
}

/** Inline in base64, or in a file beside the configuration. */
function bytesOf(fields: JsonFields, field: string, folder: string): Buffer | null {
  const inline = asText(fields[`${field}-data`]);
  if (inline !== "") return Buffer.from(inline, "base64");
  const path = asText(fields[field]);
  return path === "" ? null : readFileSync(resolve(folder, path));
}

const run = promisify(execFile);

/** Cloud providers' logins: a program prints a credential. */
async function credentialOf(
  exec: JsonFields,
  env: Readonly<Record<string, string | undefined>>,
  where: string,
): Promise<{ token?: unknown; cert?: unknown; key?: unknown }> {
  const more = Object.fromEntries(
    asList(exec.env).map((one) => [asText(asObject(one).name), asText(asObject(one).value)]),
  );
  const info = JSON.stringify({
    apiVersion: exec.apiVersion,
    kind: "ExecCredential",
    spec: { interactive: false },
  });
  try {
    const { stdout } = await run(asText(exec.command), asList(exec.args).map(asText), {
      env: { ...env, ...more, KUBERNETES_EXEC_INFO: info },
      timeout: 60_000,
    });
    const status = asObject(asObject(parseJson(stdout)).status);
    return { token: status.token, cert: status.clientCertificateData, key: status.clientKeyData };
  } catch (error) {
    throw new UserError({
      code: "CAPTURE_LOGIN_FAILED",
      where,
      message: `the login program ${JSON.stringify(asText(exec.command))} failed (${(error as Error).message.split("\n")[0]?.slice(0, 200)})`,
      help: "Check that 'kubectl get nodes' works in this shell.",
    });
  }
}
