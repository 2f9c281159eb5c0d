/** How long a stretch of days a date names. */
export type Grain = 'day' | 'week' | 'month' | 'year' | 'decade';

/** exact: the number as it is written; more, less, about: 'more than', 'nearly', 'some'; most: 'up to'. */
export type Bound = 'exact' | 'more' | 'less' | 'about' | 'most';
