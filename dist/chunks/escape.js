import { a as plainLines, c as xml, i as plain, n as markdown, o as shortDigest, r as markdownCode, s as shorten, t as html } from "./escape2.js";

export { plain };