import { at as shortDigest, et as html, it as plainLines, nt as markdownCode, ot as shorten, rt as plain, st as xml, tt as markdown } from "./steps.js";

export { plain };