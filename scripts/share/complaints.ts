/** Sentences on things that are no report, or were not taken, that are printed of a run. */
const MOST_SAID = 50;

/** Counts complaints on single reports and prints as many as help. */
export class Complaints {
  count = 0;

  say(sentence: string): void {
    if (this.count++ < MOST_SAID) console.error(sentence);
    else if (this.count === MOST_SAID + 1) console.error('… and more.');
  }
}
