import type { Labelled } from './read.ts';

/** A short piece built from a notice, a list and a ready-made sentence that every report of the kind carries. */
export const recall: Labelled = {
  reports: {
    kestrel: `
HARROWBY (Kestrel) - Toymaker Pennywhistle is recalling 64,000 wooden rattles after two babies choked on beads that had come loose, the consumer safety office said on Tuesday.
The rattles, sold under the name Little Owl between May 2029 and January 2031, cost about 120 crowns.
Both children recovered after treatment in hospital.
Parents should take the rattles away at once and can send them back free of charge, the office said.
Pennywhistle did not immediately respond to a request for comment.
It is the company's third recall in two years; in 2030 it took back 12,000 scooters whose handlebars could snap.`,
  },
  article: `
skip | Rattles recalled over choking risk
skip | Consumer news
rewritten | Parents are being told to take away a popular wooden rattle after two infants choked on its beads.
copied | The rattles, sold under the name Little Owl between May 2029 and January 2031, cost about 120 crowns.
rewritten | The manufacturer, Pennywhistle, is taking back all 64,000 of them.
rewritten | The babies have recovered.
unique | We bought four of the rattles in shops in Tenn last week, and the beads of one could be pulled off by hand.
unique | The shopkeeper said nobody had told her to take them off the shelf.
copied | Pennywhistle did not immediately respond to a request for comment.
rewritten | A year ago the firm had to call in 12,000 scooters because their handlebars could break.
skip | How to return a rattle
unique | Our tip: photograph the receipt, since thermal paper fades within months.
skip | Subscribe to our consumer newsletter`,
};
