import type { Book, BookSheet } from "../../book/model";
import { PROTECTION_THAT_IS_THERE } from "../assumptions";
import { ALL_SHEETS, EVENT } from "../events";
import { requireWritable } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import type { HostState } from "../state";

function protect(sheet: BookSheet, isProtected: boolean, host: HostState): void {
  sheet.protect(isProtected);
  const message = { type: "WorksheetProtectionChanged", isProtected, source: "Local", worksheetId: sheet.id };
  host.events.happened(EVENT.protectionChanged, [sheet.id, ALL_SHEETS], message);
}

export const sheetProtectionObject: ClassMaker<BookSheet> = defineClass<BookSheet>({
  name: "WorksheetProtection",
  scalars: { Protected: { since: "1.2", get: (sheet) => sheet.isProtected } },
  methods: {
    Protect: {
      since: "1.2",
      call: (sheet, args, host) => {
        requireWritable(host, args.where);
        if (args.isGiven(1)) throw notServed(args.where, "a password cannot be set");
        if (sheet.isProtected) throw failure(PROTECTION_THAT_IS_THERE, `${args.where}: the worksheet is protected already.`, args.where);
        protect(sheet, true, host);
      },
    },
    Unprotect: {
      since: "1.2",
      call: (sheet, args, host) => {
        requireWritable(host, args.where);
        if (!sheet.isProtected) throw failure(PROTECTION_THAT_IS_THERE, `${args.where}: the worksheet is not protected.`, args.where);
        protect(sheet, false, host);
      },
    },
  },
});

export const workbookProtectionObject: ClassMaker<Book> = defineClass<Book>({
  name: "WorkbookProtection",
  scalars: { Protected: { since: "1.7", get: (book) => book.isStructureProtected } },
});
