import { Info } from 'lucide-react';
import type { Turn_QuestionFragment } from '../Turn.generated.ts';

type Fallback = NonNullable<Turn_QuestionFragment['fallback']>;

/** What is said of each; of an organization that wants no language models to be asked, its people need no reminder. */
const REASONS: Record<Fallback, string | undefined> = {
  FORBIDDEN: undefined,
  QUOTA_REACHED: 'you have used all requests to language models that a person has a day',
  TOO_MANY_AT_ONCE: 'two other answers of yours were under way',
  BUDGET_SPENT: 'this month’s budget for language models is spent',
  NO_MODEL_ANSWERED: 'no language model gave an answer that could be used',
};

/** Why the built-in analyst answered, or a part of it, where a language model could have helped. */
export function HelpNote({ answeredBy, fallback }: Pick<Turn_QuestionFragment, 'answeredBy' | 'fallback'>) {
  const reason = fallback && REASONS[fallback];
  if (!reason) return null;
  return (
    <p className="flex min-w-0 items-start gap-1.5 text-12 text-fg-3">
      <Info className="mt-px size-3.5 shrink-0" aria-hidden />
      <span>
        The built-in analyst answered{answeredBy && ' a part'}: {reason}.
      </span>
    </p>
  );
}
