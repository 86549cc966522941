package service.cache;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.interceptor.CacheErrorHandler;
import org.springframework.cache.interceptor.LoggingCacheErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.serializer.JacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import service.domain.Item;
import service.domain.ItemService;
import tools.jackson.databind.json.JsonMapper;

/** One cache per API. A Redis that fails slows answers down, but never fails them. */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CacheConfiguration implements CachingConfigurer {

  @Override
  public CacheErrorHandler errorHandler() {
    return new LoggingCacheErrorHandler();
  }

  @Bean
  @ConditionalOnProperty(name = "spring.cache.type", havingValue = "redis")
  CacheManager cacheManager(
      RedisConnectionFactory connections, CacheProperties properties, JsonMapper mapper) {
    // Values name no classes: whoever can write to Redis cannot choose what is built from it.
    var values =
        SerializationPair.fromSerializer(new JacksonJsonRedisSerializer<>(mapper, Item.class));
    var configuration =
        RedisCacheConfiguration.defaultCacheConfig()
            .prefixCacheNameWith(properties.keyPrefix())
            .entryTtl(properties.timeToLive())
            .disableCachingNullValues()
            .serializeValuesWith(values);
    return RedisCacheManager.builder(connections)
        .cacheDefaults(configuration)
        .initialCacheNames(Set.of(ItemService.CACHE))
        .disableCreateOnMissingCache()
        .enableStatistics()
        .build();
  }
}
