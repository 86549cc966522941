import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';

const run = promisify(execFile);
const DEVOPS_SCOPE = '499b84ac-1321-427f-aa17-267ca6975798/.default';

type Started = Awaited<ReturnType<typeof startTrustedEmulator>>;

describe('Azure DevOps', () => {
  let started: Started;
  let work: string;

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'devops-test-'));
    started = await startTrustedEmulator();
    writeFileSync(join(work, 'ca.pem'), started.emulator.caPem);
  });

  afterAll(async () => {
    await started.emulator.close();
    rmSync(work, { recursive: true, force: true });
  });

  function basic(password: string): string {
    return `Basic ${Buffer.from(`git:${password}`).toString('base64')}`;
  }

  function api(path: string, init: RequestInit & { as?: string } = {}) {
    const { emulator } = started;
    return fetch(
      `${emulator.httpsOrigin}/slipway/services/_apis/git/repositories${path}`,
      {
        ...init,
        headers: {
          authorization: init.as ?? basic(emulator.credentials.devopsToken),
          'content-type': 'application/json',
          ...init.headers,
        },
      },
    );
  }

  function git(args: string[], password?: string) {
    const header = password
      ? ['-c', `http.extraHeader=Authorization: ${basic(password)}`]
      : [];
    return run('git', [...header, ...args], {
      cwd: work,
      env: {
        ...process.env,
        GIT_SSL_CAINFO: join(work, 'ca.pem'),
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: 'Eun',
        GIT_AUTHOR_EMAIL: 'engineer@slipway.example',
        GIT_COMMITTER_NAME: 'Eun',
        GIT_COMMITTER_EMAIL: 'engineer@slipway.example',
      },
    });
  }

  async function createRepository(name: string) {
    const body = JSON.stringify({ name });
    const response = await api('?api-version=7.1', { method: 'POST', body });
    return (await response.json()) as { id: string; remoteUrl: string };
  }

  it('takes a push of real git, and shows its files, commits and pushes', async () => {
    const { devopsToken } = started.emulator.credentials;
    const { remoteUrl } = await createRepository('pushed');
    await git(['init', '-q', '-b', 'main', 'pushed']);
    writeFileSync(join(work, 'pushed', 'README.md'), '# Pushed\n');
    await git(['-C', 'pushed', 'add', '.']);
    await git(['-C', 'pushed', 'commit', '-q', '-m', 'First\n\nTask: 1']);
    await git(['-C', 'pushed', 'push', '-q', remoteUrl, 'main'], devopsToken);

    const file = await api('/pushed/items?path=README.md&version=main');
    expect(await file.text()).toBe('# Pushed\n');
    const commits = await (await api('/pushed/commits')).json();
    expect(commits.value[0]).toMatchObject({
      comment: 'First\n\nTask: 1',
      author: { name: 'Eun', email: 'engineer@slipway.example' },
    });
    const pushes = await (await api('/pushed/pushes')).json();
    expect(pushes.value[0].refUpdates[0]).toMatchObject({
      name: 'refs/heads/main',
      newObjectId: commits.value[0].commitId,
    });
    const zip = await api(
      '/pushed/items?recursionLevel=full&download=true&version=main',
      { headers: { accept: 'application/zip' } },
    );
    const bytes = Buffer.from(await zip.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('README.md')).toBe(true);
    const repository = await (await api('/pushed')).json();
    expect(repository.defaultBranch).toBe('refs/heads/main');

    const clear = remoteUrl.replace(
      started.emulator.httpsOrigin,
      started.emulator.httpOrigin,
    );
    await git(['clone', '-q', clear, 'cloned'], devopsToken);
    const page = await fetch(clear, {
      headers: { authorization: basic(devopsToken) },
    });
    expect(await page.text()).toContain('README.md');
  });

  it("takes Entra's token as bearer and as password", async () => {
    const token = await started.credential.getToken(DEVOPS_SCOPE);
    const { remoteUrl } = await createRepository('by-token');
    const listed = await api('', { as: `Bearer ${token.token}` });
    expect(listed.status).toBe(200);
    const { stdout } = await git(['ls-remote', remoteUrl], token.token);
    expect(stdout).toBe('');
  });

  it('asks whoever shows nothing, or the wrong thing, to sign in', async () => {
    const { remoteUrl } = await createRepository('closed');
    const response = await fetch(
      `${remoteUrl}/info/refs?service=git-upload-pack`,
    );
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Basic');
    const arm = await started.credential.getToken(
      'https://management.azure.com/.default',
    );
    const wrong = await api('', { as: `Bearer ${arm.token}` });
    expect(wrong.status).toBe(401);
    await expect(git(['ls-remote', remoteUrl], 'guess')).rejects.toThrow(
      'could not read Username',
    );
  });

  it('refuses a taken name, a bad name, and what is not there', async () => {
    await createRepository('taken');
    const again = await api('', {
      method: 'POST',
      body: JSON.stringify({ name: 'Taken' }),
    });
    expect(again.status).toBe(409);
    expect((await again.json()).message).toMatch(/^TF400948/);
    const bad = await api('', {
      method: 'POST',
      body: JSON.stringify({ name: '../x' }),
    });
    expect(bad.status).toBe(400);
    expect((await api('/missing')).status).toBe(404);
    expect((await api('/taken/items?path=a')).status).toBe(404);
  });

  it('deletes a repository, whose name is then free', async () => {
    const { id } = await createRepository('gone');
    expect((await api(`/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await api(`/${id}`)).status).toBe(404);
    expect((await createRepository('gone')).id).not.toBe(id);
  });
});
