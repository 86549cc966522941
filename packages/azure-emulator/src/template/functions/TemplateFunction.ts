import { EvaluationScope } from '../EvaluationScope';
import { CallExpression, Expression } from '../Expression';
import { Json } from '../Json';

interface ArgumentCount {
  /** Fewest arguments. */
  min: number;
  /** Most arguments; Infinity where there is no limit. */
  max: number;
}

/** A function of the template language; a lazy one decides which arguments are evaluated. */
export type TemplateFunction = ArgumentCount &
  (
    | {
        call(args: Json[], scope: EvaluationScope, call: CallExpression): Json;
      }
    | {
        lazy(
          args: Expression[],
          scope: EvaluationScope,
          call: CallExpression,
        ): Json;
      }
  );

/** A family of functions, by name as Azure writes it. */
export type FunctionFamily = Record<string, TemplateFunction>;

/** A function with `min` to `max` arguments. */
export function define(
  min: number,
  max: number,
  call: (args: Json[], scope: EvaluationScope, call: CallExpression) => Json,
): TemplateFunction {
  return { min, max, call };
}
