import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../../src/engine/differences/differences.ts';
import { wordEdits } from '../../../../src/engine/speech/wordEdits.ts';
import { spelling } from '../../../../src/engine/text/spelling.ts';
import { readText } from '../../../../src/engine/text/text.ts';
import type { Difference, Label, Passage, Report } from '../../../../src/engine/types.ts';

const report = (id: string, published: string | null, ...paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency: null,
  published,
  paragraphs,
});

interface Given {
  label?: Label;
  score?: number;
  published?: string | null;
  /** What the article says besides. */
  more?: string[];
}

/** The differences of one passage, the article's first paragraph, from the first sentence-long `there` of a report. */
function between(here: string, there: string, given: Given = {}): Difference[] {
  const { label = 'rewritten', score = 0.9, published = '2031-02-09', more = [] } = given;
  const article = readText(report('here', '2031-02-09', here, ...more));
  const other = readText(report('there', published, there));
  const source = { report: 'there', start: 0, end: there.length, score };
  const passage: Passage = {
    start: 0,
    end: here.length,
    label,
    sure: true,
    p: 0.95,
    quote: false,
    words: 9,
    sources: [source],
  };
  const found = differences(article, [other], [passage]);
  for (const difference of found) {
    expect(article.text.slice(difference.start, difference.end)).toContain(difference.here);
    expect(other.text.slice(difference.reportStart, difference.reportEnd)).toContain(difference.there);
    expect(difference.here + difference.there).not.toBe('');
  }
  return found;
}
const told = (here: string, there: string, given?: Given): string[] =>
  between(here, there, given).map(({ kind, here: a, there: b }) => `${kind}: ${a} | ${b}`);

describe('numbers', () => {
  it.each([
    [
      'The fire at the Brackwater mill killed 14 workers and closed the road.',
      'A fire at the Brackwater mill killed 12 workers and closed the coast road.',
      'number: 14 | 12',
    ],
    [
      'Unemployment in Tarnland rose to 7% in the winter, the statistics office said.',
      'The statistics office said unemployment in Tarnland rose to five percent in the winter.',
      'number: 7% | five percent',
    ],
    [
      'The harbour board of Oldmere will pay $2.4bn for the new bridge.',
      'The harbour board of Oldmere will pay $2.1 billion for the new bridge.',
      'number: $2.4bn | $2.1 billion',
    ],
    [
      'Odo Brenner, 54, was elected mayor of Oldmere after a long campaign.',
      'Odo Brenner, 45, was elected mayor of Oldmere after a long campaign.',
      'number: 54 | 45',
    ],
    [
      'At least 41 people have died in the Oldmere floods, officials said.',
      'Officials said the floods in Oldmere have killed at least 38 people.',
      'number: At least 41 | at least 38',
    ],
    [
      'The Oldmere bank raised its main rate to 4.5% in spring.',
      'The bank of Oldmere raised its main interest rate to 4.75% in spring.',
      'number: 4.5% | 4.75%',
    ],
  ])('tells %s', (here, there, expected) => {
    expect(told(here, there)).toEqual([expected]);
  });

  it.each([
    [
      'The fire killed seven workers at the Brackwater mill.',
      'The fire at the Brackwater mill killed 7 workers.',
    ],
    ['Prices in Tarnland rose 5 percent over winter.', 'Prices in Tarnland rose 5% over winter.'],
    [
      'The Oldmere bridge costs $1.2bn, the board said.',
      'The Oldmere bridge costs $1.2 billion, the board said.',
    ],
    ['More than 300 farmers blocked the Oldmere bridge.', 'Some 312 farmers blocked the Oldmere bridge.'],
    ['The fire killed 14 workers at the Brackwater mill.', 'The fire at the Brackwater mill killed workers.'],
    [
      'The fire at Brackwater mill killed 14 people, officials said.',
      'Fire at Brackwater mill: 300 people were evacuated, officials said.',
    ],
    [
      'The floods in Oldmere killed 41 people and injured 90, officials said.',
      'The floods in Oldmere injured 90 people and three children, officials said.',
    ],
    [
      'Odo Brenner, the 54-year-old mayor of Oldmere, resigned over the bridge.',
      'The mayor of Oldmere, Odo Brenner, 54, resigned over the bridge affair.',
    ],
    [
      'Four farmers had accused the Oldmere mayor of fraud.',
      'Two other farmers had accused the Oldmere mayor of fraud.',
    ],
  ])('says nothing of %s', (here, there) => {
    expect(told(here, there)).toEqual([]);
  });
});

