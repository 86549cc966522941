import { Program } from '../shell/Shell';
import { az } from './az';
import { builtins } from './builtins';
import { docker } from './docker';
import { git } from './git';
import { kustomize } from './kustomize';
import { maven } from './maven';

/** What the simulated agent knows how to run; other programs take time and do nothing. */
export const programs: Record<string, Program> = {
  ...builtins,
  az,
  docker,
  git,
  kustomize,
  mvn: (args, shell) => maven(['mvn', ...args], shell),
  mvnw: (args, shell) => maven(['./mvnw', ...args], shell),
};
