import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserFrom, hasDisplay } from '../../../scripts/arguments.ts';
import { chromePath, firefoxPath } from '../../tools/browsers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('browserFrom', () => {
  test('is chrome unless told otherwise', () => {
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
