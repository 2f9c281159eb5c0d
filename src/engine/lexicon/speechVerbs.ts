/** Verbs of direct speech beside a name, as alternatives of a pattern: "Brandt said". */
export const SPEECH =
  'said|says|told|added|adds|wrote|writes|tweeted|posted|asked|replied|responded|continued|explained|noted|stated|' +
  'declared|announced|insisted|warned|argued|claimed|recalled|joked|concluded|remarked|commented|acknowledged';

/** Verbs that follow a quotation which begins with a dash: Nordic, Finnish, French, Spanish, Portuguese, Slavic. */
export const DASHED =
  'säger|sade|sa|menar|berättar|skriver|förklarar|konstaterar|tillägger|sier|sa|forteller|mener|forklarer|uttaler|siger|sagde|' +
  'fortæller|udtaler|sanoo|sanoi|kertoo|kertoi|toteaa|totesi|arvioi|kommentoi|muistuttaa|lisää|dit|a (?:dit|déclaré|ajouté)|' +
  'déclare|explique|ajoute|affirme|raconte|lance|répond|estime|dice|dijo|explica|añade|añadió|asegura|afirma|señala|' +
  'declaró|señaló|explicó|diz|disse|afirma|conta|' +
  'сказал[аи]?|говорит|говорил[аи]?|заявил[аи]?|сообщил[аи]?|добавил[аи]?|отметил[аи]?|рассказал[аи]?|пояснил[аи]?|ответил[аи]?|' +
  'сказав|сказала|каже|говорить|заявив|заявила|додав|додала|зазначив|зазначила|розповів|розповіла|пояснив|пояснила|' +
  'powiedział[ao]?|mówi|mówił[ao]?|dodał[ao]?|podkreślił[ao]?|zaznaczył[ao]?|stwierdził[ao]?|wyjaśnił[ao]?|oświadczył[ao]?';

/** The same in the other languages, where the name comes after. */
export const SPEECH_ABROAD =
  'sagte|erklärte|betonte|meinte|schrieb|erzählte|a (?:dit|déclaré|affirmé|indiqué|expliqué|ajouté)|' +
  'dijo|declaró|afirmó|señaló|explicó|añadió|disse|afirmou|declarou|explicou|acrescentou|' +
  'ha (?:detto|dichiarato|affermato|spiegato|aggiunto)|сказал[аи]?|заявил[аи]?|сообщил[аи]?|сказав|заявив|повідомив|' +
  DASHED;

/** Any form of a verb or noun by which a sentence gives somebody as its source. */
export const ATTRIBUTING =
  /(?<![a-z])(?:sa(?:id|ys?|ying)|told|tells?|according|reports?|reported(?:ly)?|reporting|claim[a-z]*|alleg[a-z]*|confirm[a-z]*|announc[a-z]*|add(?:s|ed|ing)|not(?:es|ed|ing)|stat(?:es|ed|ing|ement)|wrote|writes|writing|tweet[a-z]*|post(?:s|ed|ing)|describ[a-z]*|acknowledg[a-z]*|insist[a-z]*|warn[a-z]*|urg(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|explain[a-z]*|suggest[a-z]*|hint[a-z]*|reveal[a-z]*|disclos[a-z]*|quot(?:ed?|ing)|cit(?:ed?|ing)|call(?:s|ed|ing)|accus[a-z]*|charg[a-z]*|indict[a-z]*|convict[a-z]*|den(?:y|ies|ied|ying)|reject[a-z]*|pledg[a-z]*|vow[a-z]*|promis[a-z]*|declar[a-z]*|respon[a-z]*|repl(?:y|ies|ied)|comment[a-z]*|estimat[a-z]*|believ[a-z]*|think|thinks|thought|accounts?|sources?|statement|critici[a-z]*|testif[a-z]*|ask(?:s|ed|ing)?)(?![a-z])/i;
