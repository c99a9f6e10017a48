import type { Answer } from '../answer/answer.ts';
import { Composition } from '../answer/composition.ts';
import type { Gathered } from '../evidence/readings.ts';
import type { AnalysisPlan } from '../plan/analysis-plan.ts';
import { bind } from '../say/bind.ts';
import type { Language } from '../understand/planner.ts';
import { AnswerPart } from './answer-event.types.ts';
import type { Work } from './answer-question.ts';

/** Puts an answer into words and pictures and tells each as soon as it is there: first what it is, then the pictures, then the rest. */
export async function tellAnswer(
  { asked, catalogue, answering, log, signal }: Work,
  plan: AnalysisPlan,
  gathered: Gathered,
  language: Language,
): Promise<Answer> {
  const composition = new Composition(plan, gathered, catalogue, language);
  let charts = composition.charts;
  const draw = () => {
    log.add(charts.map((chart) => ({ type: 'CHART', chart })));
    charts = [];
  };
  const material = { question: asked.text, language, reasoned: composition.reasoned };
  for await (const written of answering.writer.write(material, signal)) {
    if (!composition.add(written)) continue;
    if (written.part !== 'TEXT') draw();
    const segments = bind(written, composition.figures, asked.locale);
    log.add([{ type: 'SENTENCE', part: AnswerPart[written.part], segments }]);
  }
  draw();
  return composition.whole();
}
