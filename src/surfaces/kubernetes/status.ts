import { type StatusError, statusDocument } from "../../world/api/status.ts";
import { type Answer, json } from "../http/call.ts";

export function statusAnswer(error: StatusError): Answer {
  return json(error.code, statusDocument(error));
}
