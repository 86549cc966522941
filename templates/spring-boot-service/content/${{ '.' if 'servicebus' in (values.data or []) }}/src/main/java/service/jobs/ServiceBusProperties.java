package service.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param namespace its host, such as {@code sb-prod.servicebus.windows.net}
 */
@ConfigurationProperties("service.servicebus")
record ServiceBusProperties(String namespace, String queue) {}
