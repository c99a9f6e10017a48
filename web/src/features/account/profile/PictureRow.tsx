import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type ChangeEvent, useRef, useState } from 'react';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SettingsRow } from '../../../ui/SettingsList.tsx';
import { tellDone, tellFailure } from '../../../ui/Toasts.tsx';
import { CropDialog } from './CropDialog.tsx';
import { type PictureRow_UserFragment, PictureRow_UserFragmentDoc } from './PictureRow.generated.ts';
import { RemoveAvatarDocument, SetAvatarDocument } from './SetAvatar.generated.ts';

/** The viewer's face: chosen from a file, cut here, kept small. */
export function PictureRow({ user }: { user: FragmentType<PictureRow_UserFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PictureRow_UserFragmentDoc, from: user });
  const [chosen, setChosen] = useState<ImageBitmap>();
  const [set, isSaving] = useWrite(SetAvatarDocument);
  const [remove] = useWrite(RemoveAvatarDocument);
  const keep = async (image: string) => {
    const result = (await set({ input: { image } }))?.setAvatar;
    if (result && 'message' in result) tellFailure({ text: result.message });
    else if (result) tellDone('Your picture was saved.');
    setChosen(undefined);
  };
  return (
    <SettingsRow
      title="Picture"
      description="A PNG, JPEG or WebP. Colleagues see it beside your name."
      lead={<Avatar name={data.name} src={data.avatar} size="large" />}
    >
      <PictureButton onChosen={setChosen} />
      {data.avatar && (
        <Button look="ghost" onClick={() => void remove({})}>
          Remove
        </Button>
      )}
      {chosen && <CropDialog picture={chosen} isSaving={isSaving} onClose={() => setChosen(undefined)} onCut={keep} />}
    </SettingsRow>
  );
}

/** Opens the browser's own choice of a file, and reads what was chosen. */
function PictureButton({ onChosen }: { onChosen: (picture: ImageBitmap) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (!file) return;
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
    if (picture) onChosen(picture);
    else tellFailure({ text: 'This is no picture that can be read: choose a PNG, JPEG or WebP.' });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label="File with your picture"
        tabIndex={-1}
        onChange={(event) => void read(event)}
        className="sr-only"
      />
      <Button onClick={() => input.current?.click()}>Choose a picture</Button>
    </>
  );
}
