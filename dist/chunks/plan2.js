import { n as matrixOf, r as planCommand, t as baselineAt } from "./plan.js";

export { planCommand };