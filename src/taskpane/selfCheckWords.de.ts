import type { Translated } from "../contract/base/language";
import { counted } from "../workbook/counted";
import type { english } from "./selfCheckWords";

export const german: Translated<typeof english> = {
  text:
    "Fragt Ihr Excel, was Channel Credits bei ihm voraussetzt: wie es Texte, Daten und Formate speichert, was es ablehnt und wie es das sagt, und welche " +
    "Änderungen es meldet. Es arbeitet auf einem Blatt, das es anlegt und wieder entfernt, liest nichts von Ihnen und braucht etwa zwei Minuten. Danach kann Excel unter Umständen nichts mehr rückgängig machen.",
  start: "Dieses Excel prüfen",
  again: "Noch einmal prüfen",
  stop: "Anhalten",
  stopping: "Wird angehalten",
  progress: (done, of) => `Frage ${done} von ${of}`,
  verdicts: { passed: "wie erwartet", differs: "weicht ab", unavailable: "hier nicht vorhanden", told: "zur Kenntnis" },
  summary: (differing, asked) =>
    differing === 0
      ? `Bei ${asked} Fragen weicht nichts ab.`
      : `${counted(differing, "Antwort", "Antworten")} von ${asked} ${differing === 1 ? "weicht" : "weichen"} ab.`,
  stopped: "Angehalten, bevor alles gefragt war.",
  leftBehind: (sheet) => `Das Blatt „${sheet}“ konnte nicht entfernt werden: Löschen Sie es von Hand.`,
  headings: { asks: "Frage und Antwort", verdict: "Ergebnis" },
  expected: (answers) => `Erwartet: ${answers.join(" oder ")}`,
  came: (answer) => `Erhalten: ${answer}`,
  all: "Alle Antworten",
  byHand: "Von Hand zu versuchen",
  byHandText: "Was sich Excel allein nicht fragen lässt. Jeder Punkt sagt, was geschehen soll; was Sie dazu angeben, kommt in den Bericht.",
  byHandLabel: (todo) => `Was dabei herauskam: ${todo}`,
  tried: { no: "nicht versucht", asSaid: "wie beschrieben", otherwise: "anders" },
  copy: "Bericht kopieren",
  reportText:
    "Senden Sie ihn an den Support. Er enthält, welches Excel es ist, und die Antworten: keine Zellinhalte, keine Namen von Blättern.",
  reportLabel: "Bericht der Prüfung",
};
