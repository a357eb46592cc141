import { expect, test } from "vitest";
import {
  commandData,
  commandProperty,
  html,
  markdown,
  markdownCode,
  plain,
  scriptJson,
  shorten,
  xml,
} from "../../src/report/escape.ts";

test("control characters, escapes and direction marks never reach a terminal", () => {
  expect(plain("a\u001b[31mred\u0007\u202egnp\u200b\u2066")).toBe("a�[31mred��gnp��");
  expect(plain("two\r\nlines\tand\u2028more")).toBe("two lines and more");
  expect(plain("half \ud800 pair")).toBe("half � pair");
});

test("prose in Markdown keeps its signs and loses their meaning", () => {
  expect(markdown("<img src=x onerror=alert(1)>")).toBe("&#60;img src=x onerror=alert(1)&#62;");
  expect(markdown("[x](javascript:alert(1)) `c` *b* _i_ ~s~ a|b")).toBe(
    "&#91;x&#93;(javascript:alert(1)) &#96;c&#96; &#42;b&#42; &#95;i&#95; &#126;s&#126; a&#124;b",
  );
});

test("prose in Markdown pings nobody and links nothing", () => {
  expect(markdown("@octocat #12 GH-3 https://x.y www.x.y :tada:")).toBe(
    "@\u2060octocat &#35;\u206012 GH-\u20603 https:\u2060//x.y www\u2060.x.y :\u2060tada:",
  );
  expect(markdown("1. one")).toBe("1&#46; one");
  expect(markdown("- one")).toBe("&#45; one");
});

test("a name is code, whatever it is made of", () => {
  expect(markdownCode("otel-demo/Deployment/cart")).toBe("`otel-demo/Deployment/cart`");
  expect(markdownCode("a`b|c\\|d")).toBe("<code>a&#96;b&#124;c&#92;&#124;d</code>");
  expect(markdownCode("<script>")).toBe("<code>&#60;script&#62;</code>");
  expect(markdownCode("")).toBe("(empty)");
  expect(markdownCode("x".repeat(10_000)).length).toBe(82);
});

test("long names keep both ends", () => {
  expect(shorten("abcdefghij", 7)).toBe("abcd…ij");
  expect(Array.from(shorten("😀".repeat(5000), 10))).toHaveLength(10);
});

test("HTML, script and XML doors", () => {
  expect(html(`"><svg onload='x'>&`)).toBe("&quot;&gt;&lt;svg onload=&#39;x&#39;&gt;&amp;");
  expect(scriptJson({ a: "</script><!--&\u2028" })).toBe(
    '{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}',
  );
  expect(xml("a\u0000b\uffff")).toBe("a�b�");
});

test("workflow commands cannot be continued or closed", () => {
  expect(commandData("100%\n::error::x")).toBe("100%25%0A::error::x");
  expect(commandProperty("a:b,c\r\n")).toBe("a%3Ab%2Cc%0D%0A");
});
