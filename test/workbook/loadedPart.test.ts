import { loadedPart } from "../../src/workbook/loadedPart";

describe("A part of the page that is loaded later", () => {
  it("is answered as it is", async () => {
    await expect(loadedPart(() => Promise.resolve({ write: 1 }))).resolves.toEqual({ write: 1 });
  });

  it("that does not come is told in words, with what went wrong for support, and can be asked for again", async () => {
    let asked = 0;
    const load = (): Promise<number> => (++asked === 1 ? Promise.reject(new Error("Loading chunk 7 failed")) : Promise.resolve(7));
    await expect(loadedPart(load)).rejects.toMatchObject({
      code: "PART_NOT_LOADED",
      message: expect.stringMatching(/nothing was done.*Try again/i) as string,
      detail: "Loading chunk 7 failed",
    });
    await expect(loadedPart(load)).resolves.toBe(7);
  });
});
