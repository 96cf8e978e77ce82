import { called } from "../../src/functions/onCall";

test("a function that is called by name answers as itself", async () => {
  await expect(called("returnBy", [36557])).resolves.toBe(36587);
});

test("its refusals are its own cell errors", async () => {
  await expect(called("returnBy", ["soon"])).rejects.toMatchObject({ code: CustomFunctions.ErrorCode.invalidValue });
});
