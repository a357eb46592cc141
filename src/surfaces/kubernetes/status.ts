import { type StatusError, statusDocument } from "../../world/api/status.ts";
import { json, type SurfaceAnswer } from "../http/call.ts";

export function statusAnswer(error: StatusError): SurfaceAnswer {
  return json(error.code, statusDocument(error));
}
