import type { BookSheet, PrintSetup, PrintSetupChange } from "../../book/model";
import { requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, type Scalar } from "../schema";
import { liveSheet, type HostState } from "../state";

function setupOf(sheet: BookSheet, host: HostState): PrintSetup {
  const setup = liveSheet(host, sheet).printSetup;
  if (!setup) throw notServed("Worksheet.pageLayout", "the workbook engine behind this host has no page setup");
  return setup;
}

function change(sheet: BookSheet, host: HostState, where: string, changes: PrintSetupChange): void {
  const live = liveSheet(host, sheet);
  requireUnprotected(host, live, where);
  if (!live.changePrintSetup) throw notServed(where, "the workbook engine behind this host has no page setup");
  live.changePrintSetup(changes);
}

const ORIENTATIONS = { Portrait: "portrait", Landscape: "landscape" } as const;

interface ZoomOptions {
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
  readonly scale?: number | null;
}

function margin(side: keyof PrintSetup["margins"]): Scalar<BookSheet> {
  const where = `PageLayout.${side}Margin`;
  return {
    since: "1.9",
    get: (sheet, host) => setupOf(sheet, host).margins[side],
    set: (sheet, value, host) => {
      if (typeof value !== "number" || value < 0) throw failure("InvalidArgument", `${where}: "${String(value)}" is no number of points.`);
      change(sheet, host, where, { margins: { [side]: value } });
    },
  };
}

/** How the pages of a sheet are laid out, as far as the host serves it. */
export const pageLayoutObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "PageLayout",
  scalars: {
    Orientation: {
      since: "1.9",
      get: (sheet, host) => (setupOf(sheet, host).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value, host) => {
        const orientation = ORIENTATIONS[value as keyof typeof ORIENTATIONS] as PrintSetup["orientation"] | undefined;
        if (!orientation) throw failure("InvalidArgument", `PageLayout.orientation: "${String(value)}" is none.`);
        change(sheet, host, "PageLayout.orientation", { orientation });
      },
    },
    Zoom: {
      since: "1.9",
      get: (sheet, host) => {
        const { pagesWide, pagesTall } = setupOf(sheet, host);
        return pagesWide === undefined ? { scale: 100 } : { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall || null };
      },
      set: (sheet, value, host) => {
        const { horizontalFitToPages, verticalFitToPages, scale } = value as ZoomOptions;
        if (scale !== undefined && scale !== null) throw notServed("PageLayout.zoom", "the host only fits sheets into pages");
        change(sheet, host, "PageLayout.zoom", { pagesWide: horizontalFitToPages ?? 0, pagesTall: verticalFitToPages ?? 0 });
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: { HeadersFooters: { since: "1.9", to: (sheet) => headerFooterGroupObject(sheet) } },
  methods: {
    SetPrintTitleRows: {
      since: "1.9",
      call: (sheet, args, host) => change(sheet, host, args.where, { titleRows: args.text(0) }),
    },
  },
});

const headerFooterGroupObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "HeaderFooterGroup",
  scalars: {
    UseSheetScale: {
      since: "1.9",
      get: (sheet, host) => setupOf(sheet, host).isFooterScaled,
      set: (sheet, value, host) => change(sheet, host, "HeaderFooterGroup.useSheetScale", { isFooterScaled: value === true }),
    },
  },
  links: { DefaultForAllPages: { since: "1.9", to: (sheet) => headerFooterObject(sheet) } },
});

function footer(side: keyof PrintSetup["footer"]): Scalar<BookSheet> {
  return {
    since: "1.9",
    get: (sheet, host) => setupOf(sheet, host).footer[side],
    set: (sheet, value, host) => change(sheet, host, `HeaderFooter.${side}Footer`, { footer: { [side]: String(value) } }),
  };
}

const headerFooterObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "HeaderFooter",
  scalars: { LeftFooter: footer("left"), CenterFooter: footer("center"), RightFooter: footer("right") },
});
