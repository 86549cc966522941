package service.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param container has the partition key {@code /id}
 */
@ConfigurationProperties("service.cosmos")
record CosmosProperties(String endpoint, String database, String container) {}
