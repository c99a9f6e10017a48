import type { Domain } from '#kernel/graph/domain';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { briefResolver } from './brief/brief.resolver.ts';
import { askResolver } from './conversations/ask.resolver.ts';
import { Conversation } from './conversations/conversation.entity.ts';
import { ConversationResolver } from './conversations/conversation.resolver.ts';
import { Question } from './conversations/question.entity.ts';
import { QuestionResolver } from './conversations/question.resolver.ts';
import { aiPersonal } from './personal-data.ts';
import { aiScopes } from './policy.ts';

/** ai over the metrics of the other domains: it knows their catalogue, and asks the graph for their figures as whoever asks it. */
export function ai(catalogue: readonly CatalogueEntry[]): Domain {
  return {
    name: 'ai',
    title: 'Ask',
    description: 'Answers questions about the company from its own figures, and proves each of them.',
    entities: [Conversation, Question],
    resolvers: [ConversationResolver, QuestionResolver, askResolver(catalogue), briefResolver(catalogue)],
    personal: aiPersonal,
    scopes: aiScopes,
  };
}
