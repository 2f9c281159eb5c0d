import { meeting } from './patterns.ts';

/** How captions of pictures are worded. The first finds them among everything on a page; the others only among prose. */

/** In any place. */
export const CAPTION = meeting(
  /\b(?:in this|this|a) (?:(?:undated|recent|combination|combo|aerial|handout|file|still|video|satellite) )+(?:photo|photograph|picture|image|illustration|frame)\b|\bin this (?:photo|photograph|picture|image)\b|\b(?:file photo|pictured|(?:second|third) from (?:left|right))\b|[,(] ?(?:left|right|cent(?:er|re)|l|r)[,)]|^[^.,]{6,60}? (?:speaks|arrives|departs|gestures|poses|looks on|listens|watches|attends|participates|shakes? hands|stands|sits|reacts|greets|holds|(?:is|are) seen)(?: \S+){0,6}? (?:during|at|in|on|outside|ahead|as|after|before|near|for|to|with) .*(?:\b(?:19|20)\d{2}\b|\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b\.?(?:,|$)|\bahead of\b)/i,
);

/** Ends with the day that the picture was taken on, as agencies write beneath theirs. */
export const YEAR_LAST = meeting(
  /,\s(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s)?(?:[a-zà-ÿ]{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s[a-zà-ÿ]{3,9}\.?\s(?:19|20)\d\d)[.\s]*$/i,
);

/** Begins with who or what is in the picture, or whose it is, in capitals. */
export const SHOUTED =
  /^(?:\p{Lu}{2,}[\p{Lu}\s'’-]*:\s|(?:TWITTER|GETTY|REUTERS|AFP|AP|EPA|FILE|PHOTO|VIDEO|WATCH)\s)/u;

/** Says that it is of a picture, or whom one sees in it. */
export const PICTURED = meeting(
  /\b(?:photo|photograph|picture|image|video)s? (?:made available|provided|released|taken|shot|from video)\b|\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|near|here)\b/i,
);
