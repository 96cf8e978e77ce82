import { MessageChannel } from "node:worker_threads";
import { channelBridge, endpointChannel, serveChannel, windowChannel, type MessageEndpoint } from "../../src/client/bridge";
import { createHost } from "../../src/protocol";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";
import { until } from "../../testing/turns";

afterEach(expectTidyHost);

test("over a message port, as between the pane and a worker: calls, events and their order", async () => {
  await openInExcel(memoryBook());
  const book = memoryBook({ Inventory: [["a", 1]] });
  const host = createHost(book);
  const { port1, port2 } = new MessageChannel();
  const hangUp = serveChannel(host, endpointChannel(port1 as unknown as MessageEndpoint));
  const bridge = channelBridge(endpointChannel(port2 as unknown as MessageEndpoint));
  (OfficeExtension as unknown as { HostBridge: { init(bridge: unknown): void } }).HostBridge.init(bridge);
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Inventory");
    sheet.onChanged.add(({ address }) => Promise.resolve(void told.push(address)));
    await context.sync();
    sheet.getRange("B2").values = [[7]];
    await context.sync();
    told.push("synced");
  });
  await until(() => told.includes("B2"));
  hangUp();
  port1.close();
  expect(book.sheets[0]?.value(1, 1)).toBe(7);
  expect(told).toStrictEqual(["synced", "B2"]);
});

describe("between windows", () => {
  const ORIGIN = "https://localhost:3000";

  /** A page that can be posted to, as far as the channel knows it. */
  function page(): { target: Window; sent: unknown[][]; say(data: unknown, source: unknown, origin: string): void } {
    const events = new EventTarget();
    const sent: unknown[][] = [];
    const target = Object.assign(events, { postMessage: (...message: unknown[]) => void sent.push(message) });
    const say = (data: unknown, source: unknown, origin: string): void => {
      events.dispatchEvent(Object.assign(new Event("message"), { data, source, origin }));
    };
    return { target: target as unknown as Window, sent, say };
  }

  // prettier-ignore
  test.each([
    ["from the other window",            "pane",     ORIGIN,              { officeBridge: "text" }, ["text"]],
    ["from another origin",              "pane",     "https://elsewhere", { officeBridge: "text" }, []],
    ["from another window",              "stranger", ORIGIN,              { officeBridge: "text" }, []],
    ["of another kind",                  "pane",     ORIGIN,              { hello: "text" },        []],
    ["that is no text",                  "pane",     ORIGIN,              { officeBridge: 5 },      []],
  ])("a message %s", (_story, source, origin, data, expected) => {
    const own = page();
    const windows: Readonly<Record<string, Window>> = { pane: page().target, stranger: page().target };
    const heard: string[] = [];
    windowChannel(own.target, () => windows["pane"] ?? null, ORIGIN).listen((text) => heard.push(text));
    own.say(data, windows[source], origin);
    expect(heard).toStrictEqual(expected);
  });

  test("texts go to the other window's origin alone", () => {
    const other = page();
    windowChannel(page().target, () => other.target, ORIGIN).send("text");
    expect(other.sent).toStrictEqual([[{ officeBridge: "text" }, ORIGIN]]);
  });
});
