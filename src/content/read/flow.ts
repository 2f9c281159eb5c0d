import { attributeOf, documentOf, parentElementOf, styleOf } from '../dom.ts';
import type { Box, Flow } from './boxes.ts';

const BLOCK = /^(?:block|flex|grid|list-item|table|flow-root|table-caption|table-row)/;
const BESIDE = /flex|grid/;
/** A wider gap beside an element separates words, px. */
const GAP = 1.5;

const wide = (length: string): boolean => Number.parseFloat(length) >= GAP;

/** How the element is drawn; in a document that is not, as its own style says. Asked once of each box. */
export function flowOf(box: Box): Flow {
  box.flow ??= drawn(box.element);
  return box.flow;
}

function drawn(element: Element): Flow {
  const style = documentOf(element)?.defaultView ? styleOf(element) : null;
  if (!style)
    return /display\s*:\s*(?:block|flex|grid|list-item)/i.test(attributeOf(element, 'style') ?? '')
      ? 'block'
      : 'inline';
  if (BLOCK.test(style.display)) {
    const up = parentElementOf(element);
    const around = up ? styleOf(up) : null;
    const isInRow = around && BESIDE.test(around.display) && !around.flexDirection.startsWith('column');
    return isInRow && !style.position.startsWith('abs') ? 'apart' : 'block';
  }
  if (style.float !== 'none' && style.float) return 'inline';
  const gaps = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight];
  return style.display.startsWith('inline-') || gaps.some(wide) ? 'apart' : 'inline';
}
