import type { ReactNode } from 'react';
import { useId } from 'react';

interface SettingsListProps {
  title: string;
  description?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** `SettingsRow`s, or anything of that width. */
  children: ReactNode;
}

/** A group of settings, one under the other. */
export function SettingsList({ title, description, actions, children }: SettingsListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card @container min-w-0">
      <header className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 pb-3 lg:px-5">
        <div className="min-w-0">
          <h2 id={id} className="text-14">
            {title}
          </h2>
          {description && <p className="text-12 text-fg-3">{description}</p>}
        </div>
        {actions}
      </header>
      <div className="divide-y divide-line border-t border-line">{children}</div>
    </section>
  );
}

interface SettingsRowProps {
  title: ReactNode;
  description?: ReactNode;
  /** Before the words: an icon, an avatar. */
  lead?: ReactNode;
  /** The control, at the right; under the words where there is no room. */
  children?: ReactNode;
}

/** One setting: what it is, and how to change it. */
export function SettingsRow({ title, description, lead, children }: SettingsRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 lg:px-5">
      {lead}
      <div className="min-w-40 flex-1">
        <div className="text-13 font-medium">{title}</div>
        {description && <div className="text-12 text-fg-3">{description}</div>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
