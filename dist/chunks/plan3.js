import { n as matrixOf, r as planCommand, t as baselineAt } from "./plan2.js";

export { planCommand };