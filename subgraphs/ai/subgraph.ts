import type { Domain } from '#kernel/graph/domain';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { briefResolver } from './brief/brief.resolver.ts';
import { AnswerEventsResolver } from './conversations/answer-events.resolver.ts';
import { askResolver } from './conversations/ask.resolver.ts';
import { Conversation } from './conversations/conversation.entity.ts';
import { ConversationResolver } from './conversations/conversation.resolver.ts';
import { Question } from './conversations/question.entity.ts';
import { QuestionResolver } from './conversations/question.resolver.ts';
import { evaluationResolver } from './corrections/evaluation.resolver.ts';
import { EvaluationCase } from './corrections/evaluation-case.entity.ts';
import { EvaluationCaseResolver } from './corrections/evaluation-case.resolver.ts';
import { planResolver } from './corrections/plan.resolver.ts';
import { PlanMemberResolver } from './corrections/plan-member.resolver.ts';
import { LanguageModel } from './models/language-model.entity.ts';
import { LanguageModelResolver } from './models/language-model.resolver.ts';
import { keepCredits } from './models/limits/keep-credits.ts';
import { LimitsResolver } from './models/limits/limits.resolver.ts';
import { ModelRequest } from './models/usage/model-request.entity.ts';
import { ModelRequestResolver } from './models/usage/model-request.resolver.ts';
import { QuestionOutcome } from './models/usage/question-outcome.entity.ts';
import { UsageResolver } from './models/usage/usage.resolver.ts';
import { aiPersonal } from './personal-data.ts';
import { pinnedAnswerResolver } from './pins/pinned-answer.resolver.ts';
import { PinnedChart } from './pins/pinned-chart.entity.ts';
import { PinnedChartResolver } from './pins/pinned-chart.resolver.ts';
import { aiScopes } from './policy.ts';

/** ai over the metrics of the other domains: it knows their catalogue, and asks the graph for their figures as whoever asks it. */
export function ai(catalogue: readonly CatalogueEntry[]): Domain {
  return {
    name: 'ai',
    title: 'Ask',
    description: 'Answers questions about the company from its own figures, and proves each of them.',
    entities: [Conversation, Question, LanguageModel, ModelRequest, QuestionOutcome, EvaluationCase, PinnedChart],
    resolvers: [
      ConversationResolver,
      QuestionResolver,
      AnswerEventsResolver,
      askResolver(catalogue),
      planResolver(catalogue),
      PlanMemberResolver,
      EvaluationCaseResolver,
      evaluationResolver(catalogue),
      PinnedChartResolver,
      pinnedAnswerResolver(catalogue),
      LanguageModelResolver,
      LimitsResolver,
      UsageResolver,
      ModelRequestResolver,
      briefResolver(catalogue),
    ],
    consumers: [keepCredits],
    personal: aiPersonal,
    scopes: aiScopes,
  };
}
