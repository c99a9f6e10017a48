import type { Bench } from '../bench.ts';
import type { Line } from '../line.ts';

const AIM_MEGABYTES = 350;

/** What the process of the whole product holds after everything that it was asked in this run. */
export async function memory(bench: Bench): Promise<Line[]> {
  const product = await bench.product();
  const { memory: now, peak } = await product.usage();
  const { objects } = await product.collect();
  return [
    {
      work: 'memory',
      what: 'router and subgraphs, after the above',
      ours: `${now.toFixed(0)} MB, ${objects.toFixed(0)} MB of it in use`,
      theirs: `${peak.toFixed(0)} MB at most`,
      ratio: '',
      aim: 'later <= 350 MB',
      isReached: now <= AIM_MEGABYTES,
      figures: { megabytes: now, peakMegabytes: peak, objectMegabytes: objects },
    },
  ];
}
