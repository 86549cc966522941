import { SOURCES } from './JobWorkspace';
import { Shell } from './shell/Shell';
import { StepContext } from './Step';

/** A shell with the step's environment; what it writes may set variables, as in Azure. */
export function shellFor(context: StepContext): Shell {
  const { step, workspace, variables } = context;
  return {
    workspace,
    directory: SOURCES,
    variables: new Map([
      ...Object.entries(variables).map(
        ([name, value]) =>
          [name.replace(/[.\s]/g, '_').toUpperCase(), value] as const,
      ),
      ...Object.entries(step.env),
    ]),
    stopsAtFailure: false,
    lastCode: 0,
    log(line) {
      const found = /^##vso\[task\.setvariable ([^\]]*)\](.*)$/s.exec(line);
      const name = found && /variable=([\w.-]+)/.exec(found[1])?.[1];
      if (name) {
        variables[name] = found[2];
      }
      context.log(line);
    },
  };
}
