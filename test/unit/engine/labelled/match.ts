import type { Labelled } from './read.ts';

/** Sport and business: a reprint with small cuts, told apart from a report on another match of the same club. */
export const match: Labelled = {
  reports: {
    kestrel: `
SALLOW (Kestrel) - Harbour Rooks came from two goals down to beat Tenn Athletic 3-2 on Saturday and stay top of the league with four matches to play.
Captain Wim Dacre scored twice in the last ten minutes, the second a volley from the edge of the box in stoppage time.
“I have never heard this ground so loud,” said Dacre, who joined from Ebbdale in January for a fee of nine million crowns.
Tenn, who have lost five of their last six games, led through a penalty by Lio Marsk and a deflected shot by Arno Pell.
The Rooks lead second-placed Aldmouth City by three points, though City have a game in hand.
Coach Berthe Quill said midfielder Ivo Thane would miss the rest of the season with a torn knee ligament.
A crowd of 31,204 watched the match, the largest at the ground since it was rebuilt.`,
    weekly: `
Harbour Rooks were held to a goalless draw by Orveld United in a cup tie that few of the 12,000 present will remember.
Coach Berthe Quill rested six players, among them captain Wim Dacre.
Orveld hit the post through Sel Vane in the second half and deserved the replay.`,
  },
  article: `
skip | Rooks roar back to stay top
skip | Photo: Ned Larch/Kestrel
copied | Harbour Rooks came from two goals down to beat Tenn Athletic 3-2 on Saturday and stay top of the league.
copied | Captain Wim Dacre scored twice in the last ten minutes, the second a volley from the edge of the box in stoppage time.
copied quote | “I have never heard this ground so loud,” said Dacre, who joined from Ebbdale in January.
copied | Tenn, who have lost five of their last six games, led through a penalty by Lio Marsk and a deflected shot by Arno Pell.
copied | The Rooks lead second-placed Aldmouth City by three points, though City have a game in hand.
rewritten | Midfielder Ivo Thane has torn a knee ligament and will not play again this season, coach Berthe Quill said.
unique | The club is also said to be in talks with an airline about the name of its stadium.
unique | Supporters held up a banner against the plan before kick-off and sang the old name throughout the first half.
unique quote | “Names are not for sale,” it read.
rewritten | It was the biggest crowd since the ground was rebuilt, with 31,204 there.
skip | Follow us on Chirp
skip | Related stories`,
};
