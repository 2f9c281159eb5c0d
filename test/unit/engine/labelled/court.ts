import type { Labelled } from './read.ts';

/** A trial and a firm's results: facts from two reports, and boilerplate that many carry. */
export const court: Labelled = {
  reports: {
    kestrel: `
TARNWICK (Kestrel) - A court in Tarnwick sentenced the former treasurer of the Lantern Fund, Hedda Moss, to six years in prison on Wednesday for stealing 3.8 million crowns from the charity.
Judge Abel Roon said Moss, 54, had spent the money on racehorses, a villa on the Sallow coast and gifts to a brother.
Moss, who had pleaded not guilty, stared at the floor while the sentence was read. Her lawyer said she would appeal.
Prosecutors had asked for nine years.
The thefts came to light in 2028, when an auditor noticed that invoices from three suppliers bore the same bank account.
The Lantern Fund pays for reading lessons in prisons and shelters and lives from some 40,000 small donors.
“She took books out of the hands of people who had nothing else,” prosecutor Lene Falk told the court.`,
    observer: `
The Lantern Fund will publish its accounts every month from now on, its new chair said after the treasurer who robbed it was sent to prison.
Donations have halved since the affair became known, and four of the eleven teaching rooms have closed.
“We have to earn back every crown of trust,” said Rufus Amble, who took over as chair last spring.
An auditor stumbled on the fraud when she saw that three different suppliers were paid into one bank account.`,
  },
  article: `
skip | Charity treasurer jailed
skip | TARNWICK
rewritten | Hedda Moss, once the treasurer of the Lantern Fund, must go to prison for six years for taking 3.8 million crowns from the charity, a Tarnwick court ruled on Wednesday.
copied | Judge Abel Roon said Moss, 54, had spent the money on racehorses, a villa on the Sallow coast and gifts to a brother.
copied quote | “She took books out of the hands of people who had nothing else,” prosecutor Lene Falk told the court.
rewritten | The prosecution had demanded nine years; the defence announced an appeal.
rewritten | What gave her away was an account number that appeared on the invoices of three suppliers, as an auditor noticed in 2028.
unique | I met Moss once, at a summer fair in the fund's garden, where she sold raffle tickets with great cheer.
unique | She told me then that figures were the only honest language.
rewritten | The fund teaches reading in shelters and prisons and depends on about 40,000 people who give small sums.
rewritten | It has lost half its donations since the scandal and has shut four of its 11 classrooms.
copied quote | “We have to earn back every crown of trust,” said its chair, Rufus Amble.
unique | Whether that can be done is another matter.
unique | The roof of the main building leaks, and the winter was long.
unique | A reader from Ebbdale wrote to us that she would go on giving, but to the teachers and by hand.
skip | Odo Finch is a columnist based in Tarnwick.
skip | Share on Chirp`,
};
