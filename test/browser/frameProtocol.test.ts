/** What only the frame protocol of Excel on the web has; all other stories are told over both routes where they belong. */
import { START_MS } from "./support/preview";
import { startStandIn, type StandInServer } from "./support/standIn";

interface OfficeWindow {
  readonly Office: typeof Office;
}

let server: StandInServer;

beforeAll(async () => {
  server = await startStandIn("https");
}, START_MS);
afterAll(() => server.close());

test("settings of the document stay with the workbook, and are the same as the workbook's own", async () => {
  const { pane, reloadPane, complaints, close } = await server.open();
  const saved = await pane.locator("html").evaluate(async () => {
    const { settings } = (window as unknown as OfficeWindow).Office.context.document;
    const save = () => new Promise((resolve) => settings.saveAsync(({ status }) => resolve(status)));
    settings.set("terms", { limit: 5 });
    settings.set("passing", "x");
    await save();
    settings.remove("passing");
    return save();
  });
  expect(saved).toBe("succeeded");
  const read = () =>
    pane.locator("html").evaluate(async () => {
      const { Office: office } = window as unknown as OfficeWindow;
      const own = await Excel.run(async (context) => {
        const items = context.workbook.settings.load("items/key,items/value");
        await context.sync();
        return items.items.map(({ key, value }) => [key, value as unknown]);
      });
      await new Promise((resolve) => office.context.document.settings.refreshAsync(resolve));
      return [own, office.context.document.settings.get("terms") as unknown];
    });
  expect(await read()).toEqual([[["terms", { limit: 5 }]], { limit: 5 }]);
  await reloadPane();
  await pane.getByText("ready on").waitFor();
  expect(await read()).toEqual([[["terms", { limit: 5 }]], { limit: 5 }]);
  expect(complaints()).toEqual([]);
  await close();
});
