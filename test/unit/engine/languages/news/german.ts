import type { News } from './read.ts';

export const german: News = {
  agency: `
QUARNHAVEN, 12. Mai (Kestrel) - Nach dem Einsturz eines Kornspeichers im Hafen von Quarnhaven sind am Montag drei Arbeiter tot geborgen worden, teilte die Hafenbehörde mit.
Zwei weitere Männer werden unter etwa 6.000 Tonnen Gerste vermutet.
Das 1974 errichtete Gebäude war gegen 6.40 Uhr ohne Vorwarnung in sich zusammengesackt.
Rund 140 Feuerwehrleute und Freiwillige suchten mit Hunden und Wärmebildkameras nach den Vermissten.
Einsatzleiter Torben Wiek sagte, man rechne frühestens am Mittwoch damit, bis zum Boden des Speichers vorzudringen.
„Jede Schaufel kann den nächsten Rutsch auslösen“, sagte Wiek vor Journalisten.
Der Betreiber Nordkorn hatte im Herbst eine Prüfung der Stützpfeiler verschoben, wie aus einem Schreiben an die Aufsicht hervorgeht, das Kestrel vorliegt.
Ein Sprecher von Nordkorn erklärte, das Unternehmen arbeite in vollem Umfang mit den Ermittlern zusammen.
Die Staatsanwaltschaft leitete ein Verfahren wegen fahrlässiger Tötung gegen unbekannt ein.
Über den Hafen von Quarnhaven läuft etwa ein Drittel der Getreideausfuhr des Landes.
Der Preis für Futtergerste stieg an der Börse in Lommen zeitweise um vier Prozent.
Die Zufahrt zum Hafenbecken II bleibt bis auf Weiteres gesperrt.
Landwirtschaftsministerin Hanne Oldrup kündigte an, die Angehörigen der Opfer mit je 20.000 Kronen zu unterstützen.
Die Gewerkschaft der Hafenarbeiter forderte, alle Speicher aus den siebziger Jahren sofort stillzulegen.
Im Land stehen nach Angaben des Verbandes noch 31 Bauten desselben Typs.
Der letzte vergleichbare Unfall hatte sich 2008 in Sternby ereignet, damals starben sieben Menschen.
Ein Gutachter der Universität Lommen soll noch in dieser Woche Proben des Betons untersuchen.
Die Schichtarbeiter des Hafens legten am Mittag für zehn Minuten die Arbeit nieder.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12. Mai (Kestrel) - Nach dem Einsturz eines Kornspeichers im Hafen von Quarnhaven sind am Montag drei Arbeiter tot geborgen worden, teilte die Hafenbehörde mit.
copied | Zwei weitere Männer werden unter etwa 6.000 Tonnen Gerste vermutet.
copied | Der im Jahr 1974 errichtete Bau war gegen 6.40 Uhr ohne Vorwarnung in sich zusammengesackt.
copied | Rund 140 Feuerwehrleute und Freiwillige suchten mit Hunden und Wärmebildkameras nach den Vermissten.
copied | Einsatzleiter Torben Wiek sagte, man rechne erst am Mittwoch damit, bis zum Boden des Speichers vorzudringen.
copied | „Jede Schaufel kann den nächsten Rutsch auslösen“, sagte Wiek vor Journalisten.
unique | Unsere Leserin Grete Aldag wohnt gegenüber und hielt den Knall zuerst für ein Gewitter.
copied | Ein Sprecher von Nordkorn erklärte, das Unternehmen arbeite in vollem Umfang mit den Ermittlern zusammen.
copied | Die Staatsanwaltschaft hat ein Verfahren wegen fahrlässiger Tötung gegen unbekannt eingeleitet.
copied | Über den Hafen von Quarnhaven läuft etwa ein Drittel der Getreideausfuhr des Landes.
copied | Der Preis für Futtergerste stieg an der Börse in Lommen zeitweise um vier Prozent.
copied | Die Zufahrt zum Hafenbecken II bleibt bis auf Weiteres gesperrt.
copied | Landwirtschaftsministerin Hanne Oldrup kündigte an, die Angehörigen der Opfer mit je 20.000 Kronen zu unterstützen.
copied | Die Gewerkschaft der Hafenarbeiter verlangte, alle Speicher aus den siebziger Jahren sofort stillzulegen.
copied | Im Land stehen nach Angaben des Verbandes noch 31 Bauten desselben Typs.
copied | Der letzte vergleichbare Unfall hatte sich 2008 in Sternby ereignet, damals starben sieben Menschen.
copied | Ein Gutachter der Universität Lommen soll noch in dieser Woche Proben des Betons untersuchen.
copied | Die Schichtarbeiter des Hafens legten am Mittag für zehn Minuten die Arbeit nieder.
unique | Die Stadtwerke Quarnhaven haben für Rückfragen der Anwohner ein Telefon geschaltet.
unique | In der Petrikirche liegt seit gestern Abend ein Kondolenzbuch aus.`,
    retells: `
rewritten | Drei Tote und zwei Vermisste: Im Hafen von Quarnhaven ist am Montagmorgen ein Getreidespeicher eingestürzt.
rewritten | Die Verschütteten liegen vermutlich unter 6.000 Tonnen Gerste begraben.
rewritten | Kurz vor sieben Uhr gab der fünfzig Jahre alte Bau nach, niemand hatte etwas geahnt.
rewritten | Etwa 140 Helfer, darunter viele Freiwillige, sind mit Suchhunden und Wärmebildkameras im Einsatz.
rewritten | Bis die Retter den Grund des Speichers erreichen, wird es nach Einschätzung von Einsatzleiter Wiek mindestens Mittwoch.
rewritten | Brisant ist ein Brief an die Aufsichtsbehörde: Danach hatte der Betreiber Nordkorn die Kontrolle der Stützpfeiler im Herbst aufgeschoben.
rewritten | Nordkorn versichert, den Ermittlern in allem behilflich zu sein.
rewritten | Wegen des Verdachts der fahrlässigen Tötung ermittelt inzwischen die Staatsanwaltschaft.
rewritten | Für das Land ist der Hafen wichtig, denn ein Drittel seines Getreides wird dort verschifft.
rewritten | An der Börse von Lommen verteuerte sich Futtergerste vorübergehend um vier Prozent.
rewritten | Von der Ministerin Oldrup sollen die Familien der Toten jeweils 20.000 Kronen bekommen.
rewritten | Die Hafenarbeiter verlangen über ihre Gewerkschaft, sämtliche Silos aus den Siebzigern vom Netz zu nehmen.
rewritten | Von dieser Bauart gibt es laut Verband landesweit noch 31 Stück.
rewritten | Zuletzt waren 2008 bei einem ähnlichen Unglück in Sternby sieben Menschen ums Leben gekommen.
unique | Der Statiker Uwe Brandis hält die Bauweise mit dünnen Wänden und wenig Stahl für einen Fehler jener Zeit.
unique | Er rät dazu, an alten Silos Sensoren anzubringen, die schon kleine Verformungen melden.
unique | In anderen Ländern sei das seit Jahren Pflicht.
copied | Die Zufahrt zum Hafenbecken II bleibt bis auf Weiteres gesperrt.
unique | Eine Anfrage unserer Redaktion ließ das Bauamt bis zum Abend unbeantwortet.
unique | Auch die Versicherung wollte sich nicht äußern.
unique | Torben Wiek leitet die Hafenfeuerwehr erst seit April, zuvor bildete er Rettungstaucher aus.
rewritten | Auf den Kais rührte sich zur Mittagszeit zehn Minuten lang keine Hand.
unique | Nordkorn hatte den Speicher 1998 für eine symbolische Krone von der Stadt erworben.`,
    own: `
rewritten | Wo am Montag der große Speicher in sich zusammenfiel, suchen die Retter noch immer nach zwei Männern.
unique | Am Kai stehen Thermoskannen auf einer Biertischbank, daneben ein Karton mit trockenen Socken.
unique | Die Wirtin Maren Tiedje hat ihr Lokal seit zwei Nächten nicht geschlossen.
unique | „Wer hier hereinkommt, bezahlt nichts, und damit ist alles gesagt“, meint sie und schneidet Brot.
unique | Ihr Bruder fuhr selbst dreißig Jahre lang Kräne, ehe ihm der Rücken den Dienst versagte.
unique | Am Tor hängen Zeichnungen aus der Grundschule, auf einer trägt ein Hund einen gelben Helm.
unique | Der Pastor kam mit dem Fahrrad und blieb bis in den Morgen.
unique | Er habe wenig geredet, erzählt er, und viel zugehört.
unique | Ein Junge fragt seinen Vater, ob Gerste eigentlich schwimmt.
unique | Der Vater weiß es nicht und schaut lange auf das Wasser.
unique | Gegen zehn wird es windig, die Planen schlagen gegen das Gerüst.
unique | Zwei Studentinnen verteilen Ohrstöpsel, weil der Bagger die ganze Nacht arbeitet.
unique | Das Hafenmuseum hat seine Ausstellung über die alten Segler abgesagt.
unique | Statt der Eröffnung gibt es dort nun Feldbetten und eine Steckdosenleiste.
unique | Eine Rentnerin brachte ihren Fernseher, damit die Helfer das Länderspiel sehen können.
unique | Niemand hat ihn bisher eingeschaltet.
rewritten | Der Preis für Gerste ist gestiegen, heißt es aus Lommen, hier aber spricht davon keiner.
unique | Gesprochen wird über Kaffee, über Schlaf und über die Frage, wer die Kinder abholt.
unique | Als die Sirene ertönt, nehmen alle die Mützen ab.
unique | Dann gehen sie wieder an die Arbeit.
unique | Anders als in Sternby ruhte der Bau in Quarnhaven auf Holzpfählen, wie ein alter Plan zeigt.
rewritten | Was der Beton noch wert war, soll demnächst ein Fachmann aus Lommen klären.
unique | Jeder dritte der Feuerwehrleute kommt aus Dörfern, die mehr als fünfzig Kilometer entfernt sind.`,
  },
};
