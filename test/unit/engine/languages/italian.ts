import type { Labelled } from '../labelled/read.ts';

export const italian: Labelled = {
  reports: {
    kestrel: `
ORVELD (Kestrel) - La diga di Marrow ha ceduto martedì mattina negli altopiani dopo quattro giorni di pioggia. Circa 4.300 case della bassa valle sono state allagate, secondo le autorità.
La governatrice Ilsa Brandt ha detto che i soldati hanno portato in salvo oltre 900 persone da Orveld e dal vicino villaggio di Tenn con elicotteri e barche.
«Ci avevano detto che questo muro avrebbe retto un altro secolo», ha dichiarato Brandt sulla riva del fiume.
La diga, completata nel 1961, appartiene alla società Kestrelwood, che non ha voluto commentare.
Un rapporto di ingegneri aveva avvertito nel 2029 che le crepe del muro orientale si allargavano di diversi millimetri all’anno e aveva chiesto di abbassare il livello dell’acqua.
I treni a nord di Aldmouth sono sospesi fino a venerdì.`,
    giornale: `
A Tenn gli abitanti riempiono sacchi di sabbia dall’alba. La scuola sulla piazza del mercato ospita gli sfollati.
«Ci avevano detto che questo muro avrebbe retto un altro secolo», ha detto la governatrice.
La fornaia Odilia Quel ha distribuito duecento pani in palestra.`,
  },
  article: `
copied | Circa 4.300 case della bassa valle sono state allagate, secondo le autorità.
copied | La governatrice Ilsa Brandt ha detto che i soldati hanno portato in salvo oltre 900 persone da Orveld e dal vicino villaggio di Tenn con elicotteri e barche.
copied quote | «Ci avevano detto che questo muro avrebbe retto un altro secolo», ha dichiarato Brandt sulla riva del fiume.
rewritten | Già due anni fa gli ingegneri avevano segnalato in un rapporto le crepe nel muro orientale, che crescevano di alcuni millimetri ogni anno, e chiesto che si abbassasse il livello dell’acqua.
+copied | I treni a nord di Aldmouth sono sospesi fino a venerdì.
unique | Nella locanda dei Lerche trenta ospiti dormono sulle panche mentre il padrone offre minestra a tutti.
unique quote | «Le mie galline sono salite tutte sul tetto del vicino», ha raccontato al nostro giornale la pensionata Geltrude Mola.
unique | La federazione agricola organizza nel fine settimana una raccolta di fieno e attrezzi.`,
};
