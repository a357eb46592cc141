import { t as openSurfaces } from "./surfaces.js";

export { openSurfaces };