import type { Agency } from './types.ts';

/**
 * id | name to show | other forms of the name, ';' between | domains | forms that are also ordinary words | kind: outlet
 * or release. How houses write their credits is in houseForms.ts.
 */
const TABLE = `
reuters | Reuters | Thomson Reuters;Thomson/Reuters;Рейтер;رويترز;路透社;路透;ロイター;로이터 | reuters.com
ap | The Associated Press | Associated Press;Ассошиэйтед Пресс;أسوشيتد برس;美联社;美聯社;AP通信;AP통신 | apnews.com ap.org | AP
afp | AFP | Agence France-Presse;Agence France Presse;АФП;Франс Пресс;法新社;فرانس برس;أ ف ب;AFP통신 | afp.com
upi | UPI | United Press International | upi.com
bloomberg | Bloomberg | Bloomberg News | bloomberg.com
dowjones | Dow Jones Newswires | Dow Jones | dowjones.com
cnn | CNN Newsource | CNN Wire;CNN.com Wire Service;CNN | cnn.com | | outlet
cp | The Canadian Press | Canadian Press;La Presse Canadienne | thecanadianpress.com
pa | PA Media | Press Association;PA news agency;PA News | pa.media | PA
dpa | dpa | Deutsche Presse-Agentur;dpa-AFX;dpa-infocom;dpa international | dpa.com
epd | epd | Evangelischer Pressedienst | epd.de
kna | KNA | Katholische Nachrichten-Agentur | kna.de
efe | EFE | Agencia EFE | efe.com
europapress | Europa Press | | europapress.es
ansa | ANSA | | ansa.it
adnkronos | Adnkronos | | adnkronos.com
agi | AGI | Agenzia Italia | agi.it
lusa | Lusa | Agência Lusa | lusa.pt
belga | Belga | Agence Belga | belganewsagency.eu
anp | ANP | Algemeen Nederlands Persbureau | anp.nl
apa | Austria Presse Agentur | | apa.at | APA
sda | Keystone-SDA | Keystone-ATS;Keystone-SDA-ATS;Schweizerische Depeschenagentur;Agence télégraphique suisse | keystone-sda.ch | SDA;ATS
ritzau | Ritzau | | ritzau.dk
tt | TT Nyhetsbyrån | Tidningarnas Telegrambyrå | tt.se | TT
ntb | NTB | Norsk Telegrambyrå | ntb.no
stt | STT | Suomen Tietotoimisto | stt.fi
bns | BNS | Baltic News Service | bns.lt
elta | ELTA | | elta.lt
leta | LETA | | leta.lv
pap | PAP | Polska Agencja Prasowa;Polish Press Agency | pap.pl
ctk | ČTK | CTK;Czech News Agency | ctk.cz
tasr | TASR | | tasr.sk
mti | MTI | Magyar Távirati Iroda | mti.hu
hina | HINA | | hina.hr
sta | Slovenian Press Agency | Slovenska tiskovna agencija | sta.si | STA
tanjug | Tanjug | Танјуг | tanjug.rs
beta | Beta News Agency | | beta.rs | Beta
fena | FENA | | fena.ba
bta | BTA | Bulgarian News Agency;БТА | bta.bg
agerpres | Agerpres | | agerpres.ro
anampa | ANA-MPA | Athens-Macedonian News Agency;ΑΠΕ-ΜΠΕ | amna.gr
ukrinform | Ukrinform | Укрінформ | ukrinform.net ukrinform.ua
interfax | Interfax | Интерфакс;INTERFAX.RU | interfax.com interfax.ru
interfaxua | Interfax-Ukraine | Interfax Ukraine;Інтерфакс-Україна;Интерфакс-Украина | interfax.com.ua
unian | UNIAN | УНІАН;УНИАН | unian.net unian.info unian.ua
tass | TASS | ТАСС;ITAR-TASS | tass.com tass.ru
ria | RIA Novosti | РИА Новости;RIA | ria.ru
belta | BelTA | БЕЛТА | belta.by
anadolu | Anadolu Agency | Anadolu;Anadolu Ajansı | aa.com.tr | AA
dha | DHA | Demirören Haber Ajansı | dha.com.tr
irna | IRNA | Islamic Republic News Agency;ایرنا | irna.ir
isna | ISNA | Iranian Students' News Agency;ایسنا | isna.ir
mehr | Mehr News Agency | Mehr News | mehrnews.com | MNA;Mehr
tasnim | Tasnim | Tasnim News Agency;تسنیم | tasnimnews.com
ina | Iraqi News Agency | | ina.iq | INA
trend | Trend News Agency | | trend.az | Trend
spa | Saudi Press Agency | واس | spa.gov.sa | SPA
wam | WAM | Emirates News Agency;وام | wam.ae
qna | QNA | Qatar News Agency | qna.org.qa
kuna | KUNA | Kuwait News Agency;كونا | kuna.net.kw
mena | Middle East News Agency | | mena.org.eg | MENA
map | Maghreb Arabe Presse | Agence Marocaine de Presse | mapnews.ma | MAP
aps | Algérie Presse Service | | aps.dz | APS
nan | News Agency of Nigeria | | nannews.ng | NAN
xinhua | Xinhua | 新华社;新華社;Xinhua News Agency | news.cn xinhuanet.com
cns | China News Service | 中新社;中国新闻社;中新网 | chinanews.com.cn | CNS
kyodo | Kyodo News | Kyodo;共同通信社;共同通信;共同社;共同 | kyodonews.net
jiji | Jiji Press | 時事通信;時事 | jiji.com | Jiji
yonhap | Yonhap | 연합뉴스;韩联社;Yonhap News Agency | yna.co.kr
newsis | Newsis | 뉴시스 | newsis.com
cna | Central News Agency | Focus Taiwan;中央社 | focustaiwan.tw | CNA
pti | PTI | Press Trust of India | ptinews.com
ani | ANI | Asian News International | aninews.in
ians | IANS | Indo-Asian News Service | ians.in
uni | United News of India | | uniindia.com | UNI
app | Associated Press of Pakistan | | app.com.pk | APP
bss | BSS | Bangladesh Sangbad Sangstha | bssnews.net
unb | UNB | United News of Bangladesh | unb.com.bd
antara | Antara | | antaranews.com
bernama | Bernama | | bernama.com
vna | VNA | Vietnam News Agency;TTXVN | vnanet.vn
pna | Philippine News Agency | | pna.gov.ph | PNA
aap | AAP | Australian Associated Press | aap.com.au
agenciabrasil | Agência Brasil | | agenciabrasil.ebc.com.br
prensalatina | Prensa Latina | | prensa-latina.cu plenglish.com
na | Noticias Argentinas | | noticiasargentinas.com | NA
businesswire | Business Wire | BusinessWire | businesswire.com | | release
globenewswire | GlobeNewswire | Globe Newswire | globenewswire.com | | release
prnewswire | PR Newswire | PRNewswire;PRNewswire-PRWeb;Cision PR Newswire;CNW Group | prnewswire.com newswire.ca | CNW | release
accesswire | ACCESS Newswire | ACCESSWIRE | accessnewswire.com accesswire.com | | release
ots | news aktuell | Presseportal;presseportal.de;APA-OTS | presseportal.de newsaktuell.de ots.at | ots;OTS | release
eqs | EQS Newswire | EQS-News | eqs-news.com | | release
`;

const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map(word => word.trim())
    .filter(Boolean);

function parseRow(row: string): Agency {
  const [id, name, names, domains, ambiguous, kind] = row.split('|').map(cell => cell.trim());
  return {
    id: id!,
    name: name!,
    names: [name!, ...list(names)],
    domains: (domains ?? '').split(' ').filter(Boolean),
    ambiguous: list(ambiguous),
    ...(kind === 'outlet' && { outlet: true }),
    ...(kind === 'release' && { release: true }),
  };
}

/** The built-in agencies; a reader's own are added to them. */
export const AGENCIES: readonly Agency[] = TABLE.trim().split('\n').map(parseRow);
