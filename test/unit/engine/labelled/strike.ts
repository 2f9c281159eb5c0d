import type { Labelled } from './read.ts';

/** Many reports: three on the event, one on a like event a year before, one on nothing of the kind. */
export const strike: Labelled = {
  reports: {
    kestrel: `
ALDMOUTH, Nov 3 (Kestrel) - Tram drivers in Aldmouth walked out on Wednesday for the first time in sixteen years, leaving some 300,000 commuters to find another way to work.
The union wants a rise of 9 percent over two years; the city has offered 5.5.
Talks broke down late on Tuesday after eleven hours, mediator Lotte Vane said.
“There was goodwill in the room, but there was no money in it,” Vane told reporters.
Not one of the city's 23 lines was running by noon, the operator said.
The strike is to last until midnight on Thursday.`,
    courier: `
Bicycle shops in Aldmouth sold out of inner tubes before ten o'clock on Wednesday as the city learned to live without its trams.
Taxi fares doubled, and a ferry company put on extra boats across the Marrow.
Headteachers reported that one pupil in eight had stayed at home.
“My class was me and the hamster until half past nine,” said Ina Frost, who teaches at a primary school in Tallow.`,
    herald: `
The tram strike hits Aldmouth in the week of its book fair, and the organisers expect a third fewer visitors.
They have hired 40 coaches, which will run from the main station every ten minutes.
Mayor Dorrit Kell, who goes to the polls in March, has so far left the talks to her deputy.`,
    lastyear: `
Bus drivers in Ebbdale ended a three-day strike on Friday after the city agreed to a rise of 6 percent.
The walkout had left 90,000 commuters stranded and cost shops in the centre an estimated 14 million crowns.
“We have what we came for,” said union leader Osk Tarn.`,
    garden: `
Snowdrops should be planted in the green, that is while their leaves are still standing, and never deeper than a finger.
They dislike dry soil and look best in drifts under trees that lose their leaves.`,
  },
  article: `
skip | Aldmouth at a standstill
skip | LIVE
skip | Last updated: 3 November 2030, 17:05
copied | Tram drivers in Aldmouth walked out on Wednesday for the first time in sixteen years, leaving some 300,000 commuters to find another way to work.
rewritten | None of the 23 tram lines was in service at midday.
rewritten | The drivers demand 9 percent more pay over two years, and the city will give them no more than 5.5.
copied quote | “There was goodwill in the room, but there was no money in it,” mediator Lotte Vane told reporters.
rewritten | The negotiations had collapsed on Tuesday night, eleven hours after they began.
unique | On the Tallow bridge, where two lines usually cross, a man had set up a chessboard on the rails.
unique quote | “I have waited for a tram here all my life, now a tram can wait for me,” said Benno Hart, 71.
rewritten | One child in eight missed school, and bicycle dealers had no inner tubes left by mid-morning.
rewritten | Visitors to the book fair are carried by 40 coaches from the main station.
unique | The drivers have a fund that would pay them for nineteen days, according to a letter to members that this newspaper has seen.
unique | It says that a ballot on a longer strike could be held within a week.
rewritten | The trams will stand still until the end of Thursday.
skip | Do you have a story to tell? Write to us
skip | Related: How to cycle in the rain
skip | Comments (46)`,
};
