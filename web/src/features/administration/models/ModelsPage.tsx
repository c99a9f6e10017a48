import { useReadQuery } from '@apollo/client/react';
import { BrainCircuit, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLoaderData } from 'react-router';
import { preloadQuery } from '../../../lib/graph/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFailure } from '../../../ui/PageFailure.tsx';
import { SettingsHeader } from '../../../ui/SettingsLayout.tsx';
import { AddModel } from './AddModel.tsx';
import { Limits } from './Limits.tsx';
import { ModelList } from './ModelList.tsx';
import { ModelsPageDocument } from './ModelsPage.generated.ts';

/** Starts the page's query. */
export function loadModels() {
  return { queryRef: preloadQuery(ModelsPageDocument, { errorPolicy: 'all', fetchPolicy: 'cache-and-network' }) };
}

/** The language models that help with answers, and what they are allowed. */
export function ModelsPage() {
  const { data, error } = useReadQuery(useLoaderData<ReturnType<typeof loadModels>>().queryRef);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      Add a model
    </Button>
  );
  const models = data?.languageModels ?? [];
  return (
    <>
      <SettingsHeader
        title="Language models"
        subtitle="They help to understand questions and to word answers. Figures never come from them, and without one the built-in analyst does all of it."
        actions={models.length > 0 && add}
      />
      {data?.languageModels && data.askLimits ? (
        <div className="grid max-w-250 gap-4">
          {models.length > 0 ? <ModelList models={models} limits={data.askLimits} /> : <NoModels action={add} />}
          <Limits limits={data.askLimits} />
        </div>
      ) : (
        <PageFailure error={error} path={['languageModels']} />
      )}
      {isAdding && <AddModel presets={data?.modelPresets ?? []} onClose={() => setAdding(false)} />}
    </>
  );
}

function NoModels({ action }: { action: ReactNode }) {
  return (
    <div className="card">
      <EmptyState icon={BrainCircuit} title="The built-in analyst answers" action={action}>
        It needs no network and sends nothing anywhere. A language model understands more ways of asking and words
        answers better.
      </EmptyState>
    </div>
  );
}
