import { looksRandom } from "./names.ts";

/** A format that its issuer publishes, so that it is known wherever it stands. */
interface TokenRule {
  readonly name: string;
  /** Texts of which one is in every token: most lines have none of any, and are done with. */
  readonly hints: readonly string[];
  /** Global; group 1, where there is one, is the secret, else all of it. */
  readonly pattern: RegExp;
  /** For formats that words of a sentence may have too. */
  readonly check?: (secret: string) => boolean;
}

const B = "(?<![A-Za-z0-9_])";
const E = "(?![A-Za-z0-9_])";

function rule(name: string, hints: string, source: string, flags = "g"): TokenRule {
  return { name, hints: hints.split(" "), pattern: new RegExp(source, flags) };
}

/** Only what no sentence has. */
function random(name: string, hints: string, source: string): TokenRule {
  return { ...rule(name, hints, source, "gi"), check: looksRandom };
}

/** Sources: the issuers' own pages on token formats, and the formats that secret scanners of GitHub and GitLab list. */
export const TOKEN_RULES: readonly TokenRule[] = [
  rule(
    "private key",
    "PRIVATE",
    String.raw`-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)`,
  ),
  rule(
    "certificate",
    "CERTIFICATE",
    String.raw`-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE(?: REQUEST)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*CERTIFICATE(?: REQUEST)?-----|$)`,
  ),
  // PEM in base64, as kubeconfigs and webhooks carry it.
  rule("private key", "LS0tLS1CRUdJTi", `LS0tLS1CRUdJTi[A-Za-z0-9+/=]{20,}`),
  rule(
    "JSON web token",
    "eyJ",
    String.raw`${B}eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*`,
  ),
  rule("encrypted token", "eyJ", String.raw`${B}eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){4}`),
  rule("AWS access key", "AKIA ASIA ABIA ACCA", `${B}(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}${E}`),
  rule("AWS access key", "AKIA ASIA", `${B}(?:AKIA|ASIA)[A-Z0-9]{16}${E}`),
  rule(
    "AWS session token",
    "IQoJb3JpZ2lu FwoGZXIvYXdz",
    `(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9+/=]{40,}`,
  ),
  rule(
    "AWS bedrock key",
    "ABSK bedrock-api-key",
    `${B}(?:ABSK[A-Za-z0-9+/]{100,}=*|bedrock-api-key-[A-Za-z0-9+/=]{20,})`,
  ),
  rule("AWS signature", "X-Amz-S", `X-Amz-(?:Signature|Security-Token)=([A-Za-z0-9%/+=_-]{16,})`),
  rule("Google API key", "AIza", `${B}AIza[A-Za-z0-9_-]{35}`),
  rule(
    "Google secret",
    "GOCSPX- ya29.",
    String.raw`${B}(?:GOCSPX-[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_.-]{20,})`,
  ),
  rule("Azure secret", "8Q~ 7Q~", `${B}[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}`),
  rule(
    "Azure key",
    "Key=",
    `(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/]{32,}={0,2})`,
  ),
  rule(
    "Azure key",
    "AZEG ACDb +ASt +AMC +AIoT +ARm",
    String.raw`[A-Za-z0-9+/]{33,76}(?:\+ASt|\+AMC|\+AIoT|\+ARm|AzSe[A-D]|ACDb|AzFu|AZEG|APIM|AzCa)[A-Za-z0-9+/=]{4,10}`,
  ),
  rule("signed URL", "sig=", `[?&]sig=([A-Za-z0-9%/+=_-]{20,})`),
  rule("GitHub token", "ghp_ gho_ ghu_ ghs_ ghr_", `${B}gh[pousr]_[A-Za-z0-9]{20,255}`),
  rule("GitHub token", "github_pat_", `${B}github_pat_[A-Za-z0-9_]{30,255}`),
  rule(
    "GitLab token",
    "glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- glffct- GR1348941",
    `${B}(?:gl(?:pat|dt|rt|rtr|cbt|ptt|ft|soat|imt|agent|ffct|wt)-[A-Za-z0-9_.=-]{16,}|GR1348941[A-Za-z0-9_-]{20,})`,
  ),
  rule(
    "Bitbucket token",
    "ATBB ATCTT3 ATATT3",
    `${B}(?:ATBB[A-Za-z0-9]{24,}|ATATT3[A-Za-z0-9_=-]{40,}|ATCTT3[A-Za-z0-9_=-]{40,})`,
  ),
  rule("Slack token", "xox", String.raw`${B}xox[abeoprscd](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}`),
  rule("Slack token", "xapp-", String.raw`${B}xapp-\d-[A-Za-z0-9-]{20,}`),
  rule(
    "webhook address",
    "hooks.slack.com",
    String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_+-]{20,})`,
  ),
  rule(
    "webhook address",
    "/api/webhooks/",
    String.raw`discord(?:app)?\.com/api/webhooks/(\d{10,}/[A-Za-z0-9_-]{30,})`,
  ),
  rule(
    "webhook address",
    "webhook.office.com logic.azure.com",
    String.raw`[a-z0-9.-]*(?:webhook\.office\.com|logic\.azure\.com)[^\s"']*?/([A-Za-z0-9@/_%?=&.-]{30,})`,
  ),
  rule(
    "Stripe key",
    "sk_ rk_ whsec_",
    `${B}(?:(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,})`,
  ),
  rule(
    "Square token",
    "sq0 EAAA",
    `${B}(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{20,}|EAAA[A-Za-z0-9_-]{50,})`,
  ),
  rule(
    "PayPal token",
    "access_token$",
    String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{10,}\$[a-f0-9]{32}`,
  ),
  rule("Twilio key", "SK", `${B}SK[0-9a-f]{32}${E}`),
  rule("SendGrid key", "SG.", String.raw`${B}SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}`),
  rule("Mailgun key", "key-", `${B}key-[0-9a-f]{32}${E}`),
  rule("Mailgun key", "-", `${B}[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}${E}`),
  rule("Mailchimp key", "-us", String.raw`${B}[0-9a-f]{32}-us\d{1,2}${E}`),
  rule("Brevo key", "xkeysib- xsmtpsib-", `${B}x(?:key|smtp)sib-[a-f0-9]{40,}-[A-Za-z0-9]{16}`),
  rule("npm token", "npm_", `${B}npm_[A-Za-z0-9]{30,}`),
  rule("PyPI token", "pypi-", `${B}pypi-[A-Za-z0-9_-]{50,}`),
  rule(
    "package token",
    "rubygems_ oy2 cio CLOJARS_ dckr_",
    `${B}(?:rubygems_[a-f0-9]{48}|oy2[a-z0-9]{43}|cio[A-Za-z0-9]{32}|CLOJARS_[a-z0-9]{60}|dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,})${E}`,
  ),
  rule("model provider key", "sk-", `${B}sk-(?:proj|svcacct|admin|ant|or|lf)-[A-Za-z0-9_-]{20,}`),
  rule("model provider key", "sk-", `${B}sk-[A-Za-z0-9]{32,}${E}`),
  rule(
    "model provider key",
    "hf_ api_org_ gsk_ r8_ xai- pplx- fw_ tgp_v1_ nvapi- jina_ csk-",
    `${B}(?:hf_[A-Za-z0-9]{30,}|api_org_[A-Za-z0-9]{30,}|gsk_[A-Za-z0-9]{40,}|r8_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{40,}|pplx-[A-Za-z0-9]{40,}|fw_[A-Za-z0-9]{20,}|tgp_v1_[A-Za-z0-9_-]{30,}|nvapi-[A-Za-z0-9_-]{40,}|jina_[A-Za-z0-9_-]{40,}|csk-[a-z0-9]{40,})`,
  ),
  rule("Vault token", "hvs. hvb. hvr.", String.raw`${B}hv[sbr]\.[A-Za-z0-9_-]{20,}`),
  rule(
    "Vault token",
    "s. b.",
    String.raw`(?<![A-Za-z0-9_./-])[sb]\.(?=[A-Za-z]*\d)[A-Za-z0-9]{24}${E}`,
  ),
  rule("HashiCorp token", "atlasv1.", String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9=_-]{60,}`),
  rule(
    "secret manager token",
    "dp. ops_eyJ A3- p8e- infisical st.",
    String.raw`${B}(?:dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,}|ops_eyJ[A-Za-z0-9+/=_-]{50,}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{5,11}-){2,}[A-Z0-9]{5}|st\.[a-f0-9]{24}\.[a-f0-9]{24,}\.[a-f0-9]{24,})`,
  ),
  rule(
    "monitoring key",
    "NRAK- NRJS- NRII- NRRA- NRAL glsa_ glc_ sntrys_ sntryu_ dt0c01. dt0s0 hcaik_ hcamk_ hcbik_ eyJrIjoi pd_",
    String.raw`${B}(?:NR(?:AK|JS|II|RA|SP|AA|IQ)-[A-Za-z0-9_-]{19,}|[a-f0-9]{36,40}NRAL|gl(?:sa|c)_[A-Za-z0-9_=+/-]{30,}|sntr(?:ys|yu)_[A-Za-z0-9_=+/-]{40,}|dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}|hc[abx][im]k_[a-z0-9]{30,}|eyJrIjoi[A-Za-z0-9+/=_-]{40,})`,
  ),
  rule(
    "Sentry key",
    ".ingest. @sentry sentry.io",
    String.raw`https?://([a-f0-9]{32}(?::[a-f0-9]{32})?)@[A-Za-z0-9.-]+/\d+`,
  ),
  rule(
    "cloud token",
    "dop_v1_ doo_v1_ dor_v1_ dapi HRKU- nfp_ sbp_ sb_secret_ pscale_ fm1_ fm2_ fo1_ vercel_ vc rnd_ LTAI scw cfut_ cfat_ v1.0-",
    String.raw`${B}(?:do[opr]_v1_[a-f0-9]{64}|dapi[a-f0-9]{32}(?:-\d)?|HRKU-[A-Za-z0-9_-]{30,}|nfp_[A-Za-z0-9]{36,}|sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{20,}|pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_.=-]{30,}|f(?:m[12]|o1)_[A-Za-z0-9+/=_-]{40,}|vc[a-z]_[A-Za-z0-9]{20,}|vercel_[A-Za-z0-9_]{20,}|rnd_[A-Za-z0-9]{24,}|LTAI[A-Za-z0-9]{12,24}|cf[au]t_[A-Za-z0-9]{40,}|v1\.0-[a-f0-9]{24}-[a-f0-9]{100,})`,
  ),
  rule(
    "service token",
    "shpat_ shpca_ shppa_ shpss_ lin_api_ lin_oauth_ ntn_ secret_ figd_ figo_ PMAK- PMAT- bkua_ CCIPAT_ CCIPRJ_ tskey- AGE-SECRET-KEY-1 EZAK EZTK sgp_ phx_ phs_ ops_ rpa_ ctpat_",
    `${B}(?:shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|lin_(?:api|oauth)_[A-Za-z0-9]{32,}|ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{40,}|fig[dou]_[A-Za-z0-9_-]{30,}|PMA[KT]-[a-zA-Z0-9-]{26,}|bkua_[a-f0-9]{40}|CCI(?:PAT|PRJ)_[A-Za-z0-9]{20,}_[a-f0-9]{40}|tskey-[a-z]+-[A-Za-z0-9-]{16,}|AGE-SECRET-KEY-1[0-9A-Z]{58}|EZ[AT]K[A-Za-z0-9]{54}|sgp_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}|ph[xs]_[A-Za-z0-9_-]{40,})`,
  ),
  rule("Airtable token", "pat", String.raw`${B}pat[A-Za-z0-9]{14}\.[a-f0-9]{64}`),
  rule(
    "Discord token",
    ".",
    String.raw`${B}[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}`,
  ),
  rule("Telegram token", ":AA", String.raw`${B}\d{8,10}:AA[A-Za-z0-9_-]{32,35}`),
  rule("Facebook token", "EAACEdEose0cBA EAA", `${B}EAA[A-Za-z0-9]{80,}`),
  rule("Artifactory key", "AKCp cmVmdGtu", `${B}(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})`),
  rule(
    "password hash",
    "$",
    String.raw`\$(?:2[abxy]?\$\d{2}\$[./A-Za-z0-9]{53}|(?:1|5|6|y|7|apr1|gy)\$[^\s:$"']{1,40}(?:\$[^\s:$"']{1,40})?\$[./A-Za-z0-9]{20,}|argon2(?:id?|d)\$[^\s"']{20,})`,
  ),
  rule(
    "password hash",
    "SCRAM-SHA pbkdf2 {SSHA {SHA scrypt",
    String.raw`(?:SCRAM-SHA-\d+\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=:]+|pbkdf2[_:]sha\d+[:$][^\s"']{20,}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/=]{20,}|scrypt:\d+:\d+:\d+\$[^\s"']{20,})`,
  ),
  rule(
    "URL password",
    "://",
    String.raw`[a-z][a-z0-9+.-]*://[^\s/?#:@"'<>\\]*:([^\s/?#@"'<>\\]+(?:[^\s?#@"'<>\\]*[^\s?#@"'<>\\/])?)@(?=[A-Za-z0-9[$_{*-])`,
    "gi",
  ),
  rule("URL token", "://", `[a-z][a-z0-9+.-]*://([A-Za-z0-9_~%+.-]{20,})@(?=[A-Za-z0-9[])`, "gi"),
  random(
    "authorization header",
    "bearer",
    String.raw`\bbearer[\s=:"']{1,4}([A-Za-z0-9_~+/.=-]{12,})`,
  ),
  random(
    "authorization header",
    "authorization",
    String.raw`authorization\\?["']?\s*[:=,]\s*[\\"'\[]*(?:basic|digest|token|apikey|negotiate|ntlm|aws4-hmac-sha256|signature|splunk|sso-key|key)?[\s=:]*([A-Za-z0-9_~+/.=:-]{8,})`,
  ),
  random(
    "authorization header",
    "basic",
    String.raw`\bbasic\s+([A-Za-z0-9+/]{12,}={0,2})(?![A-Za-z0-9])`,
  ),
  rule(
    "cookie",
    "cookie",
    String.raw`(?<![\w])(?:set-)?cookie\\?["']?\s*[:=]\s*\\?["']?([\w.-]+=[^\r\n"'\\]{8,})`,
    "gi",
  ),
  rule(
    "bootstrap token",
    "token",
    String.raw`token[\s=:"']+([a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9.])`,
    "gi",
  ),
  rule(
    "bootstrap token",
    ".",
    String.raw`(?<![a-z0-9_./@:-])(?=[a-z]*\d)(?=[a-z0-9]{6}\.[a-z]*\d)[a-z0-9]{6}\.(?=[a-z0-9]*[a-z])[a-z0-9]{16}(?![a-z0-9_./:-])`,
  ),
  rule(
    "command's password",
    "mysql mariadb",
    String.raw`\b(?:mysql|mariadb)[a-z-]*\s(?:[^\n]*\s)?-p([^\s"';|&]{3,})`,
  ),
  rule(
    "command's password",
    "sshpass redis-cli login requirepass masterauth bindpw htpasswd",
    String.raw`\b(?:sshpass\s+-p|redis-cli\b[^\n]*?\s-a|(?:docker|podman|helm registry|az|oc|argocd)\s+login\b[^\n]*?\s(?:-p|--password)|requirepass|masterauth|bindpw|htpasswd\s+-b[a-zA-Z]*\s+\S+\s+\S+)\s+["']?([^\s"'|;&]{3,})`,
  ),
  rule(
    "command's password",
    "curl wget http",
    String.raw`\b(?:curl|wget|http)\b[^\n]*?\s(?:-u|--user|-a|--proxy-user)[\s=]["']?[^\s:"']+:([^\s"']{3,})`,
  ),
  rule(
    "SQL password",
    "identified password PASSWORD IDENTIFIED",
    String.raw`\b(?:identified\s+(?:with\s+\S+\s+)?by|password)\s+'([^']{3,})'`,
    "gi",
  ),
  random(
    "told password",
    "password passwort passphrase secret",
    String.raw`\b(?:password|passwort|passphrase|secret)\s+(?:is|was|to|set to|for \S+ is|of \S+ is)[\s:]+["']?([^\s"',;]{6,})`,
  ),
  rule(
    "one-time password seed",
    "otpauth",
    String.raw`otpauth://[^\s"']*?secret=([A-Z2-7]{16,})`,
    "gi",
  ),
  rule("netrc", "machine", String.raw`\bmachine\s+\S+\s+login\s+\S+\s+password\s+(\S+)`, "gi"),
  rule("npmrc", "_auth", String.raw`_(?:authToken|auth|password)\s*=\s*(\S{6,})`),
  rule("pgpass", ":5432:", String.raw`^[^:\s]+:(?:5432|\*):[^:\s]*:[^:\s]+:(\S+)$`, "gm"),
];
