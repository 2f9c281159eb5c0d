import type { RelatedReport } from '../messages.ts';

/** Whose words a report is: its agency's where it carries one, else its outlet's own. */
export const originOf = (report: RelatedReport): string => report.agencyName ?? report.outlet;

/** Whose words, and where they were read; one name where the outlet's holds the agency's. */
export const namesOf = ({ agencyName, outlet }: Pick<RelatedReport, 'agencyName' | 'outlet'>): string[] =>
  !agencyName || outlet.toLowerCase().includes(agencyName.toLowerCase()) ? [outlet] : [agencyName, outlet];
