/** What breaks underneath is not only an error for the add-in: the host's owner is told, and can say what it is. */
import { newBook } from "../../src/book";
import { BookError } from "../../src/book/model";
import { dispatch } from "../../src/protocol/dispatcher";
import { asHostError, failure } from "../../src/protocol/hostError";
import type { HostState } from "../../src/protocol/state";
import { ACTION, PATH, type RequestBody } from "../../src/protocol/wire";

const DAMAGED = new BookError("DAMAGED", "Row 5 is damaged.");
const MISTAKE = new TypeError("x is undefined");

// prettier-ignore
test.each<[story: string, thrown: unknown, code: string, broken: unknown]>([
  ["damage in the file",      DAMAGED,                                     "UnreadableFile",    DAMAGED],
  ["a mistake of our own",    MISTAKE,                                     "GeneralException",  MISTAKE],
  ["what Excel refuses too",  new BookError("NAME_TAKEN", "Taken."),       "ItemAlreadyExists", undefined],
  ["an answer of Excel's",    failure("ItemNotFound", "There is none."),   "ItemNotFound",      undefined],
])("%s", (_story, thrown, code, broken) => {
  const error = asHostError(thrown, "Range.values");
  expect(error.code).toBe(code);
  expect(error.broken).toBe(broken);
});

test("an action that breaks tells the host's owner, and the add-in gets its reply all the same", () => {
  const told: unknown[] = [];
  const host = { book: newBook(), onBroken: (thrown: unknown) => told.push(thrown) } as unknown as HostState;
  const body = {
    Actions: [{ Id: 1, ActionType: ACTION.instantiate, Name: "", ObjectPathId: 1 }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.root, Name: "" } },
  } as unknown as RequestBody;
  const roots = {
    workbook: () => {
      throw MISTAKE;
    },
    service: () => undefined,
  };
  expect(dispatch(body, host, roots)).toMatchObject({ Error: { Code: "GeneralException" } });
  expect(told).toEqual([MISTAKE]);
});
