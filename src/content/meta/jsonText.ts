import { plainText } from './entities.ts';

const WRAPS =
  /^(?:<!--|(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\s{0,9}\*\/)?)$/g;
const ESCAPED = /^\s*[[{]\s*&(?:quot|#34|#x22);/i;

/**
 * The values of a JSON-LD script as found in pages: wrapped in comments, escaped for HTML, one object behind another,
 * cut off, with raw line breaks, comments, commas and escapes that JSON does not know. Linear in its length.
 */
export function jsonValues(text: string): unknown[] {
  const bare = text.trim().replace(WRAPS, '');
  const plain = ESCAPED.test(bare) ? plainText(bare) : bare;
  try {
    return [JSON.parse(plain)];
  } catch {
    return new Mender(plain).values();
  }
}

const CLOSES = /^\s*(?:[}\]:]|,\s*(?:["{[\d}\]-]|true|false|null|\/[/*]|$)|$|\/[/*])/;
/** What remains of a value that was cut off. */
const LEFT = /,?"(?:[^"\\]|\\.)*":$/;
const NEAR = 40;

/** Goes through broken JSON once, and puts together what can be parsed. */
class Mender {
  private at = 0;
  private out: string[] = [];
  private open: string[] = [];
  private readonly found: unknown[] = [];

  constructor(private readonly text: string) {}

  values(): unknown[] {
    while (this.at < this.text.length) this.step(this.text[this.at]!);
    if (this.open.length) this.close();
    return this.found;
  }

  private step(char: string): void {
    if (char === '"') this.string();
    else if (char === '/' && /[/*]/.test(this.text[this.at + 1] ?? '')) this.comment();
    else {
      this.at++;
      if (char === '{' || char === '[') this.open.push(char === '{' ? '}' : ']');
      else if ((char === '}' || char === ']') && !this.open.length) return;
      if (!this.open.length) return;
      if (char === this.open.at(-1)) {
        this.open.pop();
        this.trim();
        this.out.push(char);
        if (!this.open.length) this.end();
      } else if (char > ' ') this.out.push(char);
    }
  }

  private trim(): void {
    while (this.out.at(-1) === ',') this.out.pop();
  }

  /** A quotation mark ends a string only where JSON continues after it. */
  private string(): void {
    let said = '"';
    for (this.at++; this.at < this.text.length; this.at++) {
      const char = this.text[this.at]!;
      if (char === '\\') {
        const next = this.text[++this.at] ?? '';
        said += /["\\/bfnrtu]/.test(next) ? `\\${next}` : next;
      } else if (char === '"') {
        if (CLOSES.test(this.text.slice(this.at + 1, this.at + NEAR))) break;
        said += '\\"';
      } else said += char < ' ' ? ' ' : char;
    }
    const isWhole = this.at++ < this.text.length;
    if (this.open.length && isWhole) this.out.push(`${said}"`);
  }

  private comment(): void {
    const end = this.text[this.at + 1] === '/' ? '\n' : '*/';
    const at = this.text.indexOf(end, this.at + 2);
    this.at = at < 0 ? this.text.length : at + end.length;
  }

  /** What was cut off ends where it is. */
  private close(): void {
    this.trim();
    this.out.push(this.out.splice(-3).join('').replace(LEFT, ''), this.open.reverse().join(''));
    this.end();
  }

  private end(): void {
    try {
      this.found.push(JSON.parse(this.out.join('')));
    } catch {}
    this.out = [];
    this.open = [];
  }
}
