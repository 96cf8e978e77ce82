/** A second page on the same workbook: another person's pane, with its own queue and its own memory of what it wrote. */
import { inProcessBridge, type OfficeBridge, type Host } from "@channel-credits/preview-host";

type Filling = typeof import("./tryActs").filling;

export function anotherPage(): Filling {
  let filling: Filling | undefined;
  jest.isolateModules(() => {
    // What a page loads later would come from this page's modules, and wait in this page's queue: it is loaded at once.
    const writing = jest.requireActual<object>("../../src/excel/writing");
    jest.doMock("../../src/workbook/loadedPart", () => ({ loadedPart: () => Promise.resolve(writing) }));
    filling = jest.requireActual<{ filling: Filling }>("./tryActs").filling;
  });
  jest.dontMock("../../src/workbook/loadedPart");
  return filling!;
}

/** Makes the library of this realm talk to the host through a bridge of the test's own. */
export function connect(host: Host, through: (bridge: OfficeBridge) => OfficeBridge): void {
  const library = globalThis as unknown as { OfficeExtension: { HostBridge: { init(bridge: OfficeBridge): void } } };
  library.OfficeExtension.HostBridge.init(through(inProcessBridge(host)));
}

/** Holds requests back: `send` decides when one goes on to the host. */
export function heldBack(bridge: OfficeBridge, send: (text: string, goOn: (text: string) => void) => void): OfficeBridge {
  const outer: OfficeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => send(text, (it) => bridge.sendMessageToHost(it)),
  };
  bridge.onMessageFromHost = (text) => outer.onMessageFromHost?.(text);
  return outer;
}
