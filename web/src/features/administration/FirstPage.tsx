import { Navigate } from 'react-router';
import { isOpenTo, useViewer } from '../../lib/viewer.ts';
import { ADMINISTRATION } from './places.ts';

/** Leads on to the first page of administration that the viewer may see. */
export function FirstPage() {
  const viewer = useViewer();
  const first = ADMINISTRATION.find((place) => isOpenTo(viewer, place));
  return <Navigate to={first?.path ?? '/'} replace />;
}
