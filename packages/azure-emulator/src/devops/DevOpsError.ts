/** A refusal as Azure DevOps words it: the `TF…` code leads the message. */
export class DevOpsError extends Error {
  readonly status: number;
  /** .NET exception name, such as `GitRepositoryNotFoundException`. */
  readonly typeKey: string;

  constructor(status: number, typeKey: string, message: string) {
    super(message);
    this.name = 'DevOpsError';
    this.status = status;
    this.typeKey = typeKey;
  }

  /** The body that Azure DevOps sends. */
  toBody() {
    const area = this.typeKey.startsWith('Git')
      ? 'Microsoft.TeamFoundation.Git.Server'
      : 'Microsoft.TeamFoundation.Build.WebApi';
    return {
      $id: '1',
      innerException: null,
      message: this.message,
      typeName: `${area}.${this.typeKey}, ${area}`,
      typeKey: this.typeKey,
      errorCode: 0,
      eventId: 3000,
    };
  }
}
