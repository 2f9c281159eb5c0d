import type { ComponentChildren } from 'preact';
import { webAddress } from '../wording/format.ts';

/** What leads to an address of the web, in a tab of its own; without such an address what is in it alone. */
export function WebLink({ url, children }: { url: string | null | undefined; children: ComponentChildren }) {
  const address = webAddress(url);
  if (!address) return <>{children}</>;
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
