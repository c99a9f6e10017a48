import type { AnalysisPlan } from './analysis-plan.ts';

/** A metric as a person may be pointed to it. */
export interface NamedMetric {
  key: string;
  name: string;
}

/** Why a question gets no figures. Never a guess: each kind says what would get some. */
export type Refusal =
  | { kind: 'NO_SUCH_METRIC' /** What was asked for, in the person's words. */; said: string; nearest: NamedMetric[] }
  | { kind: 'AMBIGUOUS'; choices: { label: string; plan: AnalysisPlan }[] }
  | { kind: 'NO_PERMISSION'; metric: NamedMetric; scope: string }
  | { kind: 'MODULE_OFF'; metric: NamedMetric; module: string }
  | {
      kind: 'NO_DATA';
      metric: NamedMetric /** The days that have data; absent when there is none at all. */;
      range?: { from: string; to: string };
    }
  | { kind: 'NO_SUCH_MEMBER'; said: string; dimension?: string; nearest: string[] }
  | { kind: 'NOT_BUSINESS' }
  | { kind: 'NOT_ANSWERED' /** The part of the company that did not answer. */; domain: string };
