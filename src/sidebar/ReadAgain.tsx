import { useState } from 'preact/hooks';
import type { ProblemCode } from '../messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { t } from '../wording/i18n.ts';

interface Props {
  tabId: number;
  isPrimary?: boolean;
}

/** Has the page read again. */
export function ReadAgain({ tabId, isPrimary = false }: Props) {
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const read = async () => {
    const answer = await request('read-tab', { tabId });
    setProblem(answer.ok ? null : answer.error);
  };
  return (
    <>
      <button
        type="button"
        class={isPrimary ? 'primary' : undefined}
        data-testid="read-again"
        onClick={() => void read()}
      >
        <Icon name="reload" />
        {t(isPrimary ? 'read' : 'read_again')}
      </button>
      {problem && (
        <p class="answer" role="alert">
          {problemText(problem)}
        </p>
      )}
    </>
  );
}
