import { afterAll, beforeAll, expect, test } from 'vitest';
import { agency } from '../newsroom/data.ts';
import type { Tab } from './driver/index.ts';
import { addAgency } from './reader.ts';
import { useBrowser } from './session.ts';

const session = useBrowser();
let options: Tab;

beforeAll(async () => {
  options = await session.driver.options();
});
afterAll(() => options?.close());

const own = (): Promise<string[]> =>
  options.evaluate(() =>
    [...document.querySelectorAll('[data-testid="agency"]:has(button)')].map(item => item.textContent),
  );

const said = (): Promise<string> =>
  options.waitFor(() => document.querySelector('form [role="alert"]')?.textContent, [], {
    what: 'what is wrong with the form',
  });

test('an agency without a name is not added, and the form says why', async () => {
  await options.click('[data-testid="add-agency"]');
  expect(await said()).not.toBe('');
  expect(await own()).toEqual([]);
});

test('a domain that is none is named', async () => {
  await options.fill('#agency-name', 'Lanternfish Wire');
  await options.fill('#agency-domains', 'not a domain');
  await options.click('[data-testid="add-agency"]');
  await options.waitFor(() =>
    document.querySelector('form [role="alert"]')?.textContent.includes('not a domain'),
  );
  expect(await own()).toEqual([]);
});

test('an agency that is added stays, also when the background stops, until it is removed', async () => {
  const { name, domains } = agency();
  await addAgency(session.driver, agency());
  await session.driver.stopBackground();
  await options.reload();
  await options.waitFor(() => document.querySelector('[data-testid="agency"]:has(button)'));
  const [first] = await own();
  expect(first).toContain(name);
  expect(first).toContain(domains[0]);
  await options.click('[data-testid="agency"] button');
  await options.waitFor(() => !document.querySelector('[data-testid="agency"]:has(button)'));
});
