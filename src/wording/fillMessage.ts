/** A text of `_locales`, as the browsers define it. */
export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Fills a message as the browsers do: named placeholders first, then `$1` to `$9`. */
export function fill({ message, placeholders = {} }: Message, subs: readonly string[]): string {
  const named = message.replaceAll(/\$(\w+)\$/g, (whole, name: string) => {
    return placeholders[name.toLowerCase()]?.content ?? whole;
  });
  return named.replaceAll(/\$([1-9])/g, (_, index: string) => subs[Number(index) - 1] ?? '');
}
