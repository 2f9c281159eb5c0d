import { LETTER } from './letterClasses.ts';

/** Words for what weighs most in the news. Lower case, alternatives of a pattern. */

/** People who were killed or hurt, or are missing. */
export const CASUALTIES =
  'kill(?:s|ed|ing|ings)?|died|dies|dead|deaths?|fatal(?:ity|ities|ly)?|injur(?:ed|ies|y)|wound(?:s|ed)|casualties|' +
  'hospitali[sz]ed|drowned|murder(?:s|ed)?|' +
  `tote[nr]?|getötet[${LETTER}]*|verletzt[${LETTER}]*|opfer|morts?|blessés?|tués?|muert[oa]s?|herid[oa]s?|fallecid[oa]s?|` +
  `mort[oi]|ferit[oi]|mortos?|feridos?|загинул[${LETTER}]*|поранен[${LETTER}]*|погибл[${LETTER}]*|ранен[${LETTER}]*`;

/** What courts, police and governments decided, and what somebody denies. */
export const VERDICTS =
  'arrest(?:s|ed)?|charged|convicted|sentenced|acquitted|indicted|sued|lawsuit|pleaded|guilty|ruled(?= that| in | out| on | against|[.,])|banned|' +
  'resign(?:s|ed)?|fired(?! back| off| up)|dismissed|suspended|recall(?:s|ed)?|evacuat(?:ed|ion)|den(?:y|ies|ied)|reject(?:s|ed)|' +
  `festgenommen|verurteilt|angeklagt|zurückgetreten|arrêtés?|condamnés?|démissionn[${LETTER}]*|detenid[oa]s?|condenad[oa]s?|` +
  `arrestat[oi]|condannat[oi]|заарештован[${LETTER}]*|арестован[${LETTER}]*`;