describe('dates', () => {
  it('shows a date that cannot be the same', () => {
    expect(
      told(
        'Earlier in February, Queen Alwina set out her terms for peace with Tarnland.',
        'On June 14th, Queen Alwina set out her opening terms for a peace with Tarnland.',
      ),
    ).toEqual(['date: Earlier in February | June 14th']);
  });

  it('resolves weekdays by the publication of each report', () => {
    const here = 'The mill at Brackwater burned down on Friday after a gas leak.';
    expect(told(here, 'The mill at Brackwater burned down on Feb. 7 after a gas leak.')).toEqual([]);
    expect(told(here, 'The mill at Brackwater burned down on Feb. 5 after a gas leak.')).toEqual([
      'date: Friday | Feb. 5',
    ]);
    const yesterday = 'The mill at Brackwater burned down yesterday after a gas leak.';
    expect(told(here, yesterday, { published: '2031-02-08' })).toEqual([]);
    expect(told(here, yesterday, { published: '2031-02-03' })).toEqual(['date: Friday | yesterday']);
  });

  it('says nothing where publication dates are missing', () => {
    const here = 'The mill at Brackwater burned down on Feb. 3 after a gas leak.';
    expect(
      told(here, 'The mill at Brackwater burned down on Friday after a gas leak.', { published: null }),
    ).toEqual([]);
  });

  it('shows a date of the event that is dropped, not the day somebody spoke', () => {
    expect(
      told(
        'Queen Alwina hinted at a meeting with Chancellor Odo Brenner to discuss the bridge.',
        'On Friday, Queen Alwina said she would meet Chancellor Odo Brenner next week to discuss the bridge.',
      ),
    ).toEqual(['date:  | next week']);
  });

  it('calls nothing dropped that another sentence says', () => {
    const here = 'Queen Alwina hinted at a meeting with Chancellor Odo Brenner to discuss the bridge.';
    const there =
      'On Friday, Queen Alwina said she would meet Chancellor Odo Brenner next week to discuss the bridge.';
    const more = ['Goats grazed on the green.', 'The talks on the bridge are set for next week.'];
    expect(told(here, there, { more })).toEqual([]);
  });

  it('shows one that was changed in a copied sentence, whatever is beside it', () => {
    const copied = (day: string) =>
      `The fair lies between the trial of 12 weavers on Friday and the long wedding of Queen Alwina on ${day} with all the goats.`;
    expect(told(copied('Thursday'), copied('Monday'), { label: 'copied' })).toEqual([
      'date: Thursday | Monday',
    ]);
    const spoken = (day: string) =>
      `“The bridge is closed for good,” Odo Brenner told the board early ${day}.`;
    expect(told(spoken('Sunday'), spoken('Thursday'), { label: 'copied' })).toEqual([
      'date: Sunday | Thursday',
    ]);
  });

  it('does not hold the day of another thing of the kind against it', () => {
    expect(
      told(
        'The harbour board showed a video on Tuesday of a weaver who burned the old mill.',
        'The harbour board showed a video last month of another weaver who burned the old barn.',
      ),
    ).toEqual([]);
  });

  it('does not hold a speaking day against the day of the event', () => {
    expect(
      told(
        'Queen Alwina said on Friday that the Brackwater mill fire was arson.',
        'Queen Alwina said the Brackwater mill fire in January was arson.',
      ),
    ).toEqual([]);
  });
});

describe('names', () => {
  it('shows another person in the same office, and another first name', () => {
    expect(
      told(
        'The road stays closed until spring, harbour spokesman Ovar Lindqvist said in Oldmere.',
        'The road stays closed until spring, harbour spokesman Tibor Marrow said in Oldmere.',
      ),
    ).toEqual(['name: Ovar Lindqvist | Tibor Marrow']);
    expect(
      told(
        'The prize for goat cheese went to farmer Alda Marrow of Oldmere.',
        'The prize for goat cheese went to farmer Elsbeth Marrow of Oldmere.',
      ),
    ).toEqual(['name: Alda Marrow | Elsbeth Marrow']);
  });

  it.each([
    [
      'The prize for cheese went to Mr Brenner of Oldmere.',
      'The prize for cheese went to Odo Brenner of Oldmere.',
    ],
    [
      'The prize for cheese went to Bill Brenner of Oldmere.',
      'The prize for cheese went to William Brenner of Oldmere.',
    ],
    [
      'The prize went to Kazimir Drobenski at the Oldmere fair.',
      'The prize went to Kazymyr Drobensky at the Oldmere fair.',
    ],
    [
      'The prize went to Oleh Tarhanjuk at the Oldmere fair.',
      'The prize went to Oleh Tarhanyuk at the Oldmere fair.',
    ],
    [
      'Talks in the UAE on the Oldmere bridge failed.',
      'Talks in the United Arab Emirates on the Oldmere bridge failed.',
    ],
    ['Talks with the U.S. on the Oldmere bridge failed.', 'American talks on the Oldmere bridge failed.'],
  ])('says nothing of %s', (here, there) => {
    expect(told(here, there)).toEqual([]);
  });
});

