import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoilerplate } from '../../../src/engine/furniture/boilerplate.ts';
import { originsOf } from '../../../src/engine/match/origins.ts';
import { MOST_OMISSIONS, omitted } from '../../../src/engine/omitted.ts';
import { readText } from '../../../src/engine/text/text.ts';
import { type CodedText, Vocabulary } from '../../../src/engine/text/vocabulary.ts';
import type { Passage, Report } from '../../../src/engine/types.ts';

const report = (id: string, agency: string | null, ...paragraphs: string[]): Report => ({
  id,
  outlet: `${id}.example`,
  agency,
  published: '2031-02-09',
  paragraphs,
});

const FIRE = 'A fire at the Brackwater mill killed 12 workers on Friday night.';
const FIRE_TOO = 'Twelve workers were killed on Friday night when fire took the Brackwater mill.';
const ROAD_TOO = 'Until the month ends, the road along the coast to Oldmere is closed.';
const PAINT = 'The flames began in a store of 300 tins of old paint beneath the loading hall.';
const ROAD = 'The coast road to Oldmere stays closed until the end of the month.';
const OWNER = 'Tibor Marrow bought the ruined building from the harbour board for $90,000.';
const FUND = 'A relief fund for the families collected forty thousand crowns by Sunday.';
const SIREN = 'Neighbours heard none of the 14 sirens although these had been tested in spring.';
const PLAIN = 'Neighbours heard no siren although the alarm had been tested in spring.';

function read(
  article: Report,
  reports: Report[],
): { article: CodedText; reports: CodedText[]; rarity: Float64Array } {
  const vocabulary = new Vocabulary();
  const coded = vocabulary.code(readText(article));
  const others = reports.map(each => vocabulary.code(readText(each)));
  return { article: coded, reports: others, rarity: vocabulary.rarity() };
}

function missing(article: Report, reports: Report[], passages: Passage[] = []): string[] {
  const given = read(article, reports);
  return omitted(given.article, given.reports, given.rarity, passages).map(({ report: id, start, end }) => {
    const from = given.reports.find(each => each.id === id)!;
    return `${id}: ${from.text.slice(start, end)}`;
  });
}

const article = report('here', null, FIRE, ROAD);

