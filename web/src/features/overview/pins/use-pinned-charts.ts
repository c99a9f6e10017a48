import { useQuery, useSubscription } from '@apollo/client/react';
import { ASKING } from '../../../lib/ask.ts';
import { refreshQuietly } from '../../../lib/graph/client.ts';
import { useThrottled } from '../../../lib/use-throttled.ts';
import { isOpenTo, useViewer } from '../../../lib/viewer.ts';
import {
  PinnedAnswerDocument,
  PinnedChartsDocument,
  type PinnedChartsQuery,
  PinnedLiveDocument,
} from './PinnedCharts.generated.ts';

/** A chart that the viewer keeps on his overview. */
export type PinnedChart = NonNullable<PinnedChartsQuery['pinnedCharts']>[number];

/** Of somebody, as far as it is known. */
export interface Pinned {
  /** In his order; undefined until they are here, and for whoever may not ask. */
  pins: readonly PinnedChart[] | undefined;
  /** Reads them again, when they could not be read. */
  retry: (() => void) | undefined;
}

/** So often the charts are answered anew at most, however much happens. */
const ANSWERED_EVERY_MS = 10_000;

/** The charts that the viewer pinned, kept current. */
export function usePinnedCharts(): Pinned {
  const mayAsk = isOpenTo(useViewer(), ASKING);
  const { data, error, refetch } = useQuery(PinnedChartsDocument, {
    skip: !mayAsk,
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const pins = data?.pinnedCharts ?? undefined;
  const refreshSoon = useThrottled(() => {
    for (const { id } of pins ?? []) void refreshQuietly(PinnedAnswerDocument, { id });
  }, ANSWERED_EVERY_MS);
  const keys = [...new Set(pins?.flatMap(({ metrics }) => metrics))].toSorted();
  useSubscription(PinnedLiveDocument, {
    variables: { keys },
    skip: keys.length === 0,
    ignoreResults: true,
    onData: refreshSoon,
    onError: refreshSoon,
  });
  return { pins: mayAsk ? pins : undefined, retry: error && !pins ? () => void refetch() : undefined };
}
