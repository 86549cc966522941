/** A region of Azure. */
export interface AzureLocation {
  /** Such as `koreacentral`. */
  name: string;
  displayName: string;
  geographyGroup: string;
  /** Name of the paired region; undefined where it has none. */
  paired?: string;
  physicalLocation: string;
  /** Whether it has availability zones 1 to 3. */
  hasZones: boolean;
}

/** `name|display name|geography group|pair|place|zones`, from Microsoft's list of regions. */
const table = `
eastus|East US|US|westus|Virginia|3
eastus2|East US 2|US|centralus|Virginia|3
centralus|Central US|US|eastus2|Iowa|3
northcentralus|North Central US|US|southcentralus|Illinois|0
southcentralus|South Central US|US|northcentralus|Texas|3
westcentralus|West Central US|US|westus2|Wyoming|0
westus|West US|US|eastus|California|0
westus2|West US 2|US|westcentralus|Washington|3
westus3|West US 3|US|eastus|Phoenix|3
canadacentral|Canada Central|Canada|canadaeast|Toronto|3
canadaeast|Canada East|Canada|canadacentral|Quebec|0
brazilsouth|Brazil South|South America|southcentralus|Sao Paulo State|3
mexicocentral|Mexico Central|Mexico||Querétaro State|3
northeurope|North Europe|Europe|westeurope|Ireland|3
westeurope|West Europe|Europe|northeurope|Netherlands|3
uksouth|UK South|Europe|ukwest|London|3
ukwest|UK West|Europe|uksouth|Cardiff|0
francecentral|France Central|Europe|francesouth|Paris|3
francesouth|France South|Europe|francecentral|Marseille|0
germanywestcentral|Germany West Central|Europe|germanynorth|Frankfurt|3
germanynorth|Germany North|Europe|germanywestcentral|Berlin|0
italynorth|Italy North|Europe||Milan|3
norwayeast|Norway East|Europe|norwaywest|Norway|3
norwaywest|Norway West|Europe|norwayeast|Norway|0
polandcentral|Poland Central|Europe||Warsaw|3
spaincentral|Spain Central|Europe||Madrid|3
swedencentral|Sweden Central|Europe|swedensouth|Gävle|3
switzerlandnorth|Switzerland North|Europe|switzerlandwest|Zurich|3
switzerlandwest|Switzerland West|Europe|switzerlandnorth|Geneva|0
israelcentral|Israel Central|Middle East||Israel|3
qatarcentral|Qatar Central|Middle East||Doha|3
uaenorth|UAE North|Middle East|uaecentral|Dubai|3
uaecentral|UAE Central|Middle East|uaenorth|Abu Dhabi|0
southafricanorth|South Africa North|Africa|southafricawest|Johannesburg|3
southafricawest|South Africa West|Africa|southafricanorth|Cape Town|0
centralindia|Central India|Asia Pacific|southindia|Pune|3
southindia|South India|Asia Pacific|centralindia|Chennai|0
westindia|West India|Asia Pacific|southindia|Mumbai|0
eastasia|East Asia|Asia Pacific|southeastasia|Hong Kong|3
southeastasia|Southeast Asia|Asia Pacific|eastasia|Singapore|3
japaneast|Japan East|Asia Pacific|japanwest|Tokyo, Saitama|3
japanwest|Japan West|Asia Pacific|japaneast|Osaka|3
koreacentral|Korea Central|Asia Pacific|koreasouth|Seoul|3
koreasouth|Korea South|Asia Pacific|koreacentral|Busan|0
australiaeast|Australia East|Asia Pacific|australiasoutheast|New South Wales|3
australiasoutheast|Australia Southeast|Asia Pacific|australiaeast|Victoria|0
australiacentral|Australia Central|Asia Pacific|australiacentral2|Canberra|0
newzealandnorth|New Zealand North|Asia Pacific||Auckland|3
`;

/** Azure's public physical regions. */
export const locations: AzureLocation[] = table
  .trim()
  .split('\n')
  .map(line => {
    const [name, displayName, geographyGroup, paired, physicalLocation, zones] =
      line.split('|');
    return {
      name,
      displayName,
      geographyGroup,
      paired: paired || undefined,
      physicalLocation,
      hasZones: zones !== '0',
    };
  });
