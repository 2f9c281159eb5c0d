import type { Look, Mark } from '../../messages.ts';
import type { Session } from './session.ts';

const LABELS = ['copied', 'rewritten', 'unique', 'skip'];
const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end, label, about } = value as Partial<Mark>;
  return (
    isOffset(start) &&
    isOffset(end) &&
    end > start &&
    LABELS.includes(label ?? '') &&
    Array.isArray(about) &&
    about.every(line => typeof line === 'string')
  );
}

/** Does what a message of the background (ToContent) asks; what does not fit, or is for an older reading, is ignored. */
export function answerWith(session: Session, message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, key, marks, look, start } = message as Record<string, unknown>;
  if (type === 'which-reading') return { key: session.key };
  if (type === 'read-page') session.read();
  if (key !== session.key) return undefined;
  if (type === 'show-marks' && Array.isArray(marks)) session.showMarks(marks.filter(isMark), look as Look);
  if (type === 'show-passage' && (start === null || isOffset(start))) session.showPassage(start);
  return undefined;
}
