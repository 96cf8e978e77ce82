import type { Translated } from "../contract/base/language";
import { counted, isOne } from "../workbook/counted";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  product: "Channel Credits",
  tabsLabel: "Ansichten",
  tabs: { claims: "Forderungen", fill: "Gutschriften", why: "Warum", findings: "Befunde", terms: "Vertrag", calendar: "Kalender" },
  rows: (count) => counted(count, "Zeile", "Zeilen"),
  rowAt: (row) => `Zeile ${row}`,
  units: (count) => `${count} Stück`,
  cells: (count) => counted(count, "Zelle", "Zellen"),
  parts: (count) => counted(count, "Artikel", "Artikel"),
  ofVendor: (what, vendor) => `${what}, ${vendor}`,
  withoutVendor: "ohne Lieferanten",
  such: (example) => `z. B. ${example}`,
  close: "Schließen",
  tryAgain: "Noch einmal versuchen",
  lookAgain: "Noch einmal nachsehen",
  reload: "Neu laden",
  cancel: "Abbrechen",
  more: (count) => `${count} weitere zeigen`,
  loading: "Einen Moment.",

  welcome: {
    title: "Die Gutschriften Ihres Vertriebsvertrags, berechnet in dieser Arbeitsmappe",
    text: "Geben Sie Ihren Bestand und die Rechnungen des Lieferanten hinein. Neben Ihrem Bestand werden Gutschriften aus Preisschutz, Bestandsausgleich und Rücknahme abgekündigter Ware eingetragen, jeder Betrag wird Posten für Posten erklärt, und Zweifelhaftes wird gefunden.",
    sample: "Mit Beispieldaten ausprobieren",
    sampleText: "Fügt dieser leeren Arbeitsmappe vier kleine Blätter hinzu.",
    sampleElsewhere: "Um es mit Beispieldaten auszuprobieren, öffnen Sie Channel Credits in einer neuen, leeren Arbeitsmappe.",
    skip: "Überspringen",
    choose: "Blätter und Spalten wählen",
    needs: "Zwei Blätter werden gebraucht",
    inventory: "Inventory (Bestand), mit den Spalten Part number und Quantity on hand",
    invoices: "Invoices (Rechnungen), mit den Spalten Invoice number, Invoice date, Part number, Quantity und Unit price",
    anyOrder: "Blätter und Spalten werden an ihren Überschriften erkannt, in beliebiger Reihenfolge. Nichts verlässt diese Arbeitsmappe.",
  },

  found: {
    title: "In dieser Arbeitsmappe",
    kind: "Gelesen als",
    sheet: "Blatt",
    rowCount: "Zeilen",
    none: "nicht gefunden",
    byHeadings: "Nach Überschriften suchen",
    byHand: "von Ihnen gewählt",
    hidden: (sheet) => `${sheet} (ausgeblendet)`,
    chooseSheet: (kind) => `Blatt, das als ${kind} gelesen wird`,
    columns: (kind) => `Spalten von ${kind}`,
    columnsFound: (found, of) => `${found} von ${counted(of, "Spalte", "Spalten")}`,
    chooseColumn: (heading, kind) => `Spalte, die als ${heading} von ${kind} gelesen wird`,
    automatic: "Nach Überschrift suchen",
    noColumn: "keine",
    chooseOne: "wählen…",
    gone: (heading) => `${heading} (nicht mehr da)`,
    untitled: (letters) => `Spalte ${letters}`,
    oneOfSeveral: (heading, letters) => `${heading} (Spalte ${letters})`,
    others: "Weitere Blätter, die gelesen werden können",
    headingRow: "Überschriften in Zeile",
    headingRowOf: (kind) => `Zeile der Überschriften von ${kind}`,
    rowOf: (row, headings) => `${row}: ${headings}`,
    required: "nötig",
    asOfOne: (date) => `Stichtag ${date}`,
    asOfSeveral: (count, from, to) => `${counted(count, "Stichtag", "Stichtage")}, ${from} bis ${to}`,
    undated: (rows) => `${rows} ohne Stichtag`,
    damaged:
      "Mit dieser Arbeitsmappe gespeicherte Zuordnungen sind nicht lesbar und wurden übergangen. Wählen Sie neu, wo die Überschriften täuschen: Das ersetzt sie.",
    filledBefore: "Früher schon von Channel Credits ausgefüllt",
  },

  rights: {
    title: "Ansprüche",
    applies: (rows) => `gilt; ${rows} zu lesen`,
    notGiven: "der Vertrag gibt es nicht; seine Spalten bleiben leer",
    notUsed: (sheet) => `nicht genutzt: Es gibt kein Blatt ${sheet}`,
    unused: (count) => (count === 1 ? "Ein weiterer, für den ein Blatt fehlt" : `${count} weitere, für die ein Blatt fehlt`),
    addSheet: "Dieses Blatt anlegen",
    addSheetOf: (sheet) => `Dieses Blatt anlegen: ${sheet}`,
    lacks: (sheet, columns) => `nicht genutzt: Auf ${sheet} fehlt nur ${columns}. Nutzen? Wählen Sie oben die Spalte.`,
    eachLacks: (sheets, columns) =>
      `nicht genutzt: Auf ${sheets} fehlt jeweils nur ${columns}. Eines davon nutzen? Wählen Sie oben das Blatt und die Spalte.`,
    always: "gilt für jedes Quartal, bis zu dem die Rechnungen reichen",
    needs: "Es fehlt noch",
    needsText: "Nichts wird geraten: Was davon abhängt, bleibt leer, bis es eingetragen ist.",
    needsWithheld: "In der veröffentlichten Fassung ist dies geschwärzt; tragen Sie ein, was in Ihrer Fassung steht.",
    needsSomeWithheld: (names) => `In der veröffentlichten Fassung ist geschwärzt: ${names}. Tragen Sie ein, was in Ihrer Fassung steht.`,
    forDeadline: "nur für die Frist der Forderung",
  },

  history: {
    changedSince: (at) => `Geändert seit dem letzten Ausfüllen (${at})`,
    since: (at) => `Worauf sie beruhen, hat sich seit ${at} geändert:`,
    sheetsAreOlder:
      "Der Aufgabenbereich zeigt neu berechnete Beträge; auf den Blättern stehen die früheren, bis die Arbeitsmappe ausgefüllt wird.",
    byHand:
      "Worauf diese Beträge beruhen, hat sich nicht geändert: Jemand hat sie überschrieben oder gelöscht. Das Ausfüllen setzt die berechneten wieder ein.",
    more: (count) => (count === 1 ? "und eine weitere" : `und ${count} weitere`),
  },

  preview: {
    button: "Vorschau",
    again: "Neue Vorschau",
    fill: "Arbeitsmappe ausfüllen",
    title: "Vorschau",
    stale: "Die Arbeitsmappe wurde geändert, seit diese Beträge berechnet wurden.",
    rowsFilled: (rows) => `${rows} berechnet`,
    large:
      "Eine große Arbeitsmappe: Lesen und Schreiben dauert eine Weile. Sie können in anderen Arbeitsmappen weiterarbeiten und zwischen den Blöcken abbrechen.",
  },

  result: {
    filled: "Ausgefüllt",
    cells: (cells) => `${cells} geschrieben.`,
    restored: "Frühere Werte wiederhergestellt",
    restoredText: (cells) => `${cells} zurückgesetzt.`,
    stopped: "Angehalten",
  },

  undo: {
    titles: { fill: "Letztes Ausfüllen", sheetAdded: "Letzte Änderung", sheetWritten: "Letzte Änderung", rowsAdded: "Letzte Änderung" },
    fill: (time, cells) => `Ausgefüllt um ${time}: ${cells} geschrieben.`,
    sheetAdded: (sheet, time, cells) => `Blatt ${sheet} angelegt um ${time}: ${cells} geschrieben.`,
    sheetWritten: (sheet, time, cells) => `Blatt ${sheet}, um ${time}: ${cells} geschrieben.`,
    rowsAdded: (sheet, time, cells) => `Zeilen an ${sheet} angefügt um ${time}: ${cells} geschrieben.`,
    interrupted: "Ein Teil eines unterbrochenen Ausfüllens steht in der Arbeitsmappe.",
    restore: "Frühere Werte wiederherstellen",
    text: "Setzt zurück, was in den Zellen stand, außer in seither geänderten.",
    earlierFills: (count) => `Danach ${isOne(count) ? "kann 1 früheres Ausfüllen" : `können ${count} frühere`} zurückgenommen werden.`,
    earlier: (count) => `Danach ${isOne(count) ? "kann 1 frühere Änderung" : `können ${count} frühere Änderungen`} zurückgenommen werden.`,
  },

  kept: {
    title: "Vom letzten Ausfüllen aufbewahrt",
    filled: (at) => `Diese Arbeitsmappe wurde zuletzt am ${at} ausgefüllt.`,
    text: (kilobytes) =>
      `Was dabei ersetzt wurde, ist mit der Arbeitsmappe aufbewahrt (${kilobytes} kB) und kann auch an einem anderen Tag zurückgenommen werden. Seither geänderte Zellen bleiben.`,
    cannot: {
      tooLarge:
        "Was ersetzt wurde, ist zu groß, um mit der Arbeitsmappe aufbewahrt zu werden. Zurückgenommen werden kann es nur, solange dieser Aufgabenbereich offen bleibt.",
      damaged: "Was davon aufbewahrt war, ist nicht mehr lesbar. Das nächste Ausfüllen ersetzt es.",
    },
    takeBack: "Letztes Ausfüllen zurücknehmen",
    remove: "Aufbewahrtes entfernen",
  },

  guide: {
    title: "In drei Schritten durch das Beispiel",
    steps: {
      preview: "Wählen Sie Vorschau: Sie zeigt, was eingetragen würde, und schreibt nichts.",
      fill: "Wählen Sie Arbeitsmappe ausfüllen: Die Gutschriften kommen neben den Bestand.",
      why: "Wählen Sie eine Zeile von Inventory aus und dann Warum: Dort werden ihre Beträge aufgeschlüsselt.",
    },
    done: "(erledigt)",
    leave: "Überspringen",
  },

  help: {
    title: "Hilfe",
    pages: { "help.html": "Hilfe", "help/index.html": "Funktionen", "support.html": "Support", "privacy.html": "Datenschutz" },
    report: "Problembericht kopieren",
    check: "Dieses Excel prüfen",
    reportText: "Für den Support: Versionen, Anzahlen und Codes. Er enthält keine Zellinhalte und keine Namen von Blättern.",
    copied: "Kopiert.",
    notCopied: "Kopieren war nicht möglich. Markieren Sie den Text unten, und kopieren Sie ihn.",
    reportLabel: "Problembericht",
    language: "Sprache der Texte dieser Arbeitsmappe",
    languageText:
      "In ihr werden Erläuterungen, Befunde und Notizen in Zellen geschrieben, wer auch immer ausfüllt; die vorhandenen mit dem nächsten Ausfüllen. Blattnamen, Überschriften und Codes bleiben englisch.",
  },

  severities: {
    Error: (count) => counted(count, "Fehler", "Fehler"),
    Warning: (count) => counted(count, "Warnung", "Warnungen"),
    Info: (count) => counted(count, "Hinweis", "Hinweise"),
  },

  entry: {
    whichDay: "Welcher Tag ist gemeint?",
    wants: (wanted) => `Erwartet: ${wanted}.`,
    invalidInSheet: (found, wanted) => `Auf dem Blatt steht ${found}, was nicht zählt. Erwartet: ${wanted}.`,
  },

  activity: {
    looking: "Arbeitsmappe wird angesehen",
    previewing: "Vorschau wird berechnet",
    filling: "Wird ausgefüllt",
    restoring: "Frühere Werte werden wiederhergestellt",
    enteringTerm: "Angabe wird eingetragen",
    takingBackTerm: "Angabe wird zurückgenommen",
    mapping: "Ihre Wahl wird gespeichert",
    addingSample: "Beispieldaten werden angelegt",
    addingSheet: "Leeres Blatt wird angelegt",
    proposing: "Rücksendung wird vorgeschlagen",
    writingProposal: "Blatt Return proposal wird geschrieben",
    addingRequests: "Zeilen werden an Return requests angefügt",
    pricingReadings: "Auslegungen werden durchgerechnet",
    writingReadings: "Blatt Readings wird geschrieben",
    writingPaper: "Blatt zum Versenden wird geschrieben",
    changingAgreement: "Vertragsangaben werden geschrieben",
    comparing: "Verträge werden verglichen",
    reviewing: "Review wird geschrieben",
  },
  step: (activity, percent) => `${activity}, ${percent}`,
  stopping: "Nach diesem Block wird angehalten…",
  slow: "Excel lässt lange auf eine Antwort warten. Wird gerade eine Zelle bearbeitet, drücken Sie dort Eingabe oder Esc; ist eine andere Arbeitsmappe im Vordergrund, kehren Sie zu dieser zurück.",

  unfinishedWork: {
    title: {
      proposal: "Der Rücksendevorschlag wurde nicht zu Ende geschrieben",
      readings: "Das Blatt der Auslegungen wurde nicht zu Ende geschrieben",
      paper: "Ein Bericht oder Unterlagen wurden nicht zu Ende geschrieben",
      terms: "Das Blatt der Vertragsangaben wurde nicht zu Ende angelegt",
      requests: "Das Blatt der Rücksendeanträge wurde nicht zu Ende angelegt",
      sample: "Das Beispiel wurde nicht zu Ende angelegt",
      sheet: "Ein leeres Blatt wurde nicht zu Ende angelegt",
    },
    text: (sheets) => `Ein Teil davon steht vielleicht in dieser Arbeitsmappe: ${sheets.map((name) => `„${name}“`).join(", ")}.`,
    putBack: "Setzen Sie zurück, was vorher dort stand, und wiederholen Sie es dann. Seither Geändertes bleibt, wie es ist.",
    cannotPutBack:
      "Es war zu groß, um in der Arbeitsmappe aufbewahrt zu werden, und kann deshalb nicht zurückgesetzt werden. Sehen Sie diese Blätter an, und wiederholen Sie es dann.",
  },
  unfinished: {
    title: "Ein Ausfüllen wurde nicht beendet",
    text: "Ein Teil seiner Beträge steht vielleicht in dieser Arbeitsmappe.",
    textOf: (time) =>
      `Es begann ${time}, und ein Teil seiner Beträge steht vielleicht in dieser Arbeitsmappe. Füllt gerade jemand anderes aus, warten Sie.`,
    both: "Führen Sie es zu Ende, oder setzen Sie zurück, was vorher in den Zellen stand. Seither Geändertes bleibt, wie es ist.",
    onlyFinish: {
      tooLarge:
        "Was vorher in den Zellen stand, war zu groß, um in der Arbeitsmappe aufbewahrt zu werden, und kann nicht zurückgesetzt werden. Zu Ende führen bringt alles in Ordnung.",
      damaged:
        "Was vorher in den Zellen stand, ist in der Arbeitsmappe nicht lesbar aufbewahrt und kann nicht zurückgesetzt werden. Zu Ende führen bringt alles in Ordnung.",
    },
    finish: "Zu Ende führen: neu ausfüllen",
    putBack: "Zurücksetzen",
  },
  trouble: {
    title: {
      PROTECTED: "Ein Blatt ist geschützt",
      READ_ONLY: "Die Arbeitsmappe ist schreibgeschützt",
      STRUCTURE_PROTECTED: "Die Struktur der Arbeitsmappe ist geschützt",
      NAME_TAKEN: "Der Name eines Blatts ist vergeben",
      CELLS_TAKEN: "Zellen sind im Weg",
      MERGED_CELLS: "Verbundene Zellen sind im Weg",
      FILTERED_ROWS: "Ein Filter blendet Zeilen aus",
      CELL_BEING_EDITED: "Eine Zelle wird gerade bearbeitet",
      CHANGED_MEANWHILE: "Die Arbeitsmappe hat sich inzwischen geändert",
      FILL_UNDER_WAY: "Es wird gerade schon ausgefüllt",
      SHEET_GONE: "Ein Blatt ist nicht da",
      OTHER_WORKBOOK_ACTIVE: "Eine andere Arbeitsmappe ist im Vordergrund",
      TOO_LARGE: "Zu groß für Excel",
      OLD_EXCEL: "Dieses Excel ist zu alt",
      OTHER_AGREEMENT: "Die Arbeitsmappe nennt einen anderen Vertrag",
      AGREEMENT_INCOMPLETE: "Der Vertrag sagt noch nicht genug",
      FILE_UNREADABLE: "Die Datei ist nicht lesbar",
      STOPPED: "Angehalten",
      NOTHING_KEPT: "Nichts zurückzunehmen",
      REQUEST_FAILED: "Excel hat es nicht ausgeführt",
      PART_NOT_LOADED: "Ein Teil des Aufgabenbereichs fehlt",
      MISTAKE: "Bei uns ist etwas schiefgegangen",
    },
    noRowOnClaims: "Diese Forderung hat auf dem Blatt Claims noch keine Zeile. Füllen Sie die Arbeitsmappe aus: Dabei kommt sie hinzu.",
    noRowForClaim: "Die Arbeitsmappe hat keine Zeile dafür. Sehen Sie in einer neuen Vorschau, wie die Forderung steht.",
    notShown: (sheet) => `Das Blatt „${sheet}“ ist ausgeblendet oder nicht mehr da. Blenden Sie es ein, oder sehen Sie noch einmal nach.`,
    noAnswer: "Excel antwortet nicht",
    reload:
      "Dieser Aufgabenbereich kann nichts mehr fragen, bis Excel antwortet. Bleibt das aus, laden Sie ihn neu: Dann sieht er nach, was in der Arbeitsmappe steht, und bietet an, ein unterbrochenes Ausfüllen zu Ende zu führen oder zurückzusetzen.",
    reloadPane: "Aufgabenbereich neu laden",
    oldExcel:
      "Channel Credits braucht ExcelApi 1.9: Excel 2021 oder neuer, Microsoft 365 oder Excel im Web. Aktualisieren Sie Excel, oder nutzen Sie Excel im Web; hier wurde nichts gelesen oder geschrieben.",
    mistake:
      "Ihre Arbeitsmappe ist sicher: Nichts wird halb geschrieben. Laden Sie den Aufgabenbereich neu, und versuchen Sie es noch einmal; geschieht es wieder, senden Sie uns die Einzelheiten.",
    details: "Einzelheiten für den Support",
  },
  refused: {
    title: "Noch kann nichts ausgefüllt werden",
    chooseColumns: "Wählen Sie unten seine Spalten.",
    chooseSheet: (kind) => `Wählen Sie unten das Blatt, das als ${kind} gelesen werden soll.`,
    detail: "Was gesucht und was gefunden wurde",
  },
  crashed: {
    title: "Der Aufgabenbereich ist stehen geblieben",
    text: "Ihre Arbeitsmappe ist, wie sie war; Angaben und Zuordnungen sind darin gespeichert. Laden Sie neu, um fortzufahren.",
  },
  notInExcel: "Channel Credits läuft in Excel. Öffnen Sie es dort auf der Registerkarte Start.",
};
