import { defaultRangeExtractor, useWindowVirtualizer, type Range } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from "react";

/** Of a row that has not been drawn yet. */
const ROW_HEIGHT = 90;
/** Drawn above and below what is in view. */
const ROWS_AROUND = 6;

/** What a row's list item is to have: its place on the page, and among how many rows it is which. */
export interface LongListRow {
  readonly index: number;
  readonly row: {
    readonly ref: (item: HTMLElement | null) => void;
    readonly style: CSSProperties;
    readonly "data-index": number;
    readonly "aria-setsize": number;
    readonly "aria-posinset": number;
  };
}

export interface LongList {
  readonly list: RefObject<HTMLUListElement | null>;
  /** The rows to draw: those in view, some around them, and the one at hand. */
  readonly rows: readonly LongListRow[];
  /** Of the whole list. */
  readonly height: number;
  /** Brings a row into view, then goes on. */
  readonly show: (index: number, then: () => void) => void;
}

/**
 * A list in the page of which only what is in view is drawn: tens of thousands of rows scroll as calmly as ten.
 * @param keys of all rows, by which their heights are kept.
 * @param atHand the row that stays drawn wherever the page is scrolled to: it may have the focus.
 */
export function useLongList(keys: readonly string[], atHand: number): LongList {
  const count = keys.length;
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  const virtual = useWindowVirtualizer({
    count,
    getItemKey: (index) => keys[index]!,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_AROUND,
    scrollMargin: top,
    rangeExtractor: (range) => withRow(range, atHand),
    useFlushSync: false,
  });
  const wanted = useRef<{ index: number; then: () => void }>(undefined);
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === undefined || !virtual.getVirtualItems().some(({ index }) => index === current.index)) return;
    wanted.current = undefined;
    current.then();
  });
  return {
    list,
    rows: virtual.getVirtualItems().map(({ index, start }) => ({
      index,
      row: {
        ref: virtual.measureElement,
        style: { transform: `translateY(${start - top}px)` },
        "data-index": index,
        "aria-setsize": count,
        "aria-posinset": index + 1,
      },
    })),
    height: virtual.getTotalSize(),
    show: (index, then) => {
      if (virtual.getVirtualItems().some((it) => it.index === index)) return then();
      wanted.current = { index, then };
      virtual.scrollToIndex(index, { align: "center" });
    },
  };
}

/** How far down the page a list begins. What stands above it may fold, wrap or go. */
function useTopOf(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

function withRow(range: Range, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  if (row >= range.count || rows.includes(row)) return rows;
  return row < rows[0]! ? [row, ...rows] : [...rows, row];
}
