/** A template that ARM would refuse; `path` says where, such as `resources[0].name`. */
export class TemplateError extends Error {
  readonly code: string;
  readonly path?: string;

  constructor(message: string, options: { code?: string; path?: string } = {}) {
    super(message);
    this.name = 'TemplateError';
    this.code = options.code ?? 'InvalidTemplate';
    this.path = options.path;
  }

  /** The same error, with the place where it has none yet. */
  at(path: string): TemplateError {
    return this.path === undefined
      ? new TemplateError(this.message, { code: this.code, path })
      : this;
  }
}

/** A value that is known only once another resource is there, asked for before that. */
export class UnresolvedReferenceError extends Error {
  constructor(what: string) {
    super(`The value of ${what} is known only during the deployment.`);
    this.name = 'UnresolvedReferenceError';
  }
}
