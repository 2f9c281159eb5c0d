const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** White space collapsed, what shows nothing dropped. */
export const tidy = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
