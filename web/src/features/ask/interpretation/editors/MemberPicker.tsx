import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { FailureNote } from '../../../../ui/Notes.tsx';
import { SearchList } from '../../../../ui/SearchList.tsx';
import { PlanMembersDocument } from '../Amend.generated.ts';

interface Member {
  key: string;
  label: string;
}

interface MemberPickerProps {
  metric: string;
  /** Key of the dimension, and its name. */
  by: string;
  name: string;
  present: readonly Member[];
  /** None keeps everyone. */
  onKeep: (keys: string[]) => void;
}

/** Members of a dimension, found by their names, those that are kept first. */
export function MemberPicker({ metric, by, name, present, onKeep }: MemberPickerProps) {
  const [chosen, setChosen] = useState(present);
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data, previousData, loading, error, refetch } = useQuery(PlanMembersDocument, {
    variables: { metric, by, search },
  });
  const found = (data ?? previousData)?.planMembers ?? [];
  const isChosen = (key: string) => chosen.some((member) => member.key === key);
  const members = [...chosen, ...found.filter(({ key }) => !isChosen(key))];
  const toggle = (key: string) =>
    setChosen(
      isChosen(key)
        ? chosen.filter((member) => member.key !== key)
        : members.filter((member) => member.key === key || isChosen(member.key)),
    );
  if (error) {
    return (
      <div className="px-3.5 pb-2">
        <FailureNote onRetry={() => void refetch()}>The names could not be read.</FailureNote>
      </div>
    );
  }
  return (
    <>
      <SearchList
        label={`Find ${name.toLowerCase()}`}
        values={chosen.map(({ key }) => key)}
        options={members.map(({ key, label }) => ({ value: key, label }))}
        onToggle={toggle}
        search={{ text, onChange: setText, isBusy: loading }}
      />
      <div className="flex justify-end gap-2 p-3">
        {present.length > 0 && (
          <Button look="ghost" onClick={() => onKeep([])}>
            Keep everyone
          </Button>
        )}
        <Button look="primary" disabled={chosen.length === 0} onClick={() => onKeep(chosen.map(({ key }) => key))}>
          {chosen.length > 1 ? `Keep these ${chosen.length}` : 'Keep only this'}
        </Button>
      </div>
    </>
  );
}