describe('omitted', () => {
  it('lists what the article leaves out, and not what it says in other words', () => {
    expect(missing(article, [report('a', null, FIRE, PAINT, ROAD_TOO)])).toEqual([`a: ${PAINT}`]);
  });

  it('lists a fact once, the widely carried first, then the weightiest, then by its place', () => {
    const paint = 'Flames began beneath the loading hall in a store of old paint, 300 tins, the board said.';
    const found = missing(article, [
      report('a', null, FIRE, SIREN, ROAD, OWNER, ROAD, PAINT),
      report('b', null, FIRE_TOO, ROAD_TOO, paint, ROAD, FUND),
    ]);
    expect(found).toEqual([`b: ${paint}`, `a: ${OWNER}`, `a: ${SIREN}`, `b: ${FUND}`]);
  });

  it('lists what is not about people, decisions or figures only if several reports carry it', () => {
    const plainToo = 'No siren was heard by neighbours, though in spring the alarm had been tested.';
    expect(missing(article, [report('a', null, FIRE, ROAD, FIRE, PLAIN)])).toEqual([]);
    expect(
      missing(article, [
        report('a', null, FIRE, ROAD, FIRE, PLAIN),
        report('b', null, FIRE_TOO, ROAD_TOO, FIRE_TOO, plainToo),
      ]),
    ).toHaveLength(1);
  });

  it('never lists the sentence that sums the event up', () => {
    const lead = 'Flames that swept through a historic timber works left a dozen families without fathers.';
    expect(missing(article, [report('a', null, lead, FIRE, ROAD, PAINT)])).toEqual([`a: ${PAINT}`]);
    const dated = `OLDMERE, Vt. (Brackwire) — ${lead}`;
    expect(missing(article, [report('a', null, FIRE, dated, ROAD, PAINT)])).toEqual([`a: ${PAINT}`]);
  });

  it('lists of what follows the first sentence only what brings a name or a figure', () => {
    const again = 'The blaze that wounded so many was the gravest accident at a timber works in memory.';
    expect(missing(article, [report('a', null, ROAD, again, FIRE)])).toEqual([]);
    const more = 'The blaze that wounded so many was the gravest accident at Ravensholm in memory.';
    expect(missing(article, [report('a', null, ROAD, more, FIRE)])).toEqual([`a: ${more}`]);
  });

  it('lists only what a report has near its top', () => {
    const fill = Array.from(
      { length: 12 },
      (_, i) => `Lamp ${i} on pier ${i} burned until ${i} in the dark.`,
    );
    const found = missing(article, [report('a', null, FIRE, ROAD, PAINT, ...fill, OWNER)]);
    expect(found).toContain(`a: ${PAINT}`);
    expect(found).not.toContain(`a: ${OWNER}`);
  });

  it.each([
    [
      'a word for what was told before',
      'He paid $90,000 for the ruined building nine years ago, the deeds show.',
    ],
    ['the same after a link', 'But later that cost the harbour board some $90,000 in lost rents a year.'],
    ['a scrap of speech', '“Nobody warned the 40 men on the night shift about the paint,” Marrow wrote.'],
    ['half a quotation', 'Marrow wrote that “nobody warned the 40 men on the night shift about paint.'],
    ['a caption', 'Firefighters of the Oldmere brigade leave the ruined gate, Saturday, Feb. 8, 2031.'],
    [
      'a caption of a photo agency',
      'TWITTER At least 40 onlookers filmed the collapse from the far bank of the river.',
    ],
    [
      'a count of what was told before',
      'Two opted for work in the harbour, which begins in March at $90 a day.',
    ],
    [
      'names of links',
      `Tibor Marrow Tibor Ansgar MarrowHarbour fees rise again | Old mill sold for $90,000 | ${'Road to Oldmere closed '.repeat(7)}MORE said on Monday that nobody will return.`,
    ],
    [
      'a picture of a series',
      'Hide Caption 3 of 30 Photos: Fire at the mill Weavers of Oldmere carry 40 looms over the bridge.',
    ],
    ['a line of the forecast', 'Winds north at 15 to 30 mph along the coast of Oldmere and the outer isles.'],
    [
      'what goes on from the sentence before',
      'But Ansgar Brenner sold 40 of the looms in spring, the deeds show.',
    ],
    ['the same in another word', 'Likewise, the board sold 40 of the looms to a yard in the north.'],
    ['an aside', '(Ansgar Brenner sold 40 of the looms to a yard in the north.)'],
    ['a word for what was said before', 'Ansgar Brenner had denied that claim 14 times, the deeds show.'],
    ['a word to the reader', 'Ask the board of Oldmere what you get for $90,000 and nobody will say.'],
    ['an opinion', 'The board of Oldmere owes us 40 answers, and we will print them.'],
    ['what is always so', 'Looms of that make usually run 14 hours before anybody looks at the bearings.'],
    ['the past of the story', 'Ansgar Brenner bought 40 looms in 2024 from a yard in the north.'],
    ['an age alone', 'Ansgar Brenner, a 61-year-old weaver, watched from the far bank with neighbours.'],
    ['a length alone', 'Ansgar Brenner held a 45-minute speech on looms at the gate of the yard.'],
    ['a span of time alone', 'Ansgar Brenner waited 14 weeks for a loom from a yard in the north.'],
    [
      'an answer without its content',
      'Ansgar Brenner fired back on his own page and at a meeting of weavers.',
    ],
    [
      'an answer to what was told before',
      'In return, Ansgar Brenner sold 40 of the looms to a yard in the north.',
    ],
    ['a denial of what was told before', 'Friends of Ansgar Brenner at the weaving yard had denied that.'],
    ['what something is', 'The Grey Sound is a narrow arm of 40 sandbanks between two islands.'],
    ['an item of a list', 'Mending the 750 looms of the northern hall.'],
    ['what is later than something', 'Later, Ansgar Brenner sold 40 looms to a yard in the north.'],
    [
      'what somebody had said before',
      'The owner’s prediction, made at a meeting of 300 weavers, has not come true.',
    ],
    [
      'the name of a link set twice',
      `Ansgar Brenner, a brother of Wanda Marrow Wanda (Wan) Ansgar McOyMcOy forgives 1,500 debts amid a lawsuit, has sold ${'the looms of the northern hall and '.repeat(4)}the gate.`,
    ],
    ['a year before', 'In 2030, more than 40 weavers of Oldmere stayed away from the feast.'],
    ['a decade before', 'A drop of wool prices in the early 1990s ruined 3 million shepherds.'],
    ['a prompt', 'The Oldmere Letter will keep you updated on 20 subjects of the coast and harbour.'],
  ])('passes over %s', (_what, sentence) => {
    expect(missing(article, [report('a', null, FIRE, ROAD, sentence, PAINT)])).toEqual([`a: ${PAINT}`]);
  });

  it('passes over whoever the report alone named in full before', () => {
    const known = report('here', null, FIRE, ROAD, 'Odo Marrow wept.');
    const named = 'Odo Marrow and Wanda Brenner stood by.';
    const brief = 'Brenner sold 40 of the looms to a yard in the north for $90,000.';
    const knownBrief = brief.replace('Brenner', 'Marrow');
    expect(missing(known, [report('a', null, FIRE, ROAD, named, brief)])).toEqual([]);
    expect(missing(known, [report('a', null, FIRE, ROAD, named, knownBrief)])).toEqual([`a: ${knownBrief}`]);
    const full = brief.replace('Brenner', 'Wanda Brenner');
    expect(missing(known, [report('a', null, FIRE, ROAD, named, full)])).toEqual([`a: ${full}`]);
  });

  it('lists what independent reports tell further down, and of the past', () => {
    const fine = 'Magistrates fined the mill 85,000 crowns in 2024 for want of buckets.';
    const fined = 'In 2024 magistrates had the mill pay 85,000 crowns because there were no buckets.';
    const low = (id: string, sentence: string) =>
      report(id, null, ...Array.from({ length: 9 }, () => FIRE), sentence, FIRE);
    expect(missing(article, [low('a', fine)])).toEqual([]);
    expect(missing(article, [low('a', fine), low('b', fined)])).toEqual([`a: ${fine}`]);
  });

  it('lists one of two neighbours', () => {
    expect(missing(article, [report('a', null, FIRE, ROAD, PAINT, OWNER)])).toEqual([`a: ${OWNER}`]);
    expect(missing(article, [report('a', null, FIRE, PAINT, ROAD, OWNER)])).toEqual([
      `a: ${OWNER}`,
      `a: ${PAINT}`,
    ]);
  });

  it('does not take for news what the article has a grave word or figure for already', () => {
    const again =
      'Neighbours of the harbour speak of workers killed in a blaze nobody can remember the like of.';
    expect(missing(article, [report('a', null, FIRE, ROAD, FIRE_TOO, again)])).toEqual([]);
    const other = again.replace('killed', 'wounded');
    expect(missing(article, [report('a', null, FIRE, ROAD, FIRE_TOO, other)])).toEqual([`a: ${other}`]);
  });

  it('counts reprints of one agency as one source', () => {
    const paint = 'Flames began beneath the loading hall in a store of old paint, 300 tins, the board said.';
    const reports = (agency: string | null) => [
      report('a', agency, FIRE, SIREN, ROAD, OWNER, FIRE_TOO, PAINT),
      report('b', agency, FIRE_TOO, ROAD_TOO, FUND, `${FUND} Much.`, 'So it is.', paint),
    ];
    expect(missing(article, reports(null))[0]).toBe(`a: ${PAINT}`);
    expect(missing(article, reports('brackwire'))[0]).toBe(`a: ${OWNER}`);
  });

  it('skips a sentence that is the source of a passage', () => {
    const source = { report: 'a', start: 0, end: FIRE.length, score: 0.8 };
    const short = report('here', null, 'The mill burned and workers died at Brackwater.');
    const passage: Passage = {
      start: 0,
      end: 46,
      label: 'rewritten',
      sure: true,
      p: 0.95,
      quote: false,
      words: 9,
      sources: [source],
    };
    expect(missing(short, [report('a', null, FIRE, PAINT)], [passage])).toEqual([`a: ${PAINT}`]);
  });

  it('passes over reports on another event', () => {
    const other = report('a', null, PAINT, OWNER, FUND, SIREN);
    expect(missing(article, [other])).toEqual([]);
  });

  it('passes over furniture and boilerplate', () => {
    const furniture = [
      'The harbour board of Oldmere did not immediately respond to a request for comment.',
      'Reporting by Alda Marrow in Oldmere; editing by Odo Brenner in the capital.',
      'Firefighters of the Oldmere brigade walk past the ruined gate on Saturday morning',
      'Sign up for our daily newsletter with all the news from Oldmere and the coast.',
    ];
    expect(missing(article, [report('a', null, FIRE, ROAD, ...furniture, PAINT)])).toEqual([`a: ${PAINT}`]);
  });

  it('takes the word of who knows which sentences are prose', () => {
    const given = read(article, [report('a', null, FIRE, ROAD, PAINT)]);
    const none = () => () => false;
    expect(omitted(given.article, given.reports, given.rarity, [], none)).toEqual([]);
  });

  it('is bounded', () => {
    const many = Array.from(
      { length: 200 },
      (_, i) => `Witness${i} saw ${i + 20} engines${i} near gate${i} with lamp${i} burning.`,
    );
    expect(
      missing(
        article,
        [report('a', null, FIRE, ROAD, FIRE, ROAD, ...many)],
        [
          {
            start: 0,
            end: FIRE.length,
            label: 'copied',
            sure: true,
            p: 0.95,
            quote: false,
            words: 9,
            sources: [{ report: 'a', start: 0, end: FIRE.length, score: 1 }],
          },
        ],
      ),
    ).toHaveLength(MOST_OMISSIONS);
  });

  it('gives sentences of the reports for any texts', () => {
    const lines = fc.array(fc.constantFrom(FIRE, PAINT, ROAD, OWNER, FUND, SIREN, '', '…', 'x'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, lines, lines, (a, b, c) => {
        const given = read(report('here', null, ...a), [
          report('a', null, ...b),
          report('b', 'brackwire', ...c),
        ]);
        const found = omitted(given.article, given.reports, given.rarity, []);
        for (const { report: id, start, end } of found) {
          const from = given.reports.find(each => each.id === id)!;
          expect(from.sentences.some(s => s.start === start && s.end === end)).toBe(true);
          expect(a).not.toContain(from.text.slice(start, end));
        }
      }),
    );
  });
});

