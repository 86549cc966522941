import { check, words } from '../check.mjs';

const apim = 'apim-az-check';

export const apiManagement = [
  check('apim check-name', () => words`-n ${apim}`, {
    expect: { nameAvailable: true },
  }),
  check(
    'apim create',
    ({ group }) =>
      words`-g ${group} -n ${apim} -l koreacentral --publisher-email a@slipway.example --publisher-name Slipway --sku-name Developer`,
    {
      isSample: true,
      expect: { provisioningState: 'Succeeded', sku: { name: 'Developer' } },
    },
  ),
  check('apim show', ({ group }) => words`-g ${group} -n ${apim}`, {
    isSample: true,
    expect: answer => answer.gatewayUrl === `https://${apim}.azure-api.net`,
  }),
  check('apim list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'apim update',
    ({ group }) => words`-g ${group} -n ${apim} --set publisherName=Platform`,
    {
      expect: { publisherName: 'Platform' },
    },
  ),
  check(
    'apim api create',
    ({ group }) =>
      words`-g ${group} --service-name ${apim} --api-id market --display-name Market --path market --protocols https --service-url http://market.market.svc`,
    { isSample: true, expect: { path: 'market', protocols: ['https'] } },
  ),
  check(
    'apim api import',
    ({ group, files }) =>
      words`-g ${group} --service-name ${apim} --api-id event --path event --specification-format OpenApiJson --specification-path ${files.openapi}`,
    { isSample: true, expect: { displayName: 'Event' } },
  ),
  check(
    'apim api list',
    ({ group }) => words`-g ${group} --service-name ${apim}`,
    {
      isSample: true,
      expect: answer =>
        answer
          .map(each => each.name)
          .sort()
          .join()
          .includes('event,market') || answer.length === 3,
    },
  ),
  check(
    'apim api operation list',
    ({ group }) => words`-g ${group} --service-name ${apim} --api-id event`,
    { isSample: true, expect: answer => answer.length === 2 },
  ),
  check(
    'apim api update',
    ({ group }) =>
      words`-g ${group} --service-name ${apim} --api-id market --description Orders`,
    {
      expect: { description: 'Orders' },
    },
  ),
  check(
    'apim api show',
    ({ group }) => words`-g ${group} --service-name ${apim} --api-id market`,
    {
      expect: { description: 'Orders' },
    },
  ),
  check(
    'apim api revision create',
    ({ group }) =>
      words`-g ${group} --service-name ${apim} --api-id market --api-revision 2`,
  ),
  check(
    'apim api revision list',
    ({ group }) => words`-g ${group} --service-name ${apim} --api-id market`,
    {
      expect: answer => answer.length === 2,
    },
  ),
  check(
    'apim api delete',
    ({ group }) =>
      words`-g ${group} --service-name ${apim} --api-id event --delete-revisions true --yes`,
    { isSample: true },
  ),
  check('apim delete', ({ group }) => words`-g ${group} -n ${apim} --yes`),
  check('apim deletedservice list', () => [], {
    expect: answer => answer.some(each => each.name === apim),
  }),
  check(
    'apim deletedservice purge',
    () => words`--service-name ${apim} -l koreacentral`,
  ),
];
