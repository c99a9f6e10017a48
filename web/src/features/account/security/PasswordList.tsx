import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { SettingsList, SettingsRow } from '../../../ui/SettingsList.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** The viewer's password. */
export function PasswordList({ email }: { email: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <SettingsList title="Password">
      {isOpen ? (
        <PasswordForm email={email} onDone={() => setOpen(false)} />
      ) : (
        <SettingsRow title="Your password" description="A new one ends your sessions on other devices.">
          <Button onClick={() => setOpen(true)}>Change password</Button>
        </SettingsRow>
      )}
    </SettingsList>
  );
}
