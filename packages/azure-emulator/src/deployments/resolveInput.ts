import { ArmError } from '../arm/ArmError';
import { isJsonObject, Json, JsonObject } from '../template/Json';
import { DeploymentInput } from './DeploymentRecord';
import { LinkedContents } from './LinkedContents';

export interface ResolveInputOptions {
  links: LinkedContents;
  /** `templateLink` of the deployment around it: relative paths begin there. */
  parentLink?: JsonObject;
}

function invalid(message: string, target: string): ArmError {
  return new ArmError(400, 'InvalidTemplate', message, { target });
}

function withQuery(uri: string, queryString: Json | undefined): string {
  if (typeof queryString !== 'string' || queryString === '') return uri;
  const query = queryString.replace(/^\?/, '');
  return `${uri}${uri.includes('?') ? '&' : '?'}${query}`;
}

function linkUri(
  link: JsonObject,
  name: string,
  parentLink: JsonObject | undefined,
): string {
  const { uri, relativePath, id } = link;
  if (typeof uri === 'string' && relativePath === undefined) return uri;
  if (typeof relativePath === 'string' && uri === undefined) {
    const parent = parentLink?.uri;
    if (typeof parent === 'string') {
      return new URL(relativePath, parent).toString();
    }
    throw invalid(
      `The ${name} has a relativePath '${relativePath}', and the deployment around it was not read from a link.`,
      name,
    );
  }
  const what = id === undefined ? '' : ' Template specs are not served here.';
  throw invalid(
    `The ${name} must have either uri or relativePath.${what}`,
    name,
  );
}

function readContent(
  link: JsonObject,
  name: 'templateLink' | 'parametersLink',
  { links, parentLink }: ResolveInputOptions,
): { content: JsonObject; shown: JsonObject } {
  const uri = linkUri(link, name, parentLink);
  const queryString =
    link.queryString ??
    (link.relativePath ? parentLink?.queryString : undefined);
  const content = links.get(withQuery(uri, queryString));
  const { contentVersion } = link;
  if (!isJsonObject(content)) {
    throw invalid(`The ${name} '${uri}' holds no JSON object.`, name);
  }
  if (
    contentVersion !== undefined &&
    contentVersion !== content.contentVersion
  ) {
    throw invalid(
      `The content version '${content.contentVersion}' of '${uri}' does not match the content version '${contentVersion}' of the ${name}.`,
      `${name}.contentVersion`,
    );
  }
  return {
    content,
    shown: { ...link, uri, contentVersion: content.contentVersion ?? null },
  };
}

function refuseBoth(properties: JsonObject, plain: string, linked: string) {
  if (properties[plain] === undefined || properties[linked] === undefined)
    return;
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The request has both '${plain}' and '${linked}'; it must have only one.`,
  );
}

/** Template and parameters of a deployment's properties, through the links that these hold. */
export function resolveInput(
  properties: JsonObject,
  options: ResolveInputOptions,
): DeploymentInput {
  const { template, templateLink, parameters, parametersLink } = properties;
  refuseBoth(properties, 'template', 'templateLink');
  refuseBoth(properties, 'parameters', 'parametersLink');
  const source = isJsonObject(templateLink)
    ? readContent(templateLink, 'templateLink', options)
    : undefined;
  const values = isJsonObject(parametersLink)
    ? readContent(parametersLink, 'parametersLink', options)
    : undefined;
  const given = values ? values.content.parameters : parameters;
  return {
    template: source ? source.content : (template ?? null),
    parameters: isJsonObject(given) ? given : {},
    ...(source && { templateLink: source.shown }),
    ...(values && { parametersLink: values.shown }),
  };
}
