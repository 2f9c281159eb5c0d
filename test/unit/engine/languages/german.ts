import type { Labelled } from '../labelled/read.ts';

export const german: Labelled = {
  reports: {
    kestrel: `
ORVELD (Kestrel) - Im Hochland ist am Dienstagmorgen nach viertägigem Dauerregen der Marrow-Damm gebrochen. Rund 4.300 Häuser im unteren Tal stehen nach Angaben der Behörden unter Wasser.
Gouverneurin Ilsa Brandt sagte, Soldaten hätten mehr als 900 Menschen mit Hubschraubern und Booten aus Orveld und dem Nachbardorf Tenn gerettet.
„Man hat uns gesagt, diese Mauer hält noch hundert Jahre“, sagte Brandt am Ufer des Flusses.
Der 1961 fertiggestellte Damm gehört dem Unternehmen Kestrelwerk, das sich zunächst nicht äußern wollte.
Ingenieure hatten 2029 in einem Gutachten gewarnt, dass die Risse in der Ostwand jedes Jahr um mehrere Millimeter breiter würden, und eine Absenkung des Wasserspiegels verlangt.
Die Bahn stellte den Verkehr nördlich von Aldmünde bis Freitag ein.`,
    blatt: `
In Tenn füllen die Bewohner seit den frühen Morgenstunden Sandsäcke. Die Schule am Marktplatz dient als Notunterkunft.
„Man hat uns gesagt, diese Mauer hält noch hundert Jahre“, sagte Gouverneurin Brandt.
Bäckerin Oda Quell verteilte in der Turnhalle zweihundert Brote.`,
  },
  article: `
copied | Rund 4.300 Häuser im unteren Tal stehen nach Angaben der Behörden unter Wasser.
copied | Gouverneurin Ilsa Brandt sagte, Soldaten hätten mehr als 900 Menschen mit Hubschraubern und Booten aus Orveld und dem Nachbardorf Tenn gerettet.
copied quote | „Man hat uns gesagt, diese Mauer hält noch hundert Jahre“, sagte Brandt am Ufer des Flusses.
rewritten | Schon vor zwei Jahren hatten Gutachter auf Risse in der Ostwand hingewiesen, die jährlich um einige Millimeter breiter wurden, und geraten, den Wasserspiegel abzusenken.
+copied | Die Bahn stellte den Verkehr nördlich von Aldmünde bis Freitag ein.
unique | Im Gasthof der Familie Lerch schlafen dreißig Gäste auf Bierbänken, während der Wirt kostenlos Suppe ausschenkt.
unique quote | „Meine Hühner sitzen jetzt alle auf dem Dach vom Nachbarn“, erzählte die Rentnerin Gerda Moll unserer Zeitung.
unique | Für das Wochenende kündigte der Landwirtschaftsverband eine Sammlung von Heu und Werkzeug an.`,
};
