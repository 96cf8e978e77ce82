import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { standingStatement } from "../../src/credits/standingStatement";

const agreed = inForce(AGREEMENTS[0]!);

test("one computation is kept, before its end, with its part worked through", () => {
  const standing = standingStatement(agreed);
  expect(standingStatement(agreed)).toBe(standing);
  const next = standing.next();
  expect(next.done).toBe(false);
  for (;;) {
    const { done, value } = standing.next();
    if (!done) continue;
    expect(value.lines.length).toBe(1);
    expect(value.columns[0]!.cents[0]).toBe(100);
    break;
  }
});
