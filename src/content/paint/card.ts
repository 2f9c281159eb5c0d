import { newElement, rootOf } from '../dom.ts';

/** Space between the card and the line, and the window's edges, CSS pixels. */
const GAP = 6;

/** A part of the window, CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

const HOST =
  'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;margin:0!important;z-index:2147483647!important';
const BOX =
  'box-sizing:border-box;max-width:min(22rem,calc(100vw - 12px));padding:.45rem .7rem;border:1px solid;border-radius:6px;font:13px/1.4 system-ui,sans-serif;box-shadow:0 2px 8px #0003;';
const LIGHT = 'background:#fff;color:#1c1e20;border-color:#8b8e90';
const DARK = 'background:#232528;color:#ececea;border-color:#7d8287';

/**
 * A card beside a passage: its label, and where it is. Its host hangs on the root element only while it is
 * shown, in the top layer, so that nothing of the page lies over it. Every style is set on elements directly: a
 * page's content security policy does not reach there, and `all: initial !important` on the host outdoes its rules.
 */
export class Card {
  private host: HTMLElement | null = null;

  /** @param place what the card is placed below or above, as it is in the window now */
  show(
    lines: readonly string[],
    place: Box,
    { isDark, isSaid }: { isDark: boolean; isSaid?: boolean },
  ): void {
    this.hide();
    const host = newElement(document, 'div');
    const box = newElement(document, 'div');
    box.setAttribute('role', isSaid ? 'alert' : 'tooltip');
    box.dir = 'auto';
    box.style.cssText = BOX + (isDark ? DARK : LIGHT);
    lines.forEach((text, index) => {
      const row = newElement(document, 'div');
      row.textContent = text;
      if (!index) row.style.fontWeight = '600';
      box.append(row);
    });
    host.style.cssText = HOST;
    host.attachShadow({ mode: 'closed' }).append(box);
    rootOf(document)?.append(host);
    this.host = host;
    host.popover = 'manual';
    host.showPopover?.();
    this.stand(place);
  }

  hide(): void {
    this.host?.remove();
    this.host = null;
  }

  /** True if an event went to the card. */
  holds(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host;
  }

  private stand(place: Box): void {
    const { width, height } = this.host!.getBoundingClientRect();
    const below = place.bottom + GAP;
    const top = below + height > innerHeight ? place.top - height - GAP : below;
    const left = Math.max(GAP, Math.min(place.left, innerWidth - width - GAP));
    this.host!.style.setProperty('transform', `translate(${left}px,${Math.max(GAP, top)}px)`, 'important');
  }
}
