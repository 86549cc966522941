/** Who the portal's commits are by. */
export const PORTAL_AUTHOR = {
  name: 'Slipway',
  email: 'slipway@users.noreply.slipway.dev',
};

/** Trailer of the portal's commits with the id of the scaffolder's task. */
export const TASK_TRAILER = 'Slipway-Task';

/** Whether the portal made a commit; a person's lacks author or trailer. */
export function isPortalCommit(commit: {
  message: string;
  author: { email: string };
  committer: { email: string };
}): boolean {
  return (
    commit.author.email === PORTAL_AUTHOR.email &&
    commit.committer.email === PORTAL_AUTHOR.email &&
    taskOfCommit(commit.message) !== undefined
  );
}

/** Id of the task that made a commit; `undefined`: none of the portal's. */
export function taskOfCommit(message: string): string | undefined {
  return new RegExp(`^${TASK_TRAILER}: (\\S+)\\s*$`, 'm').exec(message)?.[1];
}
