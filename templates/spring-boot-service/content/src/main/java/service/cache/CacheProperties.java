package service.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keyPrefix begins each key, for several services share one Redis
 * @param timeToLive how long an answer is served from the cache
 */
@ConfigurationProperties("service.cache")
record CacheProperties(String keyPrefix, Duration timeToLive) {}
