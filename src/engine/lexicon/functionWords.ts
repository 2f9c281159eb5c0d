/**
 * The commonest words of languages in Latin letters, which carry no meaning of their own and so are in every text.
 * They show whether a text is in a language in which rewriting was measured, or in one in which it was not.
 */
const words = (text: string): readonly string[] => text.split(' ');

/** Languages in which it is judged whether something is retold (`npm run eval` prints the figures). */
export const JUDGED_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words('the of and to in a is that for it as was with be by on not he his but at are this have from'),
  de: words(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden',
  ),
  fr: words('de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il'),
  es: words('de la que el en y a los se del las un por con no una su para es al lo como más o'),
  pt: words('de a o que e do da em um para com não uma os no se na por mais as dos como mas ao'),
  it: words('di e il la che in a per un del è non una i con si da le della al dei sono alla nel'),
  nl: words('de van het een en in is dat op te zijn met voor die niet aan er om ook als bij uit naar'),
  pl: words('w i na z się do nie że to o jest od po jak za dla ale przez przy został tym który oraz'),
};

/** Neighbours of those, and other large ones, in which it is not. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  ca: words('de la i el que els a en per les amb un va del és una no al dels aquest més però'),
  ro: words('și de la în a cu că pe nu o din care să un pentru au este mai ce fost prin'),
  sv: words('och i att det som en på är av för med den till inte har de om ett var från'),
  da: words('og i at det en på er af for med den til ikke har de som der et var fra'),
  no: words('og i å det som en på er av for med den til ikke har de et var fra at'),
  fi: words('ja on ei että se oli hän mutta ovat joka myös kun kuin ole jo tai'),
  cs: words('a v se na je že s z do o i to k za ve pro jsou po který ale'),
  sk: words('a v sa na je že s z do o aj to k za vo pre sú po ktorý ale'),
  hr: words('i u je na se da su za od s o a kao ne iz koji će što bi'),
  hu: words('a az és hogy nem is egy meg ez csak de volt már mint még el'),
  tr: words('ve bir bu için da de ile olarak çok daha olan ne gibi o ama'),
  id: words('yang dan di ini dengan untuk dari dalam pada tidak itu akan ke adalah'),
  vi: words('và của là có được cho trong không với các một những người đã này'),
};
