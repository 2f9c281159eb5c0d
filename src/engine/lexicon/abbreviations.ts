const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that a name or a noun follows: their full stop never ends a sentence. Lower case, without the last stop. */
export const LEADING = words(
  'mr mrs ms mx messrs dr prof rev fr hon pres sen sens rep reps gov govs gen col lt maj capt cpl sgt cmdr adm ' +
    'supt insp pvt pfc det atty dep mt vs approx ca cf e.g i.e viz ' +
    'herr hr bzw ggf evtl inkl sog mio mrd tsd z.b d.h u.a i.d.r str ' +
    'sra srta srs sres dra exmo exma av avda ee mme mlle mgr sig sig.ra dott dott.ssa avv ing ' +
    'ул проф акад ген стр см св обл пос тыс т.е т.к вул тис ім',
);

/** Abbreviations before a number alone; before anything else they are words ('The answer was no.'). */
export const NUMBERED = words('no nos art arts fig figs sec secs vol vols ch pp est nr núm n.º par abs');

/** Abbreviations that may also end a sentence: what follows decides. */
export const EITHER = words(
  'ft u.s u.k u.n u.s.a u.s.s.r e.u d.c l.a n.y n.j b.c a.d esq bros st ave blvd rd dept univ assn ph.d m.d b.a m.a ed ' +
    'ee.uu uu usw ecc bzgl s.p.a',
);

/** The same, where they follow a comma and begin with a capital: American states ('Orveld, Mass.'). */
export const STATES = words(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
    'penn tenn tex va vt wash wis wyo',
);

/** Abbreviations at the end of a firm's or a person's name: a subject with its verb may follow, or an office. */
export const SUFFIXES = words('inc corp co cos ltd llc plc jr sr gmbh ag s.a');

/** Abbreviations that end a sentence wherever a capital follows: they come before figures, not before names. */
export const ENDING = words(
  'etc al jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'т.д т.п др руб грн г гг р рр',
);

/** Hours, which a zone or a day may follow. */
export const HOURS = words('a.m p.m');

export const ABBREVIATIONS = new Set(
  [LEADING, NUMBERED, EITHER, STATES, SUFFIXES, ENDING, HOURS].flatMap(list => [...list]),
);

/** Words that often open a sentence and seldom follow an abbreviation inside one. Lower case. */
export const OPENERS = words(
  'the a an he she it they we i you this that these those his her its their our my there here in on at by for from ' +
    'with after before as when while if but and or so yet however meanwhile although though since because during ' +
    'according also both most many some several no not now then last earlier later what who why how where ' +
    'under over about among one two all each every any ' +
    'der die das ein eine er sie es wir aber im am le la les un une il elle ils on mais el los las una pero en o os as um ' +
    'uma ele ela mas gli lo lui ma',
);
