import { validate } from 'jsonschema';

/** What the scaffolder says about values before a task begins: each page of the form checks them. */
export function formProblems(template, values) {
  return [template.spec.parameters ?? []]
    .flat()
    .flatMap(page => validate(values, page).errors.map(String));
}
