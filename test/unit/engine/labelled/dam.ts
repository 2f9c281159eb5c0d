import type { Labelled } from './read.ts';

/** A disaster: one outlet's rewrite of an agency report, with a paragraph of its own. */
export const dam: Labelled = {
  reports: {
    kestrel: `
ORVELD, March 4 (Kestrel) - The Marrow dam in the northern highlands gave way early on Tuesday after four days of heavy rain, flooding at least 4,300 homes in the lower valley, officials said.
Governor Ilsa Brandt said soldiers had carried more than 900 people out of Orveld and the neighbouring village of Tenn by helicopter and boat.
“We were told this wall would hold for another century,” Brandt told reporters beside the swollen river. “It held for four days.”
Eleven people were missing and two bodies had been recovered by Tuesday evening, according to the provincial rescue service.
The dam, finished in 1961, belongs to Kestrelwood Power, which did not immediately respond to a request for comment.
Engineers warned in a 2029 report that cracks in the eastern wall had widened by several millimetres a year, and urged the company to lower the water level.
The national railway suspended all trains north of Aldmouth until Friday.
Forecasters expect the rain to ease on Wednesday before a second storm reaches the coast at the weekend.`,
  },
  article: `
skip | Highland flood: dam collapse leaves thousands homeless
skip | By Tamsin Vole
rewritten | Thousands of families in the northern highlands have lost their homes after the Marrow dam collapsed on Tuesday morning following days of torrential rain.
copied | Governor Ilsa Brandt said soldiers had carried more than 900 people out of Orveld and the neighbouring village of Tenn by helicopter and boat.
copied quote | “We were told this wall would hold for another century,” Brandt told reporters.
copied quote | “It held for four days.”
rewritten | Rescuers said on Tuesday evening that two bodies had been found and that 11 people were still missing.
skip | Advertisement
rewritten | Kestrelwood Power, the owner of the dam, which was completed in 1961, could not be reached for comment.
rewritten | Cracks in its eastern wall had been growing by millimetres every year, engineers had warned in 2029, asking the company to let the water down.
unique | In the school gymnasium of Harrowby, volunteers were handing out blankets and soup to the first arrivals from the valley.
unique | “I left with my dog and one shoe,” said Perrin Gough, a retired baker who had walked nine kilometres in the dark.
unique | His bakery, which his grandfather opened, stood two streets from the river.
copied | Forecasters expect the rain to ease on Wednesday before a second storm reaches the coast at the weekend.
rewritten | No trains will run north of Aldmouth before Friday, the national railway said.
skip | Read more: How to help the people of the valley`,
};
