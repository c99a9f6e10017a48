import { X } from 'lucide-react';
import { type FormEvent, useId, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/FormRow.tsx';

interface AllowedDomainsProps {
  domains: readonly string[];
  mayChange: boolean;
  /** What is wrong with the domain that was to be added. */
  problem: string | undefined;
  /** Answers whether the change was made. */
  onChange: (domains: string[]) => Promise<boolean>;
}

/** E-mail domains whose people may join by themselves when an identity provider vouches for them. */
export function AllowedDomains({ domains, mayChange, problem, onChange }: AllowedDomainsProps) {
  return (
    <div className="grid gap-2 px-4 py-3 lg:px-5">
      <div>
        <p className="text-13 font-medium">Domains that may join</p>
        <p className="text-12 text-fg-3">
          Whoever signs in through a provider such as Google with an address at one of these becomes a member without an
          invitation.
        </p>
      </div>
      <ul aria-label="Domains that may join" className="flex flex-wrap gap-1.5">
        {domains.map((domain) => (
          <li key={domain} className="flex h-7 items-center gap-1 rounded-pill border border-line bg-hover pl-2.5">
            {domain}
            {mayChange && (
              <Button
                look="ghost"
                size="icon"
                aria-label={`Take ${domain} away`}
                className="size-6!"
                onClick={() => void onChange(domains.filter((other) => other !== domain))}
              >
                <X className="size-3.5!" />
              </Button>
            )}
          </li>
        ))}
        {domains.length === 0 && <li className="text-13 text-fg-2">None: everybody needs an invitation.</li>}
      </ul>
      {mayChange && <AddDomain problem={problem} onAdd={(domain) => onChange([...domains, domain])} />}
    </div>
  );
}

function AddDomain({ problem, onAdd }: { problem: string | undefined; onAdd: (domain: string) => Promise<boolean> }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const domain = input.current?.value.trim();
    if (domain && (await onAdd(domain)) && input.current) input.current.value = '';
  };
  return (
    <form onSubmit={(event) => void add(event)} noValidate className="grid gap-1">
      <div className="flex max-w-90 gap-2">
        <TextInput
          ref={input}
          aria-label="Domain to add"
          placeholder="example.com"
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && `${id}-error`}
        />
        <Button type="submit" className="h-9!">
          Add
        </Button>
      </div>
      {problem && (
        <p id={`${id}-error`} className="text-12 text-neg">
          {problem}
        </p>
      )}
    </form>
  );
}
