import { inflateRawSync } from "node:zlib";

/**
 * A page with its transcripts written out, one turn a line: Node's versions deflate to different bytes, and what a
 * snapshot holds should be readable.
 */
export function unpacked(html: string): string {
  return html.replace(
    /(<script type="text\/plain" id="[^"]+-data">)([^<]*)(<\/script>)/g,
    (_, open: string, data: string, close: string) => {
      const { turns, ...rest } = JSON.parse(inflateRawSync(Buffer.from(data, "base64")).toString());
      const lines = turns.map((turn: unknown) => JSON.stringify(turn));
      return [open, JSON.stringify(rest), ...lines, close].join("\n");
    },
  );
}
