/** One price of the table. */
export interface ListedPrice {
  serviceName: string;
  serviceFamily: string;
  productName: string;
  skuName: string;
  armSkuName: string;
  meterName: string;
  /** US dollars for one unit, before any discount. */
  retailPrice: number;
  unitOfMeasure: string;
}

/**
 * When the table was written. Its figures come from memory of Azure's public price pages and could
 * not be checked against the retail price interface: take them for approximations. What is not
 * here is unknown.
 */
export const priceTableDate = '2026-11-22T00:00:00Z';

/** The region that the table is for; any other has no price. */
export const priceTableRegion = {
  name: 'koreacentral',
  location: 'KR Central',
};

function virtualMachine(
  series: string,
  size: string,
  retailPrice: number,
): ListedPrice {
  return {
    serviceName: 'Virtual Machines',
    serviceFamily: 'Compute',
    productName: `Virtual Machines ${series} Series`,
    skuName: size.replaceAll('_', ' '),
    armSkuName: `Standard_${size}`,
    meterName: size.replaceAll('_', ' '),
    retailPrice,
    unitOfMeasure: '1 Hour',
  };
}

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
  };
}

/** What the templates create and Azure bills by the hour or the day. */
export const priceTable: ListedPrice[] = [
  virtualMachine('Dv5', 'D2_v5', 0.118),
  virtualMachine('Dv5', 'D4_v5', 0.236),
  virtualMachine('Dv5', 'D8_v5', 0.472),
  virtualMachine('Dsv5', 'D2s_v5', 0.118),
  virtualMachine('Dsv5', 'D4s_v5', 0.236),
  virtualMachine('Dsv5', 'D8s_v5', 0.472),
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
