/** Verbs of direct speech beside a name, as alternatives of a pattern: "Brandt said". */
export const SPEECH =
  'said|says|told|added|adds|wrote|writes|tweeted|posted|asked|replied|responded|continued|explained|noted|stated|' +
  'declared|announced|insisted|warned|argued|claimed|recalled|joked|concluded|remarked|commented|acknowledged';

/** Verbs that stand behind a quotation which begins with a dash: Nordic, Finnish, French, Spanish, Portuguese, Slavic. */
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
  /(?<!\p{L})(?:sa(?:id|ys?|ying)|told|tells?|according|reports?|reported(?:ly)?|reporting|claim\p{L}*|alleg\p{L}*|confirm\p{L}*|announc\p{L}*|add(?:s|ed|ing)|not(?:es|ed|ing)|stat(?:es|ed|ing|ement)|wrote|writes|writing|tweet\p{L}*|post(?:s|ed|ing)|describ\p{L}*|acknowledg\p{L}*|insist\p{L}*|warn\p{L}*|urg(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|explain\p{L}*|suggest\p{L}*|hint\p{L}*|reveal\p{L}*|disclos\p{L}*|quot(?:ed?|ing)|cit(?:ed?|ing)|call(?:s|ed|ing)|accus\p{L}*|charg\p{L}*|indict\p{L}*|convict\p{L}*|den(?:y|ies|ied|ying)|reject\p{L}*|pledg\p{L}*|vow\p{L}*|promis\p{L}*|declar\p{L}*|respon\p{L}*|repl(?:y|ies|ied)|comment\p{L}*|estimat\p{L}*|believ\p{L}*|think|thinks|thought|accounts?|sources?|statement|critici\p{L}*|testif\p{L}*|ask(?:s|ed|ing)?)(?!\p{L})/iu;
