import { t as openSurfaces } from "./serve.js";

export { openSurfaces };