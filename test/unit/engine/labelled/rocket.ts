import type { Labelled } from './read.ts';

/** Science: an agency's report with cuts and small edits, the agency's own tail left in, and a box of the outlet's. */
export const rocket: Labelled = {
  reports: {
    kestrel: `
TENN SPACEPORT (Kestrel) - A rocket carrying the first weather satellite built by the five northern republics lifted off from Tenn on Friday after three weeks of delays caused by a leaking valve.
The 41-metre Heron 2 rose through low cloud at 06:12 local time and released the satellite, named Petrel, into orbit 52 minutes later.
Petrel will watch the sea ice between the Skerries and the pole and send a picture every ten minutes, four times as often as the satellite it replaces.
“We have been borrowing other people's eyes for thirty years,” said Magda Loom, who leads the programme. “From today we have our own.”
The launch had been put off twice, most recently on March 2, when sensors found hydrogen escaping from a valve in the second stage.
The programme has cost 870 million crowns, about a fifth more than planned, and a second satellite is due to follow in 2033.
Critics in the Ebbdale parliament have asked why the republics did not simply buy pictures, as most small countries do.
(Reporting by Sten Ahlby in Tenn; Editing by Ro Carrick)`,
  },
  article: `
skip | Liftoff at last for Petrel
skip | Kestrel
skip | Friday 21 March 2031, 08.15
skip | The Heron 2 rises from its pad at Tenn on Friday. (Kestrel/Ned Larch)
copied | A rocket carrying the first weather satellite built by the five northern republics lifted off from Tenn on Friday after three weeks of delays caused by a leaking valve.
copied | The 41-metre Heron 2 rose through low cloud at 06:12 and released the satellite, named Petrel, into orbit 52 minutes later.
copied | Petrel will watch the sea ice between the Skerries and the pole and send a picture every ten minutes, four times as often as the satellite it replaces.
copied quote | “We have been borrowing other people's eyes for thirty years,” said Magda Loom, who leads the programme.
+copied quote | “From today we have our own.”
rewritten | Two earlier attempts had been called off, the latest on March 2 after hydrogen was found leaking in the second stage.
copied | The programme has cost 870 million crowns, about a fifth more than planned.
rewritten | Another satellite of the kind is to be launched in 2033.
unique | Pupils of the Halden school in Aldmouth, who had chosen the name in a competition, watched on a screen in the gym.
unique quote | “It is a bird that never lands, so it was obvious,” said Tilda Brakk, nine, who had sent in the winning drawing.
skip | (Reporting by Sten Ahlby in Tenn; Editing by Ro Carrick)
skip | MORE ON THIS STORY
skip | Watch: The launch in 60 seconds
skip | Share this article`,
};
