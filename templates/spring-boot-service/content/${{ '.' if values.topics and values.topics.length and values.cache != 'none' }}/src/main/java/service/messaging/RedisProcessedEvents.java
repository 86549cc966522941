package service.messaging;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import service.cache.CacheProperties;

/**
 * Remembers events in Redis, where every replica sees it, for as long as Kafka keeps messages. While
 * Redis is away each replica knows its own alone.
 */
@Component
@ConditionalOnTopics
@ConditionalOnBooleanProperty("service.cache.enabled")
class RedisProcessedEvents implements ProcessedEvents {

  private static final Logger LOGGER = LoggerFactory.getLogger(RedisProcessedEvents.class);
  private static final Duration RETENTION = Duration.ofDays(7);

  private final LatestEvents latest = new LatestEvents();
  private final StringRedisTemplate redis;
  private final String keyPrefix;

  RedisProcessedEvents(StringRedisTemplate redis, CacheProperties properties) {
    this.redis = redis;
    this.keyPrefix = properties.keyPrefix();
  }

  @Override
  public boolean contains(UUID eventId) {
    if (latest.contains(eventId)) {
      return true;
    }
    try {
      return Boolean.TRUE.equals(redis.hasKey(key(eventId)));
    } catch (DataAccessException failure) {
      LOGGER.warn("Redis is away: asked this process alone for event {}", eventId);
      return false;
    }
  }

  @Override
  public void add(UUID eventId) {
    latest.add(eventId);
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
