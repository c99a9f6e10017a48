import { preloadQuery } from '../../lib/graph/client.ts';
import { WITHOUT_SESSION } from '../../lib/graph/links.ts';
import { SignInMethodsDocument } from './SignInMethods.generated.ts';

/** Asks how people can sign in here, while the page already shows what needs no answer. */
export function loadSignInMethods() {
  return { methodsRef: preloadQuery(SignInMethodsDocument, { errorPolicy: 'all', context: WITHOUT_SESSION }) };
}
