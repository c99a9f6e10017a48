import { useState } from 'react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { OtpField } from './OtpField.tsx';

interface CodeFieldProps {
  value: string;
  error?: string;
  onChange: (code: string) => void;
  /** Called as soon as a code of the app is whole; backup codes wait for the button of the form. */
  onComplete: (code: string) => void;
}

/** The second factor: the code of the authenticator app or, where that is out of reach, a backup code. */
export function CodeField({ value, error, onChange, onComplete }: CodeFieldProps) {
  const [isBackup, setBackup] = useState(false);
  const change = () => {
    setBackup(!isBackup);
    onChange('');
  };
  return (
    <div className="grid justify-items-start gap-2 [&>div]:w-full">
      {isBackup ? (
        <Field
          label="Backup code"
          hint="Each of your backup codes works once."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={error}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className="font-mono"
        />
      ) : (
        <OtpField
          label="Code of your authenticator app"
          autoFocus
          value={value}
          error={error}
          onChange={onChange}
          onComplete={onComplete}
        />
      )}
      <Button look="link" size="inline" onClick={change}>
        {isBackup ? 'Use the authenticator app' : 'Use a backup code'}
      </Button>
    </div>
  );
}
