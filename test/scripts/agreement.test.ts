/** `npm run agreement`: what it says of files, and the file it prints. */
import { agreementCommand } from "../../scripts/agreement/index";
import { AGREEMENTS } from "../../src/contract/agreement/agreements/all";

const run = (words: readonly string[], text = "") => agreementCommand(words, () => text);
const SHOWN = run(["show"]).words;
const OWN = SHOWN.replace("altigen-synnex-1999", "toy-2000").replace('"AltiGen"', '"Toymaker"').replace('"SYNNEX"', '"Toyshop"');

test("what show prints is sound once it has a name of its own; what is blank is told", () => {
  expect(run(["check", "f.json"], SHOWN)).toMatchObject({ code: 1, words: expect.stringContaining("f.json: 1 fault.") as string });
  const { code, words } = run(["check", "f.json"], `\ufeff${OWN}`);
  expect(code).toBe(0);
  expect(words).toContain("Distribution agreement of Toymaker and Toyshop, effective 22 December 1999 (toy-2000).\n");
  expect(words).toContain("  balancing.limitPercent (3.7(A)): ");
  expect(words).not.toContain("termination.date");
});

test("amendments are told with their terms", () => {
  const row = '{"term":"balancing.limitPercent","value":"10%","clause":"A1","state":"stated","effectiveFrom":"2000-07-01"}';
  expect(run(["check", "f.json"], OWN.replace('"terms": [', `"terms": [${row},`)).words).toContain(
    "Amended from 2000-07-01 on: balancing.limitPercent.",
  );
});

// prettier-ignore
test.each<[string, readonly string[], string, number, string]>([
  ["no JSON",          ["check", "f.json"], "{",  1, "f.json is no JSON: "],
  ["no agreement",     ["check", "f.json"], "[]", 1, "f.json: 1 fault.\nThe file is a list where an object in braces belongs.\n"],
  ["no verb",          [],                  "",   2, "Say check or show.\nTry:   npm run agreement -- show\nHelp:  npm run agreement -- --help\n"],
  ["an unknown verb",  ["chekc", "f.json"], "",   2, "There is no chekc.\nTry:   npm run agreement -- check f.json\nHelp: "],
  ["no file",          ["check"],           "",   2, "Name the file to check.\nTry:   npm run agreement -- check FILE.json\nHelp: "],
  ["two files",        ["check", "a", "b"], "",   2, "There is a word too many: b.\nTry:   npm run agreement -- check a\nHelp: "],
  ["an unknown name",  ["show", "altigen"], "",   2, `No agreement altigen is known. Known: ${AGREEMENTS.map(({ id }) => id).join(", ")}.\nTry:   npm run agreement -- show altigen-synnex-1999\nHelp: `],
  ["an option",        ["show", "--all"],   "",   2, "There is no option --all.\nTry:   npm run agreement -- show\nHelp: "],
])("%s", (_story, words, text, code, said) => {
  const answer = run(words, text);
  expect([answer.code, answer.words.slice(0, said.length)]).toEqual([code, said]);
});
