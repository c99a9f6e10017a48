import { isDeepStrictEqual } from 'node:util';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import type { AskModel } from '../../models/ask-model.ts';
import type { AnalysisPlan } from '../../plan/analysis-plan.ts';
import type { Refusal } from '../../plan/refusal.ts';
import { type Reading, readQuestion } from '../analyst/read-question.ts';
import type { FoundMember, Language, Planner, Situation, Understanding } from '../planner.ts';
import { completePlan } from './complete-plan.ts';
import { argumentsFor, functionsOf, type PlanCall } from './functions.ts';
import { PLAN_INSTRUCTIONS } from './instructions.ts';
import { filtersOf, lookUpMembers } from './look-up-members.ts';
import { materialFor } from './material.ts';
import { readReply, type Wish } from './read-reply.ts';
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
  understood: Understanding;
  found: readonly FoundMember[];
  situation: Situation;
}

/**
 * Plans by the analyst, and asks a language model only where the analyst is not sure: see docs/adr/0008. The model chooses among what the
 * asker may read; days, members and words are worked out here. When it is out of reach or says rubbish, the analyst stands.
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
      if (isSure(understood, situation)) return understood;
      const widened = await widen(
        { question, understood, language: understood.language, found, situation },
        askModel,
        asker,
      );
      return widened ?? understood;
    },
  };
}

/** A question that goes on and changes nothing of the plan before was not understood either. */
function isSure(understood: Understanding, { previous }: Situation): boolean {
  if ('refusal' in understood) return !BEYOND.includes(understood.refusal.kind);
  return !previous || !isDeepStrictEqual(meaningOf(understood.plan), meaningOf(previous));
}

/** A plan without the words for its days. */
function meaningOf({ period, against, ...plan }: AnalysisPlan) {
  return { ...plan, days: [period.from, period.to, against?.from, against?.to] };
}

/** Undefined when no model has anything to say. */
async function widen(beyond: Beyond, askModel: AskModel, asker: Asker): Promise<Understanding | undefined> {
  const { question, language, understood, situation } = beyond;
  const reading = readQuestion(question, language, situation.catalogue, situation.calendar);
  const [forbidden] = reading.metrics.flatMap(({ thing }) => asker.refused(thing) ?? []);
  if (forbidden) return 'plan' in understood ? understood : { refusal: forbidden, language };
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
  return wish && follow(wish, beyond, readable);
}

/** What a model wished, as far as it can be had; a plan of the analyst's gives way to another plan only. */
async function follow(wish: Wish, beyond: Beyond, readable: readonly CatalogueEntry[]) {
  const { question, situation, understood } = beyond;
  const language = languageOf(wish, beyond);
  const reading = readQuestion(question, language, situation.catalogue, situation.calendar);
  if ('plan' in wish) {
    const planned = await planOf(wish.plan, { ...beyond, language }, readable, reading);
    return planned && ('plan' in planned || 'refusal' in understood) ? { ...planned, language } : undefined;
  }
  if ('plan' in understood) return undefined;
  return { refusal: sayWhyNot(wish.refuse, question, understood.refusal, readable, reading), language };
}

/** Rules take a language that they do not know for one that they do; a model knows it, and its reader's own is then the better one. */
function languageOf(wish: Wish, { language, situation: { locale } }: Beyond): Language {
  const said = ('plan' in wish ? wish.plan : wish.refuse).language;
  const own = new Intl.Locale(locale).language;
  if (said === 'OTHER') return own === 'de' || own === 'vi' ? own : 'en';
  return said ?? language;
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
  if (!('unclear' in members)) {
    const plan = complete(members.filters);
    return plan && ('refusal' in plan ? plan : { plan });
  }
  const choices = members.unclear.slice(0, MOST_CHOICES).flatMap((member) => {
    const plan = complete([...members.filters, ...filtersOf([member])]);
    return !plan || 'refusal' in plan ? [] : [{ label: `${metric.name}: ${member.label}`, plan }];
  });
  return { refusal: { kind: 'AMBIGUOUS' as const, choices } };
}
