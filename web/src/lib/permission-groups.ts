/** Permissions of one part of the product. */
export interface PermissionGroup<Permission> {
  domain: string;
  title: string;
  permissions: Permission[];
}

/** The permissions part by part, in the order of the modules; what belongs to none comes last under its own name. */
export function permissionGroups<Permission extends { domain: string }>(
  permissions: readonly Permission[],
  modules: readonly { name: string; title: string }[],
): PermissionGroup<Permission>[] {
  const place = (domain: string) => {
    const index = modules.findIndex(({ name }) => name === domain);
    return index < 0 ? modules.length : index;
  };
  return [...new Set(permissions.map(({ domain }) => domain))]
    .sort((a, b) => place(a) - place(b))
    .map((domain) => ({
      domain,
      title: modules.find(({ name }) => name === domain)?.title ?? domain,
      permissions: permissions.filter((permission) => permission.domain === domain),
    }));
}
