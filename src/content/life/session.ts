import type { Look, Mark } from '../../messages.ts';
import type { Action } from '../../settings.ts';
import { isConnected, listenTo } from '../dom.ts';
import { Painter, UNSEEN } from '../paint/painter.ts';
import { type Reading, readPage } from '../read/page.ts';
import { isMapped } from '../read/paragraphs.ts';
import { inSlices } from '../read/slices.ts';
import { isOrphan, send, wordOfLoad } from './extension.ts';
import { type Hover, watchHover } from './hover.ts';
import { watchKeys } from './keys.ts';
import { paced } from './pace.ts';
import { addressOf, watchPage } from './watch.ts';

/** A reading that took less than this, ms, may as well be done again soon. */
const CHEAP = 5;

/**
 * One page's readings, one after the other, and the marks of the last one.
 *
 *   read() ──> reading (key) ──page-read──> background ──show-marks──> drawn
 *     ^                                                                  │
 *     └── text changed, or address changed (marks cleared first) <───────┘
 */
export class Session {
  private reading: Reading | null = null;
  private address = addressOf();
  private marks: Mark[] = [];
  private drawnAs: Look = UNSEEN;
  private readonly hover: Hover;
  private readonly painter = new Painter(wordOfLoad());
  private changedMeanwhile = false;
  private readonly follow: (root: Node) => void;
  /** A reading was asked for and not yet sent: a look that comes between takes its place, and must send it. */
  private isAwaited = false;
  /** The reading that is under way. */
  private underWay = new AbortController();

  constructor(private readonly stop: AbortController) {
    const { signal } = stop;
    signal.addEventListener('abort', () => {
      this.painter.clear();
      this.underWay.abort();
    });
    this.hover = watchHover((x, y) => this.painter.spot({ x, y }), signal);
    const pace = paced(() => this.look(), signal);
    const clicked = (event: MouseEvent): void => this.clicked(event);
    listenTo(window, 'click', clicked, { capture: true, passive: true, signal });
    watchKeys(
      () => this.drawnAs.keys,
      action => this.pressed(action),
      signal,
    );
    this.follow = watchPage(
      {
        navigated: () => {
          this.unmark();
          pace.fresh();
        },
        changed: () => {
          this.changedMeanwhile = true;
          pace.soon();
        },
        returned: () => this.read(),
        themed: () => this.painter.restyle(),
        tick: () => isOrphan() && stop.abort(),
      },
      signal,
    );
  }

  /** The key of the last reading; '' before the first. */
  get key(): string {
    return this.reading?.page.key ?? '';
  }

  /** Reads the page and sends it to the background, whatever was there before. */
  read(): void {
    if (isOrphan()) {
      this.stop.abort();
      return;
    }
    this.isAwaited = true;
    void this.take().then(reading => reading && this.announce(reading));
  }

  /** Reads the page in slices; null if another reading was begun before its end. */
  private async take(): Promise<Reading | null> {
    this.underWay.abort();
    this.underWay = new AbortController();
    const { signal } = this.underWay;
    const steps = readPage(document, location.href, () => {
      const { changedMeanwhile } = this;
      this.changedMeanwhile = false;
      return changedMeanwhile;
    });
    const worked = await inSlices(steps, signal);
    if (!worked) return null;
    const { value, ms, slice } = worked;
    value.roots.forEach(this.follow);
    return { ...value, page: { ...value.page, ms, slice } };
  }

  showMarks(marks: Mark[], look: Look): void {
    this.marks = marks;
    this.drawnAs = look;
    this.painter.show(marks, this.reading?.paragraphs ?? [], look);
  }

  /** @param isSaid true if the reader is on the page, and a screen reader should say the card */
  showPassage(start: number | null, isSaid = false): void {
    this.painter.choose(start);
    this.painter.scrollToChosen();
    this.hover.soon(() => {
      const spot = this.painter.spot();
      return spot && { ...spot, isSaid };
    });
  }

  private announce(reading: Reading): void {
    this.unmark();
    this.isAwaited = false;
    this.reading = reading;
    this.address = addressOf();
    send({ type: 'page-read', page: reading.page });
  }

  private unmark(): void {
    this.marks = [];
    this.hover.hide();
    this.painter.clear();
  }

  /** Reads again if the page changed, and sends it to the background only if the article did. */
  private async look(): Promise<'cheap' | 'changed' | 'nothing'> {
    if (isOrphan()) {
      this.stop.abort();
      return 'cheap';
    }
    const { reading } = this;
    const isNew = !reading || this.address !== addressOf();
    if (!isNew && isIntact(reading)) return 'cheap';
    const fresh = await this.take();
    if (!fresh) return 'cheap';
    if (isNew || this.isAwaited || !isSame(reading, fresh)) {
      this.announce(fresh);
      return 'changed';
    }
    this.reading = { ...fresh, page: reading.page };
    if (this.marks.length) this.painter.show(this.marks, fresh.paragraphs, this.drawnAs);
    return (fresh.page.ms ?? 0) < CHEAP ? 'cheap' : 'nothing';
  }

  private pressed(action: Action): boolean {
    if (!this.marks.length || isOrphan()) return false;
    if (action === 'marks') {
      send({ type: 'marks-switched', key: this.key });
      return true;
    }
    const passage = this.painter.step(action === 'next' ? 1 : -1);
    if (!passage) return false;
    this.showPassage(passage.start, true);
    send({ type: 'passage-chosen', key: this.key, start: passage.start });
    return true;
  }

  private clicked(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || !this.marks.length) return;
    if (getSelection()?.isCollapsed === false) return;
    if (isOrphan()) {
      this.stop.abort();
      return;
    }
    const passage = this.painter.passageAt(event.clientX, event.clientY);
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (isTouch) this.hover.soon(() => passage && this.painter.spot());
    if (!passage) return;
    this.painter.choose(passage.start);
    send({ type: 'passage-chosen', key: this.key, start: passage.start });
  }
}

/** True while the text that was read is on the page as it was, with none added around it. */
function isIntact({ page, paragraphs, around }: Reading): boolean {
  if (!page.ok || !around) return false;
  const stands = paragraphs.every(
    paragraph => isMapped(paragraph) && paragraph.pieces.every(({ node }) => isConnected(node)),
  );
  return stands && around.size === around.measure();
}

function isSame(before: Reading, after: Reading): boolean {
  if (!before.page.ok || !after.page.ok) {
    return !before.page.ok && !after.page.ok && before.page.error === after.page.error;
  }
  const { paragraphs, title, facts } = before.page.article;
  const now = after.page.article;
  return (
    title === now.title &&
    facts?.partial === now.facts?.partial &&
    paragraphs.length === now.paragraphs.length &&
    paragraphs.every((text, i) => text === now.paragraphs[i])
  );
}
