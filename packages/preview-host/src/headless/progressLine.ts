/** One line on a terminal that says how far a fill has come, rewritten in place; nothing at all where no person looks. */
import type { FillProgress } from "./pageMessages";

export interface TextOut {
  write(text: string): void;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const CLEAR = "\r\u001b[2K";
const PAUSE_MS = 100;

export function progressLine(out: TextOut, file: string): { show(progress: FillProgress): void; clear(): void } {
  let lastShown = -Infinity;
  let isShown = false;
  return {
    show({ activity, done, total }) {
      const now = performance.now();
      if (out.isTTY !== true || now - lastShown < PAUSE_MS) return;
      lastShown = now;
      isShown = true;
      const percent = total > 0 ? ` ${Math.floor((done / total) * 100)} %` : "";
      out.write(CLEAR + `${file}: ${activity}${percent}`.slice(0, (out.columns ?? 80) - 1));
    },
    clear() {
      if (isShown) out.write(CLEAR);
      isShown = false;
    },
  };
}
