import { describe, expect, it } from 'vitest';
import { FURNITURE_FEATURES } from '../../../../src/engine/furniture/furniture.ts';
import { COPY_FEATURES, REWRITE_FEATURES } from '../../../../src/engine/labels/featureNames.ts';
import { models } from '../../../../src/engine/labels/model.ts';
import { trace } from '../../../../src/engine/trace.ts';

const ARTICLE = `
skip | Bridge reopens after flood
skip | By Tamsin Vole
skip | 4 March 2031, 6:40 pm
skip | Photo: Ned Larch/Kestrel
prose | The bridge over the Marrow in Orveld is open again, nine weeks after a flood tore away two of its piers.
prose | “We never stopped,” said Ilsa Brandt, who led the repairs, as the first lorries crossed on Monday morning.
skip | Advertisement
prose | The work cost eleven million crowns, about twice what the city had set aside for it in the spring.
skip | Sign up for our newsletter
prose | It was noisy, it was late, and nobody minded.
prose | A second bridge, further north, will stay shut until the autumn because its deck has to be replaced.
skip | Read more: The river that moved a town
skip | © 2031 The Orveld Courier. All rights reserved.`
  .trim()
  .split('\n')
  .map(line => line.split(' | ') as [string, string]);

describe('furniture', () => {
  it('is told from prose line by line', () => {
    const paragraphs = ARTICLE.map(([, text]) => text);
    const text = paragraphs.join('\n');
    const { passages } = trace({ id: 'a', outlet: '', agency: null, published: null, paragraphs }, []);
    const said = paragraphs.map(paragraph => {
      const at = text.indexOf(paragraph);
      const { label } = passages.find(({ start }) => start === at)!;
      return [label === 'skip' ? 'skip' : 'prose', paragraph];
    });
    expect(said).toEqual(ARTICLE);
  });

  it('is recognised by whose rights they are, by who wrote it, by what a picture shows', () => {
    const body = [
      'The council of Orveld voted on Monday to rebuild the bridge over the Marrow where it stood.',
      'Nobody spoke against the plan, which the mayor had put forward in the winter after a long quarrel.',
    ];
    const furniture = [
      'Mayor Ilsa Brandt speaks during a visit to the bridge in Orveld, Monday, March 3, 2031. (Ned Larch/Kestrel via AP)',
      'Tamsin Vole is Senior Editor at The Orveld Courier. She is also a fellow of the Marrow Trust.',
      'Copyright 2031 The Orveld Courier. All rights reserved. This material may not be published or broadcast.',
      '(RELATED: The River That Moved a Town)',
    ];
    const paragraphs = [body[0]!, furniture[0]!, body[1]!, ...furniture.slice(1)];
    const text = paragraphs.join('\n');
    const { passages } = trace({ id: 'a', outlet: '', agency: null, published: null, paragraphs }, []);
    const prose = passages.filter(({ label }) => label !== 'skip');
    expect(prose.map(({ start, end }) => text.slice(start, end))).toEqual(body);
  });

  it('never is prose in an image written as Markdown', () => {
    const paragraphs = [
      'The dam held through the night, and in the morning the people came back to their houses.',
    ];
    paragraphs.push(
      '![A man stands beside the dam. He holds a rope and a lamp.](https://orveld.example/dam.jpg)',
    );
    const { passages } = trace({ id: 'a', outlet: '', agency: null, published: null, paragraphs }, []);
    expect(passages.map(({ label }) => label)).toEqual(['unique', 'skip', 'skip']);
  });
});

describe('the fitted models', () => {
  it.each([
    ['furniture', FURNITURE_FEATURES],
    ['copied', COPY_FEATURES],
    ['rewritten', REWRITE_FEATURES],
  ] as const)('weigh exactly the features of %s', (name, features) => {
    expect(Object.keys(models[name].weights)).toEqual([...features]);
  });

  it('say on what and when they were fitted', () => {
    expect(models.fitted.data.length).toBeGreaterThan(0);
    expect(models.fitted.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(models.fitted.sentences).toBeGreaterThan(100);
  });
});
