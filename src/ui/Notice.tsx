import type { ComponentChildren } from 'preact';
import type { ProblemCode } from '../messages.ts';
import { NotStored } from '../stored/slot.ts';
import { type MessageKey, t } from '../wording/i18n.ts';

/** What can be shown in place of a result. */
export type NoticeCode =
  | ProblemCode
  | 'nothing-read'
  | 'reading'
  | 'tab-closed'
  | 'no-reports'
  | 'no-related'
  | 'none-found';

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;
const underscored = <S extends string>(code: S) => code.replaceAll('-', '_') as Underscored<S>;

/** What happened, and what to do, in one line: for places that have no room for a Notice. */
export const problemText = (code: ProblemCode): string =>
  `${t(`notice_${underscored(code)}`)} ${t(`notice_${underscored(code)}_help`)}`;

/** The same of what a change to what is stored was rejected with. */
export function failureText(error: unknown): string {
  if (error instanceof NotStored) return problemText('not-stored');
  console.error(error);
  return problemText('internal');
}

interface Props {
  code: NoticeCode;
  /** Fill the placeholders of the help sentence. */
  subs?: string[];
  children?: ComponentChildren;
}

/** An empty state: a sentence of what happened, one of what to do, and the buttons that do it. */
export function Notice({ code, subs, children }: Props) {
  const key: MessageKey = `notice_${underscored(code)}`;
  return (
    <section class="notice" role="status" data-testid="notice" data-code={code}>
      <h2>{t(key)}</h2>
      <p>{t(`${key}_help`, subs)}</p>
      {children && <div class="buttons">{children}</div>}
    </section>
  );
}
