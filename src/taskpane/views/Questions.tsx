import { useEffect, useRef, useState } from "react";
import { chaptersOf, type Chapter } from "../../contract/agreement/questions";
import { meaningInUse, unitInUse } from "../../contract/agreement/inUse";
import type { TermName } from "../../contract/agreement/terms";
import { termInWords } from "../../contract/agreement/termWords";
import { entryOf } from "../../credits/answerTerm";
import { askedOf } from "../../credits/blankTerms";
import type { TermEntry } from "../../credits/termEntries";
import { agreementWords as say } from "../agreementWords";
import { questionWords } from "../questionWords";
import { useFormats } from "../formats";
import { Fold } from "../parts/Fold";
import type { TermUndo } from "../state/paneState";
import type { AgreementWays } from "./ChooseAgreement";
import { isAnswered, QuestionRow, stateIn, useBlanksText } from "./QuestionRow";

interface QuestionsProps extends AgreementWays {
  readonly undo: TermUndo | undefined;
  /** How many agreements were started: the questions of a new one come into view, and the focus with them. */
  readonly news: number;
}

/** An agreement of the user's own, question by question; a term that does not apply, by what was answered so far, is not asked. */
export function Questions({ outlook, undo, news, actions }: QuestionsProps) {
  const { count } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (news > 0) heading.current?.focus();
  }, [news]);
  const entries = new Map<TermName, TermEntry>();
  const valueOf = (name: TermName): TermEntry["value"] => entryOf(outlook, name).value;
  const entry = (name: TermName): TermEntry => {
    const known = entries.get(name) ?? inUse(entryOf(outlook, name), valueOf);
    entries.set(name, known);
    return known;
  };
  const asked = askedOf((name) => entry(name).value);
  const answered = asked.filter((name) => isAnswered(entry(name)));
  const has = (...states: readonly string[]): string => count(asked.filter((name) => states.includes(stateIn(entry(name)))).length);
  const blank = asked.filter((name) => entry(name).value === undefined);
  const sheet = outlook.recognition.sheets.Terms?.sheetName ?? "Terms";
  const about = { entry, outlook, undo, actions };
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" ref={heading} tabIndex={-1}>
        {say.questions}
      </h2>
      <p>{say.answered(count(answered.length), count(asked.length))}</p>
      <p className="soft small">{questionWords.counts(has("stated", "withheld"), has("checked"), has("silent"), has("", "reading"))}</p>
      <p className="soft small">{say.questionsText(sheet)}</p>
      {chaptersOf(asked).map((chapter, place) => (
        <OfChapter key={chapter.title} chapter={chapter} isFirst={place === 0} {...about} />
      ))}
      {blank.length > 0 && <BlankTerms names={blank} />}
    </section>
  );
}

/** As the answers of others have it. */
function inUse(entry: TermEntry, valueOf: (name: TermName) => TermEntry["value"]): TermEntry {
  const { name, definition } = entry;
  const told = { meaning: meaningInUse(name, valueOf), unit: unitInUse(name, valueOf) };
  return { ...entry, definition: { ...definition, ...told } as TermEntry["definition"] };
}

interface OfChapterProps extends Pick<QuestionsProps, "outlook" | "undo" | "actions"> {
  readonly chapter: Chapter;
  readonly isFirst: boolean;
  readonly entry: (name: TermName) => TermEntry;
}

function OfChapter({ chapter: { title, questions }, isFirst, entry, outlook, undo, actions }: OfChapterProps) {
  const { count } = useFormats();
  const [isOpen, setOpen] = useState(isFirst);
  const names = questions.flatMap(({ terms }) => terms);
  const answered = names.filter((name) => isAnswered(entry(name)));
  return (
    <Fold title={say.chapter(title, count(answered.length), count(names.length))} isOpen={isOpen} onToggle={setOpen}>
      {isOpen &&
        questions.map(({ asks, terms }) => (
          <section key={asks} aria-label={asks}>
            <h3>{asks}</h3>
            {terms.map((name) => (
              <QuestionRow key={name} entry={entry(name)} asks={asks} outlook={outlook} undo={undo} actions={actions} />
            ))}
          </section>
        ))}
    </Fold>
  );
}

function BlankTerms({ names }: { names: readonly TermName[] }) {
  const { count } = useFormats();
  const blanks = useBlanksText();
  return (
    <Fold title={`${say.blankList} (${count(names.length)})`}>
      <ul className="list small">
        {names.map((name) => {
          const what = blanks(name);
          return <li key={name}>{what === undefined ? termInWords(name, "user") : say.blankOf(termInWords(name, "user"), what)}</li>;
        })}
      </ul>
    </Fold>
  );
}