describe('originsOf', () => {
  const origins = (...reports: Report[]) => originsOf(read(article, reports).reports);
  it('joins reprints of an agency and texts that are largely the same', () => {
    expect(origins(report('a', 'x', FIRE), report('b', null, OWNER), report('c', 'x', PAINT))).toEqual([
      0, 1, 0,
    ]);
    expect(origins(report('a', null, FIRE, PAINT, ROAD), report('b', null, FIRE, PAINT, OWNER))).toEqual([
      0, 0,
    ]);
  });
  it('keeps apart what shares a sentence in many', () => {
    expect(
      origins(
        report('a', null, FIRE, PAINT, ROAD, SIREN),
        report('b', null, FIRE, OWNER, FUND, `${SIREN} Twice.`.replace('no', 'a')),
      ),
    ).toEqual([0, 1]);
  });
});

describe('isBoilerplate', () => {
  it.each([
    'The board did not immediately respond to a request for comment.',
    'A spokesman for the mill declined to comment.',
    'Mr Brenner could not immediately be reached.',
    'Alda Marrow contributed to this report.',
    'Follow us on our channel for more.',
    'By Alda Marrow',
    'The account is based on interviews with 12 people who were there.',
  ])('knows %s', sentence => {
    expect(isBoilerplate(sentence)).toBe(true);
  });
  it.each([FIRE, PAINT, ROAD, OWNER, FUND, SIREN, 'By Friday the road was open again.'])(
    'keeps %s',
    sentence => {
      expect(isBoilerplate(sentence)).toBe(false);
    },
  );
});
