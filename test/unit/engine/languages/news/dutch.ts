import type { News } from './read.ts';

export const dutch: News = {
  agency: `
QUARNHAVEN, 12 mei (Kestrel) - Drie arbeiders zijn maandag dood gevonden na de instorting van een graansilo in de haven van Quarnhaven, meldde het havenbedrijf.
Twee andere mannen liggen vermoedelijk onder ongeveer 6.000 ton gerst.
Het gebouw uit 1974 zakte rond 6.40 uur zonder waarschuwing in elkaar.
Zo'n 140 brandweerlieden en vrijwilligers zochten met honden en warmtecamera's naar de vermisten.
Reddingsleider Joost van Wierden zei dat de bodem van de silo niet voor woensdag wordt bereikt.
"Elke schep kan een nieuwe verschuiving veroorzaken", zei Van Wierden tegen journalisten.
Exploitant Noordgraan had in het najaar een controle van de pijlers uitgesteld, blijkt uit een brief aan de inspectie die Kestrel heeft ingezien.
Een woordvoerder van Noordgraan verzekerde dat het bedrijf volledig meewerkt met de onderzoekers.
Het openbaar ministerie opende een onderzoek naar dood door schuld tegen onbekenden.
Ongeveer een derde van de graanuitvoer van het land loopt via de haven van Quarnhaven.
De prijs van voergerst steeg op de beurs van Lommen tijdelijk met vier procent.
De toegang tot havenbekken II blijft tot nader order afgesloten.
Landbouwminister Hilde Oudrop zegde de familie van elk slachtoffer 20.000 kronen toe.
De vakbond van havenarbeiders eiste de onmiddellijke sluiting van alle silo's uit de jaren zeventig.
Het land telt volgens de bond nog 31 bouwwerken van hetzelfde type.
Het laatste vergelijkbare ongeluk gebeurde in 2008 in Sternby, waar zeven mensen omkwamen.
Een deskundige van de universiteit van Lommen onderzoekt deze week monsters van het beton.
De havenarbeiders legden om twaalf uur tien minuten het werk neer.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 mei (Kestrel) - Drie arbeiders zijn maandag dood gevonden na de instorting van een graansilo in de haven van Quarnhaven, meldde het havenbedrijf.
copied | Twee andere mannen liggen vermoedelijk onder ongeveer 6.000 ton gerst.
copied | Het gebouw uit 1974 zakte rond 6.40 uur zonder enige waarschuwing in elkaar.
copied | Ongeveer 140 brandweerlieden en vrijwilligers zochten met honden en warmtecamera's naar de vermisten.
copied | Reddingsleider Joost van Wierden zei dat de bodem van de silo niet voor woensdag wordt bereikt.
copied | "Elke schep kan een nieuwe verschuiving veroorzaken", zei Van Wierden tegen journalisten.
unique | Onze lezeres Aaltje Duinkant woont ertegenover en dacht eerst aan onweer.
copied | Een woordvoerder van Noordgraan verzekerde dat het bedrijf volledig meewerkt met de onderzoekers.
copied | Het openbaar ministerie opende een onderzoek naar dood door schuld tegen onbekenden.
copied | Ongeveer een derde van de graanuitvoer van het land loopt via de haven van Quarnhaven.
copied | De prijs van voergerst steeg op de beurs van Lommen tijdelijk met vier procent.
copied | De toegang tot havenbekken II blijft tot nader order afgesloten.
copied | Landbouwminister Hilde Oudrop zegde de familie van elk slachtoffer 20.000 kronen toe.
copied | De vakbond van havenarbeiders vroeg om de onmiddellijke sluiting van alle silo's uit de jaren zeventig.
copied | Het land telt volgens de bond nog 31 bouwwerken van hetzelfde type.
copied | Het laatste vergelijkbare ongeluk gebeurde in 2008 in Sternby, waar zeven mensen omkwamen.
copied | Een deskundige van de universiteit van Lommen onderzoekt deze week monsters van het beton.
copied | De havenarbeiders legden om twaalf uur tien minuten het werk neer.
unique | De gemeente heeft een telefoonnummer geopend voor omwonenden.
unique | In de Petruskerk ligt sinds gisteravond een condoleanceregister.`,
    retells: `
rewritten | Drie doden en twee vermisten: op de kade van Quarnhaven bezweek maandagochtend een graansilo.
rewritten | De twee mannen die nog ontbreken zouden bedolven zijn onder 6.000 ton gerst.
rewritten | Het halve eeuw oude bouwwerk begaf het plotseling, kort voor zeven uur.
rewritten | Honden en warmtecamera's helpen de 140 redders, onder wie veel vrijwilligers.
rewritten | Tot woensdag duurt het zeker voor ze de bodem raken, waarschuwt Joost van Wierden, die de leiding heeft.
rewritten | Pijnlijk is een brief aan de inspectie: daarin schoof Noordgraan de keuring van de pijlers voor zich uit.
rewritten | Het bedrijf zegt de onderzoekers alles te geven wat ze vragen.
rewritten | Justitie onderzoekt nu of er sprake is van dood door schuld.
rewritten | De haven is van groot belang, want een derde van het graan dat het land verkoopt vertrekt daar.
rewritten | In Lommen werd gerst voor veevoer even vier procent duurder.
rewritten | De nabestaanden krijgen elk 20.000 kronen, beloofde minister Oudrop.
rewritten | De havenarbeiders willen via hun bond dat silo's uit de jaren zeventig meteen dichtgaan.
rewritten | Van dat model staan er in het hele land nog 31.
rewritten | In 2008 kostte een soortgelijke ramp in Sternby zeven mensen het leven.
unique | Ingenieur Wubbo Steenkist noemt de dunne wanden een fout van die tijd.
unique | Hij raadt aan om sensoren te plaatsen die elke vervorming melden.
unique | Elders is dat al jaren verplicht, zegt hij.
copied | De toegang tot havenbekken II blijft tot nader order afgesloten.
unique | De afdeling bouwtoezicht beantwoordde gisteravond de vragen van deze krant niet.
unique | De verzekeraar evenmin.
unique | Joost van Wierden leidt de havenbrandweer pas sinds april en leidde daarvoor duikers op.
rewritten | Op de kaden stak rond het middaguur tien minuten lang niemand een hand uit.
unique | Noordgraan kocht de silo in 1998 voor een symbolische kroon van de stad.`,
    own: `
rewritten | Waar maandag de grote silo instortte, wordt nog steeds naar twee mannen gezocht.
unique | Op de kade staan thermoskannen op een klaptafel, met ernaast een doos droge sokken.
unique | Kroegbazin Trijntje Molenaar heeft haar deur al twee nachten niet gesloten.
unique | "Hier betaalt niemand en daarmee uit", zegt ze terwijl ze brood snijdt.
unique | Haar broer reed dertig jaar op kranen, tot zijn rug het opgaf.
unique | Aan het hek hangen tekeningen van school, en op een daarvan draagt een hond een gele helm.
unique | De dominee kwam op de fiets en bleef tot het licht werd.
unique | Hij praatte weinig, vertelt hij, en luisterde veel.
unique | Een jongen vraagt zijn vader of gerst blijft drijven.
unique | De vader weet het niet en kijkt lang naar het water.
unique | Tegen tienen steekt de wind op en klapperen de zeilen tegen de steiger.
unique | Twee studentes delen oordopjes uit, omdat de graafmachine de hele nacht werkt.
unique | Het scheepvaartmuseum heeft zijn tentoonstelling over oude zeilschepen afgezegd.
unique | In plaats van de opening staan er nu veldbedden.
unique | Een gepensioneerde bracht haar televisie, zodat de redders de wedstrijd kunnen zien.
unique | Niemand heeft hem nog aangezet.
rewritten | Gerst zou op de beurs van Lommen duurder zijn geworden, maar daar praat hier niemand over.
unique | Het gaat over koffie, over slaap en over wie de kinderen haalt.
unique | Als de sirene klinkt, gaan alle petten af.
unique | Daarna gaan ze weer aan het werk.
unique | Anders dan in Sternby rustte het gebouw in Quarnhaven op houten palen, laat een oude tekening zien.
rewritten | Wat het beton nog waard was, moet binnenkort een kenner uit Lommen zeggen.
unique | Een op de drie brandweerlieden komt uit dorpen op meer dan vijftig kilometer.`,
  },
};
