import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';

/** Of the api-versions of `/metadata/endpoints`, the first that lists clouds instead of describing its own. */
const FIRST_LIST_VERSION = '2018-05-01';

/**
 * What clients read, without a token, to find a cloud's endpoints. Azure CLI asks by api-version 2015-01-01
 * when a cloud is registered; its authority ends in `/adfs`, for other authorities it verifies with Microsoft.
 */
export function cloudMetadata(
  request: EmulatorRequest,
  context: EmulatorContext,
) {
  const { httpsOrigin, httpOrigin } = context;
  const audiences = ['https://management.azure.com/'];
  const version = request.query.get('api-version') ?? FIRST_LIST_VERSION;
  if (version < FIRST_LIST_VERSION) {
    return {
      galleryEndpoint: httpsOrigin,
      graphEndpoint: `${httpsOrigin}/_graph/`,
      portalEndpoint: httpOrigin,
      authentication: { loginEndpoint: `${httpsOrigin}/adfs`, audiences },
    };
  }
  return [
    {
      name: 'Slipway',
      resourceManager: httpsOrigin,
      portal: httpOrigin,
      graph: `${httpsOrigin}/_graph/`,
      microsoftGraphResourceId: 'https://graph.microsoft.com/',
      authentication: {
        loginEndpoint: httpsOrigin,
        audiences,
        identityProvider: 'AAD',
        tenant: 'common',
      },
    },
  ];
}
