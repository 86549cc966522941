import { TemplateError } from './TemplateError';

/** Deepest chain of calls, through variables, lambdas and functions of the template's own. */
const maximumDepth = 300;
/** Most steps of all a deployment's expressions together: about a second of work. */
const maximumSteps = 500_000;

/** Bounds the work of evaluating one deployment, so that no template can hang the emulator. */
export class EvaluationBudget {
  #steps = 0;
  #depth = 0;

  /** Counts steps; throws `TemplateError` when the budget is spent. */
  charge(steps: number): void {
    this.#steps += steps;
    if (this.#steps > maximumSteps) {
      throw new TemplateError(
        `The template's expressions take more than ${maximumSteps} steps to evaluate.`,
      );
    }
  }

  /** Runs one level of an evaluation; throws `TemplateError` when it is too deep. */
  descend<T>(evaluate: () => T): T {
    if (this.#depth >= maximumDepth) {
      throw new TemplateError(
        `The template's expressions are nested deeper than ${maximumDepth} levels.`,
      );
    }
    this.#depth += 1;
    try {
      return evaluate();
    } finally {
      this.#depth -= 1;
    }
  }
}
