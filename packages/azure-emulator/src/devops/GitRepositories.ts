import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';
import { DevOpsError } from './DevOpsError';
import { runGit } from './runGit';

/** A repository as the emulator remembers it; its objects lie in `directory(id)`. */
export interface GitRepository {
  id: string;
  name: string;
  createdAt: string;
}

export interface RefUpdate {
  /** Full name, such as `refs/heads/main`. */
  name: string;
  oldObjectId: string;
  newObjectId: string;
}

/** One push: who moved which refs, and when. */
export interface GitPush {
  pushId: number;
  repositoryId: string;
  date: string;
  pushedBy: { id: string; displayName: string };
  refUpdates: RefUpdate[];
}

type PushListener = (repository: GitRepository, push: GitPush) => void;

const NO_OBJECT = '0'.repeat(40);

/** The bare repositories of the one project, on disk, and the pushes that they got. */
export class GitRepositories {
  readonly organization = 'slipway';
  readonly organizationId = '5110a9e0-0000-4000-8000-00000000d000';
  readonly project = 'services';
  readonly projectId = '5110a9e0-0000-4000-8000-00000000d001';
  readonly #root: string;
  readonly #context: EmulatorContext;
  readonly #repositories: Collection<GitRepository>;
  readonly #pushes: Collection<GitPush>;
  readonly #listeners = new Set<PushListener>();
  /** Nothing but pushes moves refs, so each repository's are read once between two pushes. */
  readonly #refs = new Map<string, Promise<Map<string, string>>>();

  private constructor(context: EmulatorContext, root: string) {
    this.#context = context;
    this.#root = root;
    this.#repositories = context.collection('devops.repositories');
    this.#pushes = context.collection('devops.pushes');
  }

  /** `root` is the directory that holds the bare repositories; it is made when missing. */
  static create(context: EmulatorContext, root: string): GitRepositories {
    mkdirSync(root, { recursive: true });
    return new GitRepositories(context, root);
  }

  list(): GitRepository[] {
    return [...this.#repositories.values()].sort((a, b) =>
      a.name.localeCompare(b.name),
    );
  }

  /** By id or by name, as Azure DevOps takes both; names ignore case. */
  find(idOrName: string): GitRepository | undefined {
    const wanted = idOrName.toLowerCase();
    return this.list().find(
      each => each.id === wanted || each.name.toLowerCase() === wanted,
    );
  }

  require(idOrName: string): GitRepository {
    const found = this.find(idOrName);
    if (!found) {
      throw new DevOpsError(
        404,
        'GitRepositoryNotFoundException',
        `TF401019: The Git repository with name or identifier ${idOrName} does not exist or you do not have permissions for the operation you are attempting.`,
      );
    }
    return found;
  }

  async create(name: string): Promise<GitRepository> {
    if (!/^[A-Za-z0-9][A-Za-z0-9._ -]{0,63}$/.test(name) || /\.$/.test(name)) {
      throw new DevOpsError(
        400,
        'InvalidGitRepositoryNameException',
        `TF401025: The repository name '${name}' is not valid.`,
      );
    }
    if (this.find(name)) {
      throw nameTaken(name);
    }
    const id = randomUUID();
    const directory = this.directory(id);
    await runGit(['init', '--bare', '--initial-branch=main', '-q', directory]);
    await runGit(['-C', directory, 'config', 'http.receivepack', 'true']);
    if (this.find(name)) {
      // Another request made it while `git init` ran.
      rmSync(directory, { recursive: true, force: true });
      throw nameTaken(name);
    }
    const createdAt = new Date(this.#context.clock.now()).toISOString();
    const repository = { id, name, createdAt };
    this.#repositories.put(id, repository);
    return repository;
  }

  delete(repository: GitRepository): void {
    this.#repositories.delete(repository.id);
    this.#refs.delete(repository.id);
    for (const push of this.pushes(repository)) {
      this.#pushes.delete(String(push.pushId));
    }
    rmSync(this.directory(repository.id), { recursive: true, force: true });
  }

  directory(id: string): string {
    return join(this.#root, `${id}.git`);
  }

  /** Runs a git command in the repository. */
  git(repository: GitRepository, args: string[]): Promise<Buffer> {
    return runGit(['-C', this.directory(repository.id), ...args]);
  }

  /** Full ref name to object id, in order of names. */
  refs(repository: GitRepository): Promise<Map<string, string>> {
    const known = this.#refs.get(repository.id);
    const refs = known ?? this.#readRefs(repository);
    this.#refs.set(repository.id, refs);
    return refs;
  }

  /** To be called when something may have moved refs. */
  forgetRefs(repository: GitRepository): void {
    this.#refs.delete(repository.id);
  }

  /** Newest first. */
  pushes(repository: GitRepository): GitPush[] {
    return [...this.#pushes.values()]
      .filter(push => push.repositoryId === repository.id)
      .sort((a, b) => b.pushId - a.pushId);
  }

  /** Records what moved between two readings of the refs, and tells the listeners. */
  recordPush(
    repository: GitRepository,
    before: Map<string, string>,
    after: Map<string, string>,
    pushedBy: GitPush['pushedBy'],
  ): void {
    const names = new Set([...before.keys(), ...after.keys()]);
    const refUpdates = [...names]
      .map(name => ({
        name,
        oldObjectId: before.get(name) ?? NO_OBJECT,
        newObjectId: after.get(name) ?? NO_OBJECT,
      }))
      .filter(update => update.oldObjectId !== update.newObjectId);
    if (refUpdates.length === 0) {
      return;
    }
    const newest = Math.max(
      0,
      ...[...this.#pushes.values()].map(each => each.pushId),
    );
    const push: GitPush = {
      pushId: newest + 1,
      repositoryId: repository.id,
      date: new Date(this.#context.clock.now()).toISOString(),
      pushedBy,
      refUpdates,
    };
    this.#pushes.put(String(push.pushId), push);
    this.#listeners.forEach(listener => listener(repository, push));
  }

  /** Called after each push that moved a ref. Returns a function that stops it. */
  onPush(listener: PushListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #readRefs(repository: GitRepository): Promise<Map<string, string>> {
    const format = '--format=%(refname) %(objectname)';
    const text = await this.git(repository, ['for-each-ref', format]);
    const lines = text.toString('utf8').split('\n').filter(Boolean);
    return new Map(lines.map(line => line.split(' ') as [string, string]));
  }
}

function nameTaken(name: string): DevOpsError {
  return new DevOpsError(
    409,
    'GitRepositoryNameAlreadyExistsException',
    `TF400948: A Git repository with the name ${name} already exists.`,
  );
}
