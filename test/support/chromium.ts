import { existsSync } from "node:fs";

/** Debian's and Ubuntu's browser; scripts/system.mjs installs it where it may. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const CHROMIUM: string | null = PLACES.find((place) => existsSync(place)) ?? null;
