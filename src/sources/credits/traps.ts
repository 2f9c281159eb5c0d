/** A line about a picture or a film: who made that says nothing of the text. */
export const PHOTO =
  /\b(?:photos?|photographs?|photographers?|pictures?|images?|getty|files?|videos?|via|fotos?|bilds?|bilder|imagen|foto|handout|pool|screenshot|graphic|illustration|credit:|caption)\b|写真|图片|사진|©/i;

const PHOTO_HOUSE =
  /^(?:\W*)(?:getty(?: images)?|epa(?:-efe)?|shutterstock|istock(?:photo)?|alamy|nurphoto|zuma(?: press)?|imago(?: images)?|rex(?: features)?|unsplash|ap photo|afp photo|pa images|reuters photo)(?:\W*)$/i;

/** A line that is nothing but the name of who sells pictures. */
export const isPhotoHouse = (text: string): boolean => text.length <= 40 && PHOTO_HOUSE.test(text);

/** "Image source", "Photo credit:": the name after it is a picture's. */
export const introducesPhoto = (text: string | undefined): boolean =>
  text !== undefined &&
  text.length <= 40 &&
  /^(?:image|photo|picture|video)\b.*(?:source|credit|caption|copyright|by)?\s*:?$/i.test(text.trim());

/** A teaser of another story: its text breaks off. */
export const isTeaser = (text: string): boolean =>
  /(?:\.\.\.|…)\s*(?:\[?\+?\d* ?chars\]?)?$/.test(text.trim());

/** A US station's call sign: "(KMIZ)" names no agency. */
export const isCallSign = (text: string): boolean => /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?$/.test(text.trim());
