import type { Labelled } from './read.ts';

/** Business: sentences that draw on two neighbouring ones, and on two reports, beside analysis of the outlet's own. */
export const merger: Labelled = {
  reports: {
    kestrel: `
ALDMOUTH (Kestrel) - Brewer Old Fell agreed on Monday to buy its rival Marrowdale for 1.9 billion crowns in cash and shares, creating the largest maker of beer in the northern republics.
Marrowdale shareholders will receive 46 crowns a share, 31 percent above Friday's closing price.
The companies expect to save 85 million crowns a year by the third year after the merger, chiefly in transport and malting.
Some 400 of 5,200 jobs are to go, most of them in offices in Tenn.
“Both houses have been brewing since before there was a railway to carry the barrels,” said Old Fell's chief executive, Piers Amory.
The deal needs the approval of the competition authority, which blocked a similar merger in 2024.
Shares in Old Fell fell 4 percent, those in Marrowdale rose 28 percent.`,
    trade: `
Publicans reacted coolly to the marriage of the two breweries, which between them pour two of every three pints in the country.
“We know what follows when there is nobody left to haggle with,” said Hild Sorrel, who chairs the innkeepers' guild and runs the Two Magpies in Ebbdale.
The guild will ask the authorities to make the brewers sell some of their 900 tied houses.
Small breweries, of which there are now 214, fear for their place at the taps.`,
  },
  article: `
skip | Two brewers, one barrel
skip | BUSINESS
skip | By Corin Vasey, Business Editor
rewritten | Old Fell is to swallow its competitor Marrowdale in a deal worth 1.9 billion crowns that will make it the biggest brewer in the north.
rewritten | It is offering 46 crowns for each share, almost a third more than they cost on Friday, part of it in its own paper.
rewritten | About 400 people, mainly office staff in Tenn, will lose their jobs as the partners try to cut costs by 85 million crowns a year.
copied quote | “Both houses have been brewing since before there was a railway to carry the barrels,” said Old Fell's chief executive, Piers Amory.
rewritten | Competition officials, who stopped a comparable plan in 2024, must still agree, and innkeepers want them to force the sale of some of the 900 tied pubs.
rewritten | Investors sold Old Fell, whose shares lost 4 percent, and bought Marrowdale.
unique | The arithmetic is less kind than it looks.
unique | Malt has doubled in price in two years, and neither firm has dared to pass on more than half of that.
unique | A margin of six percent leaves little room for a bank that wants its interest in March.
unique | My guess is that the cellar in Tenn, with its listed copper kettles, will be a hotel before the decade is out.
rewritten | Two thirds of all pints poured in the country will then come from one company.
skip | corin.vasey@fellpost.example
skip | © Fell Post 2031
skip | Most read`,
};
