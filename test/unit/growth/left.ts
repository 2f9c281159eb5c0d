/** Functions that are not called by themselves, by why. */
export const LEFT: readonly (readonly [which: RegExp, why: string])[] = [
  [
    /^(?:browser|hosts)\.ts#|^(?:stored|ui|gathering|options)\/|^background\/(?:feeds|reports|shared|relate|tracePage|tellStory)\.ts#|^sidebar\/useFold\.ts#/,
    'asks the browser or the store; what it does to a text it does by functions that are called here',
  ],
  [
    /^corpus\/(?:database|find|leads|related|write)\.ts#|^corpus\/remote\/ask\.ts#|^corpus\/relate\/closerLook\.ts#|^encoder\/client\.ts#/,
    'asks the database, a server or the worker; the same',
  ],
  [/^sources\/web\/(?:get|fetchPage)\.ts#|^sources\/find\/provider\.ts#/, 'asks a host; the same'],
  [
    /^content\/(?:dom|paint\/.*|read\/.*)\.ts#|^content\/meta\/(?:headline|jsonld|metadata|own|ownDate|title)\.ts#(?:headlineOf|articleThings|metadataOf|ownOf|visibleDate|titleOf)$|^reader\/readSavedPage\.ts#/,
    'reads a document: pages of each sign are read in Chromium (readsGrowingPages)',
  ],
  [
    /^engine\/(?:omitted\.ts|blocks\/.*|match\/windows\.ts|labels\/model\.ts)#|#(?:unfinishedAround|ofLine)$|^engine\/speech\/quoteWording\.ts#/,
    'is given what is found on the way by trace, which is called here',
  ],
  [
    /^sidebar\/(?:state|reports\/.*|takeAlong\/words|trace\/summary)\.ts#|^background\/shownReports\.ts#|^engine\/facts\/firstOut\.ts#orderBeside$/,
    'is given a trace; its texts go through functions that are called here',
  ],
  [/^wording\/(?:i18n|names)\.ts#/, "is given the extension's own texts"],
  [
    /^sources\/(?:carried\.ts|starters\.ts|feeds\/(?:discover|pages)\.ts)#/,
    'is given addresses and ids of what was read by functions that are called here',
  ],
  [/^sources\/credits\/formPattern\.ts#/, "is given the house forms of the agencies' data"],
  [/^engine\/text\/stops\.ts#/, 'is given one stop of a text by sentences, which is called here'],
];
