import { expect, test } from 'vitest';
import messages from '../../../src/_locales/en/messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const all = Object.entries(messages as Record<string, Message>);

test.each(all)('%s: every placeholder is named, filled by a number of its own, and used', (_, entry) => {
  const { message, placeholders = {} } = entry;
  const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()));
  expect(used).toEqual(new Set(Object.keys(placeholders)));
  const contents = Object.values(placeholders).map(({ content }) => content);
  expect(new Set(contents).size).toBe(contents.length);
  for (const content of contents) expect(content).toMatch(/^\$[1-9]$/);
});

test('the word plagiarism is not used', () => {
  expect(JSON.stringify(messages)).not.toMatch(/plagiar/i);
});
