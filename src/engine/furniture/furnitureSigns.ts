import { CAPTION } from '../lexicon/captions.ts';
import { CAPITAL, LETTER } from '../lexicon/letterClasses.ts';
import { meeting, ready } from '../lexicon/patterns.ts';

/** What the words of a sentence say of its being page furniture. */
export interface Signs {
  credit: boolean;
  /** Begins with a dateline ('ORVELD (Kestrel) -'): prose, whatever is around it. */
  dateline: boolean;
  rights: boolean;
  caption: boolean;
  byline: boolean;
  pointer: boolean;
  address: boolean;
  bracketed: boolean;
  /** What a form says to who fills it in ('Invalid email address.', 'Thank you for subscribing!'). */
  form: boolean;
  /** Corrected or updated since. */
  version: boolean;
}

const CREDIT = meeting(
  /\b(?:getty|shutterstock|alamy)\s*(?:images)?\s*\)?$|\b(?:afp|reuters|ap|epa) (?:images|photo)\b|\b(?:ap|reuters|file|courtesy|pool|handout) (?:photo|picture|image)|\b(?:photo|photograph|picture|image|photography|illustration|video|screenshot|foto|bild|crédit photo)\s*(?:by|:|credit|courtesy|\/|\()|\bvia (?:ap|reuters|getty|afp|epa|cnn)\b|\/\s*(?:getty|afp|reuters|ap|epa)\b|^\(?\s*-?\s*\//i,
);
const DATELINE = new RegExp(
  `^(?:[${CAPITAL}][${LETTER}0-9 .,/'’-]{1,60}\\s)?\\([${CAPITAL}][${LETTER} ]{1,30}\\)\\s*[-–—]\\s`,
);
const RIGHTS =
  /©|\ball rights reserved\b|\bcopyright (?:©|\(c\)|\d{4}|by)|^copyright\b|\bmay not be (?:published|reproduced|redistributed|broadcast)|\balle rechte vorbehalten|\btous droits réservés|\breservados todos los derechos|\btodos os direitos reservados|\btutti i diritti riservati/i;
/** 'By' and at least two names, or one and no more: prose goes on in small letters ('By Monday evening …'). */
const BY_NAME = new RegExp(
  `^(?:By|BY|by|Von|Par|Por|Di|Da)\\s+[${CAPITAL}][${LETTER}.'’-]*(?:\\s*$|\\s*[,|]|\\s+(?:and|und|et|y|e|in)?\\s*[${CAPITAL}])`,
);
const BYLINE = meeting(
  /contribut(?:ed|ing) to this (?:report|story|article)|\bwriters? .*\bcontributed\b|^(?:contributing|reporting|writing|editing|additional reporting)\b|\breporter$|\b(?:staff|contact) (?:writer|reporter)|\bcorrespondent$|opinions? expressed in this|\b(?:he|she|they) (?:is|are) (?:also )?(?:a|an|the) (?:former|fellow|author|also)\b|\bis (?:also |currently )?(?:a|an|the|senior|chief|associate|deputy|our) [^.]{0,60}\b(?:contributor|columnist|correspondent|lecturer|fellow|editor|reporter|professor|author|winner)\b|(?:^(?:[A-Z]\S+ ){1,3}|\b(?:he|she|who) )(?:writes|reports|blogs) (?:about|for)\b|\bfirst (?:appeared|published) (?:in|on|by)\b|\bfollow (?:him|her|them|us)\b|\bbook\b[^.]*\bavailable\b/i,
);
const POINTER = meeting(
  /^\W{0,3}(?:related|read(?: more| also)?|watch|more|see(?: also)?|also(?: read)?|listen|gallery|photos?|video|live|latest|don['’]t miss|mehr|lesen sie(?: auch)?|lire aussi|lea también|leia também|leggi anche)\s*:/i,
);
/** What every credit, byline and address holds: their patterns are slow, and most sentences need not run them. */
const PERHAPS_CREDIT = /\/|photo|pictur|image|illustr|video|screenshot|getty|shutter|alamy|foto|bild|via /i;
const PERHAPS_RIGHTS = /©|copyright|rights|rechte|droits|derechos|direitos|diritti|may not be/i;
const PERHAPS_ADDRESS = /[@/]|!\[|www|\.(?:com|org|net)/i;
const PERHAPS_BYLINE =
  /^(?:by|von|par|por|di|da)\s|^(?:contributing|reporting|writing|editing|additional)|to this|writer|reporter|correspondent|opinion|he is |she is |they are |fellow|author|columnist|lecturer|editor|professor|winner|contributor|follow|book|writes|reports|blogs|appeared|published/i;
const PROMPT = meeting(
  /\b(?:sign[- ]?up|sign in\b|signed in as|signing up|log ?in|subscribe|newsletters?|in-?box|follow us|click (?:here|on)|read more|view (?:more|comments?|all)|see (?:also|more)|must (?:watch|read)|just watched|watch:?$|story continues|continued below|scroll (?:down|to|for)|top coverage|chat with us|download (?:the|our) app|retweets?|comments?$|email$|whatsapp$|print$|enter (?:your )?(?:city|zip|e-?mail)|don.t miss|never miss|be the first to know|change (?:the|your) (?:location|settings)|your weather|gallery:|more:|read:|also read|most (?:read|popular)|share (?:on|this|via)|become a member|support our|related (?:stories|links|articles|news|topics)|mehr zum thema|lesen sie|lire aussi|à lire|lea también|leia também|leggi anche)|^(?:share|advertis?ement|trending|recommended|related|scroll|comments?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità)\b.{0,24}$/i,
);
const ADDRESS = /!\[|https?:\/\/|\bwww\.|\b[\w.-]+@[\w-]+\.\w+|(?:^|\s)@\w+|\b[\w-]+\.(?:com|org|net)\b/i;
const FORM = meeting(
  /\b(?:thank(?:s| you) for (?:subscribing|signing up|your interest)|invalid e-?mail|re-?enter|an error has occurred|please (?:try again|verify|enter|select|log in|sign in)|you(?:'re| are) not a robot|you (?:must|may) (?:select|enter|unsubscribe|opt out)|you (?:agree|consent) to|unsubscribe|by (?:signing up|clicking|subscribing|submitting)|for (?:licensing|reprints|syndication)\b|available (?:without charge|for licensing)|content created by|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|special offers|updates? (?:and|directly|straight) [^.]{0,20}(?:inbox|offers)|click (?:on|for|below|through)|check your (?:inbox|e-?mail)|digital subscription|all newsletters|newsletters?\.?$)/i,
);
const VERSION = meeting(
  /^\W{0,3}(?:correction|clarification|editor['’]?s['’]? note|update)s?\s*(?:\([^)]*\))?\s*[:–—]|\b(?:an earlier|a previous|the original) version of this (?:story|article|report|post)|\bthis (?:story|article|report|post|page) (?:has been|was|is being|will be) (?:updated|corrected|amended|clarified)|^\W{0,3}(?:last )?(?:updated|published|posted|modified)(?: at| on)?:? [^.]{0,30}\d/i,
);
const BRACKETED = /^\s*\(.*[^.!?]\)\s*$/s;

/** The signs of a sentence, of which its beginning is enough. */
export const signsOf = (content: string): Signs => ({
  credit: PERHAPS_CREDIT.test(content) && ready(CREDIT).test(content),
  dateline: ready(DATELINE).test(content),
  rights: PERHAPS_RIGHTS.test(content) && ready(RIGHTS).test(content),
  caption: ready(CAPTION).test(content),
  byline:
    ready(PERHAPS_BYLINE).test(content) && (ready(BY_NAME).test(content) || ready(BYLINE).test(content)),
  pointer: ready(POINTER).test(content),
  address: PERHAPS_ADDRESS.test(content) && ready(ADDRESS).test(content),
  bracketed: BRACKETED.test(content),
  form: ready(FORM).test(content),
  version: ready(VERSION).test(content),
});

/** True for a sentence that asks the reader to sign up, share, follow or read on; prose may hold these words too. */
export const isPrompt = (content: string): boolean => ready(PROMPT).test(content);
