import { damage } from "../damage";
import { latin1 } from "../parts/encoding";
import { localNameStart, seek } from "./bytes";

const GT = 62;
const SLASH = 47;

/** Reads names and attributes of tags where they stand in the bytes. */
export class TagReader {
  protected nameStart = 0;
  protected nameLength = 0;
  protected attributeStart = 0;
  protected attributeEnd = 0;
  protected isSelfClosed = false;

  constructor(
    protected readonly bytes: Uint8Array,
    protected at: number,
    protected readonly limit: number,
    protected readonly place: string,
  ) {}

  /** Whether the tag has that local name; if so, the cursor stands after the name. */
  protected isName(start: number, local: string): boolean {
    let at = start + 1;
    if (!this.isWord(at, local)) {
      at = localNameStart(this.bytes, at);
      if (!this.isWord(at, local)) return false;
    }
    this.at = at + local.length;
    return true;
  }

  private isWord(at: number, word: string): boolean {
    const { bytes } = this;
    for (let n = 0; n < word.length; n++) if (bytes[at + n] !== word.charCodeAt(n)) return false;
    const next = bytes[at + word.length] as number;
    return next <= 32 || next === SLASH || next === GT;
  }

  protected nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.at;
    while ((bytes[at] as number) <= 32) at++;
    if (bytes[at] === GT || bytes[at] === SLASH) {
      this.isSelfClosed = bytes[at] === SLASH;
      this.at = this.isSelfClosed ? seek(bytes, GT, at) + 1 : at + 1;
      return false;
    }
    this.nameStart = at;
    while (at < this.limit && bytes[at] !== 61 && bytes[at] !== GT && (bytes[at] as number) > 32) at++;
    this.nameLength = at - this.nameStart;
    while ((bytes[at] as number) <= 32) at++;
    if (bytes[at] !== 61) this.fail(at, "an attribute without a value");
    do at++;
    while ((bytes[at] as number) <= 32);
    const quote = bytes[at] as number;
    if (quote !== 34 && quote !== 39) this.fail(at, "an attribute without quotes");
    this.attributeStart = at + 1;
    this.attributeEnd = seek(bytes, quote, at + 1);
    this.at = this.attributeEnd + 1;
    if (this.at > this.limit) this.fail(this.nameStart, "an attribute that does not end");
    return true;
  }

  protected whole(): number {
    let number = 0;
    if (this.attributeEnd === this.attributeStart) this.fail(this.attributeStart, "an empty attribute where a whole number belongs");
    for (let at = this.attributeStart; at < this.attributeEnd; at++) {
      const digit = (this.bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) return this.fail(at, `the attribute value "${this.attributeText()}" where a whole number belongs`);
      number = number * 10 + digit;
    }
    return number;
  }

  protected truth(): boolean {
    const text = this.attributeText();
    return text === "1" || text === "true";
  }

  protected attributeText(): string {
    return latin1(this.bytes.subarray(this.attributeStart, this.attributeEnd));
  }

  protected fail(at: number, what: string): never {
    throw damage(this.place, `${what}, at byte ${at}`);
  }
}
