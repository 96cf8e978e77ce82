import type { Translated } from "../contract/base/language";
import type { english } from "./signOffWords";

export const german: Translated<typeof english> = {
  title: (signed, all, suspended) =>
    `Freigaben: ${signed} von ${all} unterschrieben${suspended === undefined ? "" : `, ${suspended} ausgesetzt`}`,
  text: "Eine Unterschrift gilt für den Betrag, der hier steht, wie ihn das letzte Ausfüllen auf das Blatt Sign-offs geschrieben hat, und für alles, worauf er beruht. Eine spätere Änderung setzt sie aus. Sie ist ein Vermerk unter Kollegen, kein Schutz vor Fälschung.",
  as: "Unterschreiben als",
  roles: { Prepared: "Ersteller", Reviewed: "Prüfer" },
  name: "Name",
  position: "Funktion",
  day: "Tag",
  lacking: "Zum Unterschreiben Name, Funktion und Tag eintragen.",
  sign: "Unterschreiben",
  signOf: (claim, role) => `${claim} unterschreiben als ${role}`,
  states: { open: "Offen", prepared: "Erstellt", signed: "Unterschrieben", suspended: "Ausgesetzt", withdrawn: "Zurückgezogen" },
  did: { Prepared: "Erstellt von", Reviewed: "Geprüft von" },
  noRowNow: "Auf dem Blatt Sign-offs hat die Forderung keine Zeile mehr. Füllen Sie die Arbeitsmappe aus, und unterschreiben Sie dann.",
  signature: (did, by, as, on) => `${did} ${by}, ${as}, ${on}`,
};