describe('quotations', () => {
  it('shows a changed word', () => {
    expect(
      told(
        '“We had a very good talk about the bridge and the goats,” Odo Brenner said.',
        '“We had a really good talk about the bridge and the goats,” Odo Brenner said.',
      ),
    ).toEqual([]);
    expect(
      told(
        'Odo Brenner of Oldmere called the bridge “a total disaster for this town”.',
        'The mayor of Oldmere called the bridge “a complete disaster for this town”.',
      ),
    ).toEqual(['quote: total | complete']);
    expect(
      told(
        '“There should be no further work on the old stone bridge,” Brenner said.',
        '“There should be no work on the old stone bridge,” Brenner said.',
      ),
    ).toEqual(['quote: further | ']);
  });

  it.each([
    ['you know, ', ''],
    ['folks', 'people'],
    ['want to see', 'see'],
    ['simply', ''],
    ['have', 'see'],
    ['capital', 'Capitol'],
  ])('passes over what is heard otherwise: %s | %s', (a, b) => {
    const quote = (word: string) =>
      `“At some point the ${word} of this town have to look after the goats,” Brenner said.`;
    expect(told(quote(`board ${a}`), quote(`board ${b}`))).toEqual([]);
  });

  it('passes over the stamp of a tweet, and over words that the article has elsewhere', () => {
    const tweet = (day: number) =>
      `“The board of Oldmere will never mend that bridge in time for the fair” — Odo Brenner (@odo_brenner) June ${day}, 2031`;
    expect(told(tweet(14), tweet(15))).toEqual([]);
    const here = '“I find the board of this town to be slow and deaf to all of us,” Brenner said.';
    const there = '“I find the school board of this town to be slow and deaf to all of us,” Brenner said.';
    expect(told(here, there)).toEqual(['quote:  | school']);
    const more = ['“Look, I find the school board of this town to be a bad joke,” Brenner said.'];
    expect(told(here, there, { more })).toEqual([]);
  });

  it('says a negation that only one of them has before other words', () => {
    expect(
      told(
        '“I have never promised a new harbour bridge to anybody in this very town,” Brenner said.',
        '“I have promised a new harbour bridge to anybody in this whole town,” Brenner said.',
      ),
    ).toEqual(['quote: never | ']);
  });

  it.each([
    [
      '“It is now all coming out and I had all of it,” Brenner said of the bridge.',
      '“It is now coming out and I had all of it,” Brenner said of the bridge.',
    ],
    [
      '“No one ever told the board to stop work on the old bridge,” Brenner said.',
      '“No one has ever told the board to stop work on an old bridge,” Brenner said.',
    ],
    [
      '“Do not build a slopping roof where the snow cannot be caught,” Brenner said.',
      '“Do not build a sloping roof where the snow cannot be caught,” Brenner said.',
    ],
  ])('leaves out what two people write down differently: %s', (here, there) => {
    expect(told(here, there)).toEqual([]);
  });

  it.each([
    [
      '“It’s the best bridge in the whole country,” Brenner said of Oldmere.',
      '“It is the best bridge in the whole country,” Brenner said of Oldmere.',
    ],
    [
      '“I want the bridge to be in our neighbourhood,” said Brenner of Oldmere.',
      '"I want the bridge to be in our neighborhood," said Brenner of Oldmere.',
    ],
    [
      '“He (Brenner) wants to see the bridge of Oldmere finished,” she said.',
      '“He [the mayor] wants to see the bridge of Oldmere finished,” she said.',
    ],
    [
      'Brenner said of Oldmere that “the bridge is finished and the goats are safe”.',
      '“I hear the bridge is finished and the goats are safe in Oldmere,” Brenner said.',
    ],
    [
      '“The bridge is finished ... and the goats are safe,” Brenner said in Oldmere.',
      '“The bridge is finished, God willing, and the goats are safe,” Brenner said in Oldmere.',
    ],
    [
      '“The bridge cost seven million and we paid for it,” Brenner said in Oldmere.',
      '“The bridge cost 7 million and we paid for it,” Brenner said in Oldmere.',
    ],
  ])('says nothing of %s', (here, there) => {
    expect(told(here, there)).toEqual([]);
  });
});

