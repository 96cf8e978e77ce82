import { printsOfText, textOfPrints } from "../../src/excel/printsText";

const PRINTS = Int32Array.from([0, 1, -1, 63, 64, 0x7fffffff, -0x80000000, 0x12345678, -0x12345678]);

test("prints come back whole, the lowest and the highest too", () => {
  expect(textOfPrints(PRINTS)).toHaveLength(PRINTS.length * 6);
  expect(printsOfText(textOfPrints(PRINTS), 100)).toEqual(PRINTS);
});

test("rows that are alike take it once, and are as many again", () => {
  const prints = Int32Array.from([...PRINTS, ...Array<number>(5_000).fill(7), ...Array<number>(2).fill(-7), ...PRINTS]);
  const text = textOfPrints(prints);
  expect(text.length).toBeLessThan(2 * PRINTS.length * 6 + 30);
  expect(printsOfText(text, 10_000)).toEqual(prints);
});

test("a text that says more rows than there can be fills no more", () => {
  expect(printsOfText("AAAAAA*999999999;BAAAAA", 3)).toEqual(Int32Array.from([0, 0, 0]));
});
