package service.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keyPrefix begins each key, for several services share one Redis
 * @param listTimeToLive how long a page of a list is served from the cache
 * @param itemTimeToLive how long a single resource is
 */
@ConfigurationProperties("service.cache")
public record CacheProperties(
    String keyPrefix, Duration listTimeToLive, Duration itemTimeToLive) {}
