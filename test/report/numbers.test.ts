import { expect, test } from "vitest";
import { dollars } from "../../src/report/numbers.ts";

test.each([
  [0, "$0"],
  [0.00001, "$1.0e-5"],
  [0.0083, "$0.0083"],
  [0.01, "$0.01"],
  [0.0168, "$0.017"],
  [0.0999, "$0.10"],
  [0.61, "$0.61"],
  [9.4, "$9.40"],
  [1240, "$1,240"],
])("%d dollars show two digits that matter", (value, text) => {
  expect(dollars(value)).toBe(text);
});
