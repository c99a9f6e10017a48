import DataLoader from 'dataloader';
import type { Context } from '#kernel/graph/context';

/** Makes one read for many ids a function for one of them: all that a request asks at one time are read together. */
export function batched<T>(
  read: (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (context: Context, id: string) => Promise<T | undefined> {
  const loaders = new WeakMap<Context, DataLoader<string, T | undefined>>();
  const begin = (context: Context) => {
    const load = async (ids: readonly string[]) => {
      const found = await read(context, [...new Set(ids)]);
      return ids.map((id) => found.get(id));
    };
    const loader = new DataLoader(load, { cache: false });
    loaders.set(context, loader);
    return loader;
  };
  return (context, id) => (loaders.get(context) ?? begin(context)).load(id);
}
