import { useSearchParams } from 'react-router';

/** Changes one parameter of the address and leaves the page where it is scrolled to. */
export function useSetParam(): (name: string, value: string) => void {
  const [, setSearch] = useSearchParams();
  return (name, value) =>
    setSearch((current) => new URLSearchParams({ ...Object.fromEntries(current), [name]: value }), {
      preventScrollReset: true,
    });
}
