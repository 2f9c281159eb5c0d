import type { Labelled } from './read.ts';

/** A reprint as a page holds it: captions and credits among the paragraphs, cut teasers and rights below. */
export const museum: Labelled = {
  reports: {
    kestrel: `
HARROWBY, June 2 (Kestrel) - Thieves broke into the Museum of the North in Harrowby on Sunday night and took eleven paintings, among them a self-portrait by Isolde Ferrant valued at 34 million crowns.
Police said the burglars had entered through a skylight while the alarm was switched off for repairs.
“They knew what they wanted and they knew where it hung,” museum director Alban Crewe said.
The museum had been warned in 2027 that its roof was not secure, a spokesman for the culture ministry said.
Among the missing works are four drawings by the painter's sister, Agnes, which had never been photographed.
The insurer, Northern Mutual, offered a reward of one million crowns for information that leads to their return.
Interpol was informed and border posts were told to look out for a grey van with Ebbdale plates.`,
  },
  article: `
skip | Eleven paintings stolen from Museum of the North
skip | By Kestrel
skip | Museum director Alban Crewe speaks to reporters outside the Museum of the North, Harrowby, Monday, June 2, 2031. (Ned Larch/Kestrel)
copied | Thieves broke into the Museum of the North in Harrowby on Sunday night and took eleven paintings, among them a self-portrait by Isolde Ferrant valued at 34 million crowns.
copied | The burglars had entered through a skylight while the alarm was switched off for repairs, police said.
copied quote | “They knew what they wanted and they knew where it hung,” museum director Alban Crewe said.
skip | FILE PHOTO: Visitors look at works by Isolde Ferrant at the Museum of the North, May 4, 2029.
copied | The museum had been warned in 2027 that its roof was not secure, a spokesman for the culture ministry said.
copied | Among the missing works are four drawings by the painter's sister, Agnes, which had never been photographed.
skip | ADVERTISEMENT
copied | The insurer, Northern Mutual, offered a reward of one million crowns for information that leads to their return.
rewritten | The police are looking for a grey van registered in Ebbdale, and Interpol has been told.
skip | Copyright 2031 Kestrel. All rights reserved.
skip | RELATED: The painter nobody wanted
skip | A village museum in the Skerries has found a way to keep its treasures safe from ...`,
};
