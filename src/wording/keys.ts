import { ACTIONS, type Action } from '../settings.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const MODIFIERS = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock', 'Fn', 'Dead', 'Process'];

/** The key without its modifiers: the letter on it, or where it gives another script's, the one of its place. */
function plainKey({ key, code }: Pressed): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  return place ?? (key === ' ' ? 'Space' : key);
}

/** The name of a key with its modifiers ('Alt+Shift+J'), or null for a modifier alone. */
export function keyOf(pressed: Pressed): string | null {
  const name = plainKey(pressed);
  if (MODIFIERS.includes(pressed.key)) return null;
  const { ctrlKey, altKey, metaKey, shiftKey } = pressed;
  const parts = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift', name];
  return parts.filter(Boolean).join('+');
}

/** As `aria-keyshortcuts` names modifiers. */
export const ariaKey = (key: string): string | undefined => key.replace(/\bCtrl\b/, 'Control') || undefined;

/** Letters that open the browsers' menus or go to the address with Alt. */
const OF_MENUS = 'BDEFHSTV';

/**
 * Why a key cannot be used, or null. Letters alone move a screen reader's cursor, Ctrl and Meta are the browser's,
 * Ctrl with Alt is VoiceOver's and types characters on many keyboards, Alt with some letters opens a menu.
 */
export function problemOfKey(key: string): 'key_needs_alt' | 'key_of_browser' | null {
  const parts = key.split('+');
  const name = parts.at(-1)!;
  if (!parts.includes('Alt') || parts.includes('Ctrl') || parts.includes('Meta')) return 'key_needs_alt';
  if (!/^[A-Z0-9]$/.test(name)) return 'key_of_browser';
  return !parts.includes('Shift') && OF_MENUS.includes(name) ? 'key_of_browser' : null;
}

/** The action of a key. */
export const actionOf = (keys: Record<Action, string>, pressed: Pressed): Action | undefined => {
  const key = keyOf(pressed);
  return key ? ACTIONS.find(action => keys[action] === key) : undefined;
};
