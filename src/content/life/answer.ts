import type { Look, Mark, ToContent } from '../../messages.ts';
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

type Unchecked = Record<string, unknown>;

/** What each kind of message does; one for an older reading does nothing. */
const ANSWERS: Record<ToContent['type'], (session: Session, message: Unchecked) => unknown> = {
  'which-reading': session => ({ key: session.key }),
  'read-page': session => session.read(),
  'show-marks': (session, { key, marks, look }) => {
    if (key === session.key && Array.isArray(marks)) session.showMarks(marks.filter(isMark), look as Look);
  },
  'show-passage': (session, { key, start }) => {
    if (key === session.key && (start === null || isOffset(start))) session.showPassage(start);
  },
};

/** Does what a message of the background asks; anything else is ignored. */
export function answerWith(session: Session, message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type } = message as { type?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(ANSWERS, type)) return undefined;
  return ANSWERS[type as ToContent['type']](session, message as Unchecked);
}
