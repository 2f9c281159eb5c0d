import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuote, outermostIn, quotations } from '../../../../src/engine/speech/quotations.ts';
import { sentences } from '../../../../src/engine/text/sentences.ts';

const found = (text: string): string[] => quotations(text).map(q => text.slice(q.start, q.end));
const speakers = (text: string): (string | null)[] =>
  quotations(text).map(q => q.speaker && text.slice(q.speaker.start, q.speaker.end));
const flags = (text: string): boolean[] => {
  const all = quotations(text);
  return sentences(text).map(({ start, end }) => isQuote(text, start, end, all));
};

describe('quotations', () => {
  it('may be as many as a text has room for', () => {
    expect(quotations('“a” '.repeat(200_000))).toHaveLength(200_000);
  });

  it.each([
    ['“It rains,” she said. “It pours.”', ['“It rains,”', '“It pours.”']],
    ['"It rains," she said.', ['"It rains,"']],
    ['‘It rains,’ she said, ‘and the goats’ shed leaks.’', ['‘It rains,’', '‘and the goats’ shed leaks.’']],
    ["'It rains,' she said. Don't go.", ["'It rains,'"]],
    ['„Es regnet“, sagte sie.', ['„Es regnet“']],
    ['»Es regnet«, sagte sie.', ['»Es regnet«']],
    ['« Il pleut », dit-elle.', ['« Il pleut »']],
    ['« Il pleut.\n» Il neige », dit-elle.', ['« Il pleut.', '» Il neige »']],
    ['« Il pleut.\n« Il neige », dit-elle.', ['« Il pleut.', '« Il neige »']],
    ['”Det regnar”, sade hon.', ['”Det regnar”']],
    ['„Pada”, powiedziała.', ['„Pada”']],
    ['‚Es regnet‘, sagte er.', ['‚Es regnet‘']],
    ['„Er rief ‚Halt‘ und lief“, sagte sie.', ['„Er rief ‚Halt‘ und lief“', '‚Halt‘']],
    ['»Er rief ›Halt‹ und lief«', ['»Er rief ›Halt‹ und lief«', '›Halt‹']],
    ['«Dijo “llueve” y se fue», contó.', ['«Dijo “llueve” y se fue»', '“llueve”']],
    ['「『行け』と言われた」と続けた。', ['「『行け』と言われた」', '『行け』']],
    ['“下雨了，‘走吧’，”她说。', ['“下雨了，‘走吧’，”', '‘走吧’']],
    ['‹Es regnet›, sagte sie.', ['‹Es regnet›']],
    ['「雨だ」と言った。', ['「雨だ」']],
    ["``It rains,'' she said.", ["``It rains,''"]],
    ['She said "yes" and "no".', ['"yes"', '"no"']],
    ['“He is a goat."', ['“He is a goat."']],
  ])('finds those of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Don’t say it’s the soldiers’ fault.',
    "rock 'n' roll 'cause of the '90s",
    'a 12" pipe and a 5\'10" man',
    'no marks at all',
    '',
  ])('finds none in %s', text => {
    expect(found(text)).toEqual([]);
  });

  it('gives nested ones their depth', () => {
    const text = 'She said “he told me ‘the “big one” is here’ today.”';
    expect(quotations(text).map(q => q.depth)).toEqual([0, 1, 2]);
    expect(quotations('"The \'big one\' is here," she said.').map(q => q.depth)).toEqual([0, 1]);
  });

  it('follows a quotation over paragraphs that reopen it', () => {
    const text = '“It rains.\n“It pours,” said Odo Brenner.\nNothing more.';
    expect(quotations(text)).toMatchObject([
      { start: 0, end: 10, closed: false, continued: false },
      { start: 11, end: 22, closed: true, continued: true },
    ]);
    expect(found('‘It rains.\n‘It pours,’ she said.')).toEqual(['‘It rains.', '‘It pours,’']);
    expect(found('“It rains.\nIt pours,” she said.')).toEqual(['“It rains.', 'It pours,”']);
  });

  it('ends at its paragraph where nothing closes it', () => {
    expect(found('“It rains.\nThe goats left.')).toEqual(['“It rains.']);
    expect(found('“It rains. “It pours,” she said.')).toEqual(['“It rains.', '“It pours,”']);
  });

  it('sees through invisible characters and a wrong opening mark', () => {
    expect(found('\u200b”It rains. It pours\u200b,” she wrote.')).toEqual(['”It rains. It pours\u200b,”']);
  });

  it('knows embedded posts and statements in full', () => {
    const post = 'We won. What a day! — Odo Brenner (@odobrenner) June 22, 2031';
    expect(quotations(post)).toMatchObject([{ start: 0, end: post.length, form: 'post' }]);
    const apart = 'We won. What a day!\n— Odo Brenner (@odobrenner) June 22, 2031\nThe club met.';
    expect(quotations(apart)).toMatchObject([{ start: 0, end: 19, form: 'post' }]);
    const text = 'Her statement is in full below:\nI am sorry for what I did.\nThe club met on Monday.';
    expect(quotations(text)).toMatchObject([{ form: 'statement', start: 32, end: 58 }]);
  });

  it('names the speaker where name and verb adjoin', () => {
    expect(speakers('“It rains,” Odo Brenner said.')).toEqual(['Odo Brenner']);
    expect(speakers('“It rains,” said harbour spokesman Odo van Brenner.')).toEqual(['Odo van Brenner']);
    expect(speakers('Odo Brenner told reporters: “It rains.”')).toEqual(['Odo Brenner']);
    expect(speakers('“It rains,” he said.')).toEqual([null]);
    expect(speakers('“It rains,” Odo Brenner, the mayor, said.')).toEqual([null]);
    expect(speakers('“It rains.”\nOdo Brenner said nothing.')).toEqual([null]);
  });
});

