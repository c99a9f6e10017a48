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
  const members = [...chosen, ...without(found, chosen)];
  const toggle = (key: string) => {
    const left = chosen.filter((member) => member.key !== key);
    setChosen(left.length < chosen.length ? left : [...chosen, ...members.filter((member) => member.key === key)]);
  };
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
      <KeepButtons chosen={chosen} isNarrowed={present.length > 0} onKeep={onKeep} />
    </>
  );
}

type KeepButtonsProps = Pick<MemberPickerProps, 'onKeep'> & { chosen: readonly Member[]; isNarrowed: boolean };

function KeepButtons({ chosen, isNarrowed, onKeep }: KeepButtonsProps) {
  return (
    <div className="flex justify-end gap-2 p-3">
      {isNarrowed && (
        <Button look="ghost" onClick={() => onKeep([])}>
          Keep everyone
        </Button>
      )}
      <Button look="primary" disabled={chosen.length === 0} onClick={() => onKeep(chosen.map(({ key }) => key))}>
        {chosen.length > 1 ? `Keep these ${chosen.length}` : 'Keep only this'}
      </Button>
    </div>
  );
}

function without(members: readonly Member[], others: readonly Member[]): Member[] {
  const keys = new Set(others.map(({ key }) => key));
  return members.filter(({ key }) => !keys.has(key));
}
