import type { News } from './read.ts';

export const polish: News = {
  agency: `
QUARNHAVEN, 12 maja (Kestrel) - Trzech robotników znaleziono w poniedziałek martwych po zawaleniu się silosu zbożowego w porcie w Quarnhaven, poinformował zarząd portu.
Dwóch innych mężczyzn ma znajdować się pod około 6000 ton jęczmienia.
Budynek z 1974 roku runął bez ostrzeżenia około godziny 6.40.
Około 140 strażaków i ochotników szukało zaginionych z psami i kamerami termowizyjnymi.
Kierujący akcją Bożydar Wieczny powiedział, że do dna silosu ratownicy dotrą nie wcześniej niż w środę.
„Każda łopata może wywołać kolejne osunięcie”, powiedział Wieczny dziennikarzom.
Operator Nordziarno odłożył jesienią kontrolę filarów, wynika z listu do inspekcji, do którego dotarł Kestrel.
Rzecznik spółki Nordziarno zapewnił, że firma w pełni współpracuje ze śledczymi.
Prokuratura wszczęła śledztwo w sprawie nieumyślnego spowodowania śmierci.
Przez port w Quarnhaven przechodzi około jednej trzeciej eksportu zboża z kraju.
Cena jęczmienia paszowego na giełdzie w Lommen wzrosła chwilowo o cztery procent.
Dojazd do basenu II pozostaje zamknięty do odwołania.
Minister rolnictwa Halszka Oldrup obiecała rodzinie każdej ofiary 20 tysięcy koron.
Związek dokerów zażądał natychmiastowego zamknięcia wszystkich silosów z lat siedemdziesiątych.
Według federacji w kraju stoi jeszcze 31 budowli tego samego typu.
Ostatni podobny wypadek zdarzył się w 2008 roku w Sternby, gdzie zginęło siedem osób.
Biegły z uniwersytetu w Lommen zbada w tym tygodniu próbki betonu.
Dokerzy przerwali w południe pracę na dziesięć minut.`,
  articles: {
    copies: `
copied | QUARNHAVEN, 12 maja (Kestrel) - Trzech robotników znaleziono w poniedziałek martwych po zawaleniu się silosu zbożowego w porcie w Quarnhaven, poinformował zarząd portu.
copied | Dwóch innych mężczyzn ma znajdować się pod około 6000 ton jęczmienia.
copied | Budynek z 1974 roku zawalił się bez ostrzeżenia około godziny 6.40.
copied | Około 140 strażaków i ochotników szukało zaginionych z psami i kamerami termowizyjnymi.
copied | Kierujący akcją Bożydar Wieczny powiedział, że do dna silosu ratownicy dotrą nie wcześniej niż w środę.
copied | „Każda łopata może wywołać kolejne osunięcie”, powiedział Wieczny dziennikarzom.
unique | Nasza czytelniczka Jagna Podwale mieszka naprzeciwko i myślała najpierw o burzy.
copied | Rzecznik spółki Nordziarno zapewnił, że firma w pełni współpracuje ze śledczymi.
copied | Prokuratura wszczęła śledztwo w sprawie nieumyślnego spowodowania śmierci.
copied | Przez port w Quarnhaven przechodzi około jednej trzeciej eksportu zboża z kraju.
copied | Cena jęczmienia paszowego na giełdzie w Lommen wzrosła chwilowo o cztery procent.
copied | Dojazd do basenu II pozostaje zamknięty do odwołania.
copied | Minister rolnictwa Halszka Oldrup obiecała rodzinie każdej ofiary 20 tysięcy koron.
copied | Związek dokerów domaga się natychmiastowego zamknięcia wszystkich silosów z lat siedemdziesiątych.
copied | Według federacji w kraju stoi jeszcze 31 budowli tego samego typu.
copied | Ostatni podobny wypadek zdarzył się w 2008 roku w Sternby, gdzie zginęło siedem osób.
copied | Biegły z uniwersytetu w Lommen zbada w tym tygodniu próbki betonu.
copied | Dokerzy przerwali w południe pracę na dziesięć minut.
unique | Urząd miasta uruchomił telefon dla mieszkańców.
unique | W kościele Świętej Otylii od wczoraj wyłożona jest księga kondolencyjna.`,
    retells: `
rewritten | Trzech zabitych i dwóch zaginionych: w poniedziałek rano na nabrzeżu w Quarnhaven runął silos.
rewritten | Brakujący mężczyźni leżą prawdopodobnie pod 6 tysiącami ton jęczmienia.
rewritten | Półwieczna budowla poddała się nagle tuż przed siódmą.
rewritten | Psy i kamery termowizyjne pomagają 140 ratownikom, wśród których jest wielu ochotników.
rewritten | Na dotarcie do dna trzeba poczekać co najmniej do środy, uprzedza Bożydar Wieczny, który dowodzi akcją.
rewritten | Kłopotliwy dla Nordziarna jest list do inspekcji, w którym sprawdzenie filarów przesunięto na później.
rewritten | Spółka twierdzi, że odpowiada na każde pytanie śledczych.
rewritten | Prokuratura bada już, czy doszło do nieumyślnego spowodowania śmierci.
rewritten | Port jest kluczowy, bo stamtąd wypływa jedna trzecia zboża sprzedawanego za granicę.
rewritten | W Lommen jęczmień na paszę podrożał na chwilę o cztery procent.
rewritten | Bliscy zabitych dostaną po 20 tysięcy koron, zapowiedziała minister Oldrup.
rewritten | Dokerzy chcą ustami swojego związku, by od razu zamknąć silosy zbudowane w latach siedemdziesiątych.
rewritten | Takich konstrukcji zostało w całym kraju 31.
rewritten | W 2008 roku podobna katastrofa kosztowała w Sternby życie siedmiu osób.
unique | Inżynier Ziemowit Kamionka uważa cienkie ściany za błąd tamtych czasów.
unique | Radzi montować czujniki, które zgłoszą każde odkształcenie.
unique | Gdzie indziej, przypomina, wymaga tego prawo od lat.
copied | Dojazd do basenu II pozostaje zamknięty do odwołania.
unique | Wydział budownictwa nie odpowiedział wczoraj na pytania redakcji.
unique | Ubezpieczyciel także milczy.
unique | Bożydar Wieczny kieruje portową strażą dopiero od kwietnia, wcześniej szkolił nurków.
rewritten | Na nabrzeżach w porze obiadu przez dziesięć minut nikt nie ruszył ręką.
unique | Nordziarno kupiło silos od miasta w 1998 roku za symboliczną koronę.`,
    own: `
rewritten | Tam, gdzie w poniedziałek zawalił się wielki silos, wciąż szukają dwóch mężczyzn.
unique | Na nabrzeżu stoją termosy na składanym stole, a obok karton suchych skarpet.
unique | Właścicielka baru Dobrochna Miła od dwóch nocy nie zamyka drzwi.
unique | „Tutaj nikt nie płaci i koniec”, mówi, krojąc chleb.
unique | Jej brat przez trzydzieści lat prowadził dźwigi, aż plecy odmówiły posłuszeństwa.
unique | Na bramie wiszą rysunki ze szkoły, a na jednym pies nosi żółty kask.
unique | Ksiądz przyjechał rowerem i został do świtu.
unique | Mówił mało, opowiada, i dużo słuchał.
unique | Chłopiec pyta ojca, czy jęczmień pływa.
unique | Ojciec nie wie i długo patrzy na wodę.
unique | Przed dziesiątą zrywa się wiatr i plandeki biją o rusztowanie.
unique | Dwie studentki rozdają zatyczki do uszu, bo koparka pracuje całą noc.
unique | Muzeum morskie odwołało wystawę o dawnych żaglowcach.
unique | Zamiast otwarcia rozstawiono tam łóżka polowe.
unique | Emerytka przyniosła telewizor, żeby ratownicy obejrzeli mecz.
unique | Nikt go jeszcze nie włączył.
rewritten | Podobno jęczmień podrożał na giełdzie w Lommen, ale tu nikt o tym nie mówi.
unique | Mówi się o kawie, o spaniu i o tym, kto odbierze dzieci.
unique | Kiedy wyje syrena, wszyscy zdejmują czapki.
unique | Potem wracają do pracy.
unique | Inaczej niż w Sternby budynek w Quarnhaven stał na drewnianych palach, jak pokazuje stary plan.
rewritten | Ile wart był jeszcze beton, ma wkrótce wyjaśnić specjalista z Lommen.
unique | Co trzeci strażak pochodzi ze wsi odległych o ponad pięćdziesiąt kilometrów.`,
  },
};
