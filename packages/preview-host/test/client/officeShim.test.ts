import { installOfficeShim } from "../../src/client/officeShim";

const scope = globalThis as unknown as Record<string, unknown>;

test("Office is ready, in Excel", async () => {
  installOfficeShim(scope);
  const told = jest.fn();
  await expect(Office.onReady(told)).resolves.toStrictEqual({ host: "Excel", platform: "OfficeOnline" });
  expect(told).toHaveBeenCalledWith({ host: Office.HostType.Excel, platform: Office.PlatformType.OfficeOnline });
});

test("without a level the client assumes every set", () => {
  installOfficeShim(scope);
  expect(Office.context.requirements).toBeUndefined();
});

// prettier-ignore
test.each([
  ["1.9",  "ExcelApi",      "1.9",  true],
  ["1.9",  "ExcelApi",      "1.10", false],
  ["1.15", "ExcelApi",      "1.9",  true],
  ["1.15", "SharedRuntime", "1.1",  true],
  ["1.15", "NoSuchSet",     "1.1",  false],
])("at level %s, %s %s: %s", (apiLevel, set, version, expected) => {
  installOfficeShim(scope, { apiLevel });
  expect(Office.context.requirements.isSetSupported(set, version)).toBe(expected);
});

test("ribbon actions and functions can be associated", () => {
  installOfficeShim(scope);
  const fill = (): void => undefined;
  Office.actions.associate("fill", fill);
  CustomFunctions.associate("Term", fill);
  CustomFunctions.associate({ lowestPrice: fill });
  expect(scope["officeActions"]).toMatchObject({ fill });
  expect(scope["CustomFunctionMappings"]).toMatchObject({ TERM: fill, LOWESTPRICE: fill });
});

test("settings of the document last as long as the page", () => {
  installOfficeShim(scope);
  Office.context.document.settings.set("shown", true);
  expect(Office.context.document.settings.get("shown")).toBe(true);
  expect(Office.context.document.settings.get("other")).toBeNull();
});
