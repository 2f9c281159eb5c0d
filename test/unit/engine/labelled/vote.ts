import type { Labelled } from './read.ts';

/** Politics: an independent report of the same event, which shares names, figures and a quotation but no wording. */
export const vote: Labelled = {
  reports: {
    kestrel: `
ALDMOUTH (Kestrel) - Parliament voted by 61 to 58 on Thursday to close the country's last two coal stations by 2034, handing Prime Minister Odile Carrow a narrow victory after months of wrangling.
Three members of Carrow's own Harbour Party voted against the bill, which now goes to the upper house.
“This is the day we stopped burning our children's inheritance,” Carrow said after the count.
The bill sets aside 2.4 billion crowns to retrain about 6,000 miners and plant workers in the Ebbdale region.
Opposition leader Joss Harrit called the vote a betrayal of the north and said his Fell Alliance would repeal the law if it won the election due in May.
The coal union has called a one-day strike for Monday, the first since 2019, which may stop deliveries to the port of Sallow.
Coal supplied nine percent of the country's power last year, down from a third a decade earlier, government figures show.`,
    ledger: `
A bill to shut the remaining coal plants has passed its most dangerous hurdle, with a majority of three in a chamber where nobody was certain of the outcome an hour before.
Odile Carrow had spent the week telephoning waverers from a hospital bed, where she was recovering from a broken hip.
“This is the day we stopped burning our children's inheritance,” she told them from a wheelchair.
In Ebbdale, where one wage in five still comes from the pits, the mood was of weary anger.
“They will give us a course in computers and wave goodbye,” said Dorrit Slane, who has driven a digger for 22 years.`,
  },
  article: `
skip | Coal's last winters
skip | Published 6:40 pm, Thursday
unique | It took eleven minutes to count the papers by hand, because the machine that usually does so had broken down in the morning.
rewritten | When the speaker read out the figures, 61 for and 58 against, Odile Carrow had won her fight over coal by the slimmest of margins.
copied quote | “This is the day we stopped burning our children's inheritance,” the prime minister said.
rewritten | The law will shut the two coal-fired stations that are left by 2034.
rewritten | Some 6,000 people who work in the mines and plants of Ebbdale are to be retrained with 2.4 billion crowns of public money.
unique | Economists at the Sallow Institute doubt that this will be enough, since similar schemes abroad have cost twice as much for each worker.
unique | “You cannot retrain a town,” said Bram Oake, who studies labour markets there.
copied | Opposition leader Joss Harrit called the vote a betrayal of the north and said his Fell Alliance would repeal the law if it won the election due in May.
rewritten | A strike by the coal union on Monday, its first since 2019, could halt shipments to Sallow's port.
unique | Not everyone in the chamber stayed to hear it.
unique | Two rebels left by a side door, and a third was seen weeping in the library.
skip | Sign up for our evening newsletter
skip | © 2031 The Harbour Courier. All rights reserved.`,
};
