import { WorkbookProblem } from "../workbook/port";
import { areEventsSilent } from "./events";
import type { Session } from "./options";
import { send } from "./request";

/**
 * Lets our own change handlers hear again. If this request fails, the next one of any kind does it (see events.ts), so the
 * failure needs no words of its own: the workbook's contents do not depend on it.
 */
export async function wakeEvents(session: Session): Promise<void> {
  if (!areEventsSilent()) return;
  const once: Session = { ...session, retries: 1, waitForUserMs: 0 };
  await send(once, { doing: "listen to changes again" }, (context) => context.sync()).catch((error: unknown) => {
    if (!(error instanceof WorkbookProblem)) throw error;
  });
}
