import type { Labelled } from './read.ts';

/** A hard negative: two reporters at one press conference. The quotations are the same, the sentences around are not. */
export const airport: Labelled = {
  reports: {
    kestrel: `
TENN (Kestrel) - Tenn airport will reopen on Saturday morning, five days after a cargo plane slid off the runway and caught fire, its director said on Thursday.
“We have changed every lamp and swept every metre,” Sunniva Rask told a news conference. “I would land my own children here.”
The crew of three escaped down a rope, two of them with burns.
Investigators have recovered both flight recorders and expect to publish first findings within a month.
The closure forced the cancellation of 612 flights and stranded 70,000 passengers in the school holidays.
Airlines put their loss at 55 million crowns and have asked the state for help.`,
  },
  article: `
skip | The lamps are on again at Tenn
skip | Regional
skip | Posted Thursday at 4:15 p.m. by Eirik Moe
unique | She wore rubber boots under the table, because the hall is still being mopped.
copied quote | “We have changed every lamp and swept every metre,” Sunniva Rask, the airport's director, said.
+copied quote | “I would land my own children here.”
rewritten | From Saturday morning planes may use the runway again from which a freighter skidded in flames five days earlier.
unique | Rask has not slept at home since, and keeps a camp bed behind the lost property office.
unique quote | “There are four hundred umbrellas in there, so I dream of rain,” she told me afterwards, when the cameras had left.
rewritten | More than 600 flights were struck off the boards, in a week when the schools were closed.
unique | The café in the departure hall gave its cakes to the fire brigade and has run out of forks.
unique | One traveller, a cellist from Ebbdale, played for the queue until his strings gave out.
rewritten | What the two recorders have to tell will be made public in about a month.
unique | Whether the night ban will be relaxed to clear the backlog is up to the district court, which meets on Monday.
unique | Neighbours have collected 2,300 signatures against it.
skip | Tags: airport, Tenn, aviation
skip | Have your say: join the conversation`,
};
