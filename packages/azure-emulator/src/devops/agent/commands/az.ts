import { CommandResult, done, failed, Program, Shell } from '../shell/Shell';

/** The Azure CLI, as far as builds need it: `acr login`, `account show`. */
export const az: Program = (args, shell) => {
  const { azure } = shell.workspace;
  if (!azure) {
    return failed("ERROR: Please run 'az login' to setup account.");
  }
  if (args[0] === 'acr' && args[1] === 'login') {
    return acrLogin(args, shell);
  }
  if (args[0] === 'account' && args[1] === 'show') {
    return done(
      JSON.stringify({
        id: azure.subscriptionId,
        user: { name: azure.caller.appId, type: 'servicePrincipal' },
      }),
    );
  }
  return done(`az ${args.slice(0, 3).join(' ')}: simulated`);
};

function acrLogin(args: string[], { workspace }: Shell): CommandResult {
  const at = args.findIndex(each => each === '--name' || each === '-n');
  const inline = args
    .find(each => each.startsWith('--name='))
    ?.slice('--name='.length);
  const name = inline ?? (at < 0 ? '' : (args[at + 1] ?? ''));
  const host = name.includes('.') ? name : `${name}.azurecr.io`;
  const registry = workspace.registry.findRegistry(host);
  if (!registry) {
    return failed(
      `ERROR: Could not connect to the registry login server '${host}'. Please verify that the registry exists and the URL '${host}/v2/' is reachable from your environment.`,
    );
  }
  workspace.logins.set(host.toLowerCase(), workspace.azure!.caller);
  return done('Login Succeeded');
}
