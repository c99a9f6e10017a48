let allowed: ReadonlySet<string> = new Set();

/**
 * Tells this process which hosts its operator allows language models on, whatever their address and without TLS (`MODEL_HOSTS`):
 * `name` for all ports of a host, `name:port` for one. Once, at the start; none by default, then only public addresses with https are.
 */
export function configureModels({ hosts }: { hosts: readonly string[] }): void {
  allowed = new Set(hosts.map((host) => host.trim().toLowerCase()).filter(Boolean));
}

/** Whether the operator allows the host of an address. */
export function isHostAllowed({ hostname, host, protocol, port }: URL): boolean {
  const withPort = port ? host : `${hostname}:${protocol === 'https:' ? 443 : 80}`;
  return allowed.has(hostname.toLowerCase()) || allowed.has(withPort.toLowerCase());
}
