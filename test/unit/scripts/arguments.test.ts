import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserFrom, chosenTests, hasDisplay, longTests } from '../../../scripts/arguments.ts';
import { chromePath, firefoxPath } from '../../tools/browsers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('browserFrom', () => {
  test('is chrome unless another is named', () => {
    expect(browserFrom([])).toBe('chrome');
    expect(browserFrom(['--browser', 'firefox'])).toBe('firefox');
    expect(browserFrom(['--browser=chrome'])).toBe('chrome');
  });

  test.each([[['--browser', 'opera']], [['--brwoser', 'firefox']], [['--browser']]])(
    '%j ends with a sentence',
    args => {
      const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      browserFrom(args);
      expect(exit).toHaveBeenCalledWith(2);
      expect(said).toHaveBeenCalledOnce();
    },
  );
});

/** Runs with an end of the process caught; returns how often it was asked for, and what was said. */
function ending(run: () => unknown): [ends: number, said: string] {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  run();
  return [exit.mock.calls.length, said.mock.calls.join()];
}

describe('chosenTests', () => {
  test('are all where nothing is said', () => {
    const all = { parts: ['lint', 'unit', 'build', 'e2e'], browsers: ['chrome', 'firefox'], more: [] };
    expect(chosenTests([])).toEqual(all);
  });

  test('are those of one part, one browser, some files, a pattern', () => {
    expect(chosenTests(['e2e', 'feeds', 'find', '--browser', 'firefox', '-t', 'redirect'])).toEqual({
      parts: ['e2e'],
      browsers: ['firefox'],
      more: ['feeds', 'find', '-t', 'redirect'],
    });
  });

  test.each([[['feeds']], [['-t', 'redirect']], [['e2e', '--browser', 'opera']], [['unit', '--watch']]])(
    '%j ends with a sentence',
    args => {
      expect(ending(() => chosenTests(args))).toEqual([1, expect.stringMatching(/\w/)]);
    },
  );
});

test('the long tests have their time and names', () => {
  expect(longTests([])).toEqual({ names: [], browsers: ['chrome', 'firefox'], minutes: 25 });
  expect(longTests(['kills', '--minutes', '3', '--browser=chrome'])).toEqual({
    names: ['kills'],
    browsers: ['chrome'],
    minutes: 3,
  });
  expect(ending(() => longTests(['--minutes', 'soon']))[0]).toBe(1);
});

test('continuous integration has no display, whatever the environment says', () => {
  vi.stubEnv('CI', '1');
  vi.stubEnv('DISPLAY', ':0');
  expect(hasDisplay()).toBe(false);
});

test.runIf(process.platform === 'linux')('Linux has a display with X or Wayland', () => {
  vi.stubEnv('CI', '');
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  expect(hasDisplay()).toBe(false);
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0');
  expect(hasDisplay()).toBe(true);
});

test('the path that the environment names comes before all others', () => {
  vi.stubEnv('CHROME_PATH', '/somewhere/chrome');
  vi.stubEnv('FIREFOX_PATH', '/somewhere/firefox');
  expect(chromePath()).toBe('/somewhere/chrome');
  expect(firefoxPath()).toBe('/somewhere/firefox');
});
