import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmError } from './ArmError';
import { readJsonBody } from '../providers/readJsonBody';

/** Words that Azure keeps to itself, whole or within a name. */
const RESERVED_WORDS =
  /^(access|azure|bing|bizspark|biztalk|cortana|directx|dotnet|dynamics|excel|exchange|forefront|groove|hololens|hyperv|kinect|lync|msdn|o365|office|office365|onedrive|onenote|outlook|powerpoint|sharepoint|skype|visio|visualstudio)$|microsoft|windows|^login|xbox/i;

/** Whether a name may be given to a resource: `Allowed`, or `Reserved` for Azure's own words. */
export function checkResourceName(request: EmulatorRequest): EmulatorResponse {
  const { name, type } = readJsonBody(request);
  if (typeof name !== 'string' || typeof type !== 'string') {
    throw new ArmError(
      400,
      'InvalidRequestContent',
      "The request content must have the texts 'name' and 'type'.",
    );
  }
  const status = RESERVED_WORDS.test(name) ? 'Reserved' : 'Allowed';
  return { status: 200, body: { name, type, status } };
}
