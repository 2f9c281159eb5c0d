/** Lets steps that run side by side speak one after the other: the first is heard at once, the next when it is done. */
export class Turns {
  private readonly waiting: { text: string[]; isDone: boolean }[] = [];

  constructor(private readonly write: (text: string) => void) {}

  /** A voice of its own: `say` is heard when those who began before are done; `end` gives the turn to the next. */
  begin(): { say(text: string): void; end(): void } {
    const voice = { text: [] as string[], isDone: false };
    this.waiting.push(voice);
    return {
      say: text => {
        voice.text.push(text);
        this.speak();
      },
      end: () => {
        voice.isDone = true;
        this.speak();
      },
    };
  }

  private speak(): void {
    for (let front = this.waiting[0]; front; front = this.waiting[0]) {
      for (const text of front.text.splice(0)) this.write(text);
      if (!front.isDone) return;
      this.waiting.shift();
    }
  }
}