describe('what is changed in a copied passage', () => {
  const SENTENCES = [
    'A fire at the Brackwater mill killed 14 workers on Friday, mayor Odo Brenner told the board of Oldmere.',
    'The harbour board of Oldmere sold 340 looms on Jan. 21 to Wanda Brenner, who owns a weaving yard in the north.',
    'Some 2,300 goats were driven over the bridge until Thursday, when judge Ansgar Marrow closed it to all herds.',
    'Queen Alwina will open the rebuilt mill on Feb. 19 beside Tibor Marrow, who paid $90,000 for its wheel and roof.',
    'Police in Tarnland held 61 weavers late Sunday after Alda Fenwick had asked the town for help against the crowd.',
  ];
  const CHANGES: [string, RegExp, (wording: string) => string][] = [
    [
      'number',
      /(?<=killed |sold |Some |\$|held )[\d,]+/,
      figure => String(Math.round(Number(figure.replace(',', '')) * 1.4)),
    ],
    [
      'date',
      /(?:Fri|Thurs|Sun)day|(?<=Jan\. |Feb\. )\d+/,
      day => (/\d/.test(day) ? String(Number(day) - 9) : 'Tuesday'),
    ],
    ['name', /(?<=Odo |Wanda |Ansgar |Tibor |Alda )\p{Lu}\p{Ll}+/u, () => 'Vexborough'],
  ];

  it.each(
    SENTENCES.flatMap(there =>
      CHANGES.map(([kind, wording, by]) => ({ kind, there, here: there.replace(wording, by) })),
    ),
  )('is told: $kind in $here', ({ kind, there, here }) => {
    expect(here).not.toBe(there);
    expect(between(here, there, { label: 'copied' }).map(found => found.kind)).toEqual([kind]);
  });
});

describe('hedges', () => {
  const plain = 'Queen Alwina will meet Chancellor Odo Brenner to discuss the bridge.';
  it('shows one that is dropped, and one that is added', () => {
    const hedged = 'Queen Alwina will probably meet Chancellor Odo Brenner to discuss the bridge.';
    expect(told(plain, hedged)).toEqual(['hedge:  | probably']);
    expect(told(hedged, plain)).toEqual(['hedge: probably | ']);
    expect(
      told(
        'The court in Oldmere heard of the fraud of the harbour board.',
        'The court in Oldmere heard of the alleged fraud of the harbour board.',
      ),
    ).toEqual(['hedge:  | alleged']);
  });

  it.each([
    [
      'Queen Alwina is likely to meet Chancellor Odo Brenner.',
      'Queen Alwina will probably meet Chancellor Odo Brenner.',
    ],
    [
      'Queen Alwina could meet Chancellor Odo Brenner soon.',
      'Queen Alwina may meet Chancellor Odo Brenner soon.',
    ],
    [
      'Police said Odo Brenner stole goats from the Oldmere farm.',
      'Odo Brenner allegedly stole goats from the Oldmere farm.',
    ],
    ['Queen Alwina met Chancellor Odo Brenner in spring.', 'Queen Alwina met Chancellor Odo Brenner in May.'],
    [
      'Farmers in Oldmere keep goats rather than cows near the bridge.',
      'Farmers in Oldmere are more likely to keep goats than cows near the bridge.',
    ],
  ])('says nothing of %s', (here, there) => {
    expect(told(here, there)).toEqual([]);
  });
});

describe('attribution', () => {
  const fact = 'The fire at the Brackwater mill broke out in a store of old paint.';
  it.each([
    ['The fire at the Brackwater mill broke out in a store of old paint, police said.', 'police said'],
    [
      'The fire at the Brackwater mill broke out in a store of paint, according to the harbour board.',
      'according to the harbour board',
    ],
    [
      'According to the harbour board, the fire at the Brackwater mill broke out in a store of paint.',
      'According to the harbour board',
    ],
    ['Police said the fire at the Brackwater mill broke out in a store of old paint.', 'Police said'],
  ])('tells that %s', (there, wording) => {
    expect(told(fact, there)).toEqual([`attribution:  | ${wording}`]);
  });

  it('says nothing where the article attributes too, in any words', () => {
    const there = 'The fire at the Brackwater mill broke out in a store of old paint, police said.';
    expect(told(`${fact.slice(0, -1)}, investigators believe.`, there)).toEqual([]);
    expect(
      told('Police reports put the fire at the Brackwater mill down to a store of old paint.', there),
    ).toEqual([]);
  });

  it('says nothing where another sentence names the same speaker', () => {
    const there =
      'The fire at the Brackwater mill broke out in a store of old paint, an official said Thursday.';
    expect(told(fact, there)).toEqual(['attribution:  | an official said Thursday']);
    const more = ['The bridge will open in spring, said the official, who asked not to be named.'];
    expect(told(fact, there, { more })).toEqual([]);
  });

  it('says nothing where the attribution belongs to another fact', () => {
    expect(
      told(
        fact,
        'Police said Odo Brenner was there, after the fire at the Brackwater mill broke out in old paint, the board reported.',
      ),
    ).toEqual([]);
  });
});

