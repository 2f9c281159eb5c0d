import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** Names it for tests. */
  name: string;
  heading: string;
  /** What is in it, in a few words. */
  about: string;
  /** Makes what is in it. */
  children: () => ComponentChildren;
}

/** A part of the sidebar that is folded at first; what is in it is made when it is unfolded. */
export function Fold({ name, heading, about, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="fold" data-testid={name} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h3>{heading}</h3> <span class="muted">{about}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
