import type { Label as LabelName } from '../../engine/types.ts';
import { labelText, partText } from '../../wording/labels.ts';

interface Props {
  label: LabelName | 'quote' | 'unsure';
  sure?: boolean;
  /** False if only copying is judged. */
  isJudged?: boolean;
}

/** A label in its colour and underline style: the same as its passages have on the page. */
export function Label({ label, sure = true, isJudged = true }: Props) {
  const isPart = sure || label === 'quote' || label === 'unsure';
  return (
    <span class="label" data-label={label} data-unsure={!sure || undefined}>
      {isPart ? partText(label, isJudged) : labelText(label, sure, isJudged)}
    </span>
  );
}
