/** Who asks for terms in one computation: each right by itself, so that its figures can say which they used. */
import { AskedTerms } from "../agreement/askedTerms";
import type { Agreed } from "../agreement/inForce";
import type { TermName } from "../agreement/vocabulary";
import type { Finding } from "../base/finding";
import type { AskedApart, Noted } from "../rights/right";

export class Asking {
  private readonly blank = new Set<TermName>();

  constructor(
    private readonly agreed: Agreed,
    private readonly found: (finding: Finding) => void,
  ) {}

  get periods(): number {
    return this.agreed.begins.length;
  }

  /** Terms that somebody asked for and that have no value, in the order in which they were first asked for. */
  get missing(): ReadonlySet<TermName> {
    return this.blank;
  }

  /** A new note, and what is given to whoever is noted in it. */
  begin(): { readonly noted: Noted; readonly asked: AskedTerms } {
    const { agreed, asked } = this.apart();
    const uses = (other: AskedApart): void => asked.add(other.asked);
    return { noted: { agreed, found: this.found, apart: () => this.apart(), uses }, asked };
  }

  private apart(): AskedApart {
    const asked = new AskedTerms(this.periods, this.blank);
    return { agreed: this.agreed.notedIn(asked), asked };
  }
}
