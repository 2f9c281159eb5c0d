import type { SharedProblem } from '../corpus/types.ts';
import { t } from '../wording/i18n.ts';

type Underscored<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : S;

/** Why a shared corpus gave nothing, in a sentence. */
export const sharedProblemText = (problem: SharedProblem): string =>
  t(`shared_${problem.replaceAll('-', '_') as Underscored<SharedProblem>}`);
