package service.cache;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Entries carry the generation that they were loaded in; emptying a scope only counts its generation
 * up. So one read finds out whether an entry still holds, and a load that began before a change can
 * never bring the old state back.
 */
@Component
@ConditionalOnBooleanProperty("service.cache.enabled")
class RedisCacheStore implements CacheStore {

  /** Longer than any entry lives, or old entries could hold again. */
  private static final Duration GENERATION_LIFE = Duration.ofDays(7);

  private final StringRedisTemplate redis;
  private final String prefix;

  RedisCacheStore(StringRedisTemplate redis, CacheProperties properties) {
    this.redis = redis;
    this.prefix = properties.keyPrefix();
  }

  @Override
  public Entry read(String slot, String key) {
    var found = redis.opsForValue().multiGet(List.of(generationKey(slot), entryKey(slot, key)));
    var generation = found.get(0) == null ? 0 : Long.parseLong(found.get(0));
    var text = found.get(1);
    var mark = generation + "|";
    var holds = text != null && text.startsWith(mark);
    return new Entry(generation, holds ? text.substring(mark.length()) : null);
  }

  @Override
  public void write(String slot, String key, long generation, String text, Duration timeToLive) {
    redis.opsForValue().set(entryKey(slot, key), generation + "|" + text, timeToLive);
  }

  @Override
  public void empty(String slot) {
    redis.opsForValue().increment(generationKey(slot));
    redis.expire(generationKey(slot), GENERATION_LIFE);
  }

  private String generationKey(String slot) {
    return prefix + slot + ":generation";
  }

  private String entryKey(String slot, String key) {
    return prefix + slot + ":" + key;
  }
}
