import { useForm } from 'react-hook-form';
import { problemsTo } from '../../../lib/graph/problems-to.ts';
import { useWrite } from '../../../lib/graph/use-write.ts';
import { tellDone } from '../../../ui/Toasts.tsx';
import {
  type OrganizationForm_OrganizationFragment,
  UpdateOrganizationDocument,
} from './OrganizationForm.generated.ts';

/** What can be changed of an organization's profile; the month as a select keeps it. */
type Profile = Pick<OrganizationForm_OrganizationFragment, 'name' | 'code' | 'currency' | 'timeZone' | 'locale'> & {
  fiscalYearStart: string;
};

/** The profile of an organization as a form. */
export function useOrganizationForm(organization: OrganizationForm_OrganizationFragment) {
  const values: Profile = { ...organization, fiscalYearStart: String(organization.fiscalYearStart) };
  const form = useForm<Profile>({ values, disabled: !organization.viewerCanUpdate });
  // Read here, not handed on as a whole: the form watches only what of its state is read.
  const { errors, isDirty, isSubmitting } = form.formState;
  const [update] = useWrite(UpdateOrganizationDocument, { onProblems: problemsTo(form.setError) });
  const submit = form.handleSubmit(async ({ name, code, currency, timeZone, locale, fiscalYearStart }) => {
    const input = { name, code, currency, timeZone, locale, fiscalYearStart: Number(fiscalYearStart) };
    const result = (await update({ input }))?.updateOrganization;
    if (result?.__typename === 'CodeTaken') form.setError('code', { message: result.message });
    if (result?.__typename === 'Organization') tellDone('The organization was saved.');
  });
  return { register: form.register, submit, errors, isDirty, isSubmitting };
}
