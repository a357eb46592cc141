import { t as gateCommand } from "./gate.js";

export { gateCommand };