import type { ComponentChildren } from 'preact';
import type { RelatedReport } from '../../messages.ts';
import { webAddress } from '../../wording/format.ts';
import { linkToWords } from './textFragment.ts';

interface Props {
  source: RelatedReport;
  /** The report's words to land on. */
  words: string;
  children: ComponentChildren;
}

/** A link to a report that lands on its very words; the children alone where it has no web address. */
export function SourceLink({ source, words, children }: Props) {
  const address = webAddress(source.url);
  if (!address) return <>{children}</>;
  return (
    <a href={linkToWords(address, words)} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
