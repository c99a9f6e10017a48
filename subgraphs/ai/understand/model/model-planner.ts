import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AskModel } from '../../models/ask-model.ts';
import type { Refusal } from '../../plan/refusal.ts';
import { type Reading, readQuestion } from '../analyst/read-question.ts';
import type { FoundMember, Language, Planner, Situation, Understanding } from '../planner.ts';
import { completePlan } from './complete-plan.ts';
import { argumentsFor, functionsOf, type PlanCall } from './functions.ts';
import { PLAN_INSTRUCTIONS } from './instructions.ts';
import { filtersOf, lookUpMembers } from './look-up-members.ts';
import { materialFor } from './material.ts';
import { readReply } from './read-reply.ts';
import { sayWhyNot } from './say-why-not.ts';

/** Who asks, and for how long. */
export interface Asker {
  /** Why he may not read a metric; undefined when he may. */
  refused(metric: CatalogueEntry): Refusal | undefined;
  signal: AbortSignal;
  /** How long a model may think, in milliseconds. */
  patience?: number;
}

const PATIENCE_MS = 12_000;
/** What the analyst has understood wholly stands; these mean that some words were beyond it. */
const BEYOND = ['NO_SUCH_METRIC', 'NO_SUCH_MEMBER', 'NOT_BUSINESS'];
const MOST_CHOICES = 5;

/** What came of asking the analyst, with what was learnt on the way. */
interface Beyond {
  question: string;
  language: Language;
  refusal: Refusal;
  found: readonly FoundMember[];
  situation: Situation;
}

/**
 * Plans by the analyst, and asks a language model only for questions that the analyst cannot read. The model chooses among what the asker
 * may read; days, members and words are worked out here. When it is out of reach or says rubbish, the analyst's refusal stands.
 */
export function modelPlanner(askModel: AskModel, analyst: Planner, asker: Asker): Planner {
  return {
    async understand(question, situation) {
      const found: FoundMember[] = [];
      const findMembers = async (words: string) => {
        const members = await situation.findMembers(words);
        found.push(...members);
        return members;
      };
      const understood = await analyst.understand(question, { ...situation, findMembers });
      if ('plan' in understood || !BEYOND.includes(understood.refusal.kind)) return understood;
      const { refusal, language } = understood;
      const widened = await widen({ question, language, refusal, found, situation }, askModel, asker);
      return widened ?? understood;
    },
  };
}

/** Undefined when no model has anything to say. */
async function widen(beyond: Beyond, askModel: AskModel, asker: Asker): Promise<Understanding | undefined> {
  const { question, language, situation } = beyond;
  const reading = readQuestion(question, language, situation.catalogue, situation.calendar);
  const [forbidden] = reading.metrics.flatMap(({ thing }) => asker.refused(thing) ?? []);
  if (forbidden) return { refusal: forbidden, language };
  const readable = situation.catalogue.filter((entry) => !asker.refused(entry));
  if (readable.length === 0) return undefined;
  const allowed = argumentsFor(readable);
  const wish = await withPatience(asker, (signal) =>
    askModel(
      {
        purpose: 'PLAN',
        instructions: PLAN_INSTRUCTIONS,
        question,
        material: materialFor(readable, situation, beyond.found),
        functions: functionsOf(allowed),
        accept: (reply) => readReply(reply, allowed, readable),
      },
      signal,
    ),
  );
  if (!wish) return undefined;
  if ('refuse' in wish) return { refusal: sayWhyNot(wish.refuse, beyond, readable, reading), language };
  const planned = await planOf(wish.plan, beyond, readable, reading);
  return planned && { ...planned, language };
}

/** A model that thinks too long has nothing to say; whoever stops the whole answer stops it, too. */
async function withPatience<Result>(
  { signal, patience = PATIENCE_MS }: Asker,
  ask: (signal: AbortSignal) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  try {
    return await ask(AbortSignal.any([signal, AbortSignal.timeout(patience)]));
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

/** Undefined when the plan would leave out what the question says. */
async function planOf(
  wish: PlanCall,
  { question, language, situation }: Beyond,
  readable: readonly CatalogueEntry[],
  reading: Reading,
) {
  const metric = readable.find(({ key }) => key === wish.metrics[0]);
  if (!metric || wish.unsaid.length > 0) return undefined;
  const members = await lookUpMembers(wish.members, question, metric, situation);
  if ('refusal' in members) return members;
  const complete = (filters: typeof members.filters) =>
    completePlan(wish, filters, readable, reading, language, situation.previous);
  if (!('unclear' in members)) return outcomeOf(complete(members.filters));
  const choices = members.unclear.slice(0, MOST_CHOICES).flatMap((member) => {
    const plan = complete([...members.filters, ...filtersOf([member])]);
    return 'refusal' in plan ? [] : [{ label: `${metric.name}: ${member.label}`, plan }];
  });
  return { refusal: { kind: 'AMBIGUOUS' as const, choices } };
}

const outcomeOf = (planned: ReturnType<typeof completePlan>) => ('refusal' in planned ? planned : { plan: planned });
