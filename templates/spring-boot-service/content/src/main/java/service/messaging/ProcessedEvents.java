package service.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers which events were handled: in Redis, where every replica sees it, for as long as Kafka
 * keeps messages; without Redis the last 10,000 of this process.
 */
@Component
class ProcessedEvents {

  private static final Logger LOGGER = LoggerFactory.getLogger(ProcessedEvents.class);
  private static final Duration RETENTION = Duration.ofDays(7);
  private static final int MOST_IN_MEMORY = 10_000;

  private final StringRedisTemplate redis;
  private final String keyPrefix;
  private final boolean usesRedis;
  private final Map<UUID, Boolean> latest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
          return size() > MOST_IN_MEMORY;
        }
      };

  ProcessedEvents(
      StringRedisTemplate redis,
      @Value("${service.cache.key-prefix}") String keyPrefix,
      @Value("${spring.cache.type}") String cacheType) {
    this.redis = redis;
    this.keyPrefix = keyPrefix;
    this.usesRedis = cacheType.equals("redis");
  }

  synchronized boolean contains(UUID eventId) {
    if (latest.containsKey(eventId)) {
      return true;
    }
    if (!usesRedis) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(redis.hasKey(key(eventId)));
    } catch (DataAccessException failure) {
      LOGGER.warn("Redis is away: asked this process alone for event {}", eventId);
      return false;
    }
  }

  synchronized void add(UUID eventId) {
    latest.put(eventId, true);
    if (!usesRedis) {
      return;
    }
    try {
      redis.opsForValue().set(key(eventId), "1", RETENTION);
    } catch (DataAccessException failure) {
      LOGGER.warn("Redis is away: event {} is remembered in this process alone", eventId);
    }
  }

  private String key(UUID eventId) {
    return keyPrefix + "event:" + eventId;
  }
}