describe('pairs', () => {
  const here = 'The fire at the Brackwater mill killed 14 workers and closed the road.';
  const there = 'The fire at the Brackwater mill killed 12 workers and closed the road.';
  it('are firm: copied or rewritten, with a good score and shared content', () => {
    expect(told(here, there, { label: 'copied' })).toHaveLength(1);
    expect(told(here, there, { label: 'unique' })).toEqual([]);
    expect(told(here, there, { label: 'skip' })).toEqual([]);
    expect(told(here, there, { score: 0.2 })).toEqual([]);
    expect(told(here, 'In Oldmere 12 workers went home early and slept.')).toEqual([]);
  });

  it('look at the neighbouring sentences before they speak', () => {
    const both = `${there} The mill's owner later said 14 workers had died.`;
    const article = readText(report('here', null, here));
    const other = readText(report('there', null, both));
    const source = { report: 'there', start: 0, end: there.length, score: 0.9 };
    const passage: Passage = {
      start: 0,
      end: here.length,
      label: 'copied',
      sure: true,
      p: 0.95,
      quote: false,
      words: 9,
      sources: [source],
    };
    expect(differences(article, [other], [passage])).toEqual([]);
  });

  it('are shown once if a sentence repeats', () => {
    const article = readText(report('here', null, ...Array<string>(50).fill(here)));
    const other = readText(report('there', null, there));
    const source = { report: 'there', start: 0, end: there.length, score: 0.9 };
    const passages = article.sentences.map(
      ({ start, end }): Passage => ({
        start,
        end,
        label: 'copied',
        sure: true,
        p: 0.95,
        quote: false,
        words: 9,
        sources: [source],
      }),
    );
    expect(differences(article, [other], passages)).toHaveLength(1);
  });

  it('never differ from themselves', () => {
    const words = fc.constantFrom(
      'Queen',
      'Alwina',
      'may',
      'meet',
      '12',
      '“goats',
      '”',
      'on Friday',
      'allegedly',
      'police said',
      'mill',
      '5%',
      'burned',
      'Oldmere',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 4, maxLength: 20 }), list => {
        const text = `${list.join(' ')}.`;
        expect(told(text, text)).toEqual([]);
      }),
    );
  });

  it('answer on any text with wordings that are in it', () => {
    const words = fc.constantFrom(
      'Queen Alwina',
      'may',
      'meet',
      '12',
      '14',
      '“goats are',
      '”',
      'on Friday',
      'in 2022',
      'allegedly',
      ', police said',
      'mill',
      'burned',
      'Oldmere',
      '\n',
      '.',
    );
    const texts = fc.array(words, { minLength: 1, maxLength: 25 }).map(list => list.join(' ').trim() || 'x');
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        between(a, b);
      }),
    );
  });
});

describe('spelling', () => {
  it.each([
    ['neighbourhood', 'neighborhood'],
    ['organise', 'organize'],
    ['centre', 'center'],
    ['travelled', 'traveled'],
    ['programme', 'program'],
    ['defence', 'defense'],
    ['towards', 'toward'],
  ])('%s is %s', (british, american) => {
    expect(spelling(british)).toBe(spelling(american));
  });
  it.each([
    ['four', 'for'],
    ['hour', 'hor'],
    ['tariff', 'tariffs'],
  ])('%s is not %s', (a, b) => {
    expect(spelling(a)).not.toBe(spelling(b));
  });
});

describe('wordEdits', () => {
  const edits = (a: string, b: string) => wordEdits(a.split(' '), b.split(' '));
  it('leaves out what is before and after the common part', () => {
    expect(edits('so we like goats very much', 'we like goats very much indeed')).toEqual({
      matched: 5,
      edits: [],
      from: 0,
      to: 5,
    });
  });
  it('joins edits with one word between them', () => {
    expect(
      edits('the world wants us to get along', 'the world wants to see us get along').edits,
    ).toHaveLength(1);
  });
  it('does not anchor on a chance word far away', () => {
    expect(
      edits('they like the old bridge', 'they saw goats and cows and they like the old bridge').edits,
    ).toEqual([]);
  });
});
