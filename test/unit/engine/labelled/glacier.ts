import type { Labelled } from './read.ts';

/** Two independent features about one place: names and figures in common, hardly a sentence in both. */
export const glacier: Labelled = {
  reports: {
    kestrel: `
SKARN GLACIER (Kestrel) - The Skarn glacier has lost more ice in the past three summers than in the thirty years before, researchers at Aldmouth University said on Thursday.
The tongue of the glacier, the largest of the northern republics, has drawn back by 410 metres since 2028, according to a study in the journal Cold Regions.
Meltwater from the Skarn feeds the river Marrow, on which 1.2 million people depend for drinking water.
“We used to measure the loss in centimetres and now we need a car,” said the study's lead author, Vigga Holm.
The government plans two reservoirs to keep the water for dry summers, at a cost of 600 million crowns.
Holm said the glacier would be gone by 2090 if the world warmed as it does now.`,
    monthly: `
Every September Aslak Brend walks up to the Skarn with a pot of red paint and marks a stone where the ice begins.
His father did so before him, and the oldest mark, of 1911, now lies an hour's walk below the hut.
“The stones do not argue, they just stand there,” says Brend, who keeps the hut from June to October.
Guests come for the silence, and lately to say goodbye.`,
  },
  article: `
skip | The last winter road
skip | Text: Liv Ostrander
skip | Pictures: Ned Larch
unique | For two hundred years the people of Upper Skarn drove their sheep over the ice to the market in Tenn.
unique | The way was marked with birch poles, which the children set in December and burned in April.
unique | This winter nobody set them.
rewritten | Since 2028 the ice has retreated by more than 400 metres, as a study from Aldmouth University shows.
unique | What is left is a lake, grey as a knife, with a raft on it that somebody has given up.
unique quote | “I crossed here with my wedding dress in a rucksack,” says Solveig Aune, 83, and laughs at my face.
unique | She has kept the last of the poles behind her stove.
rewritten | More than a million people downstream drink what the glacier gives.
rewritten | To store the water, the state wants to spend 600 million crowns on a pair of reservoirs.
unique | In the village they call them the bathtubs, and have written to three ministers without an answer.
unique | The first snow fell while we spoke and was gone by evening.
skip | Liv Ostrander writes about mountains and lives in Tenn.
skip | This article first appeared in Fell and Fjord.`,
};
