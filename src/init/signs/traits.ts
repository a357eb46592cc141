import type { Repository } from "../repository.ts";

/** Packages by which a program calls a model, as Python, Node and Go import them. */
const MODEL =
  /\b(openai|anthropic|litellm|google\.genai|google\.generativeai|langchain\w*|langgraph|deepagents|crewai|mistralai|groq|cohere|ollama|autogen\w*|llama_index|smolagents|pydantic_ai|strands|dspy|haystack|semantic_kernel|instructor|boto3.*bedrock)\b|["'](openai|@anthropic-ai\/[\w-]+|ai|@ai-sdk\/[\w-]+|@google\/gen(erative-)?ai|@langchain\/[\w-]+|@mastra\/[\w/-]+|@openai\/agents|ollama|groq-sdk)["']|"(github\.com\/(openai\/openai-go|sashabaranov\/go-openai|anthropics\/anthropic-sdk-go|tmc\/langchaingo|cloudwego\/eino|GoogleCloudPlatform\/kubectl-ai)[\w./-]*|google\.golang\.org\/genai)"|from agents import|chat\/completions|v1\/messages/;
const SERVES_TOOLS =
  /FastMCP\s*\(|mcp\.server|@modelcontextprotocol\/sdk\/server|mark3labs\/mcp-go\/server|new\s+McpServer\(/;

/** Signs of each system that an incident is looked up in, by the surface that serves it. */
const SURFACES: Readonly<Record<string, RegExp>> = {
  kubernetes:
    /\bkubectl\b|from kubernetes import|import kubernetes\b|kubernetes_asyncio|@kubernetes\/client-node|k8s\.io\/client-go|pykube|\bKUBECONFIG\b/,
  prometheus:
    /PROMETHEUS_URL|prometheus_api_client|prometheus-api-client|\/api\/v1\/query(_range)?\b|prometheus\/client_golang\/api|prometheus-query/,
  alertmanager: /ALERTMANAGER_URL|\/api\/v2\/alerts\b/,
  loki: /LOKI_URL|\/loki\/api\/v1\//,
  jaeger: /JAEGER_URL|\/api\/traces\b/,
};

const ASKS_PERSON =
  /\btyper\.(prompt|confirm)\(|\bclick\.(prompt|confirm)\(|\bPrompt\.ask\(|\bquestionary\.|(?<![\w.])input\(|\bPromptSession\(|["'](inquirer|enquirer|@inquirer\/prompts|prompts|@clack\/prompts|readline|node:readline(\/promises)?)["']|manifoldco\/promptui|AlecAivazis\/survey|charmbracelet\/(bubbletea|huh)/;

export interface Traits {
  /** Asks somebody at a terminal: nobody sits there in a gate. */
  readonly asksPerson: boolean;
  readonly callsModel: boolean;
  readonly readsCluster: boolean;
  readonly servesTools: boolean;
}

export function traitsOf(repository: Repository, files: readonly string[]): Traits {
  const texts = files.map((file) => repository.text(file) ?? "");
  return {
    asksPerson: texts.some((text) => ASKS_PERSON.test(text)),
    callsModel: texts.some((text) => MODEL.test(text)),
    readsCluster: texts.some((text) => Object.values(SURFACES).some((sign) => sign.test(text))),
    servesTools: texts.some((text) => SERVES_TOOLS.test(text)),
  };
}

/** The systems that these sources ask, beside the files that every agent may read. */
export function surfacesOf(repository: Repository, files: readonly string[]): string[] {
  const texts = files.map((file) => repository.text(file) ?? "");
  const asked = Object.entries(SURFACES)
    .filter(([, sign]) => texts.some((text) => sign.test(text)))
    .map(([name]) => name);
  return asked.length === 0 ? [] : ["files", ...asked];
}
