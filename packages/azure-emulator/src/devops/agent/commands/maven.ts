import { done, failed, Program } from '../shell/Shell';

/** Maven: nothing is compiled, but the project must be there, and images that it builds are then on the agent. */
export const maven: Program = ([name, ...args], shell) => {
  const { workspace, directory } = shell;
  if (name === './mvnw' && !workspace.hasFile(directory, 'mvnw')) {
    return failed('./mvnw: No such file or directory', 127);
  }
  const file = args[args.findIndex(each => each === '-f') + 1];
  const pom = args.includes('-f') ? file : 'pom.xml';
  if (!workspace.hasFile(directory, pom)) {
    return failed(
      `[ERROR] The goal you specified requires a project to execute but there is no POM in this directory (${directory}). Please verify you invoked Maven from the correct directory.`,
    );
  }
  const image = args
    .map(each => /^-Dspring-boot\.build-image\.imageName=(.+)$/.exec(each)?.[1])
    .find(Boolean);
  if (image) {
    workspace.images.set(image, `${workspace.commit}/${directory}`);
  }
  return done(
    ['[INFO] Scanning for projects...', '[INFO] BUILD SUCCESS'].join('\n'),
  );
};
