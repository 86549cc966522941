/** An image's name, taken apart. */
export interface ImageReference {
  /** Host of the registry, such as `acrprod.azurecr.io`; `docker.io` where the name has none. */
  host: string;
  repository: string;
  /** A tag or a digest (`sha256:…`); `latest` where the name has none. */
  reference: string;
}

/** Takes an image's name apart as container runtimes do. */
export function parseImage(image: string): ImageReference {
  const slash = image.indexOf('/');
  const first = slash < 0 ? '' : image.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const rest = hasHost ? image.slice(slash + 1) : image;
  const [, repository, tag, digest] =
    /^([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(rest) ?? [];
  return {
    host: hasHost ? first.toLowerCase() : 'docker.io',
    repository: repository ?? rest,
    reference: digest ?? tag ?? 'latest',
  };
}
