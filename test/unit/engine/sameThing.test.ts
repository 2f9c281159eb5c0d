import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/engine/differences/differences.ts';
import { readText } from '../../../src/engine/text/text.ts';
import type { Passage, Report } from '../../../src/engine/types.ts';

/** Differences between two sentences, each in a text that may hold more before it. */
function told(here: string, there: string, before: [string, string] = ['', '']): string[] {
  const report = (id: string, ...paragraphs: string[]): Report => ({
    id,
    outlet: `${id}.example`,
    agency: null,
    published: '2031-03-05',
    paragraphs: paragraphs.filter(Boolean),
  });
  const article = readText(report('here', before[0], here));
  const other = readText(report('there', before[1], there));
  const [start, at] = [article.text.length - here.length, other.text.length - there.length];
  const source = { report: 'there', start: at, end: other.text.length, score: 0.9 };
  const passage: Passage = {
    start,
    end: article.text.length,
    label: 'rewritten',
    sure: true,
    p: 0.95,
    quote: false,
    words: 9,
    sources: [source],
  };
  return differences(article, [other], [passage]).map(
    ({ kind, here: a, there: b }) => `${kind}: ${a} | ${b}`,
  );
}

describe('no difference is shown between sentences about different things', () => {
  it.each([
    [
      'the same of two firms',
      'Marrow Airways said its load factor in the winter rose to 62.2 percent from 56.9 percent a year earlier.',
      'Kestrel Lines said its load factor in the winter rose to 51.4 percent from 49.9 percent a year earlier.',
    ],
    [
      'the same of two countries',
      'The ministry has sold another 75 head of dairy cattle to Tarnland under a programme begun on July 28, 2030.',
      'The ministry has sold another 13 head of dairy cattle to Ebbia under a programme begun on December 10, 2030.',
    ],
    [
      'what one person did on two days',
      'President Ada Quill on Friday ordered her trade chief to begin taxing all remaining goods from Tarnland.',
      'President Ada Quill on Tuesday called the trade war with Tarnland a squabble and said talks had not ended.',
    ],
    [
      'a strike of old and one of this week',
      'The offer is meant to avert a repeat of the nationwide strike of 2014, union sources said in Orveld.',
      'Workers began a nationwide strike this week to avert the offer, union sources said in Orveld.',
    ],
    [
      'two pictures',
      'Nominee Odo Brenner speaks at a hearing of the upper house in Orveld, Tarnland, March 4, 2031.',
      'Nominee Odo Brenner listens at a hearing of the upper house in Orveld, Tarnland, March 2, 2031.',
    ],
    [
      'counts far apart',
      'Twenty members of the Harbour Party joined 57 members of the Fell Alliance in support of the bill on guns.',
      'In the other chamber two members of the Harbour Party joined 9 members of the Fell Alliance in support of the bill on guns.',
    ],
    [
      'a level and a change',
      'The growers hope to cut the surplus of tin to 50,000 tonnes and boost prices.',
      'The growers hope to cut the surplus of tin by 20,000 tonnes and boost prices.',
    ],
  ])('%s', (_, here, there) => {
    expect(told(here, there)).toEqual([]);
  });

  it('texts that begin with other names', () => {
    const before: [string, string] = [
      'Marrow Airways carried more people in February, the airline said on Monday.',
      'Kestrel Lines of Tenn flew fewer people in the second month of the year.',
    ];
    const [here, there] = [
      'Traffic rose by 11 percent in the two months.',
      'Traffic rose by 18 percent in the two months.',
    ];
    expect(told(here, there, before)).toEqual([]);
    expect(told(here, there, [before[0], before[0]])).toEqual(['number: 11 percent | 18 percent']);
  });
});

describe('no difference is shown for what is the same', () => {
  it.each([
    [
      'a sum and its parts',
      'The ship with 2,400 passengers and 1,100 crew aboard will be brought to the port of Orveld, the minister said.',
      'The ship with about 3,500 passengers and crew aboard will be brought to the port of Orveld, the minister said.',
    ],
    [
      'the day on which somebody said it, after an aside',
      'The police of Orveld have said they found another man wanted for questioning over the attack.',
      'Separately on Wednesday, the police of Orveld said they found another man wanted for questioning over the attack.',
    ],
    [
      "'today' as 'now'",
      'The highest earners would pay 37 percent, down from 39.6 percent.',
      'The rate for the highest earners would be cut to 37 percent from today’s 39.6 percent.',
    ],
    [
      'who said it, by a pronoun',
      'The company has agreed to sell its television station in Orveld to the Lantern Fund.',
      'It said the company has agreed to sell its television station in Orveld to the Lantern Fund.',
    ],
    [
      'a contraction in a quotation',
      '“Like anyone who’s been honest with himself, I know I have made mistakes in this office,” Brenner wrote.',
      '“Like anyone who has been honest with himself, I know that I have made mistakes in this office,” Brenner wrote.',
    ],
    [
      'a name spelled otherwise in a quotation',
      '“I told President Zelensky that the bridge must be open to all of us by May,” Brenner said.',
      '“I told President Zelenskyy that the bridge must be open to all of us by May,” Brenner said.',
    ],
  ])('%s', (_, here, there) => {
    expect(told(here, there)).toEqual([]);
  });
});

describe('differences in other languages', () => {
  it.each([
    [
      'Bei dem Brand in der Mühle von Orveld sind nach Angaben der Polizei 14 Arbeiter getötet worden.',
      'Nach Angaben der Polizei sind bei dem Brand in der Mühle von Orveld 12 Arbeiter getötet worden.',
      'number: 14 | 12',
    ],
    [
      'Der Hafen von Orveld soll am Dienstag wieder öffnen, teilte die Stadt den Händlern mit.',
      'Der Hafen von Orveld soll am Donnerstag wieder öffnen, teilte die Stadt den Händlern mit.',
      'date: Dienstag | Donnerstag',
    ],
    [
      'Le port d’Orveld doit rouvrir le 12 mai, a annoncé la mairie aux commerçants de la ville.',
      'Le port d’Orveld doit rouvrir le 20 mai, a annoncé la mairie aux commerçants de la ville.',
      'date: 12 mai | 20 mai',
    ],
    [
      'El banco pagará 2.400 millones de euros por el puente nuevo de Orveld, según el ministerio.',
      'El banco pagará 2.100 millones de euros por el puente nuevo de Orveld, según el ministerio.',
      'number: 2.400 millones de euros | 2.100 millones de euros',
    ],
    [
      'O porto de Orveld deve reabrir na terça-feira, anunciou a prefeitura aos comerciantes da cidade.',
      'O porto de Orveld deve reabrir na quinta-feira, anunciou a prefeitura aos comerciantes da cidade.',
      'date: terça-feira | quinta-feira',
    ],
    [
      'Nell’incendio del mulino di Orveld sono morti 14 operai, secondo la polizia della valle.',
      'Secondo la polizia della valle nell’incendio del mulino di Orveld sono morti 12 operai.',
      'number: 14 | 12',
    ],
  ])('%s', (here, there, expected) => {
    expect(told(here, there)).toEqual([expected]);
    expect(told(here, here)).toEqual([]);
  });
});
