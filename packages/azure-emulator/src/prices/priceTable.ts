import { ListedPrice } from './ListedPrice';
import { approximation } from './PriceSource';
import { virtualMachinePrices } from './virtualMachinePrices';

/** The region that the table is for; any other has no price. */
export const priceTableRegion = {
  name: 'koreacentral',
  location: 'KR Central',
};

function managedRedis(size: string, retailPrice: number): ListedPrice {
  return {
    serviceName: 'Redis Cache',
    serviceFamily: 'Databases',
    productName: 'Azure Managed Redis - Balanced',
    skuName: size,
    armSkuName: `Azure_Managed_Redis_Balanced_${size}`,
    meterName: `${size} Cache Instance`,
    retailPrice,
    unitOfMeasure: '1 Hour',
    source: approximation,
  };
}

function hourly(
  serviceName: string,
  serviceFamily: string,
  productName: string,
  skuName: string,
  meterName: string,
  retailPrice: number,
): ListedPrice {
  return {
    serviceName,
    serviceFamily,
    productName,
    skuName,
    armSkuName: skuName,
    meterName,
    retailPrice,
    unitOfMeasure: '1 Hour',
    source: approximation,
  };
}

/** What the templates create and Azure bills by the hour or the day; what is not here is unknown. */
export const priceTable: ListedPrice[] = [
  ...virtualMachinePrices,
  managedRedis('B0', 0.022),
  managedRedis('B1', 0.044),
  managedRedis('B3', 0.095),
  managedRedis('B5', 0.19),
  managedRedis('B10', 0.38),
  hourly(
    'Event Hubs',
    'Internet of Things',
    'Event Hubs',
    'Standard',
    'Standard Throughput Unit',
    0.03,
  ),
  hourly(
    'Azure Kubernetes Service',
    'Compute',
    'Azure Kubernetes Service',
    'Standard',
    'Standard Uptime SLA',
    0.1,
  ),
  hourly(
    'API Management',
    'Developer Tools',
    'API Management',
    'Developer',
    'Developer Units',
    0.07,
  ),
  hourly(
    'API Management',
    'Developer Tools',
    'API Management',
    'Premium',
    'Premium Units',
    3.829,
  ),
  {
    ...hourly(
      'Container Registry',
      'Containers',
      'Container Registry',
      'Premium',
      'Premium Registry Unit',
      1.667,
    ),
    unitOfMeasure: '1/Day',
  },
];
