/** The agreements that are shipped: each is sound as a file, has values for all that rules ask, and says where it has them from. */
import { agreementInFile, faultInWords } from "../../src/contract/agreement/agreementFile";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";
import { inForce } from "../../src/contract/agreement/inForce";

test("every name stands once", () => {
  expect(new Set(AGREEMENTS.map(({ id }) => id)).size).toBe(AGREEMENTS.length);
  expect(AGREEMENTS[0]!.id).toBe("altigen-synnex-1999");
});

test.each(AGREEMENTS.map((it) => [it.id, it] as const))("%s", (id, agreement) => {
  const read = agreementInFile(JSON.parse(JSON.stringify(agreement)), []);
  if ("faults" in read) throw new Error(read.faults.map(faultInWords).join("\n"));
  expect(read.agreement).toEqual(agreement);
  expect(inForce(agreement).whole["agreement.id"]).toBe(id);
  for (const { state, clause } of agreement.terms) if (state === "stated") expect(clause).not.toBe("");
});
