import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { done, failed, Program } from '../shell/Shell';

const FILES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Kustomize, as far as deployments need it: `edit set image name=new:tag`. */
export const kustomize: Program = (args, { workspace, directory }) => {
  if (args.slice(0, 3).join(' ') !== 'edit set image') {
    return args[0] === 'build'
      ? done('kustomize build: simulated')
      : failed(`Error: unknown command "${args.join(' ')}" for "kustomize"`);
  }
  const file = FILES.find(each => workspace.hasFile(directory, each));
  const text = file && workspace.read(directory, file);
  if (!file || text === undefined) {
    return failed(`Error: Missing kustomization file '${FILES[0]}'.`);
  }
  const document = parseDocument(text);
  if (!isMap(document.contents)) {
    return failed(`Error: invalid Kustomization in ${file}`);
  }
  const images = document.get('images');
  const list = isSeq(images) ? (images as YAMLSeq) : new YAMLSeq();
  for (const argument of args.slice(3)) {
    const change = parseChange(argument);
    if (!change) {
      return failed(
        `Error: invalid format of image, use one of the following options:\n- <image>=<newimage>:<newtag>\n- <image>=<newimage>@<digest>\n- <image>=<newimage>\n- <image>:<newtag>\n- <image>@<digest>`,
      );
    }
    setImage(list, change);
  }
  document.set('images', list);
  workspace.write(directory, file, document.toString({ lineWidth: 0 }));
  return done();
};

interface ImageChange {
  name: string;
  newName?: string;
  newTag?: string;
  digest?: string;
}

function parseChange(argument: string): ImageChange | undefined {
  const [name, target] = argument.includes('=')
    ? argument.split(/=(.*)/s)
    : [undefined, argument];
  const match = /^(.+?)(?::([\w][\w.-]*))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(
    target,
  );
  if (!match || name === '') {
    return undefined;
  }
  const [, image, newTag, digest] = match;
  return name === undefined
    ? { name: image, newTag, digest }
    : { name, newName: image, newTag, digest };
}

function setImage(list: YAMLSeq, change: ImageChange): void {
  const known = list.items.find(
    (each): each is YAMLMap => isMap(each) && each.get('name') === change.name,
  );
  const entry = known ?? new YAMLMap();
  if (!known) {
    list.add(entry);
  }
  entry.set('name', change.name);
  if (change.newName) {
    entry.set('newName', change.newName);
  }
  // A tag takes the place of a digest, and the other way round.
  for (const key of ['newTag', 'digest'] as const) {
    if (change[key]) {
      entry.set(key, change[key]);
    } else {
      entry.delete(key);
    }
  }
}
