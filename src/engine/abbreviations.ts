const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that a name or number follows: their full stop never ends a sentence. Lower case, without the last stop. */
export const LEADING = words(
  'mr mrs ms mx messrs dr prof rev fr hon pres sen sens rep reps gov govs gen col lt maj capt cpl sgt cmdr adm ' +
    'supt insp pvt pfc det atty dep mt ft no nos vol fig art sec ch pp vs approx est ca cf e.g i.e viz op ' +
    'herr hr fam str bzw usw ggf z.b d.h u.a nr sr sra srta dra mme mlle mgr sig dott avv on ing',
);

/** Abbreviations that may also end a sentence: what follows decides. */
export const EITHER = words(
  'u.s u.k u.n u.s.a u.s.s.r e.u d.c l.a n.y n.j a.m p.m b.c a.d etc jr sr esq inc corp co ltd llc plc bros cos ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'st ave blvd rd dept univ assn ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn ' +
    'miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ph.d m.d b.a m.a ed al',
);

/** Words that often open a sentence and seldom follow an abbreviation inside one. Lower case. */
export const OPENERS = words(
  'the a an he she it they we i you this that these those his her its their our my there here in on at by for from ' +
    'with after before as when while if but and or so yet however meanwhile although though since because during ' +
    'according also both most many some several no not now then last earlier later what who why how where ' +
    'under over about among one two all each every any',
);
