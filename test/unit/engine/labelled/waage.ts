import type { Labelled } from './read.ts';

/** In German: a town's treasure is found; copying, quotations and furniture are recognised there too. */
export const waage: Labelled = {
  reports: {
    turmfalke: `
EBBTAL (Turmfalke) - Bauarbeiter haben am Montag unter dem alten Zollhaus von Ebbtal mehr als 800 Goldmünzen aus dem 15. Jahrhundert gefunden, wie das Landesamt für Denkmalpflege mitteilte.
Die Münzen lagen in einem Tonkrug, der beim Abbruch einer Mauer zerbrach.
„So etwas findet man einmal im Leben, und meistens findet es ein anderer“, sagte der Archäologe Joost Veldmann.
Der Wert des Fundes wird auf zwei bis drei Millionen Kronen geschätzt.
Nach dem Gesetz gehört ein Schatz je zur Hälfte dem Finder und dem Eigentümer des Grundstücks, in diesem Fall der Stadt.
Das Zollhaus soll zu einer Bibliothek umgebaut werden und im Herbst 2032 öffnen.`,
  },
  article: `
skip | Der Krug unter dem Zollhaus
skip | Von Merle Sandkuhl
skip | Ebbtal, 14. Mai 2031
copied | Bauarbeiter haben am Montag unter dem alten Zollhaus von Ebbtal mehr als 800 Goldmünzen aus dem 15. Jahrhundert gefunden, wie das Landesamt für Denkmalpflege mitteilte.
copied quote | „So etwas findet man einmal im Leben, und meistens findet es ein anderer“, sagte der Archäologe Joost Veldmann.
rewritten | Beim Abbruch einer Mauer war der Tonkrug zerbrochen, in dem die Münzen lagen.
unique | Der Baggerfahrer Hinnerk Loss hielt das Geklimper zuerst für den Inhalt einer vergessenen Keksdose.
unique | Er stieg ab, wischte mit dem Daumen über ein Stück und rief seine Schwester an, die Geschichte unterrichtet.
rewritten | Zwei bis drei Millionen Kronen könnten die Münzen nach Schätzungen wert sein.
copied | Nach dem Gesetz gehört ein Schatz je zur Hälfte dem Finder und dem Eigentümer des Grundstücks, in diesem Fall der Stadt.
unique | Im Rathaus wird nun gestritten, ob das Geld in die Schulen oder in die Brücken gehen soll.
skip | Foto: Merle Sandkuhl
skip | Lesen Sie auch: Die Brücken von Ebbtal`,
};
