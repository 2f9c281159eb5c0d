import type { Labelled } from './read.ts';

/** A hard negative: a reporter on the spot covers what an agency and a local paper cover too. Nothing is copied. */
export const storm: Labelled = {
  reports: {
    kestrel: `
PORT SALLOW, Oct 12 (Kestrel) - Storm Ottoline killed at least seven people and cut power to 210,000 homes as it crossed the Sallow coast on Sunday with gusts of up to 158 kilometres an hour, the civil protection agency said.
Four of the dead were in a minibus that was struck by a falling lime tree near Harrowby, police said.
Ferries to the Outer Skerries were cancelled until Tuesday and the airport at Port Sallow closed for nine hours.
“This was the strongest wind we have measured here since 1987,” said Runa Pike of the national weather service.
Energy firm Lumen Nord said 600 technicians were at work and that most customers would be supplied again by Monday evening.
Insurers put the damage at between 300 million and 450 million crowns.`,
    gazette: `
The clock of Saint Orla's stopped at eighteen minutes past four, when the storm took the top of its tower.
The stones came down on the market square, which had been cleared an hour earlier on the orders of fire chief Jory Hask.
“If the stalls had been up, I would be counting the dead in dozens,” he said.
The school on Tallow Street will stay closed all week because half of its roof lies in the canal.`,
  },
  article: `
skip | After Ottoline: a night on the quay
skip | By Wenna Tarrow in Port Sallow
skip | 13 October 2030 | 05:40
unique | The first thing to go was the sign of the fish bar, which sailed over the harbour like a tray.
unique | Then the masts began to sing, and the men who had stayed with their boats stopped talking.
rewritten | By the time Ottoline had passed, seven people were dead and more than 200,000 households were without electricity.
unique | I spent the night in the lifeboat station with eleven volunteers, two dogs and a kettle that never cooled.
unique | Three times the pagers went off, and three times the coxswain, Edda Morran, shook her head at the waves.
unique quote | “I will not trade six lives for one yacht,” she said, and nobody argued.
rewritten | Meteorologists had not recorded such a wind on this stretch of coast since 1987.
unique | At dawn the quay was knee-deep in weed, planks and somebody's piano.
rewritten | In the old town the tower of Saint Orla's had lost its top, and the stones lay where the market would have been.
unique | A baker was giving away everything that had not got wet.
rewritten | Technicians hope to have the lights back on for most people by Monday night.
unique | The lifeboat went out at last at seven, in calm water, to look for a buoy.
skip | Photograph: Wenna Tarrow
skip | Wenna Tarrow is a reporter at The Tidewater Review.
skip | Support our work: become a member`,
};
