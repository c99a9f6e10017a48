import { createContext, useContext } from 'react';

/** Who looks at the page, and what he may see. */
export interface Viewer {
  id: string;
  name: string;
  /** Permissions as `domain:thing.verb`. */
  scopes: readonly string[];
  /** Modules that can be used in the organization. */
  modules: readonly string[];
}

/** What something asks of the viewer to be there for him. */
export interface Needs {
  /** One of these permissions. */
  scopes?: readonly string[];
  module?: string;
}

const NOBODY: Viewer = { id: '', name: '', scopes: [], modules: [] };

export const ViewerContext = createContext<Viewer>(NOBODY);

/** Who looks at this page. */
export function useViewer(): Viewer {
  return useContext(ViewerContext);
}

/** Whether the viewer has this permission. The graph refuses whatever this lets through wrongly. */
export function useMay(scope: string): boolean {
  return useViewer().scopes.includes(scope);
}

/** Whether what asks for this is there for the viewer. */
export function isOpenTo({ scopes, modules }: Pick<Viewer, 'scopes' | 'modules'>, needs: Needs): boolean {
  const isAllowed = !needs.scopes || needs.scopes.some((scope) => scopes.includes(scope));
  return isAllowed && isOn(modules, needs.module);
}

/** Whether a module is switched on; one that cannot be switched always is. */
export function isOn(modules: Viewer['modules'], module: string | undefined): boolean {
  return !module || modules.includes(module);
}
