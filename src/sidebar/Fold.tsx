import type { ComponentChildren } from 'preact';
import { setFold, useFold } from './useFold.ts';

interface Props {
  /** Names it for tests, and for what is remembered. */
  name: string;
  heading: string;
  /** What is in it, in a few words. */
  about?: string;
  /** Makes what is in it. */
  children: () => ComponentChildren;
}

/** A part of the sidebar that is folded until the reader opens it; what is in it is made when it is unfolded. */
export function Fold({ name, heading, about, children }: Props) {
  const isOpen = useFold(name);
  return (
    <details
      class={`fold fold-${name}`}
      data-testid={name}
      open={isOpen}
      onToggle={event => setFold(name, event.currentTarget.open)}
    >
      <summary>
        <h3>{heading}</h3> {about && <span class="muted">{about}</span>}
      </summary>
      {isOpen && children()}
    </details>
  );
}
