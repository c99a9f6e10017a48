import type { ComponentType } from 'react';
import type { LoaderFunction, RouteObject } from 'react-router';

/** What administrators look after. */
export const administrationRoutes: RouteObject[] = [
  {
    path: 'administration',
    handle: { name: 'Administration' },
    lazy: async () => ({ Component: (await import('./AdministrationLayout.tsx')).AdministrationLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./FirstPage.tsx')).FirstPage }) },
      page('security', 'Security', async () => {
        const { SecurityOverviewPage, loadSecurity } = await import('./security/SecurityOverviewPage.tsx');
        return { Component: SecurityOverviewPage, loader: loadSecurity };
      }),
      page('people', 'People', async () => {
        const { PeoplePage, loadPeople } = await import('./people/PeoplePage.tsx');
        return { Component: PeoplePage, loader: loadPeople };
      }),
      page('people/:id', 'Person', async () => {
        const { PersonPage, loadPerson } = await import('./people/PersonPage.tsx');
        return { Component: PersonPage, loader: loadPerson };
      }),
      page('roles', 'Roles', async () => {
        const { RolesPage, loadRoles } = await import('./roles/RolesPage.tsx');
        return { Component: RolesPage, loader: loadRoles };
      }),
      page('invitations', 'Invitations', async () => {
        const { InvitationsPage, loadInvitations } = await import('./invitations/InvitationsPage.tsx');
        return { Component: InvitationsPage, loader: loadInvitations };
      }),
      page('organization', 'Organization', async () => {
        const { OrganizationPage, loadOrganization } = await import('./organization/OrganizationPage.tsx');
        return { Component: OrganizationPage, loader: loadOrganization };
      }),
      page('plan', 'Plan and modules', async () => {
        const { PlanPage, loadPlan } = await import('./plan/PlanPage.tsx');
        return { Component: PlanPage, loader: loadPlan };
      }),
      page('models', 'Language models', async () => {
        const { ModelsPage, loadModels } = await import('./models/ModelsPage.tsx');
        return { Component: ModelsPage, loader: loadModels };
      }),
      page('usage', 'Use of Ask', async () => {
        const { UsagePage, loadUsage } = await import('./usage/UsagePage.tsx');
        return { Component: UsagePage, loader: loadUsage };
      }),
      page('corrections', 'Corrections', async () => {
        const { CorrectionsPage, loadCorrections } = await import('./corrections/CorrectionsPage.tsx');
        return { Component: CorrectionsPage, loader: loadCorrections };
      }),
      page('api-clients', 'API clients', async () => {
        const { ApiClientsPage, loadApiClients } = await import('./api-clients/ApiClientsPage.tsx');
        return { Component: ApiClientsPage, loader: loadApiClients };
      }),
      page('audit', 'Audit', async () => {
        const { AuditPage, loadAudit } = await import('./audit/AuditPage.tsx');
        return { Component: AuditPage, loader: loadAudit };
      }),
      page('personal-data', 'Personal data', async () => {
        const { PersonalDataPage, loadPersonalData } = await import('./personal-data/PersonalDataPage.tsx');
        return { Component: PersonalDataPage, loader: loadPersonalData };
      }),
    ],
  },
];

function page(
  path: string,
  name: string,
  lazy: () => Promise<{ Component: ComponentType; loader: LoaderFunction }>,
): RouteObject {
  return { path, handle: { name }, lazy };
}