describe('isQuote', () => {
  it('flags the first, middle and last sentences of a long quotation', () => {
    expect(flags('“It rains. It pours. The goats are wet,” she said. They left.')).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  it('does not flag a sentence with a few quoted words', () => {
    expect(flags('The mayor called the long and costly plan for the new harbour “mad”.')).toEqual([false]);
    expect(flags('“Mad,” said the mayor, who has led the harbour board for many years.')).toEqual([false]);
  });
  it('flags a sentence that is half quoted', () => {
    expect(flags('“It rains on goats,” the mayor said.')).toEqual([true]);
  });
  it('counts nested quotations once', () => {
    const text = 'He and she and they said “a ‘b’ c” and left for home.';
    expect(outermostIn(quotations(text), 0, text.length)).toEqual([{ start: 25, end: 34 }]);
    expect(flags(text)).toEqual([false]);
  });
});

describe('any text', () => {
  const parts = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    '「',
    '」',
    'a',
    'Odo said',
    ' ',
    '. ',
    ',',
    '\n',
    '\u200b',
    '\ud800',
    's’ b',
  );
  const texts = fc.array(parts, { maxLength: 60 }).map(list => list.join(''));

  it('gives valid quotations, sorted, each within a paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), text => {
        let last = 0;
        for (const { start, end, depth, speaker } of quotations(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(depth).toBeGreaterThanOrEqual(0);
          if (speaker) expect(text.slice(speaker.start, speaker.end)).toMatch(/^\p{Lu}/u);
          last = start;
        }
      }),
    );
  });

  it('gives outermost parts without overlaps', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let reached = from;
        for (const { start, end } of outermostIn(quotations(text), from, to)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeLessThanOrEqual(to);
          reached = end;
        }
      }),
    );
  });

  it('finds any plain words put between marks', () => {
    const words = fc.array(fc.constantFrom('goat', 'rain', 'Don’t', 'we’re', '12', 'said'), {
      minLength: 1,
      maxLength: 8,
    });
    const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['「', '」']);
    fc.assert(
      fc.property(words, marks, (list, [open, close]) => {
        const quote = `${open}${list.join(' ')}.${close}`;
        expect(found(`She said: ${quote} They left.`)).toEqual([quote]);
      }),
    );
  });

  it('answers on hostile input', () => {
    for (const mark of ['“', '”', '"', "'", '‘a ', '« ', '“a. ', '“a\n', '“‘', ' A. B."']) {
      const text = mark.repeat(10_000);
      expect(quotations(text).every(q => q.end <= text.length)).toBe(true);
    }
  });
});

describe('a dash that opens a paragraph', () => {
  it.each([
    ['– Vi vilar inte förrän bojen är lagad, säger Ada Brenner.', ['– Vi vilar inte förrän bojen är lagad,']],
    ['– Emme lepää ennen kuin poiju on ehjä, sanoo Ada Brenner.', ['– Emme lepää ennen kuin poiju on ehjä,']],
    [
      '— Nous attendrons la fin des travaux, a déclaré Ada Brenner.',
      ['— Nous attendrons la fin des travaux,'],
    ],
    [
      '– Nie spoczniemy, póki boja stoi źle – powiedziała Ada Brenner.',
      ['– Nie spoczniemy, póki boja stoi źle'],
    ],
    ['— Мы не успокоимся до утра, — сказала Ада Бреннер.', ['— Мы не успокоимся до утра']],
    [
      '—No descansaremos hasta el final —dijo Ada Brenner—. Es nuestro deber.',
      ['—No descansaremos hasta el final', 'Es nuestro deber.'],
    ],
    [
      '– Det är bra så här, sade han.\n– Vi vet inte mer om det nu.',
      ['– Det är bra så här,', '– Vi vet inte mer om det nu.'],
    ],
    ['– The council closed the old bridge.\n– The mayor had said no.', []],
    ['— The Heron: a ferry of the line\n— The Plover: a survey ship', []],
    ['Färjan – som kom i går – är lagad, säger Ada Brenner.', []],
  ])('opens a quotation where somebody says so: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('knows who speaks', () => {
    const text = '– Vi vilar inte förrän bojen är lagad, säger Ada Brenner.';
    expect(speakers(text)).toEqual(['Ada Brenner']);
  });
});
