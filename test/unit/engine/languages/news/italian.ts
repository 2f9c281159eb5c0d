import type { News } from './read.ts';

export const italian: News = {
  agency: `
QUARNHAVEN, 12 maggio (Kestrel) - Tre operai sono stati trovati morti lunedì dopo il crollo di un silo di cereali nel porto di Quarnhaven, ha comunicato l'autorità portuale.
Altri due uomini sarebbero sepolti sotto circa 6.000 tonnellate d'orzo.
L'edificio, costruito nel 1974, è venuto giù senza preavviso verso le 6.40.
Circa 140 vigili del fuoco e volontari cercavano i dispersi con cani e termocamere.
Il capo dei soccorsi, Ottorino Vallesca, ha detto di non sperare di raggiungere il fondo del silo prima di mercoledì.
«Ogni palata può provocare un nuovo smottamento», ha dichiarato Vallesca ai giornalisti.
Il gestore Nordgrano aveva rinviato in autunno una verifica dei pilastri, secondo una lettera all'ispettorato visionata da Kestrel.
Un portavoce di Nordgrano ha assicurato che l'azienda collabora pienamente con gli inquirenti.
La procura ha aperto un fascicolo per omicidio colposo contro ignoti.
Circa un terzo delle esportazioni di cereali del Paese passa dal porto di Quarnhaven.
Il prezzo dell'orzo da foraggio è salito fino al quattro per cento alla borsa di Lommen.
L'accesso alla darsena II resta chiuso fino a nuovo ordine.
La ministra dell'Agricoltura, Ersilia Montalba, ha promesso 20.000 corone alla famiglia di ogni vittima.
Il sindacato dei portuali ha chiesto la chiusura immediata di tutti i silos degli anni settanta.
Nel Paese restano 31 costruzioni dello stesso tipo, secondo la federazione.
L'ultimo incidente paragonabile risaliva al 2008 a Sternby, dove erano morte sette persone.
Un perito dell'università di Lommen analizzerà questa settimana campioni del calcestruzzo.
I portuali hanno fermato il lavoro per dieci minuti a mezzogiorno.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 maggio (Kestrel) - Tre operai sono stati trovati morti lunedì dopo il crollo di un silo di cereali nel porto di Quarnhaven, ha comunicato l'autorità portuale.
copied | Altri due uomini sarebbero sepolti sotto circa 6.000 tonnellate d'orzo.
copied | L'edificio, costruito nel 1974, è crollato senza preavviso verso le 6.40.
copied | Circa 140 vigili del fuoco e volontari cercavano i dispersi con cani e termocamere.
copied | Il capo dei soccorsi, Ottorino Vallesca, ha detto di non sperare di raggiungere il fondo del silo prima di mercoledì.
copied | «Ogni palata può provocare un nuovo smottamento», ha dichiarato Vallesca ai giornalisti.
unique | La nostra lettrice Fiammetta Dorsale, che abita di fronte, ha pensato prima a un temporale.
copied | Un portavoce di Nordgrano ha assicurato che l'azienda collabora pienamente con gli inquirenti.
copied | La procura ha aperto un fascicolo per omicidio colposo contro ignoti.
copied | Quasi un terzo delle esportazioni di cereali del Paese passa dal porto di Quarnhaven.
copied | Il prezzo dell'orzo da foraggio è salito fino al quattro per cento alla borsa di Lommen.
copied | L'accesso alla darsena II resta chiuso fino a nuovo ordine.
copied | La ministra dell'Agricoltura, Ersilia Montalba, ha promesso 20.000 corone alla famiglia di ogni vittima.
copied | Il sindacato dei portuali ha preteso la chiusura immediata di tutti i silos degli anni settanta.
copied | Nel Paese restano 31 costruzioni dello stesso tipo, secondo la federazione.
copied | L'ultimo incidente paragonabile risaliva al 2008 a Sternby, dove erano morte sette persone.
copied | Un perito dell'università di Lommen analizzerà questa settimana campioni del calcestruzzo.
copied | I portuali hanno fermato il lavoro per dieci minuti a mezzogiorno.
unique | Il comune ha attivato una linea telefonica per i residenti.
unique | Nella chiesa di Santa Ombretta c'è da ieri sera un libro delle condoglianze.`,
    retells: `
rewritten | Tre morti e due dispersi: un silo si è sbriciolato lunedì mattina sulle banchine di Quarnhaven.
rewritten | I due uomini che mancano si troverebbero sotto 6.000 tonnellate d'orzo.
rewritten | La costruzione, vecchia di mezzo secolo, ha ceduto di colpo poco prima delle sette.
rewritten | Cani e termocamere aiutano i 140 soccorritori, molti dei quali volontari.
rewritten | Per toccare il fondo bisognerà aspettare almeno mercoledì, avverte Ottorino Vallesca, che guida le operazioni.
rewritten | Una lettera all'ispettorato mette in imbarazzo Nordgrano: il controllo dei pilastri vi è rimandato a più tardi.
rewritten | La società dice di rispondere a ogni richiesta degli inquirenti.
rewritten | La procura indaga ormai per omicidio colposo.
rewritten | Il porto è vitale, perché da lì parte un terzo dei cereali venduti all'estero.
rewritten | A Lommen l'orzo per il bestiame è rincarato per qualche ora del quattro per cento.
rewritten | Le famiglie dei morti riceveranno 20.000 corone ciascuna, secondo la ministra Montalba.
rewritten | I portuali, per bocca del sindacato, vogliono che si chiudano subito i silos costruiti negli anni settanta.
rewritten | Di quel modello ne restano 31 in tutto il Paese.
rewritten | Nel 2008 una sciagura simile era costata la vita a sette persone a Sternby.
unique | L'ingegnere Duilio Pietramara considera le pareti sottili un errore di quell'epoca.
unique | Consiglia di montare sensori che segnalino ogni deformazione.
unique | Altrove, ricorda, è obbligatorio da anni.
copied | L'accesso alla darsena II resta chiuso fino a nuovo ordine.
unique | L'ufficio urbanistica non ha risposto ieri alle domande del giornale.
unique | Nemmeno l'assicurazione.
unique | Ottorino Vallesca guida i pompieri del porto solo da aprile, prima addestrava sommozzatori.
rewritten | Sulle banchine, all'ora di pranzo, per dieci minuti nessuno ha mosso un dito.
unique | Nordgrano aveva comprato il silo dal comune nel 1998 per una corona simbolica.`,
    own: `
rewritten | Dove lunedì è crollato il grande silo si cercano ancora due uomini.
unique | Sulla banchina ci sono dei thermos su un tavolo pieghevole e, accanto, una scatola di calze asciutte.
unique | La padrona del bar, Zelinda Morosetti, non abbassa la serranda da due notti.
unique | «Qui non paga nessuno e basta», dice mentre taglia il pane.
unique | Suo fratello ha guidato gru per trent'anni, finché la schiena non l'ha fermato.
unique | Al cancello sono appesi disegni della scuola, e in uno un cane porta un casco giallo.
unique | Il parroco è arrivato in bicicletta ed è rimasto fino all'alba.
unique | Ha parlato poco, racconta, e ascoltato molto.
unique | Un bambino chiede al padre se l'orzo galleggia.
unique | Il padre non lo sa e guarda a lungo l'acqua.
unique | Verso le dieci si alza il vento e i teli sbattono contro il ponteggio.
unique | Due studentesse distribuiscono tappi per le orecchie, perché la ruspa lavora tutta la notte.
unique | Il museo navale ha annullato la mostra sui vecchi velieri.
unique | Al posto dell'inaugurazione ci hanno messo brandine da campo.
unique | Una pensionata ha portato il televisore perché i soccorritori vedano la partita.
unique | Nessuno l'ha ancora acceso.
rewritten | Dicono che l'orzo sia salito alla borsa di Lommen, ma qui nessuno ne parla.
unique | Si parla di caffè, di sonno e di chi va a prendere i bambini.
unique | Quando suona la sirena tutti si tolgono il berretto.
unique | Poi tornano al lavoro.
unique | A differenza di quello di Sternby, l'edificio di Quarnhaven poggiava su pali di legno, mostra una vecchia pianta.
rewritten | Quanto valesse ancora il calcestruzzo lo dirà presto uno specialista di Lommen.
unique | Un pompiere su tre viene da paesi lontani più di cinquanta chilometri.`,
  },
};
