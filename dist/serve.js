import { n as openSurfaces } from "./surfaces.js";

export { openSurfaces };